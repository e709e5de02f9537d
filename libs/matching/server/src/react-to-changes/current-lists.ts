import type { ListFloor, StoredList } from '@qd/matching-domain';
import type { Instant } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';

/** A need's current list, as far as reactions look at it. */
export interface CurrentList extends StoredList {
  readonly runId: string;
  readonly needId: string;
  readonly needEventId: string;
  /** The outbox position the list was made at. */
  readonly position: number;
  /** The market's day it was scored as of. */
  readonly asOf: Instant;
  /** Whether it has been checked for what changed while it was made. */
  readonly settled: boolean;
}

/** A leader whose facts changed, with the newest event that did it. */
export interface LeaderChange {
  readonly leaderId: string;
  readonly eventId: string;
  readonly position: number;
  /** Whether it is among the changes being handled now, which every list is checked for. */
  readonly inBatch: boolean;
}

interface ListRow {
  id: string;
  need_id: string;
  need_event_id: string;
  snapshot_position: string;
  as_of: Date;
  settled: boolean;
  listed: number;
  floor_score: number | null;
  floor_leader_id: string | null;
}

/** Current lists but for those with a newer run under way: that run is checked when it is there. */
const LISTS = `
  select r.id, r.need_id, r.need_event_id, r.snapshot_position, r.as_of, r.settled, r.listed, r.floor_score, r.floor_leader_id
  from match_runs r
  where r.state = 'COMPLETED'
    and not exists (select 1 from match_runs o where o.need_id = r.need_id and o.state in ('QUEUED', 'RUNNING'))`;

export async function currentLists(manager: EntityManager): Promise<CurrentList[]> {
  const rows: ListRow[] = await manager.query(LISTS);
  return rows.map((row) => ({
    runId: row.id,
    needId: row.need_id,
    needEventId: row.need_event_id,
    position: Number(row.snapshot_position),
    asOf: row.as_of.getTime(),
    settled: row.settled,
    listed: row.listed,
    floor: row.floor_leader_id === null ? null : { leaderId: row.floor_leader_id, score: row.floor_score ?? 0 },
  }));
}

/** Leaders whose facts changed after a position, in the order of their newest change. */
export async function changedSince(manager: EntityManager, position: number): Promise<Omit<LeaderChange, 'inBatch'>[]> {
  const rows: { leader_id: string; event_id: string; valid_from: string }[] = await manager.query(
    'select leader_id, event_id, valid_from from leader_facts where valid_from > $1 and valid_to is null order by valid_from',
    [position],
  );
  return rows.map((row) => ({ leaderId: row.leader_id, eventId: row.event_id, position: Number(row.valid_from) }));
}

/** Scores these leaders have on current lists, by `run:leader`. */
export async function listedScores(manager: EntityManager, leaderIds: readonly string[]): Promise<Map<string, number>> {
  if (leaderIds.length === 0) return new Map();
  const rows: { run_id: string; leader_id: string; score: number }[] = await manager.query(
    `select m.run_id, m.leader_id, m.score from matches m join match_runs r on r.id = m.run_id
     where m.leader_id = any ($1) and r.state = 'COMPLETED'`,
    [[...leaderIds]],
  );
  return new Map(rows.map((row) => [`${row.run_id}:${row.leader_id}`, row.score]));
}

/** A list's leaders and scores, best first. */
export async function storedMatches(manager: EntityManager, runId: string): Promise<ListFloor[]> {
  const rows: { leader_id: string; score: number }[] = await manager.query(
    'select leader_id, score from matches where run_id = $1 order by rank',
    [runId],
  );
  return rows.map((row) => ({ leaderId: row.leader_id, score: row.score }));
}

/** Marks lists as checked for what changed while they were made. */
export async function settle(manager: EntityManager, runIds: readonly string[]): Promise<void> {
  if (runIds.length > 0) await manager.query('update match_runs set settled = true where id = any ($1)', [[...runIds]]);
}
