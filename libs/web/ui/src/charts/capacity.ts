import { formatDate, mondayOf, parseIsoWeek } from '@qd/shared-domain';

/** One bar of the strip. `free` null: away that week. */
export interface StripWeek {
  readonly monday: string;
  readonly free: number | null;
}

/** Weeks of the strip with their Mondays.
 * @param firstWeek `2026-W40`
 * @returns empty when the week cannot be read */
export function stripWeeks(firstWeek: string, free: readonly (number | null)[]): StripWeek[] {
  const first = parseIsoWeek(firstWeek);
  if (first === null) return [];
  return free.map((halfDays, index) => ({ monday: formatDate(mondayOf(first + index)), free: halfDays }));
}

/** Neighbouring weeks with the same free time, told as one. */
export interface StripRun {
  readonly from: string;
  readonly to: string;
  readonly free: number | null;
}

export function stripRuns(weeks: readonly StripWeek[]): StripRun[] {
  const runs: { from: string; to: string; free: number | null }[] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last && last.free === week.free) last.to = week.monday;
    else runs.push({ from: week.monday, to: week.monday, free: week.free });
  }
  return runs;
}

/** What the strip says in a line. `low` and `high` are over the weeks with any free time. */
export interface StripSummary {
  readonly low: number;
  readonly high: number;
  readonly away: number;
  readonly full: number;
}

export function stripSummary(weeks: readonly StripWeek[]): StripSummary {
  const free = weeks.map((week) => week.free).filter((halfDays): halfDays is number => halfDays !== null && halfDays > 0);
  return {
    low: free.length > 0 ? Math.min(...free) : 0,
    high: free.length > 0 ? Math.max(...free) : 0,
    away: weeks.filter((week) => week.free === null).length,
    full: weeks.filter((week) => week.free === 0).length,
  };
}
