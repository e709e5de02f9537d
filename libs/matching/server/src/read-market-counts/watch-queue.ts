import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config, JobSender, LOGGER, type Logger, required } from '@qd/platform';
import { MATCHING_QUEUE } from '../jobs/jobs';

/** How full the matching queue is. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly completed: number;
}

/** A queue that does not answer must not keep a page waiting. */
const ANSWER_MS = 3_000;

/** The matching queue as the API looks at it; opened on first use. Nothing is ever sent from here. */
@Injectable()
export class WatchQueue implements OnApplicationShutdown {
  private opened: JobSender | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when the queue's store does not answer: an outage */
  async counts(): Promise<QueueCounts> {
    const counts = await inTime(this.sender.counts());
    const of = (state: string): number => counts[state] ?? 0;
    return { waiting: of('waiting'), active: of('active'), delayed: of('delayed'), failed: of('failed'), completed: of('completed') };
  }

  /** BullMQ's own object, for a board that shows the queue. */
  get queue(): JobSender['shown'] {
    return this.sender.shown;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened?.close();
  }

  private get sender(): JobSender {
    const { config, logger } = this;
    this.opened ??= new JobSender(MATCHING_QUEUE, {
      redisUrl: config.redisUrl,
      databaseUrl: required(config.workerDatabaseUrl, 'QD_WORKER_DATABASE_URL'),
      prefix: config.queuePrefix,
      logger,
    });
    return this.opened;
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the queue did not answer within ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
