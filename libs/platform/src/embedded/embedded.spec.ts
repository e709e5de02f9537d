import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withFileLock } from './file-lock.mjs';
import { findRedis } from './find-redis';
import { findBrowser } from './find-browser';
import { freePort } from './free-port';
import { cacheFolder } from './places';
import { damageIn, judgeLock, lookAtData, readPostmasterLock } from './postgres-data';
import { serverArguments } from './postgres-settings';
import { commandLine, isAlive, isSameProcess, parentOf, startMark } from './processes.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qd-embedded-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process that has surely ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

describe('what is known of a process', () => {
  it('tells the living from the dead, and a reused id from the process that was meant', async () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(await deadPid())).toBe(false);
    expect([0, -1, Number.NaN].map((pid) => isAlive(pid))).toEqual([false, false, false]);
    expect(isSameProcess(process.pid, startMark(process.pid))).toBe(true);
    expect(isSameProcess(process.pid, 'another start')).toBe(process.platform === 'win32');
    expect(parentOf(process.pid)).toBe(process.ppid);
    expect(commandLine(process.pid)).toContain('node');
  });
});

describe('the file lock', () => {
  it('lets one in at a time', async () => {
    const path = join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withFileLock(path, work)));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free again when its holder is dead, or when its id belongs to another process now', async () => {
    const path = join(folder, 'lock');
    for (const holder of [
      { pid: await deadPid(), mark: null },
      { pid: process.pid, mark: 'another start' },
    ]) {
      writeFileSync(path, JSON.stringify(holder));
      await expect(withFileLock(path, () => 'done', { timeoutMs: 2_000 })).resolves.toBe('done');
    }
  });

  it('is free again when its holder died while writing it', async () => {
    const path = join(folder, 'lock');
    writeFileSync(path, '');
    utimesSync(path, new Date(0), new Date(0));
    await expect(withFileLock(path, () => 'done', { timeoutMs: 2_000 })).resolves.toBe('done');
  });

  it('names the living holder, and gives up with its id', async () => {
    const path = join(folder, 'lock');
    writeFileSync(path, JSON.stringify({ pid: process.ppid, mark: startMark(process.ppid) }));
    const waited: number[] = [];
    await expect(withFileLock(path, () => 'done', { timeoutMs: 300, onWait: (pid) => waited.push(pid) })).rejects.toThrow(
      `process ${process.ppid}`,
    );
    expect(waited).toEqual([process.ppid]);
  });

  it('is given back when the work throws', async () => {
    const path = join(folder, 'lock');
    await expect(withFileLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a free port', () => {
  it('is the next one above a taken wish', async () => {
    const taken = await new Promise<{ server: Server; port: number }>((resolve) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
      });
    });
    const given = await freePort(taken.port);
    taken.server.close();
    expect(given).toBeGreaterThan(taken.port);
  });
});

describe('a look at a data folder', () => {
  const usable = () => {
    for (const name of ['global', 'base', 'pg_wal', 'pg_xact']) mkdirSync(join(folder, name));
    for (const name of ['global/pg_control', 'global/pg_filenode.map', 'postgresql.conf', 'pg_hba.conf'])
      writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, 'PG_VERSION'), '18\n');
  };

  it('sees an empty one and a usable one', () => {
    expect(lookAtData(join(folder, 'none'), 18)).toEqual({ kind: 'empty' });
    expect(lookAtData(folder, 18)).toEqual({ kind: 'empty' });
    usable();
    expect(lookAtData(folder, 18)).toEqual({ kind: 'usable' });
  });

  it('sees the data of another version', () => {
    usable();
    writeFileSync(join(folder, 'PG_VERSION'), '17\n');
    expect(lookAtData(folder, 18)).toEqual({ kind: 'other-version', found: '17' });
  });

  it.each(['PG_VERSION', 'global/pg_control', 'base', 'pg_hba.conf'])('misses %s', (name) => {
    usable();
    rmSync(join(folder, name), { recursive: true });
    expect(lookAtData(folder, 18)).toEqual({ kind: 'corrupt', missing: name });
  });

  it('does not take an unreadable version for another version', () => {
    usable();
    writeFileSync(join(folder, 'PG_VERSION'), '\0\0');
    expect(lookAtData(folder, 18)).toEqual({ kind: 'corrupt', missing: 'PG_VERSION' });
  });

  it('reads a lock, and does not take a stranger for Postgres', () => {
    expect(readPostmasterLock(folder)).toBeNull();
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n1\n5433\n\n127.0.0.1\n  1 2\nready   \n`);
    const lock = readPostmasterLock(folder);
    expect(lock).toEqual({ pid: process.pid, port: 5433, ready: true });
    if (lock && process.platform !== 'win32') expect(judgeLock(lock, folder)).toBe('stranger');
    writeFileSync(join(folder, 'postmaster.pid'), 'nonsense');
    expect(readPostmasterLock(folder)).toBeNull();
  });

  it.each([
    ['2026 PANIC:  could not locate a valid checkpoint record at 0/0', 'could not locate a valid checkpoint record at 0/0'],
    ['FATAL:  could not open file "global/pg_filenode.map": No such file', 'could not open file "global/pg_filenode.map": No such file'],
    ['LOG:  database system is ready', null],
    ['FATAL:  could not create lock file', null],
  ])('reads damage from the log: %s', (log, said) => {
    expect(damageIn(log)).toBe(said);
  });
});

describe('settings', () => {
  it('never listen anywhere but on the loopback', () => {
    for (const profile of ['durable', 'throwaway'] as const) {
      const given = serverArguments(profile, 5433);
      expect(given).toContain('listen_addresses=127.0.0.1');
      expect(given).toContain('unix_socket_directories=');
      expect(given.includes('fsync=off')).toBe(profile === 'throwaway');
    }
  });

  it('let the caller win', () => {
    const given = serverArguments('durable', 5433, { max_connections: '20' });
    expect(given.filter((word) => word.startsWith('max_connections'))).toEqual(['max_connections=20']);
  });

  it('keep caches where QD_CACHE_DIR says', () => {
    expect(cacheFolder({ QD_CACHE_DIR: '/somewhere' })).toBe('/somewhere');
  });
});

describe('what the environment names comes first', () => {
  it('REDIS_URL', async () => {
    expect(await findRedis({ REDIS_URL: 'redis://r' })).toEqual({ redis: { kind: 'url', url: 'redis://r' }, reason: null });
  });

  it('CHROMIUM_PATH, and says so when there is nothing', async () => {
    const { browser } = await findBrowser({ CHROMIUM_PATH: process.execPath });
    expect(browser).toMatchObject({ path: process.execPath, origin: 'CHROMIUM_PATH' });
    expect(await findBrowser({ CHROMIUM_PATH: join(folder, 'none') })).toMatchObject({
      browser: null,
      reason: expect.stringContaining('CHROMIUM_PATH'),
    });
  });
});

it('the guardian and what it needs use Node alone, so that they run before an install', () => {
  for (const name of ['guardian.mjs', 'processes.mjs', 'file-lock.mjs']) {
    const imports = [...readFileSync(join(__dirname, name), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(imports.filter((from) => !/^node:|^\.\/(processes|file-lock)\.mjs$/.test(from))).toEqual([]);
  }
});
