import { createPostgresBackend, withBackend } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations';
import { provision, QUEUE_SCHEMA, roleUrl, SCHEMA } from './roles';

const migrationSource = (adminUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: roleUrl(adminUrl, 'qd_migrate'),
    schema: SCHEMA,
    synchronize: false,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    extra: { max: 1, options: `-c search_path=${SCHEMA}` },
  });

/** Provisions roles and schema and brings the database to the newest migration, the queue's own tables included.
 * @returns the names of the migrations that ran now */
export async function migrate(adminUrl: string): Promise<string[]> {
  await provision(adminUrl);
  const source = await migrationSource(adminUrl).initialize();
  try {
    await source.query("select pg_advisory_lock(hashtext('quarterdeck:migrate'))");
    const ran = await source.runMigrations();
    await migrateQueue(adminUrl);
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** Takes back the newest migration. For tests and for an operator's hand. */
export async function revert(adminUrl: string): Promise<void> {
  const source = await migrationSource(adminUrl).initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

/** Names of migrations that are not applied yet. */
export async function pendingMigrations(adminUrl: string): Promise<string[]> {
  const source = await migrationSource(adminUrl).initialize();
  try {
    const [{ known }] = await source.query("select to_regclass('qd.migrations') is not null as known");
    const applied: { name: string }[] = known ? await source.query('select name from migrations') : [];
    return MIGRATIONS.map(({ name }) => name).filter((name) => !applied.some((row) => row.name === name));
  } finally {
    await source.destroy();
  }
}

/** BullMQ migrates its Postgres backend itself; the worker's role owns that schema and nothing else. Its migrator asks for the
 * right to create schemas even where the schema is there, so the right is lent for the while. */
async function migrateQueue(adminUrl: string): Promise<void> {
  const { Queue } = withBackend(createPostgresBackend);
  await lendCreate(adminUrl, 'grant create on database %I to qd_worker');
  const queue = new Queue('migration', {
    connection: { connectionString: roleUrl(adminUrl, 'qd_worker'), schema: QUEUE_SCHEMA, migrate: true, max: 1 },
  });
  queue.on('error', () => undefined);
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close();
    await lendCreate(adminUrl, 'revoke create on database %I from qd_worker');
  }
}

async function lendCreate(adminUrl: string, template: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select format($1, current_database()) as sql', [template]);
    await client.query(rows[0].sql);
  } finally {
    await client.end();
  }
}
