import type { Clock, Database, EventBus, IdSource, JobHandler, Logger } from '@qd/platform';
import { DEFAULT_K, runHash, type RunInputs, seedOf } from '@qd/matching-domain';
import { epochDayAt, system } from '@qd/shared-domain';
import { MATCH_NEED, type MatchNeedData } from '../jobs/jobs';
import type { MarketIndex } from '../market-index/market-index';
import type { Policies } from '../policies/policies';
import type { ReferenceTables } from '../reference-tables/reference-tables';
import { sha256Hex } from '../reference-tables/sha256-hex';
import { matchCounterfactuals } from './match-counterfactuals';
import { type FinishedRun, RunStore } from './run-store';

/** What the worker has at hand. */
export interface MatchNeedParts {
  readonly database: Database;
  readonly index: MarketIndex;
  readonly policies: Policies;
  readonly tables: ReferenceTables;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
}

const MATCHER = system('matcher');

/** Matches one need against the whole market and stores run, matches and explanations in one transaction. At least once: a run
 * that is as new as asked for is left alone, one that was cut off is taken up again. */
export class MatchNeed implements JobHandler<MatchNeedData> {
  readonly definition = MATCH_NEED;
  private readonly store: RunStore;

  constructor(private readonly parts: MatchNeedParts) {
    this.store = new RunStore(parts.ids);
  }

  async handle(job: MatchNeedData): Promise<void> {
    const { database, index, policies, tables, bus, clock, logger } = this.parts;
    await index.follow();
    const before = index.openNeed(job.needId);
    if (!before) return this.needIsClosed(job);
    const asOf = clock.now();
    const policy = await policies.current();
    const matchTables = await tables.at(asOf);
    const seed = seedOf(job.needId, before.facts.briefVersion, sha256Hex);
    const opening = { job, need: before, asOf, policy, tables: matchTables, seed, position: index.position };
    const runId = await database.transaction(MATCHER, (manager) => this.store.open(manager, opening));
    if (!runId) return;
    await bus.publish({ topic: 'need', id: job.needId });
    const finished = this.score(runId, { need: before.facts, asOfDay: epochDayAt(asOf), policy, tables: matchTables, seed, k: DEFAULT_K });
    const state = finished ? await database.transaction(MATCHER, (manager) => this.store.complete(manager, finished)) : null;
    if (!finished) await database.transaction(MATCHER, (manager) => this.store.supersedeOpen(manager, job.needId));
    await bus.publish({ topic: 'need', id: job.needId });
    logger.info({ needId: job.needId, runId, state, passed: finished?.result.passed }, 'need matched');
  }

  async buried(job: MatchNeedData, reason: string): Promise<void> {
    await this.parts.database.transaction(MATCHER, (manager) => this.store.fail(manager, job, reason));
    await this.parts.bus.publish({ topic: 'need', id: job.needId });
  }

  /** Scores synchronously, so that need, market and position are of one moment.
   * @returns null when the need changed or left while the run was opened: its own event brings the next run */
  private score(runId: string, inputs: RunInputs): FinishedRun | null {
    const { index } = this.parts;
    const need = index.openNeed(inputs.need.needId);
    if (!need || need.facts.briefVersion !== inputs.need.briefVersion) return null;
    const current = { ...inputs, need: need.facts };
    const result = index.leaders.run(current);
    const counterfactuals = matchCounterfactuals(index.leaders, current, result, (id) => index.leaderFacts(id));
    return { runId, need, position: index.position, result, hash: runHash(result, sha256Hex), counterfactuals };
  }

  /** The need left the market before its job came. That it was ever there is checked: a missing row is a failure. */
  private async needIsClosed({ needId, triggerId }: MatchNeedData): Promise<void> {
    await this.parts.database.transaction(MATCHER, async (manager) => {
      const [known] = await manager.query('select 1 from need_facts where need_id = $1 and valid_from is not null limit 1', [needId]);
      if (!known) throw new Error(`need ${needId} of trigger ${triggerId} has no facts`);
      await this.store.supersedeOpen(manager, needId);
    });
  }
}
