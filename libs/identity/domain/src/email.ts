import { fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';

/** Longest address, in characters (RFC 5321 §4.5.3.1.3, less the angle brackets). */
export const MAX_EMAIL_LENGTH = 254;

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Reads an untrusted e-mail address into the one form it is stored and looked up in: trimmed and in lower case. Quoted
 * names, address literals and letters beyond ASCII are refused; a domain with other letters is written in its `xn--` form.
 * @param path where a refusal points to */
export function readEmail(value: string, path: string): Result<string, Refusal> {
  const refused = fail(invalid(path, 'Write an e-mail address like name@company.com.'));
  if (value.length > 4 * MAX_EMAIL_LENGTH) return refused;
  const email = value.trim().toLowerCase();
  if (email.length > MAX_EMAIL_LENGTH) return refused;
  const at = email.lastIndexOf('@');
  const [local, labels] = [email.slice(0, Math.max(at, 0)), email.slice(at + 1).split('.')];
  if (local.length > 64 || !LOCAL.test(local)) return refused;
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || !/[a-z]/.test(labels[labels.length - 1])) return refused;
  return ok(email);
}

/** The part of a normalised address before its `@`. */
export const localPartOf = (email: string): string => email.slice(0, email.lastIndexOf('@'));
