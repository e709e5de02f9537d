import { blindProfileOf, encodeLeaderFacts, leaderFactsOf } from '@qd/leaders-domain';
import { type CommandScope, type EventType, intsToBytes } from '@qd/platform';
import { epochDayAt, type Instant, type Standing, weekOf } from '@qd/shared-domain';
import { findLeaderState } from './leader-store';

export type LeaderEvent = Extract<EventType, `leader.${string}`>;

/** Writes down what a change of a leader means for others, in the transaction of the change: the event, the facts scoring reads,
 * and the projection companies may see. Called by every command on a leader, after its own writes and under the leader's lock.
 * @param moved the standing, where the command moved it: it goes along with the event */
export async function recordLeader(
  { manager, emit }: CommandScope,
  leaderId: string,
  event: LeaderEvent,
  now: Instant,
  moved?: Standing,
): Promise<void> {
  const currentWeek = weekOf(epochDayAt(now));
  const state = await findLeaderState(manager, leaderId, currentWeek);
  if (!state) throw new Error(`leader ${leaderId} vanished inside its own transaction`);
  const { leader, capacity, blockedCompanyIds, conflictCompanyIds } = state;
  const { standing, profile, track, confirmedDay } = leader;
  const snapshot = { leaderId, standing, profile, track, confirmedDay, capacity, blockedCompanyIds, conflictCompanyIds };
  const eventId = await emit({ type: event, subjectId: leaderId, payload: { version: leader.version, ...(moved && { standing: moved }) } });
  await manager.query('insert into leader_facts (event_id, leader_id, facts) values ($1, $2, $3)', [
    eventId,
    leaderId,
    intsToBytes(encodeLeaderFacts(leaderFactsOf(snapshot, currentWeek))),
  ]);
  await manager.query(
    `insert into blind_profiles (leader_id, content) values ($1, $2)
     on conflict (leader_id) do update set content = excluded.content, updated_at = now()`,
    [leaderId, JSON.stringify(blindProfileOf(leaderId, profile, capacity, currentWeek))],
  );
}
