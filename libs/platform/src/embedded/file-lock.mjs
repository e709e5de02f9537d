/**
 * A lock that dies with its holder: a file naming the pid and its start mark. Node built-ins only.
 */
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, startMark } from './processes.mjs';

/** A lock file without a readable holder is being written; past this age its writer is gone. */
const unreadableAfterMs = 5_000;
let takings = 0;

/**
 * @template T
 * @param {string} path the lock's file; its folder must exist
 * @param {() => Promise<T> | T} work
 * @param {{ timeoutMs?: number, onWait?: (pid: number) => void }} [options] onWait is told the holder, once
 * @returns {Promise<T>} what the work returns
 * @throws {Error} when another living process holds the lock for longer than timeoutMs (default 10 minutes)
 */
export async function withFileLock(path, work, options = {}) {
  const { timeoutMs = 600_000, onWait } = options;
  const end = Date.now() + timeoutMs;
  const mine = JSON.stringify({ pid: process.pid, mark: startMark(process.pid), taking: ++takings });
  let told = false;
  while (!take(path, mine)) {
    if (removeIfStale(path)) continue;
    const pid = holderOf(path)?.pid ?? 0;
    if (!told && pid) onWait?.(pid);
    told = told || pid > 0;
    if (Date.now() >= end) throw new Error(`${path} is held by process ${pid} for too long; end that process or remove the file`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    if (textOf(path) === mine) rmSync(path, { force: true });
  }
}

/** @param {string} path @param {string} mine */
function take(path, mine) {
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} path @returns {{ pid: number, mark: string | null } | null} */
function holderOf(path) {
  try {
    return JSON.parse(textOf(path) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} path */
function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** @param {string} path */
function isStale(path) {
  const holder = holderOf(path);
  return holder ? !isSameProcess(holder.pid, holder.mark) : ageMs(path) > unreadableAfterMs;
}

/**
 * Two waiters must not both remove: the second would remove the first one's fresh lock. So the removal has a
 * lock of its own, a folder, and looks again under it.
 * @param {string} path
 */
function removeIfStale(path) {
  if (!isStale(path)) return false;
  const door = `${path}.removing`;
  try {
    mkdirSync(door);
  } catch {
    if (ageMs(door) > unreadableAfterMs) rmSync(door, { recursive: true, force: true });
    return false;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
    return true;
  } finally {
    rmdirSync(door);
  }
}
