import { appendAudit, auditStatement, emitEvent, eventStatement, type IdSource, queryAll, sendAlong, type Statement } from '@qd/platform';
import { DEFAULT_K, ENGINE_VERSION, type MatchRunResult } from '@qd/matching-domain';
import { system } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { MatchNeedData } from '../jobs/jobs';
import type { OpenNeed } from '../market-index/market-index';
import type { RunSettings } from '../run-settings/run-settings';

export interface OpeningRun {
  readonly job: MatchNeedData;
  readonly need: OpenNeed;
  readonly settings: RunSettings;
  /** The outbox position the index is at. */
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
}

const MATCHER = system('matcher');
/** One run at a time stores its list for a need. */
const LOCK_NEED = "select pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))";

const COLUMNS = `id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of,
  policy_version, engine_version, taxonomy_version, rates_version, zones_version, seed, top_k`;

const settingsRow = ({ asOf, policy, tables }: RunSettings): readonly (number | string)[] => [
  asOf,
  policy.version,
  ENGINE_VERSION,
  tables.taxonomy.version,
  tables.rates.version,
  tables.zones.version,
];

/** A newer brief, a need that has left, another run's newer list, or somebody else has ended this run. */
const OVERTAKEN = `
  select 1 where not exists (select 1 from need_facts where event_id = $2 and open and valid_to is null)
    or not exists (select 1 from match_runs where id = $4 and state in ('QUEUED', 'RUNNING'))
    or exists (select 1 from match_runs where need_id = $1 and id <> $4 and state = 'COMPLETED' and snapshot_position >= $3
               and need_event_id = $2)`;
const SUPERSEDE_OTHERS = `
  update match_runs set state = 'SUPERSEDED', completed_at = coalesce(completed_at, clock_timestamp())
  where need_id = $1 and id <> $2 and (state = 'COMPLETED' or state in ('QUEUED', 'RUNNING') and snapshot_position <= $3)`;

/** How runs and matches are kept. */
export class RunStore {
  constructor(private readonly ids: IdSource) {}

  /** Writes runs that are due, so that they are known whatever becomes of their jobs. */
  async queue(
    manager: EntityManager,
    due: readonly { need: OpenNeed; triggerId: string }[],
    settings: RunSettings,
    position: number,
  ): Promise<void> {
    await manager.query(
      `insert into match_runs (${COLUMNS})
       select d.id, d.need_id, d.company_id, d.trigger_id, d.event_id, d.brief_version, 'QUEUED', $7::bigint, to_timestamp($8 / 1000.0),
              $9::text, $10::text, $11::text, $12::text, $13::text, d.seed, $14::integer
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::integer[], $15::bigint[])
         as d (id, need_id, company_id, trigger_id, event_id, brief_version, seed)
       on conflict (need_id, trigger_event_id) do nothing`,
      [
        due.map(() => this.ids.next()),
        due.map(({ need }) => need.facts.needId),
        due.map(({ need }) => need.facts.companyIds[0]),
        due.map(({ triggerId }) => triggerId),
        due.map(({ need }) => need.eventId),
        due.map(({ need }) => need.facts.briefVersion),
        position,
        ...settingsRow(settings),
        DEFAULT_K,
        due.map(({ need }) => need.seed),
      ],
    );
  }

  /** Opens a run, or takes up the one that was queued or that a killed worker left behind.
   * @returns its id, or null when the need's list is as new as asked for already, or this trigger's run has ended */
  async open(manager: EntityManager, { job, need, settings, position }: OpeningRun): Promise<string | null> {
    const [opened] = await manager.query(
      `insert into match_runs (${COLUMNS})
       select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::integer, 'RUNNING', $7::bigint, to_timestamp($8 / 1000.0), $9::text,
              $10::text, $11::text, $12::text, $13::text, $15::bigint, $14::integer
       where not exists (select 1 from match_runs
         where need_id = $2 and state = 'COMPLETED' and need_event_id = $5 and snapshot_position >= $16)
       on conflict (need_id, trigger_event_id) do update set
         state = 'RUNNING', started_at = clock_timestamp(),
         need_event_id = excluded.need_event_id, brief_version = excluded.brief_version, snapshot_position = excluded.snapshot_position,
         as_of = excluded.as_of, engine_version = excluded.engine_version, top_k = excluded.top_k, policy_version = excluded.policy_version, taxonomy_version = excluded.taxonomy_version,
         rates_version = excluded.rates_version, zones_version = excluded.zones_version, seed = excluded.seed
       where match_runs.state in ('QUEUED', 'RUNNING')
       returning id`,
      [
        this.ids.next(),
        job.needId,
        need.facts.companyIds[0],
        job.triggerId,
        need.eventId,
        need.facts.briefVersion,
        position,
        ...settingsRow(settings),
        DEFAULT_K,
        need.seed,
        job.position,
      ],
    );
    if (!opened) await this.supersede(manager, job);
    return opened?.id ?? null;
  }

