import { PROFILE_LIMITS } from '@qd/leaders-domain';
import { findContactData } from '@qd/shared-domain';
import type { Resume } from './resume';

/* Controls, lone surrogates and what turns a text around on the screen. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** A text of a résumé as it may be stored: line ends plain, nothing unprintable. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').normalize('NFC').trim();

/** Cuts to a length in code points, at the last word that fits. */
export function shorten(text: string, max: number): string {
  const points = Array.from(text);
  if (points.length <= max) return text;
  const cut = points.slice(0, max - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > max / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces a name where it stands as a word of its own, as it is written. */
function replaceName(text: string, name: string, by: string, flags: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, flags), by);
}

/* People write "Globex" where the résumé names "Globex Corporation". */
const LEGAL_FORM =
  /(?:[\s,]+(?:inc|llc|ltd|plc|corp|corporation|company|co|gmbh|ag|se|kg|co\. kg|s\.?a|s\.?a\.?s|s\.?r\.?l|b\.?v|n\.?v|ab|oy|a\/s|limited|group|holding)\.?)+$/i;

/** Employer names, with and without their legal form; longest first, so that "Acme Cloud" is gone before "Acme" is. */
function employersOf(resume: Resume): string[] {
  const names = [
    ...(resume.work ?? []).map(({ name }) => name),
    ...(resume.volunteer ?? []).map(({ organization }) => organization),
    ...(resume.projects ?? []).map(({ entity }) => entity),
  ];
  const clean = names.filter((name): name is string => typeof name === 'string').map((name) => cleanText(name).slice(0, 120));
  return [...new Set([...clean, ...clean.map((name) => name.replace(LEGAL_FORM, ''))])]
    .filter((name) => name.length >= 3)
    .sort((one, other) => other.length - one.length)
    .slice(0, 100);
}

/** Makes a text of a résumé fit for the blind profile: employers, the person's name and contact data are taken out. */
export function blindText(text: string, resume: Resume, max: number = PROFILE_LIMITS.summary.max): string {
  let blind = cleanText(text.slice(0, 3 * max));
  for (const employer of employersOf(resume)) blind = replaceName(blind, employer, 'a former employer', 'gu');
  const name = cleanText(resume.basics?.name ?? '').slice(0, 120);
  const parts = name.split(/\s+/).filter((part) => part.length >= 3);
  for (const part of [name, ...parts].filter((each) => each.length >= 3))
    blind = replaceName(blind, part, '…', part === name ? 'giu' : 'gu');
  const redacted = findContactData(blind)?.redacted ?? blind;
  return shorten(redacted.replace(/(?:… ?){2,}/g, '… '), max).trim();
}
