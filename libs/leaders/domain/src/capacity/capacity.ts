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

/** The leader has promised more in `week` than the declaration would leave. */
export interface CapacityExceeded {
  readonly kind: 'CAPACITY_EXCEEDED';
  readonly message: string;
  readonly week: WeekIndex;
  /** How many half-days the declaration is short of what is promised, >= 1. */
  readonly missingHalfDays: HalfDays;
  /** The next week from which on the declaration would hold as it is, or `null` within the horizon. */
  readonly nextFreeWeek: WeekIndex | null;
}

export type CapacityRefusal = Refusal | CapacityExceeded;

const promised = (week: CapacityWeek): HalfDays => week.committed + week.hardHeld;

/** Half-days of a week still to be sold: declared less commitments and all holds.
 * @returns 0..14; 0 in a blackout week */
export function freeHalfDays(week: CapacityWeek): HalfDays {
  if (week.blackout) return 0;
  return Math.max(0, week.declared - promised(week) - week.softHeld);
}

/** Whether a week breaks none of the rules of capacity. */
export function isSoundWeek(week: CapacityWeek): boolean {
  const counts = [week.declared, week.committed, week.hardHeld, week.softHeld];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return false;
  if (week.blackout && week.declared !== 0) return false;
  return week.declared <= MAX_HALF_DAYS_PER_WEEK && promised(week) <= week.declared;
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

/** The first week, `from` or later, with at least `halfDays` free.
 * @returns `null` when no known week has */
export function nextFreeWeek(weeks: readonly CapacityWeek[], halfDays: HalfDays, from: WeekIndex): WeekIndex | null {
  const fitting = weeks.filter((week) => week.week >= from && freeHalfDays(week) >= halfDays).map(({ week }) => week);
  return fitting.length > 0 ? Math.min(...fitting) : null;
}

/** The first week of the range from which on nothing promised stands against `wanted`. */
function holdsFrom(weeks: ReadonlyMap<WeekIndex, CapacityWeek>, wanted: HalfDays, after: WeekIndex, last: WeekIndex): WeekIndex | null {
  let start: WeekIndex | null = null;
  for (let week = last; week > after; week--) {
    const known = weeks.get(week);
    if (known && promised(known) > wanted) break;
    start = week;
  }
  return start;
}

function rangeErrors({ fromWeek, toWeek, halfDays, blackout }: CapacityDeclaration, currentWeek: WeekIndex): FieldError[] {
  const lastWeek = currentWeek + CAPACITY_WEEKS - 1;
  const errors: FieldError[] = [];
  if (!Number.isInteger(fromWeek) || fromWeek < currentWeek)
    errors.push({ path: 'fromWeek', message: `The first week must be ${formatIsoWeek(currentWeek)} or later.` });
  if (!Number.isInteger(toWeek) || toWeek > lastWeek)
    errors.push({ path: 'toWeek', message: `The last week must be ${formatIsoWeek(lastWeek)} or earlier.` });
  if (fromWeek > toWeek) errors.push({ path: 'toWeek', message: 'The last week must not lie before the first.' });
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
  const errors = rangeErrors(declaration, currentWeek);
  if (errors.length > 0) return fail({ kind: 'INVALID', errors });
  const { fromWeek, toWeek, halfDays, blackout } = declaration;
  const known = new Map(weeks.map((week) => [week.week, week]));
  const declared = openWeeks(fromWeek, toWeek - fromWeek + 1, halfDays).map((open) => ({
    ...open,
    ...known.get(open.week),
    declared: halfDays,
    blackout,
  }));
  const broken = declared.find((week) => promised(week) > halfDays);
  if (!broken) return ok(declared);
  const missingHalfDays = promised(broken) - halfDays;
  const next = holdsFrom(known, halfDays, broken.week, currentWeek + CAPACITY_WEEKS - 1);
  const hint = next === null ? 'No later week is free of such promises.' : `It would hold from ${formatIsoWeek(next)} on.`;
  const message = `${formatIsoWeek(broken.week)} has ${promised(broken)} half-days promised, ${missingHalfDays} more than this leaves. ${hint}`;
  return fail({ kind: 'CAPACITY_EXCEEDED', message, week: broken.week, missingHalfDays, nextFreeWeek: next });
}

/** The weeks that are missing from the 104 starting at `currentWeek`, open with `declared` half-days each. */
export function missingWeeks(weeks: readonly CapacityWeek[], currentWeek: WeekIndex, declared: HalfDays): CapacityWeek[] {
  const known = new Set(weeks.map(({ week }) => week));
  return openWeeks(currentWeek, CAPACITY_WEEKS, declared).filter(({ week }) => !known.has(week));
}
