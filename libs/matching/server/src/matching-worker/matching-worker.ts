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
import { DispatchEvents } from '../dispatch-events/dispatch-events';
import { MATCHING_JOBS, MATCHING_QUEUE } from '../jobs/jobs';
import { MarketIndex } from '../market-index/market-index';
import { MatchNeed } from '../match-need/match-need';
import { Policies } from '../policies/policies';
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
    if (parts.has('matching')) await this.startMatching();
    if (parts.has('relay') || parts.has('reconciler')) {
      const sender = new JobSender(MATCHING_QUEUE, this.queue);
      if (parts.has('relay')) this.startRelay(sender);
      if (parts.has('reconciler')) this.startReconciler(sender);
      this.stops.push(() => sender.close());
    }
    this.logger.info({ parts: [...parts] }, 'worker is ready');
  }

  /** Stops in the order of starting: no new work first, then what carries it. */
  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stops.splice(0)) await stop();
  }

  private async startMatching(): Promise<void> {
    const { database, bus, clock, ids, logger } = this;
    const index = new MarketIndex(database);
    await index.follow();
    logger.info({ leaders: index.leaders.size, needs: index.openNeedCount, position: index.position }, 'index is loaded');
    const handler = new MatchNeed({
      database,
      index,
      bus,
      clock,
      ids,
      logger,
      policies: new Policies(database),
      tables: new ReferenceTables(database),
    });
    const receiver = new JobReceiver(MATCHING_QUEUE, MATCHING_JOBS as never, [handler as never], this.queue, {
      concurrency: this.config.workerConcurrency,
      lockMs: this.config.jobLockMs,
    });
    await receiver.ready();
    this.stops.push(() => receiver.close());
  }

  private startRelay(sender: JobSender): void {
    const dispatcher = new DispatchEvents(this.database, sender, this.bus);
    const relay = new Relay({ url: this.databaseUrl, logger: this.logger, dispatch: (events) => dispatcher.execute(events) });
    relay.start();
    this.stops.push(() => relay.stop());
  }

  private startReconciler(sender: JobSender): void {
    const reconciler = new ReconcileNeeds(this.database, sender, this.ids, this.logger);
    const { reconcileMs } = this.config;
    let running = Promise.resolve();
    const timer = setInterval(() => {
      running = running
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
