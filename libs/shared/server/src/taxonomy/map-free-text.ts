import { foldName, foldWords, taxonomy, type TaxonomyKind, type TaxonomyName, type TaxonomyNode } from '@qd/shared-domain';
import { editDistance } from './edit-distance';

/** What an imported word was taken for. `EXACT`: the text, or each part of "long name (short name)", is a name of the node.
 * `CLOSE`: a misspelling or a wording around a name; to be shown to the person before it counts. */
export interface MappedText {
  readonly node: TaxonomyNode;
  readonly confidence: 'EXACT' | 'CLOSE';
}

/* Longer texts on a résumé are sentences, not skills. */
const MAX_TEXT_LENGTH = 80;

/* Words around a skill that do not change what it is. Left out on purpose: "engineering", "design", "management", "security",
 * which do ("data management" is not "data"). */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'senior junior principal staff expert expertise advanced basic basics intermediate fluent proficient certified certification ' +
    'experience experienced knowledge skill skills strong solid good deep hands on in with of the and using years year yrs ' +
    'developer developers development programmer programming administration administrator admin consultant consulting specialist ' +
    'kenntnisse erfahrung entwickler entwicklerin entwicklung programmierung grundlagen berater ' +
    'developpeur developpement connaissances avance experto desarrollador desarrollo conocimientos'
  ).split(' '),
);
const VERSION = /^v?\d+(?:x|plus)?$/;

/* From how many letters on a slip is forgiven, by its sort: short names lie too near to each other (Java, Dart, SASS, SaaS), a replaced
 * letter makes another real word most often (trading, tracing), two neighbours swapped hardly ever ("Kakfa"). */
const SWAP_FROM = 5;
const LETTER_MORE_OR_LESS_FROM = 7;
const OTHER_LETTER_FROM = 8;
const TWO_SLIPS_FROM = 10;

const digitsOf = (key: string): string => key.replace(/\P{N}+/gu, '');
const lettersOf = (key: string): string => Array.from(key).sort().join('');

/** Whether a key may be a misspelling of a name. First letter and digits must agree: "hiring" is not "firing", SOC 1 is not SOC 2. */
function mayBeSlip(key: string, nameKey: string, slips: number): boolean {
  if (key[0] !== nameKey[0] || digitsOf(key) !== digitsOf(nameKey)) return false;
  const length = Math.min(key.length, nameKey.length);
  if (length >= TWO_SLIPS_FROM) return slips <= 2;
  if (slips > 1) return false;
  if (key.length !== nameKey.length) return length >= LETTER_MORE_OR_LESS_FROM;
  return length >= (lettersOf(key) === lettersOf(nameKey) ? SWAP_FROM : OTHER_LETTER_FROM);
}

/** The node with the nearest name, if that may be a misspelling and no other node is as near. */
function misspelt(kind: TaxonomyKind, key: string): TaxonomyNode | null {
  let best: { name: TaxonomyName; slips: number } | null = null;
  let tied = false;
  for (const name of taxonomy.names(kind)) {
    const slips = editDistance(key, name.key, 2);
    if (slips > (best?.slips ?? 2)) continue;
    if (best === null || slips < best.slips) [best, tied] = [{ name, slips }, false];
    else if (name.node !== best.name.node) tied = true;
    else if (mayBeSlip(key, name.key, slips)) best = { name, slips };
  }
  return best !== null && !tied && mayBeSlip(key, best.name.key, best.slips) ? best.name.node : null;
}

/** Names in brackets are read apart: "Amazon Web Services (AWS)". Both parts must lead to the same node. */
function resolveBracketed(kind: TaxonomyKind, text: string): TaxonomyNode | null {
  const parts = /^([^()]+)\(([^()]+)\)\s*$/.exec(text);
  if (!parts) return null;
  const [outside, inside] = [taxonomy.resolve(kind, parts[1]), taxonomy.resolve(kind, parts[2])];
  return outside === inside ? outside : null;
}

/** The text without idle brackets and without fillers at its ends; of technologies also without version numbers (SOC 2 keeps its own). */
function bare(kind: TaxonomyKind, text: string): string {
  const words = foldWords(
    text.replace(/\(([^()]*)\)/g, (whole, inside: string) => (taxonomy.resolve(kind, inside) === null ? ' ' : whole)),
  );
  const idle = (word: string): boolean => FILLERS.has(word) || (kind === 'TECHNOLOGY' && VERSION.test(word));
  let [start, end] = [0, words.length];
  while (start < end && idle(words[start])) start++;
  while (end > start && idle(words[end - 1])) end--;
  return words.slice(start, end).join(' ');
}

/** Reads a word of an imported résumé as a node of one kind. Rather says nothing than something wrong: "Java" never becomes
 * JavaScript, a text between two nodes becomes neither, and a text of more than 80 characters is no name.
 * @returns the node and how sure the reading is, or `null`; never throws */
export function mapFreeText(kind: TaxonomyKind, text: string): MappedText | null {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const exact = taxonomy.resolve(kind, text) ?? resolveBracketed(kind, text);
  if (exact !== null) return { node: exact, confidence: 'EXACT' };
  // Never a slip in what is left after stripping: two guesses on top of each other go wrong ("developer-first product" is no MVP).
  const close = misspelt(kind, foldName(text)) ?? taxonomy.resolve(kind, bare(kind, text));
  return close === null ? null : { node: close, confidence: 'CLOSE' };
}
