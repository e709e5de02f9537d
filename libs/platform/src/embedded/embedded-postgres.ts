import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

import { EmbeddedError, type Report } from './embedded-error';
import { withFileLock } from './file-lock.mjs';
import { freePort } from './free-port';
import { GuardedProcess } from './guarded-process';
import { checkoutFolder } from './module-folder';
import { giveToServerUser, reachableHome, serverUser, touchHome } from './places';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import {
  corrupt,
  createData,
  damageIn,
  homePaths,
  insistOnUsable,
  lookAtData,
  readPostmasterLock,
  serverEnvironment,
} from './postgres-data';
import { type PostgresProfile, serverArguments } from './postgres-settings';
import { clearTheWay, noteOwner } from './postgres-takeover';
import { waitUntil } from './processes.mjs';

/** How an embedded Postgres is wished for. */
export interface EmbeddedPostgresOptions {
  /** `throwaway` data is removed when the server ends; `durable` (default) data stays. */
  readonly profile?: PostgresProfile;
  /** Home of data, password and log. Default: `<checkout>/.qd/postgres`, for throwaway a fresh temporary folder. */
  readonly directory?: string;
  /** Wished port; taken → the next free one, which is reported. Default: any free one. */
  readonly port?: number;
  /** Server settings that win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Time for the server to accept connections, recovery included. Default 60 000. */
  readonly timeoutMs?: number;
  readonly report?: Report;
}

/** A real Postgres of our own on a free loopback port, which ends with this process, however this process ends. */
export class EmbeddedPostgres {
  private home = '';
  private password = '';
  private boundPort = 0;
  private server: GuardedProcess | null = null;
  private readonly report: Report;
  private readonly profile: PostgresProfile;

  constructor(private readonly options: EmbeddedPostgresOptions = {}) {
    this.report = options.report ?? (() => undefined);
    this.profile = options.profile ?? 'durable';
  }

  /** @throws EmbeddedError with what happened and the way out */
  async start(): Promise<void> {
    if (this.server) throw new Error('this EmbeddedPostgres is started already');
    const binaries = findPostgresBinaries();
    this.home = this.chooseHome();
    try {
      await withFileLock(homePaths(this.home).lock, () => this.startLocked(binaries), {
        onWait: (pid) => this.report(`Waiting for process ${pid}, which is starting the same database.`),
      });
    } catch (error) {
      if (this.profile === 'throwaway') rmSync(this.home, { recursive: true, force: true });
      throw error;
    }
  }

