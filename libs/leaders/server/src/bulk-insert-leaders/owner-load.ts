import { finished } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Why tables cannot be filled now. */
export class LoadRefused extends Error {
  override readonly name = 'LoadRefused';
}

export interface OwnerLoad {
  /** Connection of `qd_migrate`, which acts as the owner of the tables. */
  readonly url: string;
  /** Nothing refers to these: they get new files, which saves their log, their later freezing and, should it fail, all cleaning up. */
  readonly fresh: readonly string[];
  /** Filled as they are. */
  readonly others: readonly string[];
}

const LOCK_WAIT = '10s';
const LOCK_NOT_AVAILABLE = '55P03';

/* Not every platform can notice while it works that its client is gone; where it can, a killed client leaves nothing running. */
const SETTINGS = `
  set local lock_timeout = '${LOCK_WAIT}';
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local maintenance_work_mem = '256MB';
  do $$ begin set local client_connection_check_interval = '1s'; exception when others then null; end $$`;

/** Fills empty tables as their owner, in one transaction: all of it is there afterwards, or nothing of it. Row-level security refuses
 * COPY, so it is lifted for the owner inside the transaction, which holds the tables alone; nobody ever sees them without.
 * @param isEmpty asked before the fresh tables are truncated
 * @param work    copies the rows in
 * @throws LoadRefused when they are not empty, or when somebody else uses the tables */
export async function loadAsOwner(
  load: OwnerLoad,
  isEmpty: (client: Client) => Promise<boolean>,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const tables = [...load.fresh, ...load.others];
  const client = new Client({ connectionString: load.url, application_name: 'qd-load', keepAlive: true });
  // A broken connection fails the query that waits for it as well.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(SETTINGS);
    await lockAlone(client, tables);
    for (const table of tables) await client.query(`alter table ${table} no force row level security`);
    if (!(await isEmpty(client))) throw new LoadRefused('There are leaders or users already.');
    await client.query(`truncate ${load.fresh.join(', ')}`);
    await work(client);
    for (const table of tables) await client.query(`alter table ${table} force row level security`);
    await client.query(`analyze ${tables.join(', ')}`);
    await client.query('commit');
  } finally {
    // Whatever has not been committed is undone with the connection.
    await client.end().catch(() => undefined);
  }
}

async function lockAlone(client: Client, tables: readonly string[]): Promise<void> {
  try {
    await client.query(`lock table ${tables.join(', ')} in access exclusive mode`);
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new LoadRefused('Somebody else works on this database. Stop the API and the workers, or wait for another seed, then try again.');
  }
}

/** Copies a finished binary file into a table.
 * @param frozen the table is a fresh one of this transaction */
export async function copyInto(client: Client, table: string, columns: readonly string[], file: Buffer, frozen: boolean): Promise<void> {
  const options = frozen ? 'format binary, freeze' : 'format binary';
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (${options})`));
  stream.end(file);
  await finished(stream);
}

/** Takes the primary key off a table that is about to be filled, and gives the SQL that puts it back: building a key once is a third of
 * the work of keeping it row by row. */
export async function dropKey(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype = 'p'`,
    [table],
  );
  const [{ name, definition }] = rows;
  await client.query(`alter table ${table} drop constraint ${name}`);
  return `alter table ${table} add constraint ${name} ${definition}`;
}
