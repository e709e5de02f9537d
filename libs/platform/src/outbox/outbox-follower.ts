import type { EntityManager } from 'typeorm';
import { system, type SystemActor } from '@qd/shared-domain';
import type { Database } from '../database/database';
import type { Logger } from '../logger/logger';
import type { EventType } from './outbox';
import type { RelayedEvent } from './relay';

/** What is to be done once the cursor's transaction has committed: news, jobs. Repeated only by the next batch's own. */
export type AfterCommit = () => Promise<void>;

export interface OutboxFollowerOptions {
  /** Name of the cursor; one follower of a name works at a time, over all processes. */
  readonly name: string;
  readonly database: Database;
  readonly logger: Logger;
  readonly types: readonly EventType[];
  /** How long news is collected before it is handled, milliseconds. */
  readonly everyMs: number;
  readonly batchSize?: number;
  readonly actor?: SystemActor;
  /** Handles events in order, in the transaction that moves the cursor: what it writes there happens exactly once. */
  readonly handle: (manager: EntityManager, events: readonly RelayedEvent[]) => Promise<AfterCommit | void>;
}

/** Failures in a row from which on somebody should look. */
const STUCK = 5;

/** Reads the stamped outbox from a cursor of its own, batch by batch. For work that may lag behind the relay: reactions, notes. */
export class OutboxFollower {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: OutboxFollowerOptions) {}

  start(): void {
    let failures = 0;
    const again = (): void => {
      if (this.stopped) return;
      this.timer = setTimeout(() => {
        this.running = this.catchUp()
          .then(() => void (failures = 0))
          .catch((error: Error) => {
            // What fails again and again is stuck, and everything behind it waits.
            const level = ++failures < STUCK ? 'warn' : 'error';
            this.options.logger[level]({ follower: this.options.name, failures, error: error.message }, 'follower failed, will try again');
          })
          .then(again);
      }, this.options.everyMs);
    };
    again();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  /** Handles everything stamped so far.
   * @returns how many events were handled */
  async catchUp(): Promise<number> {
    let handled = 0;
    for (;;) {
      const { count, more, after } = await this.step();
      handled += count;
      await after?.();
      if (!more || this.stopped) return handled;
    }
  }

  private async step(): Promise<{ count: number; more: boolean; after?: AfterCommit }> {
    const { database, name, types, batchSize = 1_000, handle, actor = system('relay') } = this.options;
    return database.transaction(actor, async (manager) => {
      await manager.query('insert into outbox_cursors (name) values ($1) on conflict do nothing', [name]);
      const [cursor] = await manager.query('select position from outbox_cursors where name = $1 for update skip locked', [name]);
      if (!cursor) return { count: 0, more: false };
      const [{ newest }] = await manager.query('select coalesce(max(position), 0) as newest from outbox_events');
      if (Number(newest) <= Number(cursor.position)) return { count: 0, more: false };
      const rows: { id: string; position: string; type: EventType; subject_id: string; payload: Record<string, unknown> }[] =
        await manager.query(
          `select id, position, type, subject_id, payload from outbox_events
           where position > $1 and position <= $2 and type = any ($3) order by position limit $4`,
          [cursor.position, newest, [...types], batchSize],
        );
      const more = rows.length === batchSize;
      const after = rows.length > 0 ? await handle(manager, rows.map(eventOf)) : undefined;
      const reached = more ? rows[rows.length - 1].position : newest;
      await manager.query('update outbox_cursors set position = $2 where name = $1', [name, reached]);
      return { count: rows.length, more, after: after ?? undefined };
    });
  }
}

const eventOf = (row: {
  id: string;
  position: string;
  type: EventType;
  subject_id: string;
  payload: Record<string, unknown>;
}): RelayedEvent => ({ id: row.id, position: Number(row.position), type: row.type, subjectId: row.subject_id, payload: row.payload });
