import type { LeaderFacts } from '@qd/leaders-domain';
import { altersList, isSameList, type ListFloor } from '@qd/matching-domain';
import {
  type AfterCommit,
  type Database,
  type EventType,
  type EventBus,
  type IdSource,
  type JobRequest,
  type JobSender,
  type Logger,
  OutboxFollower,
  type RelayedEvent,
} from '@qd/platform';
import { system } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { jobOf } from '../jobs/jobs';
import type { MarketIndex, OpenNeed } from '../market-index/market-index';
import type { RunStore } from '../match-need/run-store';
import type { Policies } from '../policies/policies';
import type { ReferenceTables } from '../reference-tables/reference-tables';
import { inputsOf, type RunSettings, settingsNow } from '../run-settings/run-settings';
import { changedSince, type CurrentList, currentLists, type LeaderChange, listedScores, settle, storedMatches } from './current-lists';

export interface ReactionParts {
  readonly database: Database;
  readonly index: MarketIndex;
  readonly policies: Policies;
  readonly tables: ReferenceTables;
  readonly store: RunStore;
  readonly sender: JobSender;
  readonly bus: EventBus;
  readonly ids: IdSource;
  readonly logger: Logger;
}

const LEADER_EVENTS: readonly EventType[] = ['leader.changed', 'leader.approved', 'leader.suspended'];
const NEED_EVENTS: readonly EventType[] = ['need.submitted', 'need.published', 'need.changed', 'need.closed'];
/** A finished run is news here too: leaders may have changed while it was made. */
const NEWS: readonly EventType[] = [...LEADER_EVENTS, ...NEED_EVENTS, 'market.day_moved', 'match_run.completed', 'match_run.failed'];
const BATCH = 5_000;
/** From so many changed leaders on, running the market once is cheaper than asking about each of them. */
const RUN_ABOVE = 250;
/** How long the event loop may be held at a time, milliseconds: jobs of other needs are waiting. */
const SLICE_MS = 6;

/** Finds the needs whose current list a change elsewhere alters, in ids, order or scores, and queues a run for exactly those.
 * The queued row is written with the cursor: a job that gets lost is found by the reconciler. */
export class ReactToChanges {
  constructor(private readonly parts: ReactionParts) {}

  /** @param collectMs how long changes are collected before they are looked at: a need gets at most one run for all of them */
  follower(collectMs: number): OutboxFollower {
    const { database, logger } = this.parts;
    return new OutboxFollower({
      name: 'reaction',
      database,
      logger,
      types: NEWS,
      everyMs: collectMs,
      batchSize: BATCH,
      actor: system('matcher'),
      handle: (manager, events) => this.handle(manager, events),
    });
  }

  private async handle(manager: EntityManager, events: readonly RelayedEvent[]): Promise<AfterCommit> {
    const jobs = await this.react(manager, events);
    const needs = new Set(
      events.flatMap(({ type, subjectId, payload }) =>
        NEED_EVENTS.includes(type) ? [subjectId] : type.startsWith('match_run.') ? [String(payload['needId'])] : [],
      ),
    );
    return async () => {
      await this.parts.sender.send(jobs);
      // Most of it has been told with the run, unless a process was killed in between.
      for (const id of needs) await this.parts.bus.publish({ topic: 'need', id });
    };
  }

  /** @returns the runs to ask for */
  private async react(manager: EntityManager, events: readonly RelayedEvent[]): Promise<JobRequest[]> {
    const { index, policies, tables, store, logger } = this.parts;
    await index.follow();
    const lists = (await currentLists(manager)).flatMap((list) => {
      const need = index.openNeed(list.needId);
      // A newer brief has its own run coming.
      return need?.eventId === list.needEventId ? [{ list, need }] : [];
    });
    if (lists.length === 0) return [];
    const settings = await settingsNow(index, policies, tables);
    const moved = events.findLast(({ type }) => type === 'market.day_moved');
    const changes = await this.changes(
      manager,
      events,
      lists.map(({ list }) => list),
    );
    const affected = await this.affected(manager, lists, changes, settings, moved);
    await settle(
      manager,
      lists.flatMap(({ list }) => (list.settled ? [] : [list.runId])),
    );
    if (affected.length === 0) return [];
    await store.queue(manager, affected, settings, index.position);
    logger.info({ needs: affected.length, leaders: changes.size, lists: lists.length }, 'changes alter lists');
    return affected.map(({ need, triggerId }) => jobOf('rx', need.facts.needId, triggerId, index.position));
  }

  /** Every leader change some list has not been checked for, the newest of each leader. */
  private async changes(
    manager: EntityManager,
    events: readonly RelayedEvent[],
    lists: readonly CurrentList[],
  ): Promise<Map<string, LeaderChange>> {
    const batch = events.filter(({ type }) => LEADER_EVENTS.includes(type));
    const since = Math.min(
      batch.length > 0 ? batch[0].position - 1 : Infinity,
      ...lists.filter(({ settled }) => !settled).map(({ position }) => position),
    );
    if (since === Infinity) return new Map();
    const changes = await changedSince(manager, since);
    const first = batch[0]?.position ?? Infinity;
    return new Map(changes.map((change) => [change.leaderId, { ...change, inBatch: change.position >= first }]));
  }

  private async affected(
    manager: EntityManager,
    lists: readonly { list: CurrentList; need: OpenNeed }[],
    changes: ReadonlyMap<string, LeaderChange>,
    settings: RunSettings,
    moved: RelayedEvent | undefined,
  ): Promise<{ need: OpenNeed; triggerId: string }[]> {
    const scores = await listedScores(manager, [...changes.keys()]);
    const factsOf = this.factsOnce();
    const found: { need: OpenNeed; triggerId: string }[] = [];
    let began = performance.now();
    for (const { list, need } of lists) {
      const relevant = [...changes.values()].filter((change) => (list.settled ? change.inBatch : change.position > list.position));
      const otherDay = moved !== undefined || (!list.settled && list.asOf < settings.asOf);
      if (!otherDay && relevant.length === 0) continue;
      const alters =
        otherDay || relevant.length > RUN_ABOVE
          ? await this.rebuildDiffers(manager, list, need, settings)
          : relevant.some(({ leaderId }) => {
              const leader = factsOf(leaderId);
              return leader && altersList(inputsOf(need, settings), list, leader, scores.get(`${list.runId}:${leaderId}`) ?? null);
            });
      if (alters) found.push({ need, triggerId: moved?.id ?? relevant.at(-1)?.eventId ?? this.parts.ids.next() });
      if (performance.now() - began > SLICE_MS) {
        await new Promise((resolve) => setImmediate(resolve));
        began = performance.now();
      }
    }
    return found;
  }

  /** Decodes the facts of each leader asked for once. */
  private factsOnce(): (leaderId: string) => LeaderFacts | undefined {
    const known = new Map<string, LeaderFacts | undefined>();
    return (leaderId) => {
      if (!known.has(leaderId)) known.set(leaderId, this.parts.index.findLeader(leaderId));
      return known.get(leaderId);
    };
  }

  private async rebuildDiffers(manager: EntityManager, list: CurrentList, need: OpenNeed, settings: RunSettings): Promise<boolean> {
    const stored: ListFloor[] = await storedMatches(manager, list.runId);
    return !isSameList(this.parts.index.leaders.run(inputsOf(need, settings)), stored);
  }
}