  /** Ends a queued run whose list is there already, made for another trigger. */
  private async supersede(manager: EntityManager, { needId, triggerId }: MatchNeedData): Promise<void> {
    await manager.query(
      `update match_runs set state = 'SUPERSEDED', completed_at = clock_timestamp()
       where need_id = $1 and trigger_event_id = $2 and state in ('QUEUED', 'RUNNING')`,
      [needId, triggerId],
    );
  }

  /** Stores run and matches as one, makes them the need's current list, and tells the outbox. A run that was overtaken (by a
   * newer brief or a newer list) is kept as SUPERSEDED without matches. */
  async complete(manager: EntityManager, run: FinishedRun): Promise<'COMPLETED' | 'SUPERSEDED'> {
    const { needId } = run.result;
    const [, [overtaken]] = await queryAll(manager, [
      [LOCK_NEED, [needId]],
      [OVERTAKEN, [needId, run.need.eventId, run.position, run.runId]],
    ]);
    if (overtaken) {
      await queryAll(manager, [this.finish(run, 'SUPERSEDED')]);
      return 'SUPERSEDED';
    }
    const event = this.ids.next();
    const statements: Statement[] = [
      [SUPERSEDE_OTHERS, [needId, run.runId, run.position]],
      this.finish(run, 'COMPLETED'),
      ...this.insertMatches(run),
      eventStatement(event, { type: 'match_run.completed', subjectId: run.runId, payload: { needId } }),
      auditStatement(MATCHER, 'complete_match_run', {
        subjectType: 'match_run',
        subjectId: run.runId,
        companyId: run.need.facts.companyIds[0],
        detail: { needId, passed: run.result.passed, resultHash: run.hash },
      }),
    ];
    await Promise.all(statements.map((statement) => sendAlong(manager, statement)));
    return 'COMPLETED';
  }

  /** Ends the open run of a trigger that failed for good. The reconciler asks for another one later. */
  async fail(manager: EntityManager, { needId, triggerId }: MatchNeedData, reason: string): Promise<void> {
    await manager.query(LOCK_NEED, [needId]);
    const [failed]: [{ id: string }[], number] = await manager.query(
      `update match_runs set state = 'FAILED', failure = left($3, 500), completed_at = clock_timestamp()
       where need_id = $1 and trigger_event_id = $2 and state in ('QUEUED', 'RUNNING') returning id`,
      [needId, triggerId, reason],
    );
    const [run] = failed;
    if (run) await emitEvent(manager, this.ids, { type: 'match_run.failed', subjectId: run.id, payload: { needId } });
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

  private finish(run: FinishedRun, state: 'COMPLETED' | 'SUPERSEDED'): Statement {
    const { considered, passed, matches } = run.result;
    const last = matches.at(-1);
    return [
      `update match_runs set state = $2, snapshot_position = $3, considered = $4, passed = $5, result_hash = $6,
         need_event_id = $7, listed = $8, floor_score = $9, floor_leader_id = $10, completed_at = clock_timestamp()
       where id = $1 and state in ('QUEUED', 'RUNNING')`,
      [
        run.runId,
        state,
        run.position,
        considered,
        passed,
        run.hash,
        run.need.eventId,
        matches.length,
        last?.score ?? null,
        last?.leaderId ?? null,
      ],
    ];
  }

  private insertMatches(run: FinishedRun): Statement[] {
    const { matches } = run.result;
    if (matches.length === 0) return [];
    return [
      [
        `insert into matches (run_id, company_id, rank, leader_id, score, lines)
         select $1, $6, m.rank, m.leader_id, m.score, m.lines::integer[]
         from unnest($2::integer[], $3::uuid[], $4::integer[], $5::text[]) as m (rank, leader_id, score, lines)`,
        [
          run.runId,
          matches.map((_, index) => index + 1),
          matches.map(({ leaderId }) => leaderId),
          matches.map(({ score }) => score),
          matches.map(({ lines }) => `{${lines.join(',')}}`),
          run.need.facts.companyIds[0],
        ],
      ],
    ];
  }

  /** Adds to a list what would move each of its leaders, unless it is history by now.
   * @param moves by rank: the compact counterfactual of a match, or null
   * @returns whether the list was still current */
  async advise(manager: EntityManager, runId: string, moves: readonly (readonly number[] | null)[]): Promise<boolean> {
    const [, count]: [unknown, number] = await manager.query(
      `update match_runs set advised = true where id = $1 and state = 'COMPLETED' and not advised`,
      [runId],
    );
    if (count === 0) return false;
    await manager.query(
      `update matches m set counterfactual = a.move::integer[]
       from unnest($2::integer[], $3::text[]) as a (rank, move) where m.run_id = $1 and m.rank = a.rank and a.move is not null`,
      [runId, moves.map((_, index) => index + 1), moves.map((move) => (move ? `{${move.join(',')}}` : null))],
    );
    return true;
  }
}
