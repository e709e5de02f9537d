import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** The schema every table of ours lives in. */
export const SCHEMA = 'qd';
/** The schema BullMQ's Postgres backend keeps its queues in. */
export const QUEUE_SCHEMA = 'qd_queue';

/** The login roles; `qd_owner` owns and cannot log in. */
export type LoginRole = 'qd_migrate' | 'qd_app' | 'qd_worker';

/** A role's connection URL, derived from the administrative one. The password is a keyed hash of the administrative
 * password, so that no second secret has to be kept, and knowing one role's password tells nothing about another's. */
export function roleUrl(adminUrl: string, role: LoginRole): string {
  const target = new URL(adminUrl);
  target.password = createHmac('sha256', decodeURIComponent(target.password) || 'no-password')
    .update(`quarterdeck:${role}`)
    .digest('base64url');
  target.username = role;
  return target.toString();
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** How often another one may be met before it is something else, and for how long it is given way to. */
const MAX_MEETINGS = 50;
const GIVE_WAY_MS = 20;

/** Creates what is missing of the four roles and the schema in the database `adminUrl` names. Safe to repeat, and to run
 * several times at once, for one database or for several of a server. The administrative user must be allowed to create roles. */
export async function provision(adminUrl: string): Promise<void> {
  for (let meeting = 1; ; meeting += 1) {
    try {
      return await provisionOnce(adminUrl);
    } catch (error) {
      if (meeting >= MAX_MEETINGS || !metAnother(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, GIVE_WAY_MS * (1 + Math.random())));
    }
  }
}

/** Roles belong to the whole server and a lock only to its database: Postgres refuses whoever comes second to a role that is being
 * changed for another database, or has just been created for it. */
const metAnother = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return (code === 'XX000' && message?.includes('concurrently updated') === true) || code === '42710' || code === '23505';
};

async function provisionOnce(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    // One provisioning of this database at a time.
    await client.query("select pg_advisory_xact_lock(hashtext('quarterdeck:provision'))");
    await createRole(client, 'qd_owner', 'nologin');
    for (const role of ['qd_migrate', 'qd_app', 'qd_worker'] as const) {
      await createRole(client, role, 'login');
      const { password } = new URL(roleUrl(adminUrl, role));
      await client.query(`alter role ${role} password '${password}'`);
    }
    await client.query('grant qd_owner to qd_migrate');
    await client.query('grant qd_owner to current_user');
    const database = quote(decodeURIComponent(new URL(adminUrl).pathname.slice(1)));
    for (const role of ['qd_owner', 'qd_migrate', 'qd_app', 'qd_worker']) {
      await client.query(`alter role ${role} in database ${database} set search_path = ${SCHEMA}`);
    }
    await client.query(`alter role qd_migrate in database ${database} set role = 'qd_owner'`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect, temporary on database ${database} to qd_owner, qd_migrate, qd_app, qd_worker`);
    await client.query(`create schema if not exists ${SCHEMA} authorization qd_owner`);
    await client.query(`grant usage on schema ${SCHEMA} to qd_app, qd_worker`);
    await client.query(`create schema if not exists ${QUEUE_SCHEMA} authorization qd_worker`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, name: string, login: 'login' | 'nologin'): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (known.rowCount === 0) {
    await client.query(`create role ${name} ${login} nosuperuser nocreatedb nocreaterole noreplication nobypassrls`);
  }
}
