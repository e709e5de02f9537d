/** One run of Quarterdeck: database, API, worker, and their end in the right order. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Child } from './child.mjs';
import { redact, say } from './progress.mjs';

const readyTimeoutMs = 90_000;
const databaseName = 'quarterdeck';

export class Session {
  /** @param {{ root: string, mode: 'demo' | 'production', wishedPort: number, onBroken: (reason: string) => void }} options */
  constructor(options) {
    this.options = options;
    /** @type {NodeJS.ProcessEnv} */
    this.env = { ...process.env, QD_ENV: options.mode };
    /** @type {import('../../libs/platform/src/embedded/index.ts').EmbeddedPostgres | null} */
    this.postgres = null;
    /** @type {Child[]} */
    this.children = [];
    /** @type {Set<import('node:child_process').ChildProcess>} */
    this.jobs = new Set();
    this.url = '';
    this.stopped = false;
  }

  /** Starts Postgres unless DATABASE_URL names one. */
  async openDatabase() {
    if (process.env.DATABASE_URL) {
      say(`Using the Postgres that DATABASE_URL names (QD_ENV=${this.options.mode})`);
      return;
    }
    const { EmbeddedPostgres } = await this.embedded();
    const postgres = new EmbeddedPostgres({ directory: join(this.options.root, '.qd', 'postgres'), report: say });
    await postgres.start();
    this.postgres = postgres;
    postgres.onLost((/** @type {string} */ reason) => this.options.onBroken(`Postgres is gone: ${reason}`));
    await postgres.ensureDatabase(databaseName);
    this.env.DATABASE_URL = postgres.url(databaseName);
    say(`Postgres runs on port ${postgres.port} (data: ${postgres.directory})`);
  }

  /** Brings tables and roles up to date, and fills an empty demo. */
  async prepareDatabase() {
    await this.cli(['migrate'], { quiet: true });
    const said = await this.cli(['provision', '--json'], { quiet: true });
    const { appUrl, workerUrl } = JSON.parse(said.slice(said.indexOf('{')));
    this.env.QD_APP_DATABASE_URL = appUrl;
    this.env.QD_WORKER_DATABASE_URL = workerUrl;
    say('The database is up to date');
    if (this.options.mode !== 'demo') return;
    const seeded = await this.cli(['seed', '--if-empty'], { quiet: true });
    const last = seeded.trim().split('\n').at(-1);
    if (last) say(last);
  }

  /** Starts API and worker and waits until both say that they are ready. */
  async openApps() {
    const { freePort } = await this.embedded();
    const port = await freePort(this.options.wishedPort);
    if (port !== this.options.wishedPort) say(`Port ${this.options.wishedPort} is taken; using ${port}`);
    this.url = `http://127.0.0.1:${port}`;
    const env = { ...this.env, PORT: String(port) };
    const [api, worker] = [this.child('api', env), this.child('worker', env)];
    for (const child of [api, worker]) child.start();
    await Promise.all([this.until('API', api, () => answersReady(this.url)), this.until('worker', worker, async () => worker.ready)]);
    say('API and worker are ready');
  }

  /**
   * Runs one command of the CLI.
   * @param {string[]} words
   * @param {{ quiet?: boolean }} [options] quiet: its output is returned, and printed only when it fails
   * @returns {Promise<string>} its standard output, when quiet
   * @throws {Error & { exitCode: number }} when it fails
   */
  async cli(words, { quiet = false } = {}) {
    const output = quiet ? 'pipe' : 'inherit';
    const script = join(this.options.root, 'dist', 'cli', 'main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...words], {
      cwd: this.options.root,
      env: this.env,
      stdio: ['ignore', output, output, 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.jobs.add(child);
    if (child.pid) this.postgres?.watch(child.pid);
    let out = '';
    let err = '';
    child.stdout?.on('data', (data) => (out += data));
    child.stderr?.on('data', (data) => (err += data));
    const [code, signal] = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...ending) => resolve(ending));
    });
    this.jobs.delete(child);
    if (child.pid) this.postgres?.unwatch(child.pid);
    if (code === 0) return out;
    if (quiet) process.stderr.write(redact(`${out}${err}`));
    throw Object.assign(new Error(`qd ${words.join(' ')} failed (${signal ?? `exit ${code}`})`), { exitCode: code ?? 1 });
  }

  /** Ends everything, the apps first and Postgres last. Safe to call twice. */
  async stop() {
    if (this.stopped) return;
    this.stopped = true;
    for (const job of this.jobs) job.kill('SIGTERM');
    await Promise.all(this.children.map((child) => child.stop()));
    for (const job of this.jobs) job.kill('SIGKILL');
    await this.postgres?.stop();
  }

  /** The second Ctrl-C: no more asking. The guardian still closes Postgres in order. */
  kill() {
    for (const child of this.children) child.kill();
    for (const job of this.jobs) job.kill('SIGKILL');
  }

  embedded() {
    return import(new URL('../../dist/embedded/index.js', import.meta.url).href);
  }

  /** @param {string} name @param {NodeJS.ProcessEnv} env */
  child(name, env) {
    const child = new Child({
      root: this.options.root,
      name,
      script: join(this.options.root, 'dist', name, 'main.js'),
      env,
      say,
      onStart: (pid) => this.postgres?.watch(pid),
      onEnd: (pid) => this.postgres?.unwatch(pid),
      onGivenUp: () => this.options.onBroken(`the ${name} keeps dying; its log: ${child.log}`),
    });
    this.children.push(child);
    return child;
  }

  /** @param {string} name @param {Child} child @param {() => Promise<boolean>} holds */
  async until(name, child, holds) {
    const end = Date.now() + readyTimeoutMs;
    while (!(await holds())) {
      if (this.stopped) throw new Error('stopped');
      if (Date.now() > end) throw new Error(`The ${name} was not ready within ${readyTimeoutMs / 1000} s; its log: ${child.log}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @param {string} url */
async function answersReady(url) {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
