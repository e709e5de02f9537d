import { createPostgresBackend, Queue, type QueueOptions, Worker, withBackend, type WorkerOptions } from 'bullmq';
import Redis from 'ioredis';
import type { z } from 'zod';
import { PreparingClient } from '../database/preparing-client';
import { QUEUE_SCHEMA } from '../database/roles';
import type { Logger } from '../logger/logger';

/** One kind of job: its name and the shape of its data, validated before the handler sees it. */
export interface JobDefinition<T> {
  readonly name: string;
  readonly data: z.ZodType<T>;
}

/** A job to be handed over. `id` makes handing over twice harmless while the queue still remembers it. */
export interface JobRequest {
  readonly name: string;
  readonly data: unknown;
  readonly id: string;
}

/** What a process does with one kind of job. Jobs come at least once: a handler is idempotent. */
export interface JobHandler<T> {
  readonly definition: JobDefinition<T>;
  handle(data: T): Promise<void>;
  /** Called when the last attempt failed: the job is dead and will not come again by itself. */
  buried(data: T, reason: string): Promise<void>;
}

export interface QueueConnection {
  /** Redis where given, else BullMQ's Postgres backend in `databaseUrl`. */
  readonly redisUrl?: string;
  readonly databaseUrl: string;
  readonly prefix: string;
  readonly logger: Logger;
}

const ATTEMPTS = 5;
const BACKOFF_MS = 200;
/** How long a finished job and its id are remembered. By age: on Postgres, BullMQ reads all kept jobs again with each that ends where their
 * number is bounded. */
const REMEMBERED_SECONDS = 600;
/** Redis counts what it keeps for nothing, and memory is dear there. */
const KEPT_ON_REDIS = 10_000;
const KEPT_FAILURES = 1_000;
/** So many are added one by one: on Postgres each bulk makes two temporary tables, which costs more than several jobs. */
const FEW_JOBS = 8;
/** A worker that is killed again and again must not bury healthy jobs. */
const MAX_STALLS = 100;

interface Opened {
  readonly Queue: new (name: string, options: QueueOptions) => Queue;
  readonly Worker: new (name: string, processor: (job: { name: string; data: unknown }) => Promise<void>, options: WorkerOptions) => Worker;
  readonly options: QueueOptions;
  close(): Promise<void>;
}

function connect({ redisUrl, databaseUrl, prefix, logger }: QueueConnection): Opened {
  if (redisUrl) {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', (error) => logger.warn({ error: error.message }, 'queue lost its connection'));
    return {
      Queue: Queue as never,
      Worker: Worker as never,
      options: { connection, prefix },
      close: async () => connection.disconnect(),
    };
  }
  const bound = withBackend(createPostgresBackend);
  const connection = {
    Client: PreparingClient,
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    max: 6,
    options: '-c synchronous_commit=off',
    keepAlive: true,
  };
  return {
    Queue: bound.Queue as never,
    Worker: bound.Worker as never,
    options: { connection, prefix } as never,
    close: async () => undefined,
  };
}

/** The sending end of one queue. */
export class JobSender {
  private readonly opened: Opened;
  private readonly queue: Queue;

  constructor(name: string, connection: QueueConnection) {
    this.opened = connect(connection);
    this.queue = new this.opened.Queue(`${connection.prefix}-${name}`, {
      ...this.opened.options,
      defaultJobOptions: {
        attempts: ATTEMPTS,
        backoff: { type: 'exponential', delay: BACKOFF_MS },
        removeOnComplete: { age: REMEMBERED_SECONDS, ...(connection.redisUrl ? { count: KEPT_ON_REDIS } : {}) },
        removeOnFail: { count: KEPT_FAILURES },
      },
    });
    this.queue.on('error', (error) => connection.logger.warn({ error: error.message }, 'queue error'));
  }

  async send(jobs: readonly JobRequest[]): Promise<void> {
    if (jobs.length <= FEW_JOBS) {
      await Promise.all(jobs.map(({ name, data, id }) => this.queue.add(name, data, { jobId: id })));
      return;
    }
    await this.queue.addBulk(jobs.map(({ name, data, id }) => ({ name, data, opts: { jobId: id } })));
  }

  /** Jobs by state, for health pages and tests. */
  async counts(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed');
  }

  /** BullMQ's own object, for a board that shows the queue. */
  get shown(): Queue {
    return this.queue;
  }

  /** Throws away everything the queue holds. Nothing is lost for good: the reconciler finds what is missing. */
  async empty(): Promise<void> {
    await this.queue.obliterate({ force: true });
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.opened.close();
  }
}

/** The receiving end of one queue. */
export class JobReceiver {
  private readonly opened: Opened;
  private readonly worker: Worker;

  /** @throws Error when a job name has no handler or more than one: a bug that must not reach a running market */
  constructor(
    name: string,
    definitions: readonly JobDefinition<never>[],
    handlers: readonly JobHandler<never>[],
    connection: QueueConnection,
    options: { concurrency: number; lockMs: number },
  ) {
    const byName = handlerTable(definitions, handlers);
    const { logger } = connection;
    this.opened = connect(connection);
    this.worker = new this.opened.Worker(
      `${connection.prefix}-${name}`,
      async (job) => {
        const handler = byName.get(job.name);
        if (!handler) throw new Error(`no handler for job ${job.name}`);
        await handler.handle(handler.definition.data.parse(job.data) as never);
      },
      {
        ...this.opened.options,
        concurrency: options.concurrency,
        lockDuration: options.lockMs,
        stalledInterval: options.lockMs,
        maxStalledCount: MAX_STALLS,
      },
    );
    this.worker.on('error', (error) => logger.warn({ error: error.message }, 'worker error'));
    this.worker.on('failed', (job, error) => {
      logger.error({ job: job?.name, id: job?.id, attempt: job?.attemptsMade, error: error.message, stack: error.stack }, 'job failed');
      if (!job || job.attemptsMade < (job.opts.attempts ?? 1)) return;
      const handler = byName.get(job.name);
      const data = handler?.definition.data.safeParse(job.data);
      if (!handler || !data?.success) return;
      handler.buried(data.data as never, error.message).catch((late: Error) => logger.error({ error: late.message }, 'burial failed'));
    });
  }

  async ready(): Promise<void> {
    await this.worker.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.opened.close();
  }
}

function handlerTable(
  definitions: readonly JobDefinition<never>[],
  handlers: readonly JobHandler<never>[],
): ReadonlyMap<string, JobHandler<never>> {
  const table = new Map<string, JobHandler<never>>();
  for (const handler of handlers) {
    const { name } = handler.definition;
    if (table.has(name)) throw new Error(`job ${name} has more than one handler`);
    table.set(name, handler);
  }
  const orphan = definitions.find(({ name }) => !table.has(name));
  if (orphan) throw new Error(`job ${orphan.name} has no handler`);
  const stranger = handlers.find(({ definition }) => !definitions.some(({ name }) => name === definition.name));
  if (stranger) throw new Error(`handler for unknown job ${stranger.definition.name}`);
  return table;
}
