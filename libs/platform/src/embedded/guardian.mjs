/**
 * Stands between a parent and a server, so that the server never outlives the parent, however the parent ends.
 * It runs in a session of its own (Ctrl-C does not reach it), takes one `start` message over IPC, and when the
 * channel closes it ends the watched processes first and the server last. It must start without an install:
 * Node built-ins only.
 *
 * In:  { type: 'start', spec } · { type: 'watch', pid } · { type: 'unwatch', pid } · { type: 'stop' }
 * Out: { type: 'started', pid } · { type: 'failed', message } · { type: 'exited', code, signal }
 * @typedef {{ signal: NodeJS.Signals, waitMs: number }} StopStep
 * @typedef {{ command: string, args: string[], cwd?: string, env: Record<string, string>, uid?: number, gid?: number,
 *   logFile: string, stop: StopStep[], orphanStop: StopStep[], removeAfter: string[] }} GuardedSpec
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { isAlive, waitUntil } from './processes.mjs';

const watchedGraceMs = 6_000;
/** @type {Set<number>} */
const watched = new Set();
/** @type {GuardedSpec | null} */
let spec = null;
/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let ended = false;
let stopping = false;

process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', () => void stop(true));
process.on('disconnect', () => void stop(true));
process.on('message', (/** @type {any} */ message) => {
  if (message.type === 'start') start(message.spec);
  else if (message.type === 'watch') watched.add(message.pid);
  else if (message.type === 'unwatch') watched.delete(message.pid);
  else if (message.type === 'stop') void stop(false);
});

/** @param {GuardedSpec} given */
function start(given) {
  spec = given;
  const log = openSync(spec.logFile, 'a', 0o600);
  server = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    stdio: ['ignore', log, log],
    windowsHide: true,
    // A session of its own: a signal meant for the guardian's group never hits the server.
    detached: process.platform !== 'win32',
    ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.gid }),
  });
  closeSync(log);
  server.once('error', (error) => {
    ended = true;
    tell({ type: 'failed', message: error.message });
    leave();
  });
  server.once('spawn', () => tell({ type: 'started', pid: server?.pid }));
  server.once('exit', (code, signal) => {
    ended = true;
    tell({ type: 'exited', code, signal });
    if (!stopping) leave();
  });
}

/** @param {boolean} orphaned whether the parent is gone, so that the processes it ran are ours to end */
async function stop(orphaned) {
  if (stopping) return;
  stopping = true;
  if (orphaned) await endWatched();
  if (spec && server?.pid && !ended) {
    for (const step of orphaned ? spec.orphanStop : spec.stop) {
      server.kill(step.signal);
      if (await waitUntil(() => ended, step.waitMs)) break;
    }
  }
  leave();
}

async function endWatched() {
  const gone = () => [...watched].every((pid) => !isAlive(pid));
  // They exit by themselves once their channel to the parent closes; SIGTERM is for those that did not notice.
  if (await waitUntil(gone, 500)) return;
  signalWatched('SIGTERM');
  if (await waitUntil(gone, watchedGraceMs)) return;
  signalWatched('SIGKILL');
  await waitUntil(gone, 1_000);
}

/** @param {NodeJS.Signals} signal */
function signalWatched(signal) {
  for (const pid of watched) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone between the look and the signal.
    }
  }
}

function leave() {
  for (const path of spec?.removeAfter ?? []) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
}

/** @param {object} message */
function tell(message) {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
