import { formatDay, formatMoney, profileCopy } from '@qd/web-ui';
import { wordOf, type Words } from '@qd/web-needs';
import { changedFields, sameValue } from './changes';
import { inputOf, type ProfileDraft, type ProfileField } from './profile-draft';

/** One field that was saved differently somewhere else. */
export interface Difference {
  readonly field: ProfileField;
  readonly label: string;
  readonly theirs: string;
  /** Null where this window has not touched the field. */
  readonly mine: string | null;
}

export const differencesOf = (base: ProfileDraft, mine: ProfileDraft, theirs: ProfileDraft, words: Words): Difference[] =>
  changedFields(base, theirs).map((field) => ({
    field,
    label: profileCopy.fields[field].label,
    theirs: valueWords(field, theirs, words),
    mine: sameValue(field, base, mine) ? null : valueWords(field, mine, words),
  }));

const LISTS: Partial<Record<ProfileField, keyof Words>> = {
  roles: 'roles',
  primaryRole: 'roles',
  kinds: 'engagementKinds',
  ownership: 'ownershipLevels',
  duties: 'duties',
  handsOn: 'handsOnLevels',
  wishHandsOn: 'handsOnLevels',
  phases: 'growthPhases',
  languages: 'languages',
  stages: 'stages',
  wishStages: 'stages',
  archetypes: 'archetypes',
  wishMissions: 'missions',
  wishScope: 'scopeStabilities',
};

/** A field as a person reads it. */
export function valueWords(field: ProfileField, draft: ProfileDraft, words: Words): string {
  const value = draft[field];
  const list = LISTS[field];
  const word = (code: string) => (list ? wordOf(words[list] as Words['roles'], code) : code);
  const { empty } = profileCopy.conflict;
  if (typeof value === 'boolean') return value ? profileCopy.yes : profileCopy.no;
  if (field === 'availableFrom' && typeof value === 'string' && value) return formatDay(value);
  if ((field === 'dayRateMin' || field === 'dayRateTarget') && value) return formatMoney(inputOf(draft)[field]);
  if (typeof value === 'string') return word(value) || empty;
  if (Array.isArray(value)) {
    const entries = value as readonly (string | { label?: string; title?: string })[];
    return entries.map((entry) => (typeof entry === 'string' ? word(entry) : (entry.label ?? entry.title ?? ''))).join(', ') || empty;
  }
  const deep = Object.entries(value as Record<string, number>).filter(([, depth]) => depth > 0);
  return deep.map(([code, depth]) => `${word(code)}: ${profileCopy.depths[depth].toLowerCase()}`).join(', ') || empty;
}
