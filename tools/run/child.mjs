/** One long-running program of ours: started, restarted when it dies, ended in order. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { isAlive, waitUntil } from '../../libs/platform/src/embedded/processes.mjs';
import { lastLines, logSize, rotatedLog } from './log-files.mjs';

const backoffMs = [1_000, 2_000, 4_000];
const termWaitMs = 8_000;
/** A child that has run this long has earned its three restarts anew. */
const stableMs = 300_000;

/**
 * @typedef {object} ChildOptions
 * @property {string} root
 * @property {string} name also the name of its log
 * @property {string} script
 * @property {NodeJS.ProcessEnv} env
 * @property {(line: string) => void} say
 * @property {(pid: number) => void} onStart told each pid, so that the guardian can watch it
 * @property {(pid: number) => void} onEnd
 * @property {() => void} onGivenUp called when it died for the fourth time
 */

export class Child {
  /** @param {ChildOptions} options */
  constructor(options) {
    this.options = options;
    this.log = rotatedLog(options.root, options.name);
    this.restarts = 0;
    this.stopping = false;
    this.ready = false;
    /** @type {import('node:child_process').ChildProcess | null} */
    this.process = null;
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
  }

  start() {
    const { script, env, root, onStart } = this.options;
    this.logBegan = logSize(this.log);
    const log = openSync(this.log, 'a', 0o600);
    // A session of its own: Ctrl-C reaches only us, and we end things in order. Its channel to us closes with us,
    // and it exits then.
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      cwd: root,
      // Libraries leave out their checks for developers.
      env: { NODE_ENV: 'production', ...env },
      stdio: ['ignore', log, log, 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    closeSync(log);
    this.process = child;
    this.startedAt = Date.now();
    child.on('message', (/** @type {any} */ message) => {
      if (message?.ready === true) this.ready = true;
    });
    child.once('error', (error) => this.options.say(`The ${this.options.name} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => this.ended(child, code, signal));
    if (child.pid) onStart(child.pid);
  }

  get isAlive() {
    return this.process !== null && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** @param {import('node:child_process').ChildProcess} child @param {number | null} code @param {string | null} signal */
  ended(child, code, signal) {
    const { name, say, onEnd, onGivenUp } = this.options;
    this.ready = false;
    if (child.pid) onEnd(child.pid);
    if (this.stopping) return;
    say(`The ${name} ended (${signal ?? `exit ${code}`}); the last lines of ${this.log}:`);
    for (const line of lastLines(this.log, 12, this.logBegan)) say(`  | ${line}`);
    if (Date.now() - (this.startedAt ?? 0) > stableMs) this.restarts = 0;
    const wait = backoffMs[this.restarts];
    this.restarts += 1;
    if (wait === undefined) {
      say(`The ${name} died ${this.restarts} times; giving up`);
      onGivenUp();
      return;
    }
    say(`Starting the ${name} again in ${wait / 1000} s (${this.restarts} of ${backoffMs.length})`);
    this.timer = setTimeout(() => this.start(), wait);
  }

  /** Asks it to end, then insists. */
  async stop() {
    this.stopping = true;
    clearTimeout(this.timer);
    const pid = this.process?.pid;
    if (!this.isAlive || !pid) return;
    this.process?.kill('SIGTERM');
    if (await waitUntil(() => !isAlive(pid), termWaitMs)) return;
    this.options.say(`The ${this.options.name} does not end by itself; killing it`);
    this.kill();
    await waitUntil(() => !isAlive(pid), 2_000);
  }

  kill() {
    this.stopping = true;
    clearTimeout(this.timer);
    this.process?.kill('SIGKILL');
  }
}
