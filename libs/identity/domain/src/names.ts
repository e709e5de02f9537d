import { checkText, fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';

/** Longest name of a person or company, in code points; the database holds the same limit. */
export const MAX_NAME_LENGTH = 120;

/* Characters that show nothing: two names would look alike. Joiners (U+200C, U+200D) stay, Persian and Indic scripts need them. */
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;

function readName(value: string, path: string, whose: string): Result<string, Refusal> {
  const text = checkText(value, { path, min: 1, max: MAX_NAME_LENGTH });
  if (!text.ok) return text;
  // Before the spaces are joined: U+FEFF counts as one.
  if (INVISIBLE.test(text.value)) return fail(invalid(path, 'Remove the invisible characters.'));
  const name = text.value.replace(/\s+/gu, ' ');
  if (!/[\p{L}\p{N}]/u.test(name)) return fail(invalid(path, `Write ${whose} name with at least one letter or digit.`));
  return ok(name);
}

/** Reads the name a person is shown under: 1..120 characters on one line, with a letter or digit, no control, bidirectional
 * or invisible characters; runs of spaces become one. Markup is kept as text, screens escape it.
 * @param path where a refusal points to */
export const readDisplayName = (value: string, path: string): Result<string, Refusal> => readName(value, path, 'your');

/** Reads a company's name; the same rules as {@link readDisplayName}. */
export const readCompanyName = (value: string, path: string): Result<string, Refusal> => readName(value, path, "the company's");