  /** @returns a superuser's URL; it holds the password, so keep it out of logs */
  url(database = 'postgres'): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/${encodeURIComponent(database)}`;
  }

  get port(): number {
    if (!this.server) throw new Error('the embedded Postgres is not started');
    return this.boundPort;
  }

  get pid(): number {
    return this.server?.pid ?? 0;
  }

  get guardianPid(): number {
    return this.server?.guardianPid ?? 0;
  }

  /** Where data, password file and log really are. */
  get directory(): string {
    return this.home;
  }

  /** Creates the database where it does not exist yet. */
  async ensureDatabase(name: string): Promise<void> {
    await this.withClient(async (client) => {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
    });
  }

  /** Calls back once if the server ends although nobody asked it to. */
  onLost(listener: (reason: string) => void): void {
    this.server?.onLost(listener);
  }

  /** Names a process that has to end before the server, should this process be killed. */
  watch(pid: number): void {
    this.server?.watch(pid);
  }

  unwatch(pid: number): void {
    this.server?.unwatch(pid);
  }

  /** Ends the server in order; throwaway data is removed. Safe to call twice. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    await server?.stop();
    if (server && this.profile === 'throwaway') rmSync(this.home, { recursive: true, force: true, maxRetries: 3 });
  }

  private chooseHome(): string {
    const throwaway = this.profile === 'throwaway';
    const wished = this.options.directory ?? (throwaway ? temporaryFolder() : join(checkoutFolder(), '.qd', 'postgres'));
    const { home, moved } = reachableHome(wished);
    if (moved && throwaway && !this.options.directory) rmSync(wished, { recursive: true, force: true });
    else if (moved) this.report(`The database lives in ${home}, since its user cannot reach ${wished}.`);
    touchHome(home);
    return home;
  }

  private async startLocked(binaries: PostgresBinaries): Promise<void> {
    const paths = homePaths(this.home);
    await clearTheWay(this.home, this.report);
    insistOnUsable(paths.data, binaries.major);
    if (lookAtData(paths.data, binaries.major).kind === 'empty') createData(this.home, binaries, this.profile === 'durable');
    if (!existsSync(paths.password)) throw passwordLost(paths.password);
    this.password = readFileSync(paths.password, 'utf8').trim();
    giveToServerUser(paths.data);
    if (existsSync(paths.log)) renameSync(paths.log, `${paths.log}.1`);
    for (let attempt = 1; ; attempt++) {
      const again = await this.launch(binaries);
      if (!again) return;
      if (attempt === 10) throw this.startFailed();
      rmSync(paths.log, { force: true });
    }
  }

  /** @returns whether to try again: the port was snatched, or the last server's processes are still ending */
  private async launch(binaries: PostgresBinaries): Promise<boolean> {
    const { data, log } = homePaths(this.home);
    const port = await freePort(this.options.port);
    if (this.options.port !== undefined && port !== this.options.port) {
      this.report(`Port ${this.options.port} is taken; Postgres uses ${port}.`);
    }
    const throwaway = this.profile === 'throwaway';
    let lost = false;
    const server = await GuardedProcess.start({
      command: binaries.postgres,
      args: ['-D', data, ...serverArguments(this.profile, port, this.options.settings)],
      cwd: data,
      env: serverEnvironment(),
      ...serverUser(),
      logFile: log,
      // Fast shutdown, then immediate (recovery at the next start), then the hard way.
      stop: [
        { signal: throwaway ? 'SIGQUIT' : 'SIGINT', waitMs: 15_000 },
        { signal: 'SIGQUIT', waitMs: 5_000 },
        { signal: 'SIGKILL', waitMs: 2_000 },
      ],
      orphanStop: [
        { signal: throwaway ? 'SIGQUIT' : 'SIGINT', waitMs: 8_000 },
        { signal: 'SIGQUIT', waitMs: 3_000 },
        { signal: 'SIGKILL', waitMs: 2_000 },
      ],
      removeAfter: throwaway ? [this.home] : [],
    });
    noteOwner(this.home, server.guardianPid);
    server.onLost(() => (lost = true));
    const ready = () => lost || (readPostmasterLock(data)?.pid === server.pid && readPostmasterLock(data)?.ready === true);
    if (!(await waitUntil(ready, this.options.timeoutMs ?? 60_000))) {
      await server.stop();
      throw new EmbeddedError(
        'start-timeout',
        `Postgres did not become ready in time; its log: ${log}`,
        'Read that log; npx qd reset starts afresh.',
      );
    }
    if (lost) return this.shouldRetry();
    this.server = server;
    this.boundPort = port;
    await this.insistOnPassword();
    return false;
  }

  private shouldRetry(): boolean {
    const log = this.logText();
    if (/could not bind|Address already in use|pre-existing shared memory block/.test(log)) return true;
    const damage = damageIn(log);
    if (damage) throw corrupt(homePaths(this.home).data, damage);
    throw this.startFailed();
  }

  private startFailed(): EmbeddedError {
    const tail = this.logText().trim().split('\n').slice(-5).join('\n    ');
    return new EmbeddedError(
      'start-failed',
      `Postgres ended while starting:\n    ${tail}`,
      'npx qd doctor looks at the machine; npx qd reset starts afresh.',
    );
  }

  private logText(): string {
    const { log } = homePaths(this.home);
    return existsSync(log) ? readFileSync(log, 'utf8') : '';
  }

  private async insistOnPassword(): Promise<void> {
    try {
      await this.withClient((client) => client.query('select 1'));
    } catch (error) {
      await this.stop();
      if ((error as { code?: string }).code === '28P01') throw passwordLost(homePaths(this.home).password);
      // Some damage shows only with the first connection.
      const damage = damageIn(this.logText());
      if (damage) throw corrupt(homePaths(this.home).data, damage);
      throw error;
    }
  }

  private async withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.url() });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

/** The server's user has to walk through it; what is private inside is closed by itself. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qd-postgres-'));
  chmodSync(folder, 0o755);
  return folder;
}

function passwordLost(path: string): EmbeddedError {
  return new EmbeddedError(
    'password-lost',
    `The superuser's password in ${path} is missing or not the data's own.`,
    'npx qd reset removes the data and starts afresh.',
  );
}
