import type { Writable } from 'node:stream';
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
    return this.attempt((runner) => this.run(runner, `begin isolation level repeatable read read only; ${actAs(actor)}`, work, false));
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

  /** The connection is pipelined: the first statement of `work` travels with the opening, and nobody waits for the end of a read. */
  private async run<T>(runner: QueryRunner, opening: string, work: (manager: EntityManager) => Promise<T>, lasting: boolean): Promise<T> {
    const connection = (await runner.connect()) as Client;
    inOneWrite(connection);
    const opened = connection.query(opening);
    opened.catch(() => undefined);
    // Whatever of TypeORM looks whether it has to open a transaction itself finds one.
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
    try {
      const result = await work(runner.manager);
      await opened;
      if (!lasting) connection.query('commit').catch(() => undefined);
      else if ((await connection.query('commit')).command === 'ROLLBACK') throw new Error('A statement had failed: nothing was committed.');
      return result;
    } catch (error) {
      connection.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
    }
  }
}

/** What a connection is given before this turn of the event loop ends goes out together. */
function inOneWrite(connection: Client): void {
  const { stream } = (connection as Client & { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** SQL with its parameters. */
export type Statement = readonly [sql: string, values: readonly unknown[]];

/** Sends statements of the running transaction together and waits for all of them: one round trip, in this order.
 * @returns the rows of each; for an UPDATE or DELETE the rows it returned
 * @throws the first failure, as a single query would */
export async function queryAll(manager: EntityManager, statements: readonly Statement[]): Promise<unknown[][]> {
  const connection = (await manager.queryRunner?.connect()) as Client;
  inOneWrite(connection);
  const sent = statements.map(([sql, values]) => connection.query(sql, [...values]));
  // All are awaited even where one fails: the connection must be at rest before it is rolled back.
  const settled = await Promise.allSettled(sent);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map((each) => (each as PromiseFulfilledResult<{ rows: unknown[] }>).value.rows);
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
