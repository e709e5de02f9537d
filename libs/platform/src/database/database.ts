import type { Actor, SystemActor } from '@qd/shared-domain';
import { DataSource, type EntityManager } from 'typeorm';
import { SCHEMA } from './roles';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** Row classes of the scopes this process serves. */
  readonly entities?: NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MAX_ATTEMPTS = 4;

/** The database as one run-time role sees it. Every access runs in a transaction that carries its actor, which row-level
 * security reads; there is no way to query without one. */
export class Database {
  readonly source: DataSource;

  constructor(options: DatabaseOptions) {
    this.source = new DataSource({
      type: 'postgres',
      url: options.url,
      schema: SCHEMA,
      synchronize: false,
      logging: false,
      entities: options.entities ?? [],
      extra: { max: options.poolSize, application_name: options.applicationName, options: `-c search_path=${SCHEMA}` },
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
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(async (manager) => {
          await actAs(manager, actor);
          return work(manager);
        });
      } catch (error) {
        const { code } = error as { code?: string };
        if (attempt >= MAX_ATTEMPTS || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error;
      }
    }
  }

  /** Like {@link transaction}, for reads: the database refuses any write. */
  async read<T>(actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      await actAs(manager, actor);
      return work(manager);
    });
  }
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

async function actAs(manager: EntityManager, actor: Actor): Promise<void> {
  const user = actor.kind === 'USER' ? actor : null;
  await manager.query(
    `select set_config('qd.kind', $1, true), set_config('qd.user', $2, true), set_config('qd.leader', $3, true),
            set_config('qd.companies', $4, true), set_config('qd.admin', $5, true)`,
    [
      actorKind(actor),
      user?.userId ?? '',
      user?.leaderId ?? '',
      `{${user?.memberships.map(({ companyId }) => companyId).join(',') ?? ''}}`,
      String(user?.isAdmin ?? false),
    ],
  );
}

/** Lets the running transaction also act for what it has just created: its actor's new company or leader profile. */
export async function alsoActFor(manager: EntityManager, created: { companyId?: string; leaderId?: string }): Promise<void> {
  if (created.companyId) {
    await manager.query(`select set_config('qd.companies', array_append(actor_companies(), $1::uuid)::text, true)`, [created.companyId]);
  }
  if (created.leaderId) await manager.query(`select set_config('qd.leader', $1, true)`, [created.leaderId]);
}
