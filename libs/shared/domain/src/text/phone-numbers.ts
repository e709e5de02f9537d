import type { Span } from './spans';

/* Dates, times of day and amounts with a currency: digits that are no phone number. Blanked before the search. */
const NOT_A_NUMBER = [
  /(?<!\d)(?<!\d[-./])(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)(?![-./]\d)/g,
  /(?<!\d)(?<!\d[-./])(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?!\d)(?![-./ ]\d\d)/g,
  /(?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.:])/g,
  /(?:[€$£¥₹]|\b(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|cad|aud|sgd|inr|brl|jpy|ils|aed|zar)) ?[1-9][\d.,']{0,20}(?: ?- ?[€$£]?\d[\d.,']{0,20})?/g,
  /(?<![\d+]|[\d+][.,' -])[1-9][\d.,']{0,20}(?: ?- ?\d[\d.,']{0,20})?(?= ?(?:[€$£%]|(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|cad|aud|sgd|inr|brl|jpy|ils|aed|zar)\b))/g,
];
const CANDIDATE = /\+?\(?\d(?:[ \t./()_-]{0,3}\d)*/g;
const BEFORE_A_NORM = /(?:\b(?:iso|iec|din|en|rfc|nist|sp|bsi|cve|pr|issue|ticket|version|build|id)|#|§)[ -]?$/;
const BEFORE_A_CALL =
  /\b(?:phone|tel|telephone|telefon|telefono|mobile|mobil|cell|handy|call me|call us|ring me|text me|whatsapp|signal|fax|numero|nummer)\b[^\d]{0,16}$/;
const DIGIT_WORD =
  '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|null|eins|zwei|zwo|drei|vier|funf|fünf|sechs|sieben|acht|neun|' +
  'uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|un|deux|trois|quatre|cinq|sept|huit|neuf|\\d)';
const SPELLED = new RegExp(`(?<![\\p{L}\\p{N}])${DIGIT_WORD}(?:[ ,.-]{1,3}${DIGIT_WORD}(?![\\p{L}\\p{N}])){6,}`, 'gu');

/** Finds phone numbers in a folded text: international (`+49 …`), national (`0170 …`), nine digits and more in groups, and
 * digits spelled in words. Dates, times, amounts, years, IP addresses, norms and round numbers are none. */
export function findPhoneNumbers(folded: string): Span[] {
  const spans: Span[] = [];
  const text = NOT_A_NUMBER.reduce((rest, shape) => rest.replace(shape, (match) => '~'.repeat(match.length)), folded);
  for (const { 0: run, index } of text.matchAll(CANDIDATE)) {
    if (isPhoneNumber(run, text.slice(Math.max(0, index - 40), index)))
      spans.push({ kind: 'PHONE', start: index, end: index + run.length });
  }
  for (const { 0: run, index } of text.matchAll(SPELLED)) {
    if (/[a-z]/.test(run)) spans.push({ kind: 'PHONE', start: index, end: index + run.length });
  }
  return spans;
}

function isPhoneNumber(run: string, before: string): boolean {
  const groups = run.split(/[^\d]+/).filter((group) => group !== '');
  const digits = groups.reduce((sum, group) => sum + group.length, 0);
  if (digits < 6) return false;
  if (run.startsWith('+')) return digits >= 7 && (digits >= 10 || !isThousands(run.slice(1)));
  if (BEFORE_A_CALL.test(before) && !isThousands(run)) return true;
  if (run.replace('(', '').startsWith('0')) return digits >= 7 && !/^0\.\d+$/.test(run);
  if (digits < 9 || isThousands(run) || /[\p{L}]-?$/u.test(before) || BEFORE_A_NORM.test(before)) return false;
  // A long row of numbers is a table.
  if (digits > 15 && groups.length > 5) return false;
  if (groups.every((group) => /^(?:19|20)\d\d$/.test(group))) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(run) && groups.every((group) => Number(group) <= 255)) return false;
  return !groups.every((group) => group.length >= 4 && group.endsWith('000'));
}

/** `1.200.000`, `10 000 000`: groups of three behind one kind of separator. */
const isThousands = (run: string): boolean => /^[1-9]\d{0,2}(?:([ .])\d{3})(?:\1\d{3})*$/.test(run);
