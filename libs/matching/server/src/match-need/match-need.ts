import { setImmediate } from 'node:timers/promises';
import type { Database, EventBus, IdSource, JobHandler, Logger } from '@qd/platform';
import { runHash } from '@qd/matching-domain';
import { system } from '@qd/shared-domain';
import type { AdviseRuns } from '../advise-runs/advise-runs';
import { MATCH_NEED, type MatchNeedData } from '../jobs/jobs';
import type { MarketIndex, OpenNeed } from '../market-index/market-index';
import type { Policies } from '../policies/policies';
import type { ReferenceTables } from '../reference-tables/reference-tables';
import { sha256Hex } from '../reference-tables/sha256-hex';
import { inputsOf, type RunSettings, settingsNow } from '../run-settings/run-settings';
import { type FinishedRun, RunStore } from './run-store';

/** What the worker has at hand. */
export interface MatchNeedParts {
  readonly database: Database;
  readonly index: MarketIndex;
  readonly policies: Policies;
  readonly tables: ReferenceTables;
  readonly adviser: AdviseRuns;
  readonly bus: EventBus;
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
    const { database, index, policies, tables, adviser, bus, logger } = this.parts;
    adviser.makeWay();
    const lap = stopwatch();
    await index.reach(job.position);
    const need = index.openNeed(job.needId);
    if (!need) return this.needIsClosed(job);
    const settings = await settingsNow(index, policies, tables);
    lap('follow');
    const opening = database.transaction(MATCHER, (manager) => this.store.open(manager, { job, need, settings, position: index.position }));
    opening.catch(() => undefined);
    // The run is scored while it is opened: a list that is as new as asked for already is rare. Its statements go out first.
    await setImmediate();
    const scored = this.score(need, settings);
    lap('score');
    const runId = await opening;
    if (!runId) return;
    lap('open');
    const finished = scored && { runId, ...scored };
    const state = finished ? await database.transaction(MATCHER, (manager) => this.store.complete(manager, finished)) : null;
    if (!finished) await database.transaction(MATCHER, (manager) => this.store.supersedeOpen(manager, job.needId));
    lap('store');
    await bus.publish({ topic: 'need', id: job.needId });
    if (finished && state === 'COMPLETED') adviser.later(finished);
    logger.info({ needId: job.needId, runId, state, passed: finished?.result.passed, ...lap('tell') }, 'need matched');
  }

  async buried(job: MatchNeedData, reason: string): Promise<void> {
    await this.parts.database.transaction(MATCHER, (manager) => this.store.fail(manager, job, reason));
    await this.parts.bus.publish({ topic: 'need', id: job.needId });
  }

  /** Scores synchronously, so that need, market and position are of one moment.
   * @returns null when the need changed or left while the run was opened: its own event brings the next run
   * @throws Error when the market's day moved meanwhile: the job comes again */
  private score(opened: OpenNeed, settings: RunSettings): Omit<FinishedRun, 'runId'> | null {
    const { index } = this.parts;
    const need = index.openNeed(opened.facts.needId);
    if (need?.facts.briefVersion !== opened.facts.briefVersion) return null;
    if (index.asOf !== settings.asOf) throw new Error('The day of the market moved while the run was opened.');
    const result = index.leaders.run(inputsOf(need, settings));
    return { need, position: index.position, result, hash: runHash(result, sha256Hex) };
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

/** Measures the steps of a run for the log. */
function stopwatch(): (step: string) => { at: number; ms: Readonly<Record<string, number>> } {
  const ms: Record<string, number> = {};
  let began = performance.now();
  return (step) => {
    const now = performance.now();
    ms[step] = Math.round((now - began) * 100) / 100;
    began = now;
    return { at: performance.timeOrigin + now, ms };
  };
}
