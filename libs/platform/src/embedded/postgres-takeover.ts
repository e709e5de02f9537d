import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EmbeddedError, type Report } from './embedded-error';
import { homePaths, judgeLock, readPostmasterLock } from './postgres-data';
import { isAlive, isSameProcess, startMark, waitUntil } from './processes.mjs';

interface Owner {
  readonly owner: { pid: number; mark: string | null };
  readonly guardian: { pid: number; mark: string | null };
}

/** A parent that just died leaves its guardian some seconds of orderly ending: wait for it instead of refusing. */
const endingMs = 15_000;

/** Writes down who runs the server, for the next one who finds it running. */
export function noteOwner(home: string, guardianPid: number): void {
  const note: Owner = {
    owner: { pid: process.pid, mark: startMark(process.pid) },
    guardian: { pid: guardianPid, mark: startMark(guardianPid) },
  };
  writeFileSync(homePaths(home).owner, JSON.stringify(note), { mode: 0o600 });
}

/**
 * Makes sure that no server runs on the data: waits for one that is ending, ends one that nobody owns any more,
 * removes the lock file whose process id now belongs to a stranger.
 * @throws EmbeddedError 'already-running' when a living process owns the running server
 */
export async function clearTheWay(home: string, report: Report): Promise<void> {
  const { data } = homePaths(home);
  const lock = readPostmasterLock(data);
  if (!lock) return;
  const verdict = judgeLock(lock, data);
  if (verdict === 'dead') {
    report('The last run ended without closing its database; Postgres recovers it from its log.');
    return;
  }
  if (verdict === 'stranger') {
    report(`Removed a stale lock: process ${lock.pid} is not Postgres.`);
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  const owner = readOwner(home);
  if (owner && isSameProcess(owner.owner.pid, owner.owner.mark)) throw alreadyRunning(data, lock.pid, owner.owner.pid);
  const ended = () => !isAlive(lock.pid);
  if (owner && isSameProcess(owner.guardian.pid, owner.guardian.mark)) {
    report('Waiting for the last run to close its database.');
    if (await waitUntil(ended, endingMs)) return;
    throw alreadyRunning(data, lock.pid, owner.guardian.pid);
  }
  report(`Ending a Postgres (process ${lock.pid}) that a killed run left behind.`);
  await endServer(lock.pid, ended);
}

function readOwner(home: string): Owner | null {
  try {
    return JSON.parse(readFileSync(homePaths(home).owner, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

async function endServer(pid: number, ended: () => boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitUntil(ended, 5_000)) return;
  }
}

function alreadyRunning(data: string, postgresPid: number, ownerPid: number): EmbeddedError {
  return new EmbeddedError(
    'already-running',
    `Another run uses the data in ${data}: Postgres is process ${postgresPid}, started by process ${ownerPid}.`,
    `Stop that one first (Ctrl-C in its terminal, or: kill ${ownerPid}).`,
  );
}
