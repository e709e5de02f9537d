import type { CapacityWeek, LeaderProfile, LeaderTrack } from '@qd/leaders-domain';
import type { EpochDay, Instant, Standing } from '@qd/shared-domain';

/** A made-up leader, complete enough to be stored. */
export interface GeneratedLeader {
  readonly leaderId: string;
  readonly userId: string;
  /** Of the outbox event the facts are recorded under. */
  readonly eventId: string;
  /** Which kind of leader was drawn; for checks, never stored. */
  readonly personaKey: string;
  /** Under `.invalid`, so that no mail can ever reach anybody. */
  readonly email: string;
  readonly displayName: string;
  readonly standing: Standing;
  readonly standingUntil: Instant | null;
  readonly profile: LeaderProfile;
  readonly track: LeaderTrack;
  /** 104 weeks from the current one. */
  readonly capacity: readonly CapacityWeek[];
  readonly confirmedDay: EpochDay;
  readonly createdAt: Instant;
}
