import type { WeekIndex } from '@qd/shared-domain';
import type { GeneratedLeader } from '../seed-leaders/generated-leader';
import { CopyRows, uuidBytes } from './copy-rows';
import { FIRST_VERSION, storedLeaderOf } from './stored-leader';

/** The tables a leader lives in with the columns that are filled, in an order in which nothing is referred to before it is there. */
export const LEADER_TABLES = {
  users: ['id', 'email', 'password_hash', 'display_name', 'created_at'],
  leaders: ['id', 'user_id', 'standing', 'standing_until', 'display_name', 'profile', 'confirmed_day', 'created_at'],
  leader_capacity: ['leader_id', 'week', 'declared', 'committed', 'hard_held', 'soft_held', 'blackout'],
  blind_profiles: ['leader_id', 'content'],
  outbox_events: ['id', 'position', 'type', 'subject_id', 'payload', 'dispatched_at'],
  leader_facts: ['event_id', 'leader_id', 'facts', 'valid_from'],
} as const;
export type LeaderTable = keyof typeof LEADER_TABLES;
export const LEADER_TABLE_NAMES = Object.keys(LEADER_TABLES) as LeaderTable[];

/** Leaders as one COPY file for each table. */
export class LeaderFiles {
  private readonly files = Object.fromEntries(LEADER_TABLE_NAMES.map((table) => [table, new CopyRows()])) as Record<LeaderTable, CopyRows>;

  /** @param now instant the events count as handed on */
  constructor(
    private readonly currentWeek: WeekIndex,
    private readonly now: number,
  ) {}

  /** @param position of the leader's event in the outbox */
  add(leader: GeneratedLeader, passwordHash: string, position: number): void {
    const { leaderId, userId, eventId, email, displayName, standing, standingUntil, confirmedDay, createdAt } = leader;
    const { profile, blind, facts, event } = storedLeaderOf(leader, this.currentWeek);
    const { users, leaders, blind_profiles, outbox_events, leader_facts } = this.files;
    users.row(5).uuid(userId).text(email).text(passwordHash).text(displayName).timestamp(createdAt);
    leaders.row(8).uuid(leaderId).uuid(userId).text(standing).timestamp(standingUntil).text(displayName);
    leaders.jsonb(profile).int4(confirmedDay).timestamp(createdAt);
    this.addWeeks(leader);
    blind_profiles.row(2).uuid(leaderId).jsonb(blind);
    outbox_events.row(6).uuid(eventId).int8(position).text(event).uuid(leaderId).jsonb(FIRST_VERSION).timestamp(this.now);
    leader_facts.row(4).uuid(eventId).uuid(leaderId).bytea(facts).int8(position);
  }

  end(): Record<LeaderTable, Buffer> {
    return Object.fromEntries(LEADER_TABLE_NAMES.map((table) => [table, this.files[table].end()])) as Record<LeaderTable, Buffer>;
  }

  private addWeeks({ leaderId, capacity }: GeneratedLeader): void {
    const rows = this.files.leader_capacity;
    const id = uuidBytes(leaderId);
    for (const { week, declared, committed, hardHeld, softHeld, blackout } of capacity) {
      rows.row(7).bytea(id).int4(week).int2(declared).int2(committed).int2(hardHeld).int2(softHeld).boolean(blackout);
    }
  }
}
