import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Report } from './embedded-error';
import { withFileLock } from './file-lock.mjs';
import { checkoutFolder } from './module-folder';
import { reachableHome } from './places';
import { findPostgresBinaries } from './postgres-binaries';
import { type DataState, homePaths, judgeLock, lookAtData, readPostmasterLock } from './postgres-data';
import { clearTheWay } from './postgres-takeover';

/** What stands where the embedded Postgres keeps its data. */
export interface PostgresStatus {
  readonly home: string;
  readonly data: DataState;
  /** Present while a server runs on the data; the URL holds the superuser's password. */
  readonly running: { readonly pid: number; readonly port: number; url(database?: string): string } | null;
}

const usualHome = () => join(checkoutFolder(), '.qd', 'postgres');

/** Looks at the embedded Postgres of a checkout without starting it: for `qd doctor`, and to join a running one. */
export function postgresStatus(directory = usualHome()): PostgresStatus {
  const { home } = reachableHome(directory);
  const paths = homePaths(home);
  const lock = readPostmasterLock(paths.data);
  const live = lock !== null && lock.ready && judgeLock(lock, paths.data) === 'live' && existsSync(paths.password);
  return {
    home,
    data: lookAtData(paths.data, findPostgresBinaries().major),
    running: live ? { pid: lock.pid, port: lock.port, url: urlWith(paths.password, lock.port) } : null,
  };
}

function urlWith(passwordFile: string, port: number): (database?: string) => string {
  const password = readFileSync(passwordFile, 'utf8').trim();
  return (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/**
 * Removes the embedded data of a checkout (`qd reset`).
 * @throws EmbeddedError 'already-running' while a living process runs the server
 */
export async function resetPostgres(report: Report, directory = usualHome()): Promise<void> {
  const { home } = reachableHome(directory);
  const paths = homePaths(home);
  await withFileLock(paths.lock, async () => {
    await clearTheWay(home, report);
    for (const path of [paths.data, paths.password, paths.log, `${paths.log}.1`, paths.owner])
      rmSync(path, { recursive: true, force: true });
  });
  report(`Removed the data in ${home}.`);
}
