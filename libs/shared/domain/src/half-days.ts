import { fail, ok, type Result } from './result';
import { invalid, type Refusal } from './failures';

/** Half-days of one week, integer 0..14. The unit in which capacity is sold. */
export type HalfDays = number;

export const MAX_HALF_DAYS_PER_WEEK = 14;

/** Reads days per week as people write them (`2.5`) into half-days.
 * @param daysPerWeek a multiple of 0.5 in 0.5..7
 * @param path        where a refusal points to
 * @returns 1..14, or a field error for 0, −1, 5.3, NaN and the like */
export function halfDaysFromDays(daysPerWeek: number, path: string): Result<HalfDays, Refusal> {
  const halfDays = daysPerWeek * 2;
  if (!Number.isInteger(halfDays) || halfDays < 1 || halfDays > MAX_HALF_DAYS_PER_WEEK) {
    return fail(invalid(path, 'Days per week must be a multiple of half a day between 0.5 and 7.'));
  }
  return ok(halfDays);
}

/** Half-days as days, for people: 5 → 2.5. */
export const daysFromHalfDays = (halfDays: HalfDays): number => halfDays / 2;
