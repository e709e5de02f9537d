import { foldName, foldWords, taxonomy, TAXONOMY_KINDS, type TaxonomyKind, type TaxonomyName, type TaxonomyNode } from '@qd/shared-domain';
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { editDistance } from './edit-distance';
import { featuredNodes } from './featured';

/** Longer queries are cut to this many characters. */
export const MAX_QUERY_LENGTH = 80;
/** Most hits one search returns. */
export const MAX_HITS = 50;
const DEFAULT_HITS = 10;

export interface TaxonomyQuery {
  /** As typed; empty asks for what is most useful. */
  readonly query: string;
  /** Kinds to look in; left out or empty means all. */
  readonly kinds?: readonly TaxonomyKind[];
  /** 1..50, default 10; other values are moved into the range. */
  readonly limit?: number;
}

export interface TaxonomyHit {
  readonly node: TaxonomyNode;
  /** The label or synonym that led to the node, to be shown beside the label when it differs. */
  readonly matchedName: string;
  /** Why it was found, from sure to loose: the whole name, its beginning, a misspelling of it, words of name or description;
   * `FEATURED` answers an empty query. */
  readonly match: 'EXACT' | 'PREFIX' | 'TYPO' | 'WORDS' | 'FEATURED';
}

interface SearchDocument {
  readonly id: number;
  readonly label: string;
  readonly synonyms: string;
  readonly keys: string;
  readonly description: string;
}

/* Words that stand in many names and tell nothing. */
const STOP_WORDS: ReadonlySet<string> = new Set('a an and the of for in on to with und der die das et de la le y'.split(' '));
const wordsOf = (text: string): string[] => foldWords(text).filter((word) => !STOP_WORDS.has(word));

const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const WORD_SEARCH: SearchOptions = {
  boost: { label: 6, keys: 4, synonyms: 3, description: 1 },
  prefix: (term) => term.length >= 2,
  fuzzy: (term) => slipsAllowed(term.length),
};

/** A name that fits the query as a whole; `rank` orders within one way of matching, lower first. */
interface NameMatch {
  readonly name: TaxonomyName;
  readonly match: 'EXACT' | 'PREFIX' | 'TYPO';
  readonly rank: number;
}
const TIERS = { EXACT: 0, PREFIX: 1, TYPO: 2 };

function matchName(name: TaxonomyName, key: string): NameMatch | null {
  const wording = name.isLabel ? 0 : 1;
  if (name.key === key) return { name, match: 'EXACT', rank: wording };
  if (name.key.startsWith(key)) return { name, match: 'PREFIX', rank: beginningRank(name) };
  const allowed = slipsAllowed(Math.min(key.length, name.key.length));
  const slips = allowed === 0 ? 1 : editDistance(key, name.key, allowed);
  return slips <= allowed ? { name, match: 'TYPO', rank: slips * 2 + wording } : null;
}

/** Beginnings: labels before synonyms; then what is nearly complete and what is broad, a level of the tree counting like six letters:
 * "kuber" means Kubernetes before "Kubernetes platforms", "prod" means "Product leadership" before "Product design". */
const beginningRank = ({ name, isLabel, node }: TaxonomyName): number =>
  (isLabel ? 0 : 1000) + taxonomy.ancestors(node.ordinal).length * 6 + name.length;

const byMatch = (left: NameMatch, right: NameMatch): number =>
  TIERS[left.match] - TIERS[right.match] || left.rank - right.rank || left.name.node.ordinal - right.name.node.ordinal;

/** The name that shares most words with what the index matched; the label when only the description did. */
function nameBehind(node: TaxonomyNode, terms: readonly string[]): string {
  const shared = (name: string): number => [...wordsOf(name), foldName(name)].filter((word) => terms.includes(word)).length;
  return [node.label, ...node.synonyms].reduce((best, name) => (shared(name) > shared(best) ? name : best));
}

/** Search over the taxonomy as people type: beginnings, misspellings and other wordings find their node. Whole names come first,
 * then beginnings, then misspellings of whole names, then matches of all words, then of some. The order is the same on every call.
 * Holds its index in memory (about 800 documents); build one per process. */
export class TaxonomySearch {
  readonly #index: MiniSearch<SearchDocument>;

  constructor() {
    this.#index = new MiniSearch<SearchDocument>({
      fields: ['label', 'keys', 'synonyms', 'description'],
      tokenize: wordsOf,
      processTerm: (term) => term,
    });
    this.#index.addAll(TAXONOMY_KINDS.flatMap((kind) => taxonomy.selectable(kind)).map(documentOf));
  }

  /** Finds nodes; headings and retired nodes never come up. Never throws, whatever is typed.
   * @returns best first, at most `limit`, each node once */
  search({ query, kinds = [], limit = DEFAULT_HITS }: TaxonomyQuery): TaxonomyHit[] {
    const wanted = TAXONOMY_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
    const count = Number.isNaN(limit) ? DEFAULT_HITS : Math.min(Math.max(Math.trunc(limit), 1), MAX_HITS);
    const text = query.slice(0, MAX_QUERY_LENGTH);
    if (text.trim() === '') {
      return featuredNodes(wanted)
        .slice(0, count)
        .map((node) => ({ node, matchedName: node.label, match: 'FEATURED' }));
    }
    // Each step is looser and dearer than the one before; it only runs while there is room.
    const steps = [() => this.#byName(wanted, text), () => this.#byWords(wanted, text, 'AND'), () => this.#byWords(wanted, text, 'OR')];
    const hits = new Map<number, TaxonomyHit>();
    for (const step of steps) {
      if (hits.size >= count) break;
      for (const hit of step()) if (!hits.has(hit.node.ordinal)) hits.set(hit.node.ordinal, hit);
    }
    return [...hits.values()].slice(0, count);
  }

  #byName(kinds: readonly TaxonomyKind[], text: string): TaxonomyHit[] {
    const key = foldName(text);
    if (key === '') return [];
    return kinds
      .flatMap((kind) => taxonomy.names(kind))
      .map((name) => matchName(name, key))
      .filter((match) => match !== null)
      .sort(byMatch)
      .map(({ name, match }) => ({ node: name.node, matchedName: name.name, match }));
  }

  #byWords(kinds: readonly TaxonomyKind[], text: string, combineWith: 'AND' | 'OR'): TaxonomyHit[] {
    const filter = ({ id }: SearchResult): boolean => kinds.some((kind) => taxonomy.byOrdinal(id)?.kind === kind);
    return sortedByScore(this.#index.search(text, { ...WORD_SEARCH, combineWith, filter })).flatMap(({ id, terms }) => {
      const node = taxonomy.byOrdinal(id);
      return node === null ? [] : [{ node, matchedName: nameBehind(node, terms), match: 'WORDS' as const }];
    });
  }
}

/** Scores are floats; thousandths are compared, so that the last bits of a platform's logarithm do not change an order. */
function sortedByScore(results: readonly SearchResult[]): SearchResult[] {
  const points = ({ score }: SearchResult): number => Math.round(score * 1000);
  return [...results].sort((left, right) => points(right) - points(left) || left.id - right.id);
}

function documentOf(node: TaxonomyNode): SearchDocument {
  const names = [node.label, ...node.synonyms];
  return {
    id: node.ordinal,
    label: node.label,
    synonyms: node.synonyms.join(' '),
    keys: names.map(foldName).join(' '),
    description: node.description,
  };
}
