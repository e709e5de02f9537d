import { setImmediate } from 'node:timers/promises';
import { isSameList, type ListFloor } from '@qd/matching-domain';
import type { Database, EventBus, IdSource, Logger } from '@qd/platform';
import { system } from '@qd/shared-domain';
import type { MarketIndex } from '../market-index/market-index';
import { matchCounterfactuals } from '../match-need/match-counterfactuals';
import { RunStore } from '../match-need/run-store';
import type { Policies } from '../policies/policies';
import { storedMatches } from '../react-to-changes/current-lists';
import type { ReferenceTables } from '../reference-tables/reference-tables';
import { inputsOf, settingsNow } from '../run-settings/run-settings';

export interface AdviceParts {
  readonly database: Database;
  readonly index: MarketIndex;
  readonly policies: Policies;
  readonly tables: ReferenceTables;
  readonly bus: EventBus;
  readonly ids: IdSource;
  readonly logger: Logger;
}

/** A finished list that waits for its advice. */
interface Unadvised {
  readonly runId: string;
  readonly needId: string;
}

const MATCHER = system('matcher');
/** How long no job must have come before advice is worked out: it takes many runs of the engine, and jobs go first. */
const QUIET_MS = 120;
/** After so long without quiet, advice is worked out between jobs all the same. */
const PATIENCE_MS = 5_000;
/** How often lists are looked for whose adviser was killed. */
const SWEEP_MS = 10_000;
const MISSED = `
  select r.id, r.need_id from match_runs r
  join need_facts f on f.event_id = r.need_event_id and f.open and f.valid_to is null
  where r.state = 'COMPLETED' and not r.advised and r.completed_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)
  order by r.completed_at limit 200`;

/** Works out, for each finished list, what would move its leaders up or down, in the quiet moments of the worker: the list itself
 * does not wait for it. Safe to repeat; a list that is history by then is left alone. */
export class AdviseRuns {
  private readonly waiting = new Map<string, Unadvised>();
  private readonly store: RunStore;
  private lastJob = 0;
  private timer: NodeJS.Timeout | null = null;
  private sweeper: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly parts: AdviceParts) {
    this.store = new RunStore(parts.ids);
  }

  start(): void {
    this.sweeper = setInterval(() => void this.sweep(), SWEEP_MS);
    void this.sweep();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    if (this.sweeper) clearInterval(this.sweeper);
    await this.working;
  }

  /** A job has come: advice waits. */
  makeWay(): void {
    this.lastJob = Date.now();
  }

  /** Takes a finished list in. Only a need's newest is worked on. */
  later({ runId, need }: { readonly runId: string; readonly need: { readonly facts: { readonly needId: string } } }): void {
    const { needId } = need.facts;
    this.waiting.delete(needId);
    this.waiting.set(needId, { runId, needId });
    this.schedule();
  }

  private schedule(): void {
    if (this.timer || this.stopped) return;
    const began = Date.now();
    const tick = (): void => {
      this.timer = null;
      if (this.stopped) return;
      const now = Date.now();
      if (now - this.lastJob < QUIET_MS && now - began < PATIENCE_MS) {
        this.timer = setTimeout(tick, QUIET_MS);
        return;
      }
      this.working = this.adviseNext().then(() => {
        if (this.waiting.size > 0) this.schedule();
      });
    };
    this.timer = setTimeout(tick, QUIET_MS);
  }

  private async adviseNext(): Promise<void> {
    const [next] = this.waiting.values();
    if (!next) return;
    this.waiting.delete(next.needId);
    try {
      await this.advise(next);
    } catch (error) {
      this.parts.logger.warn({ runId: next.runId, error: (error as Error).message }, 'no advice yet; it is tried again');
    }
  }

  private async advise({ runId, needId }: Unadvised): Promise<void> {
    const { database, index, policies, tables, bus } = this.parts;
    await index.follow();
    const stored: ListFloor[] = await database.read(MATCHER, (manager) => storedMatches(manager, runId));
    const settings = await settingsNow(index, policies, tables);
    const need = index.openNeed(needId);
    if (!need) return;
    const inputs = inputsOf(need, settings);
    const result = index.leaders.run(inputs);
    // The market has moved on; the list that follows gets its own advice.
    if (!isSameList(result, stored)) return;
    const { leadersEdits } = index;
    const moves = await matchCounterfactuals(
      index.leaders,
      inputs,
      result,
      (leaderId) => index.leaderFacts(leaderId),
      async () => {
        await setImmediate();
        return !this.stopped && index.leadersEdits === leadersEdits && index.openNeed(needId) === need;
      },
    );
    // A newer list takes its place; where there is none, it is found again.
    if (!moves) return;
    const current = await database.transaction(MATCHER, (manager) => this.store.advise(manager, runId, moves));
    if (current) await bus.publish({ topic: 'need', id: needId });
  }

  private async sweep(): Promise<void> {
    try {
      const missed: { id: string; need_id: string }[] = await this.parts.database.read(MATCHER, (manager) =>
        manager.query(MISSED, [SWEEP_MS / 2]),
      );
      for (const { id: runId, need_id: needId } of missed) if (!this.waiting.has(needId)) this.waiting.set(needId, { runId, needId });
      if (missed.length > 0) this.schedule();
    } catch (error) {
      this.parts.logger.warn({ error: (error as Error).message }, 'lists without advice cannot be looked for');
    }
  }
}
