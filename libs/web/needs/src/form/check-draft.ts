import { halfDaysFromDays } from '@qd/shared-domain';
import { figure, type Draft, type FieldName } from './draft';

/** Why a field was refused; the words for each are in the catalogue. */
export type CheckFailure = 'number' | 'whole' | 'days' | 'budget' | 'hours' | 'overlap';

const WHOLE: readonly FieldName[] = ['durationWeeks', 'sponsorHoursPerWeek'];
const FIGURES: readonly FieldName[] = [
  'daysPerWeek',
  'durationWeeks',
  'dayBudgetMin',
  'dayBudgetMax',
  'minOverlapHours',
  'sponsorHoursPerWeek',
];

/** What the form can tell without the server: figures that are none, and pairs that contradict each other. Empty is fine,
 * a draft may be incomplete. The server checks everything again. */
export function checkDraft(draft: Draft): Partial<Record<FieldName, CheckFailure>> {
  const errors: Partial<Record<FieldName, CheckFailure>> = {};
  for (const field of FIGURES) {
    const value = figure(draft[field] as string);
    if (value === null) continue;
    if (!Number.isFinite(value) || value < 0) errors[field] = 'number';
    else if (WHOLE.includes(field) && !Number.isInteger(value)) errors[field] = 'whole';
  }
  const days = figure(draft.daysPerWeek);
  if (days !== null && !halfDaysFromDays(days, 'daysPerWeek').ok) errors.daysPerWeek = 'days';
  const [min, max] = [figure(draft.dayBudgetMin), figure(draft.dayBudgetMax)];
  if (min !== null && max !== null && min > max) errors.dayBudgetMax ??= 'budget';
  const overlap = figure(draft.minOverlapHours);
  if (overlap !== null && overlap > 24) errors.minOverlapHours ??= 'overlap';
  if (draft.workStart && draft.workEnd && draft.workStart >= draft.workEnd) errors.workEnd = 'hours';
  return errors;
}
