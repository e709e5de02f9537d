/** A text as a person hears it: lower case, look-alike scripts and digits in their plain form, invisible characters gone.
 * `from[i]` and `to[i]` are the range of the original that unit `i` of `folded` stands for. */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** Original range [start, end) of a folded range. */
  originalRange(start: number, end: number): readonly [number, number];
}

/* Cyrillic and Greek letters that look like Latin ones: enough to write a domain or an address with. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', һ: 'h', ӏ: 'l', м: 'm', т: 't', к: 'k',
  α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', κ: 'k',
  '。': '.', '․': '.', '‧': '.', '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '⁄': '/', ı: 'i',
}; // prettier-ignore

/* Zero-width characters, soft hyphen, variation selectors, keycap and direction marks: they split what the eye sees whole. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\u20e3]/;
const ASCII_ONLY = /^[\x00-\x7f]*$/;
const DECIMAL_DIGIT = /^\p{Nd}$/u;

/** Folds a text for the contact-data guard. Linear in its length. */
export function foldText(original: string): FoldedText {
  if (ASCII_ONLY.test(original)) {
    return { original, folded: original.toLowerCase(), originalRange: (start, end) => [start, end] };
  }
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const plain = foldCharacter(character);
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit++) {
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { original, folded: parts.join(''), originalRange: (start, end) => [from[start], to[end - 1]] };
}

function foldCharacter(character: string): string {
  if (character <= '\x7f') return character.toLowerCase();
  if (INVISIBLE.test(character)) return '';
  let plain = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    // Which digit it is does not matter for telling a phone number; that it is one does.
    plain += LOOK_ALIKES[part] ?? (part > '\x7f' && DECIMAL_DIGIT.test(part) ? '7' : part);
  }
  return plain;
}
