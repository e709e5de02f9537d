import { randomBytes } from 'node:crypto';
import { Database, migrate, roleUrl } from '@qd/platform';
import { Client } from 'pg';

/** A migrated database of a test's own, on the cluster the run started. */
export interface TestDatabase {
  /** Administrative connection: superuser of the cluster. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Opens the database as the API's role; closed by {@link drop}. */
  app(entities?: readonly (new () => unknown)[]): Promise<Database>;
  /** Opens the database as the worker's role; closed by {@link drop}. */
  worker(): Promise<Database>;
  /** One query as superuser, past every policy: to look at what is really there, or to break it on purpose. */
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

async function administrate(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Address of the cluster that the run's global set-up started.
 * @throws Error outside the integration project */
export function clusterUrl(): string {
  const url = process.env['QD_TEST_DATABASE_URL'];
  if (!url) throw new Error('QD_TEST_DATABASE_URL is not set: name the spec *.int.spec.ts so that the integration project runs it.');
  return url;
}

/** Creates, provisions and migrates a fresh database; `drop` it in `afterAll`. */
export async function createTestDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const name = `qd_test_${randomBytes(6).toString('hex')}`;
  await administrate(clusterUrl(), `create database ${name}`);
  const target = new URL(clusterUrl());
  target.pathname = `/${name}`;
  const adminUrl = target.toString();
  if (options.migrated ?? true) await migrate(adminUrl);
  const opened: Database[] = [];
  const inspector = new Client({ connectionString: adminUrl, options: '-c search_path=qd,public' });
  await inspector.connect();
  const open = async (url: string, entities: readonly (new () => unknown)[] = []): Promise<Database> => {
    const database = new Database({ url, poolSize: 8, applicationName: 'test', entities: [...entities] });
    await database.open();
    opened.push(database);
    return database;
  };
  return {
    adminUrl,
    appUrl: roleUrl(adminUrl, 'qd_app'),
    workerUrl: roleUrl(adminUrl, 'qd_worker'),
    app: (entities) => open(roleUrl(adminUrl, 'qd_app'), entities),
    worker: () => open(roleUrl(adminUrl, 'qd_worker')),
    query: async <Row>(sql: string, values: readonly unknown[] = []) => (await inspector.query(sql, [...values])).rows as Row[],
    drop: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await inspector.end();
      await administrate(clusterUrl(), `drop database if exists ${name} with (force)`);
    },
  };
}
