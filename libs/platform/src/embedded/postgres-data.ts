import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EmbeddedError } from './embedded-error';
import { giveToServerUser, serverUser } from './places';
import type { PostgresBinaries } from './postgres-binaries';
import { commandLine, isAlive } from './processes.mjs';

const required = [
  'PG_VERSION',
  'global/pg_control',
  'global/pg_filenode.map',
  'postgresql.conf',
  'pg_hba.conf',
  'base',
  'pg_wal',
  'pg_xact',
];

/** Names inside a home folder. */
export const homePaths = (home: string) => ({
  data: join(home, 'data'),
  password: join(home, 'superuser'),
  log: join(home, 'postgres.log'),
  owner: join(home, 'owner.json'),
  lock: join(home, 'start.lock'),
});

/** What a look at the data folder tells, without touching it. */
export type DataState =
  { kind: 'empty' } | { kind: 'usable' } | { kind: 'other-version'; found: string } | { kind: 'corrupt'; missing: string };

export function lookAtData(data: string, major: number): DataState {
  if (!existsSync(data) || readdirSync(data).length === 0) return { kind: 'empty' };
  const version = existsSync(join(data, 'PG_VERSION')) ? readFileSync(join(data, 'PG_VERSION'), 'utf8').trim() : '';
  if (/^[1-9][\d.]*$/.test(version) && version !== String(major)) return { kind: 'other-version', found: version };
  const missing = version === String(major) ? required.find((name) => !existsSync(join(data, name))) : 'PG_VERSION';
  return missing ? { kind: 'corrupt', missing } : { kind: 'usable' };
}

/** @throws EmbeddedError 'data-other-version' or 'data-corrupt' */
export function insistOnUsable(data: string, major: number): void {
  const state = lookAtData(data, major);
  if (state.kind === 'other-version') {
    throw new EmbeddedError(
      'data-other-version',
      `The data in ${data} was made by Postgres ${state.found}; this is Postgres ${major}.`,
      'npx qd reset starts afresh (it removes that data); to keep it, dump it with the older checkout first.',
    );
  }
  if (state.kind === 'corrupt') throw corrupt(data, `${state.missing} is missing or unreadable`);
}

export function corrupt(data: string, reason: string): EmbeddedError {
  return new EmbeddedError('data-corrupt', `The data folder ${data} is damaged: ${reason}.`, 'npx qd reset removes it and starts afresh.');
}

const damage = [
  /PANIC:\s+(.*)/,
  /(could not locate a valid checkpoint record.*)/,
  /(invalid (?:primary )?checkpoint record.*)/,
  /(.*is not a valid data directory)/,
  /(incorrect checksum in control file)/,
  /FATAL:\s+(could not (?:open|read) (?:file|directory) .*)/,
  /FATAL:\s+(database files are incompatible with server)/,
  /FATAL:\s+(.*relation mapping file.*)/,
];

/** @returns what the log says is damaged, or null where it says nothing of the kind */
export function damageIn(log: string): string | null {
  for (const pattern of damage) {
    const found = pattern.exec(log);
    if (found) return (found[1] ?? found[0]).trim();
  }
  return null;
}

/** Makes a new cluster; it appears under its name only when it is complete. */
export function createData(home: string, binaries: PostgresBinaries, sync: boolean): void {
  const paths = homePaths(home);
  const half = mkdtempSync(join(home, 'creating-'));
  const data = join(half, 'data');
  const passwordFile = join(half, 'superuser');
  const password = randomBytes(24).toString('base64url');
  try {
    mkdirSync(data);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [half, data, passwordFile]) giveToServerUser(path);
    runInitdb(binaries, data, passwordFile, sync);
    writeFileSync(paths.password, password, { mode: 0o600 });
    rmSync(paths.data, { recursive: true, force: true });
    renameSync(data, paths.data);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function runInitdb(binaries: PostgresBinaries, data: string, passwordFile: string, sync: boolean): void {
  const fixed = [`--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  // Sorting is Postgres's own, the same on every system; only the letter classes (pg_trgm asks the C library what
  // a letter is) need a UTF-8 locale of the system, and not every system has the same one.
  const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  let said = '';
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']) {
    const run = spawnSync(binaries.initdb, [...fixed, ...collation, `--lc-ctype=${letters}`, ...(sync ? [] : ['--no-sync'])], {
      ...serverUser(),
      cwd: data,
      env: serverEnvironment(),
      encoding: 'utf8',
      windowsHide: true,
    });
    if (run.status === 0) return;
    said = `${run.stderr ?? ''}${run.error?.message ?? ''}`.trim();
    if (!/locale/.test(said)) break;
  }
  throw new EmbeddedError(
    'start-failed',
    `initdb failed: ${said}`,
    'npx qd doctor looks at the machine; DATABASE_URL names a server of your own.',
  );
}

/** The environment of server processes: nothing of ours that Postgres would read (PGPORT and the like), no secrets. */
export function serverEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The lines of postmaster.pid that matter. */
export interface PostmasterLock {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export function readPostmasterLock(data: string): PostmasterLock | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  return Number.isInteger(pid) ? { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' } : null;
}

/** Who really stands behind a postmaster.pid: a live server on this data, nobody, or a stranger with a reused id. */
export function judgeLock(lock: PostmasterLock, data: string): 'live' | 'dead' | 'stranger' {
  if (!isAlive(lock.pid)) return 'dead';
  const line = commandLine(lock.pid);
  return line === null || (line.includes('postgres') && line.includes(data)) ? 'live' : 'stranger';
}
