import { invalid, type Refusal } from '../failures';
import { fail, ok, type Result } from '../result';

/** What a free text may be. Lengths in Unicode code points after trimming. */
export interface TextRule {
  /** Where a refusal points to, dotted from the input's root. */
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** Whether line breaks and tabs may stand in it; a title has none. */
  readonly multiline?: boolean;
}

/* C0 and C1 controls but tab and line feed; lone surrogates, which no UTF-8 store takes. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}/u;
/* Embeddings, overrides and isolates turn a text around on the screen. The plain marks U+200E and U+200F stay: Hebrew and
 * Arabic need them. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const BREAK = /[\t\n\u2028\u2029]/;

/** Takes an untrusted text in: line ends become `\n`, composed form (NFC), trimmed.
 * @returns the text as it may be stored, or a field error for a wrong type, length or character */
export function checkText(value: unknown, rule: TextRule): Result<string, Refusal> {
  const refuse = (message: string): Result<string, Refusal> => fail(invalid(rule.path, message));
  if (typeof value !== 'string') return refuse('Write a text here.');
  const tooLong = `Write at most ${rule.max} characters.`;
  // A code point takes two units at most, a composed one may have come as a few: no work on a text that cannot fit.
  if (value.length > 8 * rule.max + 1000) return refuse(tooLong);
  const text = value.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  if (CONTROL.test(text)) return refuse('Remove the control characters.');
  if (BIDI.test(text)) return refuse('Remove the characters that turn the direction of writing around.');
  if (!rule.multiline && BREAK.test(text)) return refuse('Write this on one line.');
  const length = codePoints(text);
  if (length > rule.max) return refuse(tooLong);
  if (length < rule.min) return refuse(rule.min === 1 ? 'Write something here.' : `Write at least ${rule.min} characters.`);
  return ok(text);
}

const codePoints = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
