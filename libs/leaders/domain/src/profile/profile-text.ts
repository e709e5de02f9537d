import { checkText, findContactData } from '@qd/shared-domain';
import type { FieldReader } from './field-reader';

/** A text that companies read before both sides have agreed to meet holds contact data. */
export interface ContactDataFound {
  readonly kind: 'CONTACT_DATA';
  readonly path: string;
  /** The text without it, offered as a way on. */
  readonly redacted: string;
}

/** Reads a free text of the blind profile; broken ones are noted in `fields`.
 * @returns the text, and what was found in it */
export function readProfileText(
  fields: FieldReader,
  name: string,
  { min, max }: { min: number; max: number },
): { text: string; contact: ContactDataFound | null } {
  const read = checkText(fields.raw(name), { path: fields.path(name), min, max, multiline: name === 'summary' });
  if (!read.ok) {
    if (read.failure.kind === 'INVALID') fields.errors.push(...read.failure.errors);
    return { text: '', contact: null };
  }
  const finding = findContactData(read.value);
  return { text: read.value, contact: finding && { kind: 'CONTACT_DATA', path: fields.path(name), redacted: finding.redacted } };
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
