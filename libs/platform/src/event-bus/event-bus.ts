import Redis from 'ioredis';
import type { Client } from 'pg';
import { PreparingClient } from '../database/preparing-client';
import type { Logger } from '../logger/logger';

/** News that something changed: a topic and an id, never contents. Whoever hears it reads again with its own rights. */
export interface News {
  readonly topic: 'need' | 'inbox' | 'outbox';
  readonly id: string;
}

type Listener = (news: News) => void;

/** Carries news between processes, at most once. Loss is harmless: whoever subscribes reads first, and again after `onResync`. */
export abstract class EventBus {
  private readonly listeners = new Set<Listener>();
  private readonly resyncs = new Set<() => void>();

  abstract open(): Promise<void>;
  abstract close(): Promise<void>;
  abstract publish(news: News): Promise<void>;

  /** Like {@link publish}, many at once. */
  async publishAll(news: readonly News[]): Promise<void> {
    await Promise.all(news.map((each) => this.publish(each)));
  }

  /** @returns how to stop listening */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back when the connection came back and news may have been missed. */
  onResync(callback: () => void): () => void {
    this.resyncs.add(callback);
    return () => this.resyncs.delete(callback);
  }

  protected deliver(text: string): void {
    const at = text.indexOf(':');
    const news = { topic: text.slice(0, at), id: text.slice(at + 1) } as News;
    for (const listener of this.listeners) listener(news);
  }

  protected resync(): void {
    for (const callback of this.resyncs) callback();
  }
}

const CHANNEL = 'qd_news';
const RECONNECT_MS = 500;

/** LISTEN/NOTIFY on one connection of its own. */
export class PostgresEventBus extends EventBus {
  private client: Client | null = null;
  private closing = false;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {
    super();
  }

  override async open(): Promise<void> {
    const client = new PreparingClient({ connectionString: this.url, application_name: 'qd-event-bus', keepAlive: true });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('connection ended')));
    client.on('notification', ({ payload }) => this.deliver(payload ?? ''));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
  }

  override publish(news: News): Promise<void> {
    return this.publishAll([news]);
  }

  override async publishAll(news: readonly News[]): Promise<void> {
    if (news.length === 0) return;
    const texts = news.map(({ topic, id }) => `${topic}:${id}`);
    // One at a time: a connection takes the next query when the one before has been answered.
    const sent = this.sending.then(() =>
      this.client?.query('select pg_notify($1, text) from unnest($2::text[]) as text', [CHANNEL, texts]),
    );
    this.sending = sent.catch(() => undefined);
    await sent;
  }

  override async close(): Promise<void> {
    this.closing = true;
    await this.client?.end();
  }

  private lost(client: Client, error: Error): void {
    if (this.closing || this.client !== client) return;
    this.client = null;
    this.logger.warn({ error: error.message }, 'event bus lost its connection');
    void this.reconnect();
  }

  private async reconnect(): Promise<void> {
    while (!this.closing && !this.client) {
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      try {
        await this.open();
        this.resync();
      } catch (error) {
        this.logger.warn({ error: (error as Error).message }, 'event bus cannot reconnect yet');
      }
    }
  }
}

/** Redis publish/subscribe; ioredis reconnects by itself. */
export class RedisEventBus extends EventBus {
  private publisher: Redis | null = null;
  private subscriber: Redis | null = null;

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly logger: Logger,
  ) {
    super();
  }

  override async open(): Promise<void> {
    const subscriber = new Redis(this.url, { lazyConnect: true });
    const publisher = new Redis(this.url, { lazyConnect: true });
    let ready = false;
    for (const client of [subscriber, publisher]) {
      client.on('error', (error) => this.logger.warn({ error: error.message }, 'event bus lost its connection'));
    }
    subscriber.on('message', (_, text) => this.deliver(text));
    subscriber.on('ready', () => (ready ? this.resync() : (ready = true)));
    await Promise.all([subscriber.connect(), publisher.connect()]);
    await subscriber.subscribe(this.channel);
    [this.subscriber, this.publisher] = [subscriber, publisher];
  }

  override async publish({ topic, id }: News): Promise<void> {
    await this.publisher?.publish(this.channel, `${topic}:${id}`);
  }

  override async close(): Promise<void> {
    this.subscriber?.disconnect();
    this.publisher?.disconnect();
  }

  private get channel(): string {
    return `${this.prefix}:${CHANNEL}`;
  }
}

/** The bus a process uses: Redis where one is configured, else the database itself. */
export function createEventBus(options: { redisUrl?: string; databaseUrl: string; prefix: string; logger: Logger }): EventBus {
  return options.redisUrl
    ? new RedisEventBus(options.redisUrl, options.prefix, options.logger)
    : new PostgresEventBus(options.databaseUrl, options.logger);
}
