import { parseProfile, type LeaderProfile } from '@qd/leaders-domain';
import { epochDayAt, figure } from '@qd/shared-domain';
import type { profileCopy } from '@qd/web-ui';
import { inputOf, type ProfileDraft } from './profile-draft';
import { isAnswered, keyOfPath } from './sections';

/* Loaded when somebody begins to type, not with the page: the domain's reader knows the whole taxonomy. */

/** A text that gives a way to reach the leader, with a cleaned copy. */
export interface ContactHint {
  readonly key: string;
  readonly redacted: string;
}

export interface Checked {
  /** By field, or `publications.<n>.<part>`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly contacts: readonly ContactHint[];
  /** The profile as it would be stored; null while something is wrong with it. */
  readonly profile: LeaderProfile | null;
}

/** What to say; passed in, so that the rules can be tried without a screen. */
type CheckWords = Pick<typeof profileCopy, 'check' | 'contact'>;

const EMPTY = ['displayName', 'niches', 'headline', 'summary', 'roles', 'kinds', 'ownership', 'languages', 'timeZone'] as const;
const RATES = ['dayRateMin', 'dayRateTarget'] as const;
const FIGURES = ['horizonMonths', 'wishMinDays', 'wishMaxDays', 'wishSponsorHours'] as const;

/** What is said better here than by the domain's reader, which speaks to programs as well. */
function ownErrors(draft: ProfileDraft, words: CheckWords['check']): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of EMPTY) if (!isAnswered(draft, field)) errors[field] = words[field];
  for (const field of RATES) if (!((figure(draft[field]) ?? 0) > 0)) errors[field] = words.rate;
  for (const field of FIGURES) if (Number.isNaN(figure(draft[field]))) errors[field] = words.number;
  draft.publications.forEach(({ year }, at) => {
    if (!/^\s*\d{4}\s*$/.test(year)) errors[`publications.${at}.year`] = words.year;
  });
  const advisesOnly = draft.ownership.length > 0 && draft.ownership.every((level) => level === 'ADVISE');
  if (advisesOnly && draft.kinds.includes('FRACTIONAL')) errors.ownership = words.ownsNothing;
  return errors;
}

/** Reads a draft with the rules the server keeps.
 * @param now epoch milliseconds
 * @returns every error at once; evidence in `profile` is as if all were new claims */
export function checkProfile(draft: ProfileDraft, now: number, words: CheckWords): Checked {
  const errors = ownErrors(draft, words.check);
  const contacts: ContactHint[] = [];
  const parsed = parseProfile(inputOf(draft), { displayName: draft.displayName.trim(), known: null, today: epochDayAt(now) });
  if (parsed.ok) return { errors, contacts, profile: Object.keys(errors).length === 0 ? parsed.value : null };
  const { failure } = parsed;
  const found = failure.kind === 'INVALID' || failure.kind === 'CONTACT_DATA' ? failure.errors : [];
  for (const { path, message } of found) {
    const key = keyOfPath(path);
    if (key) errors[key] ??= message;
  }
  if (failure.kind === 'CONTACT_DATA') {
    for (const { path, redacted } of failure.found) {
      const key = keyOfPath(path);
      if (!key) continue;
      errors[key] ??= words.contact.error;
      contacts.push({ key, redacted });
    }
  }
  return { errors, contacts, profile: null };
}
