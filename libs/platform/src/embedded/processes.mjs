/**
 * What the machine says about a process. Node built-ins only: the bootstrap uses it before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @param {number} pid @returns {boolean} whether a process with this id exists (a zombie does not count) */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return statFields(pid)?.state !== 'Z';
}

/**
 * Pids are reused; a pid together with its start mark is not.
 * @param {number} pid
 * @returns {string | null} the moment the process began, in the system's own spelling, or null where unknown
 */
export function startMark(pid) {
  if (process.platform === 'win32') return null;
  const fields = statFields(pid);
  if (fields) return fields.start;
  return ps(pid, 'lstart=');
}

/** @param {number} pid @returns {string | null} its command line, blanks between the words, or null where unknown */
export function commandLine(pid) {
  if (process.platform === 'win32') return null;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0+$/, '').replaceAll('\0', ' ');
  } catch {
    return ps(pid, 'args=');
  }
}

/** @param {number} pid @returns {number | null} its parent's id, or null where unknown */
export function parentOf(pid) {
  if (process.platform === 'win32') return null;
  const fields = statFields(pid);
  if (fields) return fields.parent;
  const said = ps(pid, 'ppid=');
  return said === null ? null : Number(said);
}

/**
 * @param {number} pid
 * @param {string | null | undefined} mark the mark noted when the process was known to be the right one
 * @returns {boolean} whether that very process, not a later bearer of its id, still runs
 */
export function isSameProcess(pid, mark) {
  if (!isAlive(pid)) return false;
  return !mark || startMark(pid) === null || startMark(pid) === mark;
}

/**
 * @param {() => boolean} holds
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} true as soon as it holds, false after the time is up
 */
export async function waitUntil(holds, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** @param {number} pid */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold blanks and brackets of its own: read after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], parent: Number(fields[1]), start: fields[19] };
  } catch {
    return null;
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  const run = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() !== '' ? run.stdout.trim() : null;
}
