import { BLACKOUT, CAPACITY_WEEKS } from '@qd/leaders-domain';
import type { Instant, WeekIndex } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { GeneratedLeader } from '../seed-leaders/generated-leader';
import { FIRST_VERSION, storedLeaderOf } from './stored-leader';

export interface BulkOptions {
  /** First week of every leader's capacity and facts. */
  readonly currentWeek: WeekIndex;
  /** What all of them sign in with; a hash of identity's, or one nothing matches. */
  readonly passwordHash: string;
  /** Whether the relay hands the events on after it has given them their positions. A market loaded before its index
   * starts needs no announcement: 100 000 of them are work for nothing. */
  readonly announced: boolean;
}

const USERS = `
  insert into users (id, email, password_hash, display_name, created_at)
  select r.id, r.email, $4, r.name, r.created_at
  from unnest($1::uuid[], $2::text[], $3::text[], $5::timestamptz[]) as r (id, email, name, created_at)`;

const LEADERS = `
  insert into leaders (id, user_id, standing, standing_until, display_name, profile, confirmed_day, created_at)
  select r.* from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::jsonb[], $7::integer[], $8::timestamptz[]) as r`;

/* Two bytes a week and leader: a row for every week as parameters would be fifty times as much to send and to read. */
const CAPACITY = `
  insert into leader_capacity (leader_id, week, declared, committed, hard_held, soft_held, blackout)
  select r.leader_id, $3::integer + r.nth,
    case when r.first >> 4 = ${BLACKOUT} then 0 else r.first >> 4 end, r.first & 15, r.second >> 4, r.second & 15, r.first >> 4 = ${BLACKOUT}
  from (
    select l.leader_id, n.nth, get_byte(l.weeks, 2 * n.nth) as first, get_byte(l.weeks, 2 * n.nth + 1) as second
    from unnest($1::uuid[], $2::bytea[]) as l (leader_id, weeks) cross join generate_series(0, ${CAPACITY_WEEKS - 1}) as n (nth)
  ) r`;

const BLIND = `insert into blind_profiles (leader_id, content) select r.* from unnest($1::uuid[], $2::jsonb[]) as r`;

const EVENTS = `
  insert into outbox_events (id, type, subject_id, payload, dispatched_at)
  select r.id, r.type, r.leader_id, '${FIRST_VERSION}', case when $4 then null else clock_timestamp() end
  from unnest($1::uuid[], $2::text[], $3::uuid[]) as r (id, type, leader_id)`;

const FACTS = `insert into leader_facts (event_id, leader_id, facts) select r.* from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as r`;

const packedWeeks = ({ capacity }: GeneratedLeader): Buffer =>
  Buffer.from(
    capacity.flatMap(({ declared, committed, hardHeld, softHeld, blackout }) => [
      ((blackout ? BLACKOUT : declared) << 4) | committed,
      (hardHeld << 4) | softHeld,
    ]),
  );

const dates = (instants: readonly (Instant | null)[]): (Date | null)[] =>
  instants.map((instant) => (instant === null ? null : new Date(instant)));

/** Stores generated leaders with everything a leader has: user, weeks, blind profile, event and facts, in one statement a table.
 * For some leaders more in a market that is at work, under its row-level security; `loadLeaders` fills an empty one.
 * The actor must be the operator. Call it with some hundred rows at a time.
 * @throws when a row is there already: a market is loaded once */
export async function bulkInsertLeaders(manager: EntityManager, rows: readonly GeneratedLeader[], options: BulkOptions): Promise<void> {
  const { currentWeek, passwordHash, announced } = options;
  const leaderIds = rows.map(({ leaderId }) => leaderId);
  const userIds = rows.map(({ userId }) => userId);
  const eventIds = rows.map(({ eventId }) => eventId);
  const names = rows.map(({ displayName }) => displayName);
  const stored = rows.map((row) => storedLeaderOf(row, currentWeek));
  const created = dates(rows.map(({ createdAt }) => createdAt));
  await manager.query(USERS, [userIds, rows.map(({ email }) => email), names, passwordHash, created]);
  await manager.query(LEADERS, [
    leaderIds,
    userIds,
    rows.map(({ standing }) => standing),
    dates(rows.map(({ standingUntil }) => standingUntil)),
    names,
    stored.map(({ profile }) => profile),
    rows.map(({ confirmedDay }) => confirmedDay),
    created,
  ]);
  await manager.query(CAPACITY, [leaderIds, rows.map(packedWeeks), currentWeek]);
  await manager.query(BLIND, [leaderIds, stored.map(({ blind }) => blind)]);
  await manager.query(EVENTS, [eventIds, stored.map(({ event }) => event), leaderIds, announced]);
  await manager.query(FACTS, [eventIds, leaderIds, stored.map(({ facts }) => facts)]);
}
