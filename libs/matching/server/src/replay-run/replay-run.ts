import type { Database } from '@qd/platform';
import { byRank, ENGINE_VERSION, matchNaively, type MatchRunResult, runHash } from '@qd/matching-domain';
import { epochDayAt, system } from '@qd/shared-domain';
import { walkMarketAt } from '../market-index/market-index';
import type { Policies } from '../policies/policies';
import type { ReferenceTables } from '../reference-tables/reference-tables';
import { sha256Hex } from '../reference-tables/sha256-hex';

export interface ReplayVerdict {
  readonly runId: string;
  readonly storedHash: string;
  readonly replayedHash: string;
  readonly equal: boolean;
  readonly considered: number;
  readonly passed: number;
  readonly position: number;
}

/** Leaders scored at a time: small enough that a process which also answers people does not make them wait. */
const PAGE = 1_000;

/** The run over two parts of a market from the runs over each: who is among the best of all is among the best of a part. */
const together = (one: MatchRunResult, other: MatchRunResult): MatchRunResult => ({
  ...one,
  considered: one.considered + other.considered,
  passed: one.passed + other.passed,
  matches: [...one.matches, ...other.matches].sort(byRank).slice(0, one.k),
});

/** Recomputes a past run from the facts of its snapshot and compares the hash. Uses the naive reference scorer, so that a replay
 * also checks the fast engine that made the run. */
export class ReplayRun {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly tables: ReferenceTables,
  ) {}

  /** @throws Error when the run is unknown, unfinished, or was made by an engine or taxonomy this build does not have */
  async execute(runId: string): Promise<ReplayVerdict> {
    const [run] = await this.database.read(system('matcher'), (manager) =>
      manager.query('select *, extract(epoch from as_of) * 1000 as as_of_ms from match_runs where id = $1', [runId]),
    );
    if (!run) throw new Error(`There is no match run ${runId}.`);
    if (!run.result_hash) throw new Error(`Run ${runId} is ${run.state}; only a finished run can be replayed.`);
    if (run.engine_version !== ENGINE_VERSION) {
      throw new Error(`Run ${runId} was made by engine ${run.engine_version}; this build has ${ENGINE_VERSION}.`);
    }
    const position = Number(run.snapshot_position);
    const tables = await this.tables.byVersion({ taxonomy: run.taxonomy_version, rates: run.rates_version, zones: run.zones_version });
    const policy = await this.policies.version(run.policy_version);
    const settings = { asOfDay: epochDayAt(Number(run.as_of_ms)), policy, tables, seed: Number(run.seed), k: run.top_k };
    const at = { position, needEventId: run.need_event_id, pageSize: PAGE };
    let result: MatchRunResult | null = null;
    await walkMarketAt(this.database, at, (need, leaders) => {
      const part = matchNaively({ ...settings, need }, leaders);
      result = result ? together(result, part) : part;
    });
    if (!result) throw new Error(`The market of run ${runId} was not read.`);
    const replayedHash = runHash(result, sha256Hex);
    const { considered, passed } = result;
    return { runId, storedHash: run.result_hash, replayedHash, equal: replayedHash === run.result_hash, considered, passed, position };
  }
}
