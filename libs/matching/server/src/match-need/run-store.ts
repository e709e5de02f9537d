import { appendAudit, emitEvent, type IdSource } from '@qd/platform';
import { DEFAULT_K, ENGINE_VERSION, type MatchPolicy, type MatchRunResult, type MatchTables } from '@qd/matching-domain';
import { type Instant, system } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { MatchNeedData } from '../jobs/jobs';
import type { OpenNeed } from '../market-index/market-index';

export interface OpeningRun {
  readonly job: MatchNeedData;
  readonly need: OpenNeed;
  readonly asOf: Instant;
  readonly policy: MatchPolicy;
  readonly tables: MatchTables;
  readonly seed: number;
  readonly position: number;
}

/** What a run found, ready to be stored. */
export interface FinishedRun {
  readonly runId: string;
  readonly need: OpenNeed;
  /** The outbox position the whole market was read at. */
  readonly position: number;
  readonly result: MatchRunResult;
  readonly hash: string;
  /** By rank: the compact counterfactual of a match, or null. */
  readonly counterfactuals: readonly (readonly number[] | null)[];
}

const MATCHER = system('matcher');
/** One run at a time stores its list for a need. */
const LOCK_NEED = "select pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))";

/** How runs and matches are kept. */
export class RunStore {
  constructor(private readonly ids: IdSource) {}

  /** Opens a run, or takes up the one a killed worker left behind.
   * @returns its id, or null when the need's list is as new as asked for already, or this trigger's run has ended */
  async open(manager: EntityManager, opening: OpeningRun): Promise<string | null> {
    const { needId, triggerId, position } = opening.job;
    const [fresh] = await manager.query(
      `select 1 from match_runs where need_id = $1 and state = 'COMPLETED' and need_event_id = $2 and snapshot_position >= $3`,
      [needId, opening.need.eventId, position],
    );
    if (fresh) return null;
    const { policy, tables } = opening;
    const [opened] = await manager.query(
      `insert into match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of,
         policy_version, engine_version, taxonomy_version, rates_version, zones_version, seed, top_k)
       values ($1, $2, $3, $4, $5, $6, 'RUNNING', $7, to_timestamp($8 / 1000.0), $9, $10, $11, $12, $13, $14, $15)
       on conflict (need_id, trigger_event_id) do update set
         need_event_id = excluded.need_event_id, brief_version = excluded.brief_version, snapshot_position = excluded.snapshot_position,
         as_of = excluded.as_of, policy_version = excluded.policy_version, taxonomy_version = excluded.taxonomy_version,
         rates_version = excluded.rates_version, zones_version = excluded.zones_version, seed = excluded.seed
       where match_runs.state = 'RUNNING'
       returning id`,
      [
        this.ids.next(),
        needId,
        opening.need.facts.companyIds[0],
        triggerId,
        opening.need.eventId,
        opening.need.facts.briefVersion,
        opening.position,
        opening.asOf,
        policy.version,
        ENGINE_VERSION,
        tables.taxonomy.version,
        tables.rates.version,
        tables.zones.version,
        opening.seed,
        DEFAULT_K,
      ],
    );
    return opened?.id ?? null;
  }

  /** Stores run and matches as one, makes them the need's current list, and tells the outbox. A run that was overtaken (by a
   * newer brief or a newer list) is kept as SUPERSEDED without matches. */
  async complete(manager: EntityManager, run: FinishedRun): Promise<'COMPLETED' | 'SUPERSEDED'> {
    const { needId } = run.result;
    await manager.query(LOCK_NEED, [needId]);
    const [overtaken] = await manager.query(
      `select 1 where not exists (select 1 from need_facts where event_id = $2 and open and valid_to is null)
         or exists (select 1 from match_runs where need_id = $1 and id <> $4 and state = 'COMPLETED' and snapshot_position >= $3
                    and need_event_id = $2)`,
      [needId, run.need.eventId, run.position, run.runId],
    );
    if (overtaken) {
      await this.finish(manager, run, 'SUPERSEDED');
      return 'SUPERSEDED';
    }
    await manager.query(
      `update match_runs set state = 'SUPERSEDED'
       where need_id = $1 and id <> $2 and (state = 'COMPLETED' or state in ('QUEUED', 'RUNNING') and snapshot_position <= $3)`,
      [needId, run.runId, run.position],
    );
    await this.finish(manager, run, 'COMPLETED');
    await this.insertMatches(manager, run);
    await emitEvent(manager, this.ids, { type: 'match_run.completed', subjectId: run.runId, payload: { needId } });
    await appendAudit(manager, MATCHER, 'complete_match_run', {
      subjectType: 'match_run',
      subjectId: run.runId,
      companyId: run.need.facts.companyIds[0],
      detail: { needId, passed: run.result.passed, resultHash: run.hash },
    });
    return 'COMPLETED';
  }

  /** Ends the open run of a trigger that failed for good. */
  async fail(manager: EntityManager, { needId, triggerId }: MatchNeedData, reason: string): Promise<void> {
    const failed: unknown[] = await manager.query(
      `update match_runs set state = 'FAILED', failure = left($3, 500), completed_at = clock_timestamp()
       where need_id = $1 and trigger_event_id = $2 and state in ('QUEUED', 'RUNNING') returning id`,
      [needId, triggerId, reason],
    );
    await appendAudit(manager, MATCHER, 'fail_match_run', {
      subjectType: 'need',
      subjectId: needId,
      reason: reason.slice(0, 500),
      detail: { triggerId, opened: failed.length > 0 },
    });
  }

  /** Ends what still runs for a need that has left the market. */
  async supersedeOpen(manager: EntityManager, needId: string): Promise<void> {
    await manager.query(LOCK_NEED, [needId]);
    await manager.query(
      `update match_runs set state = 'SUPERSEDED', completed_at = clock_timestamp() where need_id = $1 and state in ('QUEUED', 'RUNNING')`,
      [needId],
    );
  }

  private async finish(manager: EntityManager, run: FinishedRun, state: 'COMPLETED' | 'SUPERSEDED'): Promise<void> {
    await manager.query(
      `update match_runs set state = $2, snapshot_position = $3, considered = $4, passed = $5, result_hash = $6,
         need_event_id = $7, completed_at = clock_timestamp()
       where id = $1`,
      [run.runId, state, run.position, run.result.considered, run.result.passed, run.hash, run.need.eventId],
    );
  }

  private async insertMatches(manager: EntityManager, run: FinishedRun): Promise<void> {
    const { matches } = run.result;
    if (matches.length === 0) return;
    await manager.query(
      `insert into matches (run_id, rank, leader_id, score, lines, counterfactual)
       select $1, m.rank, m.leader_id, m.score, m.lines::integer[], m.counterfactual::integer[]
       from unnest($2::integer[], $3::uuid[], $4::integer[], $5::text[], $6::text[]) as m (rank, leader_id, score, lines, counterfactual)`,
      [
        run.runId,
        matches.map((_, index) => index + 1),
        matches.map(({ leaderId }) => leaderId),
        matches.map(({ score }) => score),
        matches.map(({ lines }) => `{${lines.join(',')}}`),
        matches.map((_, index) => (run.counterfactuals[index] ? `{${run.counterfactuals[index]?.join(',')}}` : null)),
      ],
    );
  }
}
