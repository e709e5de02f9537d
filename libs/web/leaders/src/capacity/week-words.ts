import { freeHalfDays, type CapacityWeek } from '@qd/leaders-domain';
import { capacityCopy, formatDay } from '@qd/web-ui';
import type { Proposal } from './selection';
import { mondayText, promised, weekNumber } from './weeks';

const words = capacityCopy.grid;

/** `Week of 12 Oct 2026 (W42)`. */
export const weekName = (week: CapacityWeek): string => words.week(formatDay(mondayText(week.week)), weekNumber(week.week));

/** What a week holds, in a line. */
export function weekSentence(week: CapacityWeek): string {
  const parts = [
    week.blackout ? words.away : words.declared(week.declared),
    week.committed > 0 && words.committed(week.committed),
    week.hardHeld > 0 && words.hardHeld(week.hardHeld),
    week.softHeld > 0 && words.softHeld(week.softHeld),
    !week.blackout && words.free(freeHalfDays(week)),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Whether a proposal leaves less than what is promised. */
export const oversells = (week: CapacityWeek, proposal: Proposal): boolean => promised(week) > proposal.halfDays;

/** The whole week for people who cannot see its column. */
export function weekLabel(week: CapacityWeek, proposal: Proposal | null): string {
  const proposed = proposal && (proposal.blackout ? words.proposedAway : words.proposed(proposal.halfDays));
  const refused = proposal && oversells(week, proposal) && words.oversold;
  return [`${weekName(week)}: ${weekSentence(week)}`, proposed, refused].filter(Boolean).join('; ');
}
