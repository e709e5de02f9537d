import { MAX_REASON_LENGTH, missingWeeks, moveStanding, type StandingCommand } from '@qd/leaders-domain';
import type { CommandScope, Outcome } from '@qd/platform';
import { type Actor, checkText, epochDayAt, type Instant, ok, type Refusal, type Result, weekOf } from '@qd/shared-domain';
import { lockForAdmin } from '../store/guards';
import type { Leader, LeaderChanged } from '../store/leader';
import { findCapacity, saveDeclaredWeeks } from '../store/leader-store';
import { type LeaderEvent, recordLeader } from '../store/record-leader';

/** An admin's decision about a leader's standing. */
export interface StandingInput {
  readonly leaderId: string;
  readonly version: number;
  readonly idempotencyKey?: string | null;
}

export interface ReasonedStandingInput extends StandingInput {
  readonly reason: string;
}

interface Move {
  readonly command: StandingCommand;
  readonly event: LeaderEvent;
  readonly now: Instant;
  readonly reason: string | null;
  /** When the new standing ends by itself; `undefined` leaves it as it was. */
  readonly until?: Instant | null;
}

/** The reason an admin must give. */
export const readReason = (reason: unknown): Result<string, Refusal> =>
  checkText(reason, { path: 'reason', min: 3, max: MAX_REASON_LENGTH, multiline: true });

/** Moves a leader's standing through the machine, in the transaction of the command. */
export async function changeStanding(
  scope: CommandScope,
  actor: Actor,
  input: StandingInput,
  move: Move,
): Promise<Result<Outcome<LeaderChanged>, Refusal>> {
  const locked = await lockForAdmin(scope.manager, actor, input.leaderId, input.version);
  if (!locked.ok) return locked;
  const leader = locked.value;
  const next = moveStanding(leader.standing, move.command);
  if (!next.ok) return next;
  if (next.value === 'APPROVED') await fillCapacity(scope, leader, move.now);
  const until = move.until === undefined ? leader.standingUntil : move.until;
  await scope.manager.query(
    `update leaders set standing = $3, standing_reason = $4, standing_until = $5, version = version + 1, updated_at = now()
     where id = $1 and version = $2`,
    [leader.id, leader.version, next.value, move.reason, until === null ? null : new Date(until)],
  );
  await recordLeader(scope, leader.id, move.event, move.now, next.value);
  return ok({
    value: { leaderId: leader.id, version: leader.version + 1 },
    audit: {
      subjectType: 'leader' as const,
      subjectId: leader.id,
      reason: move.reason ?? undefined,
      detail: { from: leader.standing, to: next.value, version: leader.version + 1 },
    },
  });
}

/** Weeks the leader never spoke of are open with the most days a week wished for. */
async function fillCapacity({ manager }: CommandScope, leader: Leader, now: Instant): Promise<void> {
  const currentWeek = weekOf(epochDayAt(now));
  const missing = missingWeeks(await findCapacity(manager, leader.id, currentWeek), currentWeek, leader.profile.preferences.maxHalfDays);
  await saveDeclaredWeeks(manager, leader.id, missing);
}
