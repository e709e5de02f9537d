import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  Clock,
  CONFIG,
  type Config,
  Database,
  EventBus,
  IdSource,
  JobReceiver,
  JobSender,
  LOGGER,
  type Logger,
  type QueueConnection,
  Relay,
  required,
} from '@qd/platform';
import { AdviseRuns } from '../advise-runs/advise-runs';
import { AnnounceNews } from '../announce-news/announce-news';
import { DispatchEvents, RUN_EVENTS } from '../dispatch-events/dispatch-events';
import { MATCHING_JOBS, MATCHING_QUEUE } from '../jobs/jobs';
import { MarketIndex } from '../market-index/market-index';
import { MatchNeed } from '../match-need/match-need';
import { RunStore } from '../match-need/run-store';
import { MoveMarketDay } from '../move-market-day/move-market-day';
import { Policies } from '../policies/policies';
import { ReactToChanges } from '../react-to-changes/react-to-changes';
import { ReconcileNeeds } from '../reconcile-needs/reconcile-needs';
import { ReferenceTables } from '../reference-tables/reference-tables';

type Stop = () => Promise<void>;

/** The life of a worker process: relay, matcher and reconciler, each only where the configuration asks for it. */
@Injectable()
export class MatchingWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stops: Stop[] = [];
  private readonly queue: QueueConnection;
  private readonly databaseUrl: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly bus: EventBus,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {
    this.databaseUrl = required(config.workerDatabaseUrl, 'QD_WORKER_DATABASE_URL');
    this.queue = { redisUrl: config.redisUrl, databaseUrl: this.databaseUrl, prefix: config.queuePrefix, logger };
  }

  async onApplicationBootstrap(): Promise<void> {
    const parts = new Set(this.config.workerParts);
    const sender = new JobSender(MATCHING_QUEUE, this.queue);
    if (parts.has('matching')) await this.startMatching(sender);
    if (parts.has('relay')) this.startRelay(sender);
    if (parts.has('reconciler')) this.startReconciler(sender);
    this.stops.push(() => sender.close());
    this.logger.info({ parts: [...parts] }, 'worker is ready');
  }

  /** Stops in the order of starting: no new work first, then what carries it. */
  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stops.splice(0)) await stop();
  }

  private async startMatching(sender: JobSender): Promise<void> {
    const { database, bus, ids, logger } = this;
    const index = new MarketIndex(database);
    await index.follow();
    logger.info({ leaders: index.leaders.size, needs: index.openNeedCount, position: index.position }, 'index is loaded');
    const parts = { database, index, bus, ids, logger, policies: new Policies(database), tables: new ReferenceTables(database) };
    const adviser = new AdviseRuns(parts);
    const receiver = new JobReceiver(MATCHING_QUEUE, MATCHING_JOBS as never, [new MatchNeed({ ...parts, adviser }) as never], this.queue, {
      concurrency: this.config.workerConcurrency,
      lockMs: this.config.jobLockMs,
    });
    await receiver.ready();
    const reaction = new ReactToChanges({ ...parts, sender, store: new RunStore(ids) }).follower(this.config.reactMs);
    const deaf = bus.subscribe(({ topic }) => {
      if (topic === 'outbox') index.follow().catch((error: Error) => logger.warn({ error: error.message }, 'the index could not follow'));
    });
    adviser.start();
    reaction.start();
    this.stops.push(async () => {
      deaf();
      await Promise.all([receiver.close(), reaction.stop(), adviser.stop()]);
    });
  }

  private startRelay(sender: JobSender): void {
    const { database, bus, ids, logger } = this;
    const dispatcher = new DispatchEvents(sender, bus);
    const relay = new Relay({
      url: this.databaseUrl,
      logger,
      dispatch: (events) => dispatcher.execute(events),
      undispatched: RUN_EVENTS,
    });
    const news = new AnnounceNews({ database, bus, ids, logger }).follower();
    relay.start();
    news.start();
    this.stops.push(async () => {
      await Promise.all([relay.stop(), news.stop()]);
    });
  }

  private startReconciler(sender: JobSender): void {
    const reconciler = new ReconcileNeeds(this.database, sender, this.ids, this.logger);
    const nightly = new MoveMarketDay(this.database, this.clock, this.ids, this.logger);
    const { reconcileMs } = this.config;
    let running = Promise.resolve();
    const timer = setInterval(() => {
      running = running
        .then(() => nightly.execute())
        .then(() => reconciler.execute(reconcileMs))
        .then(() => undefined)
        .catch((error: Error) => this.logger.warn({ error: error.message }, 'reconciler failed, will try again'));
    }, reconcileMs);
    this.stops.push(async () => {
      clearInterval(timer);
      await running;
    });
  }
}
