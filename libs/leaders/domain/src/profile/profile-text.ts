import { checkText, type FieldError, findContactData } from '@qd/shared-domain';
import type { FieldReader } from './field-reader';

/** A text with contact data in it, and the same without, offered as a way on. */
export interface RedactedText {
  readonly path: string;
  readonly redacted: string;
}

/** Texts that companies read before both sides have agreed to meet hold contact data. */
export interface ContactDataFound extends RedactedText {
  readonly kind: 'CONTACT_DATA';
  /** All of them; the first one is the refusal's own path and copy. */
  readonly found: readonly RedactedText[];
  /** What else is broken in the input, so that a form can mark everything at once. */
  readonly errors: readonly FieldError[];
}

/** How a text that companies read before the reveal may be, and what its reader notes beside broken fields. */
export interface BlindTextRule {
  readonly min: number;
  readonly max: number;
  readonly multiline?: boolean;
  /** The leader's own name, which must not stand in it. */
  readonly displayName: string;
  /** Contact data is noted here. */
  readonly found: RedactedText[];
}

/** Reads a free text of the blind profile; what is wrong with it is noted in `fields` and `found`.
 * @returns the text, empty where it cannot be stored */
export function readProfileText(fields: FieldReader, name: string, rule: BlindTextRule): string {
  const path = fields.path(name);
  const read = checkText(fields.raw(name), { path, min: rule.min, max: rule.max, multiline: rule.multiline });
  if (!read.ok) {
    if (read.failure.kind === 'INVALID') fields.errors.push(...read.failure.errors);
    return '';
  }
  if (nameInText(rule.displayName, read.value)) {
    fields.fault(name, 'Leave your name out: companies read this before you agree to meet.');
  }
  const finding = findContactData(read.value);
  if (finding) rule.found.push({ path, redacted: finding.redacted });
  return read.value;
}

const LEAST_TELLING = 4;
const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + word.length])) return true;
  }
  return false;
}

/** Whether a text gives a name away: the whole name in any case, or the family name as it is written. First names and short
 * names alone pass, too many of them are words (Will, May, Grace). */
export function nameInText(displayName: string, text: string): boolean {
  const name = displayName.normalize('NFC').trim();
  const parts = name.split(/\s+/);
  if (name.length < LEAST_TELLING || text === '') return false;
  if (parts.length > 1 && holdsWord(text.toLowerCase(), name.toLowerCase())) return true;
  const family = parts[parts.length - 1];
  return parts.length > 1 && family.length >= LEAST_TELLING && holdsWord(text, family);
}
