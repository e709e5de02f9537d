import {
  type FieldError,
  fail,
  formatIsoWeek,
  type HalfDays,
  MAX_HALF_DAYS_PER_WEEK,
  ok,
  type Refusal,
  type Result,
  type WeekIndex,
} from '@qd/shared-domain';
import { CAPACITY_WEEKS } from '../leader-facts';

/** What a leader can sell in one ISO week, in half-days; `committed + hardHeld <= declared` always. */
export interface CapacityWeek {
  readonly week: WeekIndex;
  /** 0..14; 0 in a blackout week. */
  readonly declared: HalfDays;
  /** Signed for. */
  readonly committed: HalfDays;
  /** Held for an accepted proposal. */
  readonly hardHeld: HalfDays;
  /** Held for a mutual introduction; may exceed what is left, it promises nothing. */
  readonly softHeld: HalfDays;
  /** Away by intention. */
  readonly blackout: boolean;
}

/** A leader's word about a range of weeks, both ends included. */
export interface CapacityDeclaration {
  readonly fromWeek: WeekIndex;
  readonly toWeek: WeekIndex;
  /** Half-days a week, 0..14; must be 0 or absent in a blackout. */
  readonly halfDays: HalfDays;
  readonly blackout: boolean;
}

/** A range of weeks does not fit, `week` being the first of it that does not. */
export interface CapacityExceeded {
  readonly kind: 'CAPACITY_EXCEEDED';
  readonly message: string;
  readonly week: WeekIndex;
  /** Half-days by which `week` is short, >= 1: of what is promised in it where less was declared, of what was asked for where it was to
   * be taken. */
  readonly missingHalfDays: HalfDays;
  /** The next week in which a range as long as the refused one could start, or `null` where none can within the horizon. */
  readonly nextFreeWeek: WeekIndex | null;
}

export type CapacityRefusal = Refusal | CapacityExceeded;

/** Half-days of a week that must not be taken back: signed for, or held for an accepted proposal. */
export const promisedHalfDays = (week: CapacityWeek): HalfDays => week.committed + week.hardHeld;

/** Half-days of a week still to be sold: declared less commitments and all holds.
 * @returns 0..14; 0 in a blackout week */
export function freeHalfDays(week: CapacityWeek): HalfDays {
  if (week.blackout) return 0;
  return Math.max(0, week.declared - promisedHalfDays(week) - week.softHeld);
}

/** Whether a week breaks none of the rules of capacity. */
export function isSoundWeek(week: CapacityWeek): boolean {
  const counts = [week.declared, week.committed, week.hardHeld, week.softHeld];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return false;
  if (week.blackout && week.declared !== 0) return false;
  return week.declared <= MAX_HALF_DAYS_PER_WEEK && promisedHalfDays(week) <= week.declared;
}

/** Weeks as they are before a leader has said anything of them.
 * @param declared half-days a week, 0..14 */
export const openWeeks = (fromWeek: WeekIndex, count: number, declared: HalfDays): CapacityWeek[] =>
  Array.from({ length: count }, (_, index) => ({
    week: fromWeek + index,
    declared,
    committed: 0,
    hardHeld: 0,
    softHeld: 0,
    blackout: false,
  }));

/** The last week that can be spoken of in `currentWeek`. */
export const lastWeekOf = (currentWeek: WeekIndex): WeekIndex => currentWeek + CAPACITY_WEEKS - 1;

/** The first week, `from` or later, in which a range of `length` weeks can start, each of them fitting.
 * @param lastWeek the range must end by then
 * @returns `null` when there is none */
export function nextFittingWeek(
  fits: (week: WeekIndex) => boolean,
  { from, length, lastWeek }: { from: WeekIndex; length: number; lastWeek: WeekIndex },
): WeekIndex | null {
  let start = from;
  for (let week = from; week <= lastWeek; week++) {
    if (!fits(week)) start = week + 1;
    else if (week - start + 1 === length) return start;
  }
  return null;
}

/** Where a refused range could go, as a sentence. */
export function nextWeekInWords(next: WeekIndex | null, length: number): string {
  const range = length === 1 ? 'It' : `The whole range of ${length} weeks`;
  return next === null
    ? `${range} fits nowhere later within ${CAPACITY_WEEKS} weeks.`
    : `${range} would fit from ${formatIsoWeek(next)} on.`;
}

