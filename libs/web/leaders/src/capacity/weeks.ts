import { freeHalfDays, type CapacityWeek } from '@qd/leaders-domain';
import { dateOf, formatDate, isoWeekOf, mondayOf, parseIsoWeek, type WeekIndex } from '@qd/shared-domain';
import type { CapacityPartsFragment } from '@qd/web-graphql-client';

/** The weeks of an answer as the domain knows them; a week that cannot be read is left out. */
export const domainWeeks = (answer: CapacityPartsFragment['capacity']): CapacityWeek[] =>
  answer.flatMap(({ week, ...counts }) => {
    const index = parseIsoWeek(week);
    return index === null ? [] : [{ ...counts, week: index }];
  });

/** What cannot be taken back: signed for, or held for an accepted proposal. */
export const promised = (week: CapacityWeek): number => week.committed + week.hardHeld;

/** `YYYY-MM-DD` of a week's Monday. */
export const mondayText = (week: WeekIndex): string => formatDate(mondayOf(week));

/** 1..53. */
export const weekNumber = (week: WeekIndex): number => isoWeekOf(week).week;

/** A month or a quarter and the weeks that belong to it: those whose Thursday it holds. */
export interface WeekGroup {
  /** First day of the month or quarter, `YYYY-MM-DD`. */
  readonly start: string;
  /** Index of its first week in the list. */
  readonly first: number;
  readonly weeks: readonly CapacityWeek[];
}

/** Neighbouring weeks by month or quarter, in order. */
export function groupWeeks(weeks: readonly CapacityWeek[], monthsEach: 1 | 3): WeekGroup[] {
  const groups: { start: string; first: number; weeks: CapacityWeek[] }[] = [];
  weeks.forEach((week, index) => {
    const { year, month } = dateOf(mondayOf(week.week) + 3);
    const start = `${year}-${String(month - ((month - 1) % monthsEach)).padStart(2, '0')}-01`;
    const last = groups.at(-1);
    if (last?.start === start) last.weeks.push(week);
    else groups.push({ start, first: index, weeks: [week] });
  });
  return groups;
}

/** Half-days of several weeks. `free` is what companies see, so a soft hold is not in it. */
export interface Totals {
  readonly offered: number;
  readonly promised: number;
  readonly held: number;
  readonly free: number;
}

export function totalsOf(weeks: readonly CapacityWeek[]): Totals {
  return weeks.reduce(
    (sum, week) => ({
      offered: sum.offered + week.declared,
      promised: sum.promised + promised(week),
      held: sum.held + week.softHeld,
      free: sum.free + freeHalfDays(week),
    }),
    { offered: 0, promised: 0, held: 0, free: 0 },
  );
}

/** One word about neighbouring weeks, as `declareCapacity` takes it. */
export interface Declaration {
  readonly fromWeek: WeekIndex;
  readonly toWeek: WeekIndex;
  readonly halfDays: number;
  readonly blackout: boolean;
}

/** The fewest declarations that say of each week what it says of itself; undoing a change sends these. */
export function declarationsOf(weeks: readonly CapacityWeek[]): Declaration[] {
  const runs: { fromWeek: number; toWeek: number; halfDays: number; blackout: boolean }[] = [];
  for (const { week, declared, blackout } of weeks) {
    const last = runs.at(-1);
    if (last && last.toWeek === week - 1 && last.halfDays === declared && last.blackout === blackout) last.toWeek = week;
    else runs.push({ fromWeek: week, toWeek: week, halfDays: declared, blackout });
  }
  return runs;
}

/** Whether a declaration says nothing new. */
export const saysTheSame = (weeks: readonly CapacityWeek[], { halfDays, blackout }: Declaration): boolean =>
  weeks.every((week) => week.declared === halfDays && week.blackout === blackout);
