import type { Client, ClientConfig } from 'pg';
import { allOf } from '../database/database';
import { PreparingClient } from '../database/preparing-client';
import type { Logger } from '../logger/logger';
import type { EventType } from './outbox';

/** An event with its place in the one order everybody agrees on: gapless, ascending. A position is lost with a crash of the server that
 * takes its last commits along, and is then given again: who keeps one in memory keeps the event's id beside it. */
export interface RelayedEvent {
  readonly id: string;
  readonly position: number;
  readonly type: EventType;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An event as its row has it. */
interface EventRow {
  readonly id: string;
  readonly position: string;
  readonly type: EventType;
  readonly subject_id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const eventOf = (row: EventRow): RelayedEvent => ({
  id: row.id,
  position: Number(row.position),
  type: row.type,
  subjectId: row.subject_id,
  payload: row.payload,
});

export interface RelayOptions {
  /** Connection of the worker's role. */
  readonly url: string;
  readonly logger: Logger;
  /** Hands events on, in order. Called again with the same events after a crash: must be idempotent. */
  readonly dispatch: (events: readonly RelayedEvent[]) => Promise<void>;
  /** Events `dispatch` has nothing to do with: they get their positions and are not handed on. */
  readonly undispatched?: readonly EventType[];
  readonly batchSize?: number;
  /** The net under NOTIFY, milliseconds. */
  readonly pollMs?: number;
}

const LOCK = "hashtext('quarterdeck:relay')";
const RETRY_MS = 300;

const STAMP = `
  with unstamped as (
    select id, row_number() over (order by created_at, id) as nth
    from (select id, created_at from outbox_events where position is null order by created_at, id limit $1) pending
  ), base as (select coalesce(max(position), 0) as position from outbox_events)
  update outbox_events e
  set position = base.position + u.nth, dispatched_at = case when e.type = any ($2) then clock_timestamp() end
  from unstamped u, base where e.id = u.id
  returning e.id, e.position, e.type, e.subject_id, e.payload`;

const openFacts = (table: string): string => `
  update ${table} f set valid_from = e.position
  from outbox_events e where e.id = f.event_id and f.event_id = any ($1) and f.valid_from is null`;

const closeFacts = (table: string, subject: string): string => `
  update ${table} f set valid_to = later.next
  from (
    select event_id, lead(valid_from) over (partition by ${subject} order by valid_from) as next
    from ${table}
    where valid_from is not null and valid_to is null
      and ${subject} in (select ${subject} from ${table} where event_id = any ($1))
  ) later
  where later.event_id = f.event_id and later.next is not null and f.valid_to is null`;

/** What an event's facts are in, by the first word of its type; other events carry none. */
const FACTS_STEPS: Readonly<Record<string, readonly string[]>> = {
  leader: [openFacts('leader_facts'), closeFacts('leader_facts', 'leader_id')],
  need: [openFacts('need_facts'), closeFacts('need_facts', 'need_id')],
};

/** The statements that give the facts of some events their time. */
function factsSteps(events: readonly EventRow[]): [sql: string, eventIds: string[]][] {
  const byKind = new Map<string, string[]>();
  for (const { id, type } of events) {
    const [kind] = type.split('.');
    const ids = byKind.get(kind);
    if (ids) ids.push(id);
    else byKind.set(kind, [id]);
  }
  return [...byKind].flatMap(([kind, ids]) => (FACTS_STEPS[kind] ?? []).map((sql): [string, string[]] => [sql, ids]));
}

const UNDISPATCHED = `
  select id, position, type, subject_id, payload from outbox_events
  where position is not null and dispatched_at is null order by position limit $1`;

/** Stamps committed events with gapless positions and hands them on. One relay works at a time, decided by an advisory lock
 * on its own connection: a relay that loses the connection loses the lock, and cannot stamp any more. */
export class Relay {
  private stopping = false;
  private noticed = false;
  /** Whether there may be stamped events that were not handed on; after a break nobody knows. */
  private leftover = true;
  private wake: (() => void) | null = null;
  private running: Promise<void> | null = null;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.running ??= this.live();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.running;
  }

  private async live(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.session();
      } catch (error) {
        this.options.logger.warn({ error: (error as Error).message }, 'relay starts over');
        await this.pause(RETRY_MS);
      }
    }
  }

  /** One connection's life: wait for the lock, then relay until stopped or broken. */
  private async session(): Promise<void> {
    // What is stamped and handed on is derived from events that are committed: nothing here waits for the disk. Whatever is
    // committed later and does wait takes the stamps along.
    const client: Client = new PreparingClient({
      connectionString: this.options.url,
      application_name: 'qd-relay',
      keepAlive: true,
      pipeline: true,
      // One table, keys and flags: no parameter makes another plan better.
      options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan',
    } as ClientConfig);
    let broken: Error | null = null;
    client.on('error', (error) => {
      broken = error;
      this.wake?.();
    });
    client.on('notification', () => {
      this.noticed = true;
      this.wake?.();
    });
    await client.connect();
    try {
      await client.query('listen qd_outbox');
      this.leftover = true;
      while (!this.stopping && !broken) {
        const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as mine`);
        if (rows[0].mine) break;
        await this.pause(RETRY_MS);
      }
      while (!this.stopping && !broken) {
        this.noticed = false;
        if (!(await this.relayOnce(client)) && !this.noticed) await this.pause(this.options.pollMs ?? 1_000);
      }
      if (broken) throw broken;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Stamps what is new and hands it on.
   * @returns whether there may be more */
  private async relayOnce(client: Client): Promise<boolean> {
    const batch = this.options.batchSize ?? 2_000;
    const undispatched = this.options.undispatched ?? [];
    const stamped = await this.stamp(client, batch, undispatched);
    // What an earlier attempt has stamped but not handed on comes first.
    const rows: EventRow[] = this.leftover
      ? (await client.query(UNDISPATCHED, [batch])).rows
      : stamped.filter(({ type }) => !undispatched.includes(type));
    if (rows.length === 0) {
      this.leftover = false;
      return stamped.length === batch;
    }
    const needs = rows.filter(({ type }) => type.startsWith('need.')).map((row) => row.subject_id);
    this.options.logger.debug({ events: rows.length, needs, at: performance.timeOrigin + performance.now() }, 'events stamped');
    await this.options.dispatch(rows.map(eventOf));
    await client.query('update outbox_events set dispatched_at = clock_timestamp() where id = any ($1)', [rows.map(({ id }) => id)]);
    // All that was stamped has been handed on, unless the batch was full.
    this.leftover = rows.length === batch;
    return this.leftover || stamped.length === batch;
  }

  /** @returns the events that have got their positions, in order */
  private async stamp(client: Client, batch: number, undispatched: readonly EventType[]): Promise<EventRow[]> {
    const begun = client.query('begin');
    begun.catch(() => undefined);
    try {
      const { rows }: { rows: EventRow[] } = await client.query(STAMP, [batch, undispatched]);
      await allOf([begun, ...factsSteps(rows).map(([sql, ids]) => client.query(sql, [ids])), client.query('commit')]);
      return rows.sort((one, other) => Number(one.position) - Number(other.position));
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wake = done;
    });
  }
}
