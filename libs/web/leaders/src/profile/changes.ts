import { inputOf, type ProfileDraft, type ProfileField } from './profile-draft';

/** The key of an entry is the page's own and no change. */
export const sameValue = (field: ProfileField, one: ProfileDraft, other: ProfileDraft): boolean => {
  const text = (draft: ProfileDraft) => JSON.stringify(draft[field], (name, value: unknown) => (name === 'key' ? undefined : value));
  return text(one) === text(other);
};

/** Fields in which two drafts differ, in the order of the draft. */
export const changedFields = (one: ProfileDraft, other: ProfileDraft): ProfileField[] =>
  (Object.keys(other) as ProfileField[]).filter((field) => !sameValue(field, one, other));

/** Whether two drafts would be sent as the same: a blank at the end of a line, or how a figure is typed, is no change. */
export const saysTheSame = (one: ProfileDraft, other: ProfileDraft): boolean =>
  one === other || (one.displayName.trim() === other.displayName.trim() && JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other)));

/** Both people's changes of one profile: mine where I changed a field, theirs everywhere else.
 * @param base what both started from */
export function mergeDrafts(base: ProfileDraft, mine: ProfileDraft, theirs: ProfileDraft): ProfileDraft {
  const own = changedFields(base, mine);
  return { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) };
}
