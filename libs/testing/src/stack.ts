import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { checkoutFolder, freePort } from '@qd/platform/embedded';
import { type Backend, eventually } from './backends';
import { createTestDatabase, type TestDatabase } from './database';

/** A part of the running product that can be killed on its own. */
export type Part = 'api' | 'relay' | 'matching' | 'reconciler';

export interface StackOptions {
  readonly backend: Backend;
  /** Market to begin with. */
  readonly leaders: number;
  readonly needs: number;
  readonly seed: number;
  /** One worker process for everything, or one for each part. */
  readonly separate?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Receives what the parts log, line by line. */
  readonly onLog?: (part: Part, line: string) => void;
}

const ROOT = checkoutFolder();
const START_MS = 60_000;

/** The built product as separate processes on a database of its own: what browser tests and long proofs run against. */
export class Stack {
  private readonly children = new Map<Part, ChildProcess>();
  readonly url: string;

  private constructor(
    readonly database: TestDatabase,
    readonly env: Readonly<Record<string, string>>,
    private readonly parts: readonly Part[],
    port: number,
    private readonly onLog: StackOptions['onLog'],
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(options: StackOptions): Promise<Stack> {
    const database = await createTestDatabase();
    const port = await freePort();
    const env: Record<string, string> = {
      QD_ENV: 'demo',
      PORT: String(port),
      DATABASE_URL: database.adminUrl,
      QD_APP_DATABASE_URL: database.appUrl,
      QD_WORKER_DATABASE_URL: database.workerUrl,
      QD_QUEUE_PREFIX: `t${randomBytes(5).toString('hex')}`,
      QD_LOG_LEVEL: 'warn',
      ...(options.backend === 'redis' ? { REDIS_URL: process.env['QD_TEST_REDIS_URL'] ?? '' } : { REDIS_URL: '' }),
      ...options.env,
    };
    const parts: Part[] = options.separate ? ['api', 'relay', 'matching', 'reconciler'] : ['api', 'matching'];
    const stack = new Stack(database, env, parts, port, options.onLog);
    stack.qd('migrate');
    stack.qd('seed', '--leaders', String(options.leaders), '--needs', String(options.needs), '--seed', String(options.seed));
    await Promise.all(parts.map((part) => stack.startPart(part)));
    return stack;
  }

  /** Runs the command line to its end.
   * @throws Error with its output when it fails */
  qd(...words: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...words], {
      env: { ...process.env, ...this.env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`qd ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  }

  /** Starts a part and waits until it says that it is ready. */
  async startPart(part: Part): Promise<void> {
    const child = fork(join(ROOT, part === 'api' ? 'dist/api/main.js' : 'dist/worker/main.js'), {
      env: { ...process.env, NODE_ENV: 'production', ...this.env, ...this.workerParts(part) },
      stdio: ['ignore', this.onLog ? 'pipe' : process.env['QD_STACK_LOGS'] ? 'inherit' : 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.onLog?.(part, line));
    this.children.set(part, child);
    let ready = false;
    let ended = false;
    child.on('message', (message) => {
      ready ||= (message as { ready?: boolean }).ready === true;
    });
    child.on('exit', () => {
      ended = true;
    });
    await eventually(() => ready || ended, START_MS, `${part} being ready`);
    if (ended && this.children.get(part) === child && !ready) throw new Error(`${part} ended while it started`);
  }

  /** Kills a part with SIGKILL, in the middle of whatever it does. */
  async kill(part: Part): Promise<void> {
    const child = this.children.get(part);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.children.values()].map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await gone;
        clearTimeout(timer);
      }),
    );
    await this.database.drop();
  }

  private workerParts(part: Part): Record<string, string> {
    if (part === 'api') return {};
    return { QD_WORKER_PARTS: this.parts.includes('relay') ? part : 'relay,matching,reconciler' };
  }
}
