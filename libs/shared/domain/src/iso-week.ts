/** Day number: whole days since 1970-01-01 (UTC calendar), negative before. */
export type EpochDay = number;
/** Week number: whole ISO weeks since the Monday of 1969-12-29, which starts week 0. Absolute, so week 53 needs no special case. */
export type WeekIndex = number;

/** An ISO 8601 week as people write it: `2026-W53`. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

const DAYS_0000_TO_1970 = 719_468;

/** Epoch day of a proleptic Gregorian date.
 * @param month 1..12
 * @param day   1..31
 * @see Howard Hinnant, "chrono-compatible low-level date algorithms" */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_0000_TO_1970;
}

/** Calendar date of an epoch day; the inverse of {@link epochDayOf}. */
export function dateOf(epochDay: EpochDay): { year: number; month: number; day: number } {
  const z = epochDay + DAYS_0000_TO_1970;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Reads `YYYY-MM-DD`; `null` when it is not a day of the calendar (`2026-02-30`). */
export function parseDate(text: string): EpochDay | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return null;
  const epochDay = epochDayOf(year, month, day);
  return formatDate(epochDay) === text ? epochDay : null;
}

/** Writes an epoch day as `YYYY-MM-DD`. */
export function formatDate(epochDay: EpochDay): string {
  const { year, month, day } = dateOf(epochDay);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The week an epoch day lies in. */
export const weekOf = (epochDay: EpochDay): WeekIndex => Math.floor((epochDay + 3) / 7);

/** The Monday that starts a week. */
export const mondayOf = (week: WeekIndex): EpochDay => week * 7 - 3;

/** The ISO year and week of a week index (the ISO year is the year of its Thursday). */
export function isoWeekOf(week: WeekIndex): IsoWeek {
  const thursday = mondayOf(week) + 3;
  const { year } = dateOf(thursday);
  return { year, week: week - weekOf(epochDayOf(year, 1, 4)) + 1 };
}

/** Whether an ISO year has 53 weeks. */
export const hasWeek53 = (year: number): boolean => weekOf(epochDayOf(year, 12, 28)) - weekOf(epochDayOf(year, 1, 4)) === 52;

/** Reads `2026-W53`; `null` when that year has no such week. */
export function parseIsoWeek(text: string): WeekIndex | null {
  const parts = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, week] = [Number(parts[1]), Number(parts[2])];
  if (week < 1 || week > (hasWeek53(year) ? 53 : 52)) return null;
  return weekOf(epochDayOf(year, 1, 4)) + week - 1;
}

/** Writes a week index as `2026-W53`. */
export function formatIsoWeek(index: WeekIndex): string {
  const { year, week } = isoWeekOf(index);
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
