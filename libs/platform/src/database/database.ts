import type { Actor, SystemActor } from '@qd/shared-domain';
import { type Client, escapeLiteral } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { PreparingClient } from './preparing-client';
import { SCHEMA } from './roles';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** Row classes of the scopes this process serves. */
  readonly entities?: NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>;
  /** For a process that writes only what can be made again from the rest: its commits do not wait for the disk. */
  readonly derivedOnly?: boolean;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
/** A migration has changed a table under a prepared statement; a new connection prepares it anew. */
const STALE_PLAN = '0A000';
/** An earlier statement of the transaction had failed: never the reason itself. */
const LOST_TRANSACTION = '25P02';
const MAX_ATTEMPTS = 4;

/** The database as one run-time role sees it. Every access runs in a transaction that carries its actor, which row-level
 * security reads; there is no way to query without one. */
export class Database {
  readonly source: DataSource;

  constructor(options: DatabaseOptions) {
    const settings = [`search_path=${SCHEMA}`, ...(options.derivedOnly ? ['synchronous_commit=off'] : [])];
    this.source = new DataSource({
      type: 'postgres',
      url: options.url,
      schema: SCHEMA,
      synchronize: false,
      logging: false,
      entities: options.entities ?? [],
      extra: {
        Client: PreparingClient,
        pipeline: true,
        max: options.poolSize,
        application_name: options.applicationName,
        options: settings.map((setting) => `-c ${setting}`).join(' '),
      },
    });
  }

  async open(): Promise<void> {
    if (!this.source.isInitialized) await this.source.initialize();
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** Runs `work` in one transaction as `actor`; commits when it resolves, rolls back when it throws. Serialization
   * failures and deadlocks are retried, so `work` must have no effect outside the database. */
  async transaction<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.attempt((runner) => this.run(runner, `begin; ${actAs(actor)}`, work, true));
  }

  /** Like {@link transaction}, for reads: one snapshot, and the database refuses any write. */
  async read<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.attempt((runner) => this.run(runner, openingOfRead(actor), work, false));
  }

  private async attempt<T>(once: (runner: QueryRunner) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const runner = this.source.createQueryRunner() as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
      try {
        return await once(runner);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === STALE_PLAN) await runner.releasePostgresConnection(error as Error);
        if (attempt >= MAX_ATTEMPTS || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK && code !== STALE_PLAN)) throw error;
      } finally {
        await runner.release();
      }
    }
  }

  /** Statements of one read that do not need each other's rows: opening, statements and end travel together. For rows by their keys: what
   * is asked for does not change how it is looked for, so that it is planned once and not again for each list of ids.
   * @returns the rows of each */
  async readAll(actor: Actor, statements: readonly Statement[]): Promise<unknown[][]> {
    return this.attempt(async (runner) => {
      const connection = (await runner.connect()) as Client;
      const opened = connection.query(`${openingOfRead(actor)}; ${PLANNED_ONCE}`);
      const sent = statements.map(([sql, values]) => connection.query(sql, [...values]));
      connection.query('commit').catch(() => undefined);
      await allOf([opened, ...sent]);
      return Promise.all(sent.map(async (each) => (await each).rows));
    });
  }

  /** The connection is pipelined: the first statement of `work` travels with the opening, what it sent along with the commit, and nobody
   * waits for the end of a read. */
  private async run<T>(runner: QueryRunner, opening: string, work: (manager: EntityManager) => Promise<T>, lasting: boolean): Promise<T> {
    const connection = (await runner.connect()) as Client;
    const sent: Promise<unknown>[] = [connection.query(opening)];
    sentAlong.set(runner.manager, sent);
    // Whatever of TypeORM looks whether it has to open a transaction itself finds one.
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
    try {
      const result = await work(runner.manager);
      const ended = connection.query('commit');
      if (lasting) sent.push(ended);
      else ended.catch(() => undefined);
      await allOf(sent);
      if (lasting && (await ended).command === 'ROLLBACK') throw new Error('A statement had failed: nothing was committed.');
      return result;
    } catch (error) {
      connection.query('rollback').catch(() => undefined);
      const settled = await Promise.allSettled(sent);
      const reason = settled.find((each) => each.status === 'rejected' && (each.reason as { code?: string }).code !== LOST_TRANSACTION);
      throw reason ? (reason as PromiseRejectedResult).reason : error;
    } finally {
      sentAlong.delete(runner.manager);
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
    }
  }
}

/** What the running transaction of a manager has sent without waiting. */
const sentAlong = new WeakMap<EntityManager, Promise<unknown>[]>();

/** Waits for all: the connection must be at rest before anything else is decided.
 * @throws the first failure, in the order of sending */
export async function allOf(sent: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(sent)).find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

/** SQL with its parameters. */
export type Statement = readonly [sql: string, values: readonly unknown[]];

/** Sends statements of the running transaction together and waits for all of them: one round trip, in this order.
 * @returns the rows of each; for an UPDATE or DELETE the rows it returned
 * @throws the first failure, as a single query would */
export async function queryAll(manager: EntityManager, statements: readonly Statement[]): Promise<unknown[][]> {
  const connection = (await manager.queryRunner?.connect()) as Client;
  const sent = statements.map(([sql, values]) => connection.query(sql, [...values]));
  await allOf(sent);
  return Promise.all(sent.map(async (each) => (await each).rows));
}

/** Sends a statement whose rows nobody needs: it goes out with what comes next, and only the commit waits for it. Its failure fails the
 * transaction with its own reason. */
export async function sendAlong(manager: EntityManager, [sql, values]: Statement): Promise<void> {
  const sent = sentAlong.get(manager);
  const connection = (await manager.queryRunner?.connect()) as Client;
  const query = connection.query(sql, [...values]);
  if (!sent) return void (await query);
  query.catch(() => undefined);
  sent.push(query);
}

const SYSTEM_KINDS: Record<SystemActor['name'], string> = {
  authentication: 'AUTHENTICATION',
  operator: 'OPERATOR',
  relay: 'RELAY',
  matcher: 'MATCHER',
  reconciler: 'RECONCILER',
};

/** What the audit log and row-level security call an actor. */
export const actorKind = (actor: Actor): string => (actor.kind === 'SYSTEM' ? SYSTEM_KINDS[actor.name] : actor.kind);

const PLANNED_ONCE = 'set local plan_cache_mode = force_generic_plan';

const openingOfRead = (actor: Actor): string => `begin isolation level repeatable read read only; ${actAs(actor)}`;

/** SQL that makes the running transaction act for somebody. Everything in it is ours: kinds, and ids that are UUIDs. */
function actAs(actor: Actor): string {
  const user = actor.kind === 'USER' ? actor : null;
  const settings = {
    'qd.kind': actorKind(actor),
    'qd.user': user?.userId ?? '',
    'qd.leader': user?.leaderId ?? '',
    'qd.companies': `{${user?.memberships.map(({ companyId }) => companyId).join(',') ?? ''}}`,
    'qd.admin': String(user?.isAdmin ?? false),
  };
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
  return `select ${calls.join(', ')}`;
}

/** Lets the running transaction also act for what it has just created: its actor's new company or leader profile. */
export async function alsoActFor(manager: EntityManager, created: { companyId?: string; leaderId?: string }): Promise<void> {
  if (created.companyId) {
    await manager.query(`select set_config('qd.companies', array_append(actor_companies(), $1::uuid)::text, true)`, [created.companyId]);
  }
  if (created.leaderId) await manager.query(`select set_config('qd.leader', $1, true)`, [created.leaderId]);
}
