import { Injectable } from '@nestjs/common';
import { Database, IdSource } from '@qd/platform';
import type { Actor, Instant } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';

/** A match run as its need's company may see it. */
export interface RunSummary {
  readonly id: string;
  readonly needId: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'SUPERSEDED';
  readonly briefVersion: number;
  readonly considered: number | null;
  readonly passed: number | null;
  readonly startedAt: Instant;
  readonly completedAt: Instant | null;
  readonly resultHash: string | null;
  readonly snapshotPosition: string;
  readonly policyVersion: string;
  readonly engineVersion: string;
}

/** A match as stored: who, where, how much, and the compact lines. */
export interface StoredMatch {
  readonly runId: string;
  readonly rank: number;
  readonly leaderId: string;
  readonly score: number;
  readonly lines: readonly number[];
  readonly counterfactual: readonly number[] | null;
}

export interface ShortlistPage {
  readonly matches: readonly StoredMatch[];
  readonly totalCount: number;
}

interface RunRow {
  id: string;
  need_id: string;
  state: RunSummary['state'];
  brief_version: number;
  considered: number | null;
  passed: number | null;
  started_at: Date;
  completed_at: Date | null;
  result_hash: string | null;
  snapshot_position: string;
  policy_version: string;
  engine_version: string;
}

const summaryOf = (row: RunRow): RunSummary => ({
  id: row.id,
  needId: row.need_id,
  state: row.state,
  briefVersion: row.brief_version,
  considered: row.considered,
  passed: row.passed,
  startedAt: row.started_at.getTime(),
  completedAt: row.completed_at?.getTime() ?? null,
  resultHash: row.result_hash,
  snapshotPosition: row.snapshot_position,
  policyVersion: row.policy_version,
  engineVersion: row.engine_version,
});

/** The current list, without leaders who have become hidden from this actor: blind profiles are what row-level security shows.
 * Places are counted over what is left, so that a gap does not tell that somebody is missing. */
const LIST = `
  select m.run_id, m.leader_id, m.score, m.lines, m.counterfactual, row_number() over (order by m.rank)::int as rank,
         count(*) over ()::int as total
  from match_runs r
  join matches m on m.run_id = r.id
  join blind_profiles b on b.leader_id = m.leader_id
  where r.need_id = $1 and r.state = 'COMPLETED'
  order by m.rank`;

/** What companies read of runs and matches. Row-level security decides whose; reading a list is logged. */
@Injectable()
export class ReadShortlist {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  /** The newest run of each need that is not superseded. */
  async latestRuns(actor: Actor, needIds: readonly string[]): Promise<Map<string, RunSummary>> {
    const rows: RunRow[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select distinct on (need_id) * from match_runs
         where need_id = any ($1) and state <> 'SUPERSEDED' order by need_id, started_at desc`,
        [[...needIds]],
      ),
    );
    return new Map(rows.map((row) => [row.need_id, summaryOf(row)]));
  }

  /** A page of the current list. What is shown to a person is logged with viewer, run and places, from the first screen on.
   * @param afterRank 0 for the first page */
  async page(actor: Actor, needId: string, first: number, afterRank: number): Promise<ShortlistPage> {
    return this.database.transaction(actor, async (manager) => {
      const rows: (Record<string, never> & { total: number })[] = await manager.query(
        `select * from (${LIST}) list where rank > $2 order by rank limit $3`,
        [needId, afterRank, first],
      );
      const matches = rows.map((row) => ({
        runId: row['run_id'],
        rank: row['rank'],
        leaderId: row['leader_id'],
        score: row['score'],
        lines: row['lines'],
        counterfactual: row['counterfactual'],
      })) as StoredMatch[];
      await this.logShown(manager, actor, matches);
      return { matches, totalCount: rows[0]?.total ?? 0 };
    });
  }

  private async logShown(manager: EntityManager, actor: Actor, matches: readonly StoredMatch[]): Promise<void> {
    if (actor.kind !== 'USER' || matches.length === 0) return;
    await manager.query(
      `insert into shown_lists (id, viewer_id, run_id, first_rank, leader_ids, surface) values ($1, $2, $3, $4, $5, 'SHORTLIST')`,
      [this.ids.next(), actor.userId, matches[0].runId, matches[0].rank, matches.map(({ leaderId }) => leaderId)],
    );
  }
}
