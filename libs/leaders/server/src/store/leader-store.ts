import type { CapacityWeek } from '@qd/leaders-domain';
import type { WeekIndex } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { type Leader, LEADER_COLUMNS, leaderOf } from './leader';

/** Reads one leader the actor may see. `lock` keeps every other command on this leader waiting until the transaction ends:
 * facts are written from several tables, and only one writer at a time can get them right. */
export async function findLeader(manager: EntityManager, id: string, options: { lock?: boolean } = {}): Promise<Leader | null> {
  const [row] = await manager.query(`select ${LEADER_COLUMNS} from leaders where id = $1 ${options.lock ? 'for update' : ''}`, [id]);
  return row ? leaderOf(row) : null;
}

/** A leader's weeks from `fromWeek`, ascending. */
export async function findCapacity(manager: EntityManager, leaderId: string, fromWeek: WeekIndex): Promise<CapacityWeek[]> {
  return manager.query(
    `select week, declared, committed, hard_held as "hardHeld", soft_held as "softHeld", blackout
     from leader_capacity where leader_id = $1 and week >= $2 order by week`,
    [leaderId, fromWeek],
  );
}

/** Stores what leaders say of their weeks; what is promised in them is left as it is. */
export async function saveDeclaredWeeks(manager: EntityManager, leaderId: string, weeks: readonly CapacityWeek[]): Promise<void> {
  await manager.query(
    `insert into leader_capacity (leader_id, week, declared, blackout)
     select $1, w.week, w.declared, w.blackout
     from unnest($2::integer[], $3::smallint[], $4::boolean[]) as w (week, declared, blackout)
     on conflict (leader_id, week) do update set declared = excluded.declared, blackout = excluded.blackout`,
    [leaderId, weeks.map(({ week }) => week), weeks.map(({ declared }) => declared), weeks.map(({ blackout }) => blackout)],
  );
}

/** Stores what the weeks of a leader are taken for; what is declared of them is left as it is. */
export async function saveReservedWeeks(manager: EntityManager, leaderId: string, weeks: readonly CapacityWeek[]): Promise<void> {
  await manager.query(
    `update leader_capacity c set committed = w.committed, hard_held = w.hard_held, soft_held = w.soft_held
     from unnest($2::integer[], $3::smallint[], $4::smallint[], $5::smallint[]) as w (week, committed, hard_held, soft_held)
     where c.leader_id = $1 and c.week = w.week`,
    [
      leaderId,
      weeks.map(({ week }) => week),
      weeks.map(({ committed }) => committed),
      weeks.map(({ hardHeld }) => hardHeld),
      weeks.map(({ softHeld }) => softHeld),
    ],
  );
}

/** Everything of a leader that others are told, in one round trip. */
export interface LeaderState {
  readonly leader: Leader;
  readonly capacity: CapacityWeek[];
  /** Companies the leader hides from, named or meant by a term. */
  readonly blockedCompanyIds: string[];
  /** Companies the leader works or worked for. */
  readonly conflictCompanyIds: string[];
}

const LEADER_STATE = `
  select ${LEADER_COLUMNS},
    array(select company_id from leader_blocks where leader_id = l.id order by company_id) as blocked,
    array(select company_id from leader_conflicts where leader_id = l.id order by company_id) as conflicts,
    (select coalesce(json_agg(json_build_object('week', week, 'declared', declared, 'committed', committed, 'hardHeld', hard_held,
       'softHeld', soft_held, 'blackout', blackout) order by week), '[]') from leader_capacity where leader_id = l.id and week >= $2) as weeks
  from leaders l where id = $1`;

/** @param fromWeek first week of the capacity */
export async function findLeaderState(manager: EntityManager, id: string, fromWeek: WeekIndex): Promise<LeaderState | null> {
  const [row] = await manager.query(LEADER_STATE, [id, fromWeek]);
  return row ? { leader: leaderOf(row), capacity: row.weeks, blockedCompanyIds: row.blocked, conflictCompanyIds: row.conflicts } : null;
}

/** Companies a leader has named by their ids. Those a term means are left out: whether there are any is not for the leader to learn. */
export async function findNamedBlocks(manager: EntityManager, leaderId: string): Promise<string[]> {
  const rows: { company_id: string }[] = await manager.query(
    'select company_id from leader_blocks where leader_id = $1 and not by_term order by company_id',
    [leaderId],
  );
  return rows.map((row) => row.company_id);
}