/** What is wrong with a range of weeks in itself. */
export function weekErrors({ fromWeek, toWeek }: { fromWeek: WeekIndex; toWeek: WeekIndex }, currentWeek: WeekIndex): FieldError[] {
  const lastWeek = lastWeekOf(currentWeek);
  const errors: FieldError[] = [];
  if (!Number.isInteger(fromWeek) || fromWeek < currentWeek)
    errors.push({ path: 'fromWeek', message: `The first week must be ${formatIsoWeek(currentWeek)} or later.` });
  if (!Number.isInteger(toWeek) || toWeek > lastWeek)
    errors.push({ path: 'toWeek', message: `The last week must be ${formatIsoWeek(lastWeek)} or earlier.` });
  if (fromWeek > toWeek) errors.push({ path: 'toWeek', message: 'The last week must not lie before the first.' });
  return errors;
}

function declarationErrors(declaration: CapacityDeclaration, currentWeek: WeekIndex): FieldError[] {
  const { halfDays, blackout } = declaration;
  const errors = weekErrors(declaration, currentWeek);
  if (!Number.isInteger(halfDays) || halfDays < 0 || halfDays > MAX_HALF_DAYS_PER_WEEK) {
    errors.push({ path: 'halfDays', message: `Half-days per week must be an integer between 0 and ${MAX_HALF_DAYS_PER_WEEK}.` });
  } else if (blackout && halfDays !== 0) errors.push({ path: 'halfDays', message: 'A blackout week has no half-days.' });
  return errors;
}

/** Applies a declaration to the weeks known so far; unknown weeks of the range are created.
 * @param weeks       the leader's weeks, in any order
 * @param currentWeek first week that may still be declared; the last one is 103 weeks later
 * @returns the weeks of the range as they are to be stored; INVALID for a range or number that cannot be;
 *          CAPACITY_EXCEEDED for the first week promised beyond the declaration */
export function declare(
  weeks: readonly CapacityWeek[],
  declaration: CapacityDeclaration,
  currentWeek: WeekIndex,
): Result<CapacityWeek[], CapacityRefusal> {
  const errors = declarationErrors(declaration, currentWeek);
  if (errors.length > 0) return fail({ kind: 'INVALID', errors });
  const { fromWeek, toWeek, halfDays, blackout } = declaration;
  const length = toWeek - fromWeek + 1;
  const known = new Map(weeks.map((week) => [week.week, week]));
  const declared = openWeeks(fromWeek, length, halfDays).map((open) => ({
    ...open,
    ...known.get(open.week),
    declared: halfDays,
    blackout,
  }));
  const broken = declared.find((week) => promisedHalfDays(week) > halfDays);
  if (!broken) return ok(declared);
  // A week the leader is away in would take any figure, but nobody who asks for a later one means to cut a holiday short.
  const fits = (index: WeekIndex): boolean => {
    const week = known.get(index);
    return !week || (promisedHalfDays(week) <= halfDays && (blackout || !week.blackout));
  };
  const nextFreeWeek = nextFittingWeek(fits, { from: fromWeek + 1, length, lastWeek: lastWeekOf(currentWeek) });
  const promised = promisedHalfDays(broken);
  const missingHalfDays = promised - halfDays;
  const has = `${formatIsoWeek(broken.week)} has ${promised} half-day${promised === 1 ? '' : 's'} promised`;
  const message = `${has}, ${missingHalfDays} more than this leaves. ${nextWeekInWords(nextFreeWeek, length)}`;
  return fail({ kind: 'CAPACITY_EXCEEDED', message, week: broken.week, missingHalfDays, nextFreeWeek });
}

/** The weeks that are missing from the 104 starting at `currentWeek`, open with `declared` half-days each. */
export function missingWeeks(weeks: readonly CapacityWeek[], currentWeek: WeekIndex, declared: HalfDays): CapacityWeek[] {
  const known = new Set(weeks.map(({ week }) => week));
  return openWeeks(currentWeek, CAPACITY_WEEKS, declared).filter(({ week }) => !known.has(week));
}
