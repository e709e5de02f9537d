import { fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';
import { COMMON_PASSWORDS, COMMON_STEMS } from './common-passwords';
import { localPartOf } from './email';

/** Bounds of a password, in code points. */
export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 200;

/** Shortest e-mail name that a password may not contain; shorter ones stand in ordinary words. */
const MIN_NAME_LENGTH = 4;
const MIN_DISTINCT = 5;

/** The form a password is hashed and compared in: compatibility composition, so that every keyboard gives the same
 * (NIST SP 800-63B §3.1.1.2). Nothing is trimmed. */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

/** Checks a new password. Asks for length, not for kinds of characters, which only make passwords predictable
 * (NIST SP 800-63B §3.1.1.2).
 * @param password untrusted
 * @param email    normalised, or `null` while it is broken itself
 * @param path     where a refusal points to
 * @returns the normalised password; the message of a refusal never repeats any of it */
export function readNewPassword(password: string, email: string | null, path: string): Result<string, Refusal> {
  const refuse = (message: string): Result<string, Refusal> => fail(invalid(path, message));
  if (password.length > 4 * MAX_PASSWORD_LENGTH) return refuse(`Use at most ${MAX_PASSWORD_LENGTH} characters.`);
  const text = normalizePassword(password);
  const characters = [...text];
  if (characters.length > MAX_PASSWORD_LENGTH) return refuse(`Use at most ${MAX_PASSWORD_LENGTH} characters.`);
  if (characters.length < MIN_PASSWORD_LENGTH)
    return refuse(`Use at least ${MIN_PASSWORD_LENGTH} characters; a few unrelated words do well.`);
  const folded = text.toLowerCase();
  if (new Set([...folded]).size < MIN_DISTINCT) return refuse('Use more different characters.');
  const name = email === null ? '' : localPartOf(email);
  if (name.length >= MIN_NAME_LENGTH && folded.includes(name)) return refuse('Leave the name of your e-mail address out of the password.');
  if (isCommon(folded)) return refuse('This password is among the first that are guessed. Choose another one.');
  return ok(text);
}

const EDGES = /^[^\p{L}]+|[^\p{L}]+$/gu;

function isCommon(folded: string): boolean {
  const stem = folded.replace(EDGES, '');
  return COMMON_PASSWORDS.has(folded) || COMMON_STEMS.has(stem);
}
