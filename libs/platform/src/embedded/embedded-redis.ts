import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EmbeddedError } from './embedded-error';
import { type RedisSource, withLibraries, writeRedisSettings } from './find-redis';
import { freePort } from './free-port';
import { GuardedProcess } from './guarded-process';

const readyTimeoutMs = 15_000;

/** A throwaway Redis for tests on a free loopback port; like the embedded Postgres it ends with this process. */
export class EmbeddedRedis {
  private server: GuardedProcess | null = null;
  private folder = '';
  private port = 0;
  private readonly password = randomBytes(18).toString('base64url');

  constructor(private readonly source: Extract<RedisSource, { kind: 'program' }>) {}

  /** @throws EmbeddedError 'start-failed' */
  async start(): Promise<void> {
    for (let attempt = 1; attempt <= 5; attempt++) if (await this.launch()) return;
    throw new EmbeddedError(
      'start-failed',
      'Redis found no port it could listen on in five attempts.',
      'Set REDIS_URL to a Redis of your own.',
    );
  }

  /** @returns the URL with its password; keep it out of logs */
  get url(): string {
    if (!this.server) throw new Error('the embedded Redis is not started');
    return `redis://:${this.password}@127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.server?.pid ?? 0;
  }

  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    await server?.stop();
    if (this.folder) rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async launch(): Promise<boolean> {
    this.folder = mkdtempSync(join(tmpdir(), 'qd-redis-'));
    this.port = await freePort();
    const logFile = join(this.folder, 'redis.log');
    const stop = [
      { signal: 'SIGTERM', waitMs: 3_000 },
      { signal: 'SIGKILL', waitMs: 2_000 },
    ] as const;
    const server = await GuardedProcess.start({
      command: this.source.command,
      args: [writeRedisSettings(this.folder, this.port, this.password)],
      cwd: this.folder,
      env: withLibraries(this.source.libraryPath),
      logFile,
      stop,
      orphanStop: stop,
      removeAfter: [this.folder],
    });
    const end = Date.now() + readyTimeoutMs;
    while (server.isRunning && Date.now() < end) {
      if (await answers(this.port, this.password)) {
        this.server = server;
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const log = safeRead(logFile);
    await server.stop();
    rmSync(this.folder, { recursive: true, force: true });
    if (/Address already in use/.test(log)) return false;
    throw new EmbeddedError(
      'start-failed',
      `Redis did not start: ${log.trim().split('\n').at(-1) ?? ''}`,
      'Set REDIS_URL to a Redis of your own.',
    );
  }
}

/** Asks with the password, so that a stranger on the same port is not taken for our server. */
function answers(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('data', (data) => done(data.toString().startsWith('+OK')));
    socket.once('connect', () => socket.write(`AUTH ${password}\r\n`));
  });
}

function safeRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
