import { foldings, foldName } from './fold';
import { TAXONOMY_KINDS, type TaxonomyKind, type TaxonomyNode } from './node';
import { TAXONOMY_NODES } from './nodes';

/** One way to write a node. */
export interface TaxonomyName {
  /** Folded form, unique within the kind but for the spellings of one node. */
  readonly key: string;
  /** The label or synonym as people read it. */
  readonly name: string;
  readonly isLabel: boolean;
  readonly node: TaxonomyNode;
}

/** Longest text that is read as a name, in UTF-16 units; longer texts resolve to nothing. */
export const MAX_NAME_LENGTH = 200;

/** Look-up over one set of nodes. Pure and immutable; the name index is built on first use. */
export class Taxonomy {
  readonly #nodes: readonly TaxonomyNode[];
  readonly #byCode: ReadonlyMap<string, TaxonomyNode>;
  readonly #children: readonly (readonly TaxonomyNode[])[];
  #names: Map<TaxonomyKind, TaxonomyName[]> | null = null;
  #byKey: Map<string, TaxonomyNode> | null = null;

  /** @param nodes in order of their ordinals, 0, 1, 2, … */
  constructor(nodes: readonly TaxonomyNode[]) {
    this.#nodes = nodes;
    this.#byCode = new Map(nodes.map((node) => [node.code, node]));
    const children: TaxonomyNode[][] = nodes.map(() => []);
    for (const node of nodes) if (node.parentOrdinal !== null) children[node.parentOrdinal].push(node);
    this.#children = children;
  }

  /** Number of nodes; ordinals run from 0 to `size - 1`. */
  get size(): number {
    return this.#nodes.length;
  }

  /** The node of an ordinal, retired ones and headings included, or `null`. */
  byOrdinal(ordinal: number): TaxonomyNode | null {
    return this.#nodes[ordinal] ?? null;
  }

  /** The node of a code such as `niche.ai-strategy`, retired ones and headings included, or `null`. */
  byCode(code: string): TaxonomyNode | null {
    return this.#byCode.get(code) ?? null;
  }

  /** Nodes of a kind in order of ordinals, headings included, retired ones not. */
  ofKind(kind: TaxonomyKind): TaxonomyNode[] {
    return this.#nodes.filter((node) => node.kind === kind && !node.retired);
  }

  /** Nodes of a kind that a person may choose: neither headings nor retired. */
  selectable(kind: TaxonomyKind): TaxonomyNode[] {
    return this.ofKind(kind).filter((node) => !node.group);
  }

  /** Roots of a kind (areas of specialties, headings of niches), in order of ordinals. */
  roots(kind: TaxonomyKind): TaxonomyNode[] {
    return this.ofKind(kind).filter((node) => node.parentOrdinal === null);
  }

  /** Direct children in order of ordinals, retired ones not.
   * @throws RangeError on an unknown ordinal */
  children(ordinal: number): TaxonomyNode[] {
    return this.#children[this.#known(ordinal).ordinal].filter((node) => !node.retired);
  }

  /** The broader nodes, nearest first, root last; empty for a root.
   * @throws RangeError on an unknown ordinal */
  ancestors(ordinal: number): TaxonomyNode[] {
    const found: TaxonomyNode[] = [];
    for (let at = this.#known(ordinal).parentOrdinal; at !== null; at = found[found.length - 1].parentOrdinal) found.push(this.#nodes[at]);
    return found;
  }

  /** The one node of a kind that a person means by a text: equal to its label or a synonym once case, diacritics, punctuation and
   * spacing are folded away. No guessing.
   * @returns `null` for anything else, for headings and for retired nodes */
  resolve(kind: TaxonomyKind, freeText: string): TaxonomyNode | null {
    if (freeText.length > MAX_NAME_LENGTH) return null;
    const key = foldName(freeText);
    return key === '' ? null : (this.#keys().get(`${kind} ${key}`) ?? null);
  }

  /** All names of the selectable nodes of a kind, labels before synonyms of each node, in order of ordinals. */
  names(kind: TaxonomyKind): readonly TaxonomyName[] {
    this.#names ??= new Map(TAXONOMY_KINDS.map((each) => [each, this.selectable(each).flatMap(namesOf)]));
    return this.#names.get(kind) ?? [];
  }

  #keys(): Map<string, TaxonomyNode> {
    this.#byKey ??= new Map(TAXONOMY_KINDS.flatMap((kind) => this.names(kind).map(({ key, node }) => [`${kind} ${key}`, node] as const)));
    return this.#byKey;
  }

  #known(ordinal: number): TaxonomyNode {
    const node = this.#nodes[ordinal];
    if (node === undefined) throw new RangeError(`No taxonomy node has ordinal ${ordinal}`);
    return node;
  }
}

function namesOf(node: TaxonomyNode): TaxonomyName[] {
  return [node.label, ...node.synonyms].flatMap((name, index) => foldings(name).map((key) => ({ key, name, isLabel: index === 0, node })));
}

/** The taxonomy of this version. */
export const taxonomy = new Taxonomy(TAXONOMY_NODES);
