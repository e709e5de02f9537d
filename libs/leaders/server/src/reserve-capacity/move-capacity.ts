import { type CapacityRefusal, type CapacityWeek, release, type Reservation, reserve } from '@qd/leaders-domain';
import type { CommandScope } from '@qd/platform';
import { epochDayAt, fail, type Instant, isUuid, ok, type Result, type WeekIndex, weekOf } from '@qd/shared-domain';
import { actingForLeader } from '../store/acting-for';
import { findCapacity, findLeader, saveReservedWeeks } from '../store/leader-store';
import { recordLeader } from '../store/record-leader';

/** One step of a change in what a leader's weeks are taken for. */
export interface CapacityStep extends Reservation {
  readonly act: 'RESERVE' | 'RELEASE';
}

/** Takes and gives back half-days of a leader inside the caller's transaction: all steps in their order, or none. For scopes above, in
 * commands of their own ("the hold becomes a commitment" is a release and a reservation); they have decided that their actor may.
 * Waits for other commands on the leader, so that the last half-day is sold once. Emits `leader.changed` with the new facts.
 * @returns the refusal of the first step that does not hold; the caller then refuses too, since the transaction is to be rolled back;
 *          NOT_FOUND where there is no such leader */
export async function moveCapacity(
  scope: CommandScope,
  leaderId: string,
  steps: readonly CapacityStep[],
  now: Instant,
): Promise<Result<void, CapacityRefusal>> {
  if (!isUuid(leaderId)) return fail({ kind: 'NOT_FOUND' });
  const { manager } = scope;
  return actingForLeader(manager, leaderId, async () => {
    if (!(await findLeader(manager, leaderId, { lock: true }))) return fail<CapacityRefusal>({ kind: 'NOT_FOUND' });
    const currentWeek = weekOf(epochDayAt(now));
    const moved = applySteps(await findCapacity(manager, leaderId, currentWeek), steps, currentWeek);
    if (!moved.ok) return moved;
    await saveReservedWeeks(manager, leaderId, moved.value);
    await recordLeader(scope, leaderId, 'leader.changed', now);
    return ok(undefined);
  });
}

/** @returns the weeks that are to be stored */
function applySteps(
  known: readonly CapacityWeek[],
  steps: readonly CapacityStep[],
  currentWeek: WeekIndex,
): Result<CapacityWeek[], CapacityRefusal> {
  const weeks = new Map(known.map((week) => [week.week, week]));
  const touched = new Map<WeekIndex, CapacityWeek>();
  for (const { act, ...reservation } of steps) {
    const moved = (act === 'RESERVE' ? reserve : release)([...weeks.values()], reservation, currentWeek);
    if (!moved.ok) return moved;
    for (const week of moved.value) {
      weeks.set(week.week, week);
      touched.set(week.week, week);
    }
  }
  return ok([...touched.values()]);
}
