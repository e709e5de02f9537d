import { blindProfileOf, encodeLeaderFacts, leaderFactsOf } from '@qd/leaders-domain';
import { intsToBytes } from '@qd/platform';
import type { WeekIndex } from '@qd/shared-domain';
import type { GeneratedLeader } from '../seed-leaders/generated-leader';
import { profileColumn } from '../store/leader';
import type { LeaderEvent } from '../store/record-leader';

/** What is stored of a generated leader beside its own fields: the same as the commands write for a real one. */
export interface StoredLeader {
  /** JSON of the `profile` column, and of the blind profile. */
  readonly profile: string;
  readonly blind: string;
  readonly facts: Buffer;
  readonly event: LeaderEvent;
}

/** Version and payload of a leader nobody has changed yet. */
export const FIRST_VERSION = JSON.stringify({ version: 1 });

/** Projects a generated leader onto what is stored.
 * @param currentWeek first week of facts and blind profile */
export const storedLeaderOf = (leader: GeneratedLeader, currentWeek: WeekIndex): StoredLeader => ({
  profile: profileColumn(leader.profile, leader.track),
  blind: JSON.stringify(blindProfileOf(leader.leaderId, leader.profile, leader.capacity, currentWeek)),
  facts: intsToBytes(encodeLeaderFacts(leaderFactsOf({ ...leader, blockedCompanyIds: [], conflictCompanyIds: [] }, currentWeek))),
  event: leader.standing === 'APPROVED' ? 'leader.approved' : 'leader.changed',
});
