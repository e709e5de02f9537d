import {
  type FieldError,
  fail,
  formatIsoWeek,
  type HalfDays,
  MAX_HALF_DAYS_PER_WEEK,
  ok,
  type Result,
  type WeekIndex,
} from '@qd/shared-domain';
import {
  type CapacityRefusal,
  type CapacityWeek,
  freeHalfDays,
  lastWeekOf,
  nextFittingWeek,
  nextWeekInWords,
  openWeeks,
  promisedHalfDays,
  weekErrors,
} from './capacity';

/** What half-days are taken for: a signed agreement, an accepted proposal, a mutual introduction. */
export const RESERVATION_KINDS = ['COMMITTED', 'HARD', 'SOFT'] as const;
export type ReservationKind = (typeof RESERVATION_KINDS)[number];

/** So many half-days in each week of a range, both ends included. */
export interface Reservation {
  readonly kind: ReservationKind;
  readonly fromWeek: WeekIndex;
  readonly toWeek: WeekIndex;
  /** 1..14. */
  readonly halfDays: HalfDays;
}

const FIELD = { COMMITTED: 'committed', HARD: 'hardHeld', SOFT: 'softHeld' } as const satisfies Record<ReservationKind, keyof CapacityWeek>;
const WORDS: Readonly<Record<ReservationKind, string>> = {
  COMMITTED: 'committed',
  HARD: 'held for a proposal',
  SOFT: 'held for an introduction',
};

/** Half-days of a week that a reservation of this kind can still take. A soft hold takes what matching counts as free; a promise goes
 * before soft holds and takes what they hold too.
 * @returns 0..14; 0 in a blackout week */
export function reservableHalfDays(week: CapacityWeek, kind: ReservationKind): HalfDays {
  if (week.blackout) return 0;
  return kind === 'SOFT' ? freeHalfDays(week) : week.declared - promisedHalfDays(week);
}

const halfDayErrors = (halfDays: HalfDays): FieldError[] =>
  Number.isInteger(halfDays) && halfDays >= 1 && halfDays <= MAX_HALF_DAYS_PER_WEEK
    ? []
    : [{ path: 'halfDays', message: `Half-days per week must be an integer between 1 and ${MAX_HALF_DAYS_PER_WEEK}.` }];

/** The weeks of a range; those the leader never spoke of have nothing to take. */
function weeksOf(weeks: readonly CapacityWeek[], fromWeek: WeekIndex, toWeek: WeekIndex): CapacityWeek[] {
  const known = new Map(weeks.map((week) => [week.week, week]));
  return openWeeks(fromWeek, Math.max(0, toWeek - fromWeek + 1), 0).map((open) => known.get(open.week) ?? open);
}

/** Takes half-days in every week of a range, or in none.
 * @param weeks       the leader's weeks, in any order
 * @param currentWeek first week that can be reserved; the last one is 103 weeks later
 * @returns the weeks of the range as they are to be stored; INVALID for a range or number that cannot be; CAPACITY_EXCEEDED with the
 *          first week that has not enough left */
export function reserve(
  weeks: readonly CapacityWeek[],
  reservation: Reservation,
  currentWeek: WeekIndex,
): Result<CapacityWeek[], CapacityRefusal> {
  const { kind, fromWeek, toWeek, halfDays } = reservation;
  const errors = [...weekErrors(reservation, currentWeek), ...halfDayErrors(halfDays)];
  if (errors.length > 0) return fail({ kind: 'INVALID', errors });
  const range = weeksOf(weeks, fromWeek, toWeek);
  const broken = range.find((week) => reservableHalfDays(week, kind) < halfDays);
  if (!broken) return ok(range.map((week) => ({ ...week, [FIELD[kind]]: week[FIELD[kind]] + halfDays })));
  const left = reservableHalfDays(broken, kind);
  const lastWeek = lastWeekOf(currentWeek);
  const fitting = new Set(weeks.filter((week) => reservableHalfDays(week, kind) >= halfDays).map(({ week }) => week));
  const nextFreeWeek = nextFittingWeek((week) => fitting.has(week), { from: fromWeek + 1, length: range.length, lastWeek });
  const missingHalfDays = halfDays - left;
  const has = broken.blackout ? 'is a week away' : `has ${left} half-day${left === 1 ? '' : 's'} left, ${missingHalfDays} too few`;
  const message = `${formatIsoWeek(broken.week)} ${has}. ${nextWeekInWords(nextFreeWeek, range.length)}`;
  return fail({ kind: 'CAPACITY_EXCEEDED', message, week: broken.week, missingHalfDays, nextFreeWeek });
}

/** Gives half-days back that {@link reserve} took. Weeks that are over keep what they held: they tell what was.
 * @param weeks the leader's weeks, in any order
 * @returns the weeks of the range, from the current one on, as they are to be stored; INVALID for a range or number that cannot be, and
 *          where a week holds less of the kind than is to be given back: nothing is given back then */
export function release(
  weeks: readonly CapacityWeek[],
  { kind, fromWeek, toWeek, halfDays }: Reservation,
  currentWeek: WeekIndex,
): Result<CapacityWeek[], CapacityRefusal> {
  const errors = halfDayErrors(halfDays);
  if (!Number.isInteger(fromWeek)) errors.push({ path: 'fromWeek', message: 'Must be a week.' });
  if (!Number.isInteger(toWeek) || toWeek > lastWeekOf(currentWeek) || toWeek < fromWeek)
    errors.push({ path: 'toWeek', message: `The last week must lie between the first and ${formatIsoWeek(lastWeekOf(currentWeek))}.` });
  if (errors.length > 0) return fail({ kind: 'INVALID', errors });
  const range = weeksOf(weeks, Math.max(fromWeek, currentWeek), toWeek);
  const broken = range.find((week) => week[FIELD[kind]] < halfDays);
  if (!broken) return ok(range.map((week) => ({ ...week, [FIELD[kind]]: week[FIELD[kind]] - halfDays })));
  const message = `${formatIsoWeek(broken.week)} has ${broken[FIELD[kind]]} half-days ${WORDS[kind]}; no more can be given back.`;
  return fail({ kind: 'INVALID', errors: [{ path: 'halfDays', message }] });
}
