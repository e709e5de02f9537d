/* Letters that NFKD leaves whole, and the signs that make a name (C++, C#, M&A). */
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/\+\+/g, 'plusplus'],
  [/#/g, 'sharp'],
  [/&/g, ' and '],
];
const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
];

const replaceAll = (text: string, table: readonly (readonly [RegExp, string])[]): string =>
  table.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/** Words of a text for comparison: lower case, without diacritics, split at everything that is no letter or digit.
 * `C++` stays one word (`cplusplus`), `Node.js` becomes two. Any script; never throws, also on lone surrogates.
 * @returns words in order, possibly none */
export function foldWords(text: string): string[] {
  // Decomposed twice: lower-casing can produce composed letters again (İ).
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return replaceAll(plain, SPELLED_OUT)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Comparison key of a name: its folded words without spaces, so that `CI/CD`, `ci cd` and `CICD` are one.
 * @returns the empty string for a text without letters and digits */
export const foldName = (text: string): string => foldWords(text).join('');

/** Every key under which a name is kept: German umlauts are written ä → a by some and ä → ae by others.
 * @returns one or two different keys, {@link foldName} first */
export function foldings(name: string): string[] {
  const spelled = replaceAll(name.normalize('NFC').toLowerCase(), UMLAUTS);
  return [...new Set([foldName(name), foldName(spelled)])];
}
