import type { LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import type { ZoneOffsets } from '@qd/shared-domain';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { ceil, floor, max, min } = Math;

const DAY = 1440;

/** Minutes a day in which two people both work, exact across midnight and the date line.
 * Hours are minutes of UTC, start < end <= start + 1440, and may lie outside 0..1440: each repeats daily, so the overlap of a day is the
 * sum over every shift of one against the other by whole days that can still touch.
 * @returns 0..1440 */
export function dailyOverlapMinutes(startA: number, endA: number, startB: number, endB: number): number {
  let minutes = 0;
  const first = ceil((startA - endB) / DAY);
  const last = floor((endA - startB) / DAY);
  for (let day = first; day <= last; day++) {
    minutes += max(0, min(endA, endB + day * DAY) - max(startA, startB + day * DAY));
  }
  return minutes;
}

/** Overlap of a leader's working hours with a need's office hours, under the offsets of one instant. */
export function overlapMinutes(
  need: NeedFacts,
  leader: Pick<LeaderFacts, 'zone' | 'workStartMinute' | 'workEndMinute'>,
  zones: ZoneOffsets,
): number {
  const needOffset = zones.minutes[need.zone];
  const leaderOffset = zones.minutes[leader.zone];
  return dailyOverlapMinutes(
    need.workStartMinute - needOffset,
    need.workEndMinute - needOffset,
    leader.workStartMinute - leaderOffset,
    leader.workEndMinute - leaderOffset,
  );
}
