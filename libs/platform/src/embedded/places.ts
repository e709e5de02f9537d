import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import { EmbeddedError } from './embedded-error';
import { isAlive } from './processes.mjs';

/** Postgres refuses to run as root; as root it runs as this user (nobody on most systems). */
const unprivileged = { uid: 65_534, gid: 65_534 };
const forgottenAfterMs = 14 * 24 * 3_600_000;

/** The user the servers run as: nothing to switch to for an ordinary user. */
export function serverUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? unprivileged : undefined;
}

/** Where downloads and, as root, unreachable data are kept: QD_CACHE_DIR, else the system's usual place. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['QD_CACHE_DIR']) return env['QD_CACHE_DIR'];
  if (process.getuid?.() === 0) return '/var/cache/quarterdeck';
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'quarterdeck');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'quarterdeck');
}

/** Makes a folder that others may walk through, whatever the umask says. */
export function makeOpenFolder(path: string): string {
  const first = mkdirSync(path, { recursive: true });
  for (let folder = path; first && folder.startsWith(first); folder = dirname(folder)) chmodSync(folder, 0o755);
  return path;
}

/** Whether the server's user can reach the folder and, if asked, write in it. */
export function canReach(folder: string, need: 'enter' | 'write' = 'enter'): boolean {
  const user = serverUser();
  if (!user) return existsSync(folder);
  const script = need === 'write' ? 'cd "$1" && test -w .' : 'cd "$1"';
  return spawnSync('/bin/sh', ['-c', `${script} 2>/dev/null`, 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Gives a folder to the server's user, closed to everyone else. */
export function giveToServerUser(path: string): void {
  chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
  const user = serverUser();
  if (user) chownSync(path, user.uid, user.gid);
}

/**
 * The home of an embedded service: the wished folder where the server's user can reach it, else a folder in the
 * cache that belongs to exactly this wished folder. A checkout that was deleted and cloned again at the same path
 * is another one: its first start writes a fresh mark into the folder.
 */
export function reachableHome(wished: string): { home: string; moved: boolean } {
  makeOpenFolder(wished);
  if (canReach(wished)) return { home: wished, moved: false };
  const cache = cacheFolder();
  pruneForgotten(cache);
  const key = `${createHash('sha256').update(realpathSync(wished)).digest('hex').slice(0, 16)}-${folderMark(wished)}`;
  const home = makeOpenFolder(join(cache, key));
  writeFileSync(join(home, 'belongs-to'), wished);
  if (!canReach(home)) throw closed(cache);
  return { home, moved: true };
}

/** The error for a folder that the unprivileged user cannot walk to. */
export function closed(folder: string): EmbeddedError {
  return new EmbeddedError(
    'folder-closed',
    `Postgres may not run as root, and the user it runs as (uid ${unprivileged.uid}) cannot reach ${folder}.`,
    'Set QD_CACHE_DIR to a folder everyone may enter, run as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

function folderMark(folder: string): string {
  const path = join(folder, 'mark');
  if (!existsSync(path)) writeFileSync(path, randomBytes(4).toString('hex'));
  return readFileSync(path, 'utf8')
    .trim()
    .replace(/[^0-9a-f]/g, '');
}

/** Removes homes whose wished folder is gone and that nobody has used for two weeks. */
function pruneForgotten(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const home = join(cache, name);
    const marker = join(home, 'belongs-to');
    if (!existsSync(marker) || existsSync(readFileSync(marker, 'utf8'))) continue;
    if (Date.now() - statSync(marker).mtimeMs < forgottenAfterMs || isAlive(postmasterPid(home))) continue;
    rmSync(home, { recursive: true, force: true });
  }
}

function postmasterPid(home: string): number {
  try {
    return Number.parseInt(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return 0;
  }
}

/** Notes that a home is in use, which keeps it from being pruned. */
export function touchHome(home: string): void {
  const marker = join(home, 'belongs-to');
  if (existsSync(marker)) utimesSync(marker, new Date(), new Date());
}
