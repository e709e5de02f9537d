import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withFileLock } from './file-lock.mjs';
import { cacheFolder, makeOpenFolder } from './places';

/** Where a Redis comes from: one that runs already, or a program to start one with. */
export type RedisSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'program'; readonly command: string; readonly libraryPath: string | null; readonly origin: string };

/** Either a source, or why there is none. */
export type RedisFinding = { readonly redis: RedisSource; readonly reason: null } | { readonly redis: null; readonly reason: string };

const packages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'];
/** Which package brings a library that the machine lacks. */
const packageOf: Readonly<Record<string, string>> = {
  'libatomic.so.1': 'libatomic1',
  'libhiredis.so.0.14': 'libhiredis0.14',
  'libhiredis.so.1.1.0': 'libhiredis1.1.0',
  'libjemalloc.so.2': 'libjemalloc2',
  'liblua5.1.so.0': 'liblua5.1-0',
  'liblua5.1-cjson.so.0': 'lua-cjson',
  'liblua5.1-bitop.so.0': 'lua-bitop',
  'liblzf.so.1': 'liblzf1',
  'libssl.so.3': 'libssl3',
  'libcrypto.so.3': 'libssl3',
  'libsystemd.so.0': 'libsystemd0',
  'libcap.so.2': 'libcap2',
  'libgcrypt.so.20': 'libgcrypt20',
  'libgpg-error.so.0': 'libgpg-error0',
  'liblz4.so.1': 'liblz4-1',
  'liblzma.so.5': 'liblzma5',
  'libzstd.so.1': 'libzstd1',
};

/**
 * A Redis for tests: REDIS_URL, else `redis-server` on the PATH, else, on Debian and its like, the distribution's
 * packages unpacked into the cache folder (no root needed, kept for the next time).
 */
export async function findRedis(env: NodeJS.ProcessEnv = process.env): Promise<RedisFinding> {
  if (env['REDIS_URL']) return { redis: { kind: 'url', url: env['REDIS_URL'] }, reason: null };
  if (runs('redis-server', null))
    return { redis: { kind: 'program', command: 'redis-server', libraryPath: null, origin: 'PATH' }, reason: null };
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return { redis: null, reason: 'REDIS_URL is not set, redis-server is not on the PATH, and there is no apt-get to fetch one with' };
  }
  const target = join(makeOpenFolder(cacheFolder(env)), `redis-${process.arch}`);
  const reason = await withFileLock(`${target}.lock`, () => (found(target) ? null : unpack(target)));
  const redis = found(target);
  return redis ? { redis, reason: null } : { redis: null, reason: reason ?? `the redis-server in ${target} does not run` };
}

function found(folder: string): RedisSource | null {
  const command = join(folder, 'usr', 'bin', 'redis-server');
  const libraryPath = libraryFolders(folder);
  return existsSync(command) && runs(command, libraryPath) ? { kind: 'program', command, libraryPath, origin: 'apt packages' } : null;
}

function runs(command: string, libraryPath: string | null): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore', env: withLibraries(libraryPath) }).status === 0;
}

/** The environment in which an unpacked program finds its libraries. */
export function withLibraries(libraryPath: string | null): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) };
}

function libraryFolders(folder: string): string {
  const tops = ['usr/lib', 'lib'].map((name) => join(folder, name)).filter((path) => existsSync(path));
  const nested = tops.flatMap((top) =>
    readdirSync(top, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(top, entry.name)] : [])),
  );
  return [...nested, ...tops].join(':');
}

/** @returns null when a running program stands in the target, else why not */
function unpack(target: string): string | null {
  const half = mkdtempSync(`${target}.unpacking-`);
  try {
    const first = fetchInto(half, packages);
    if (first) return first;
    const missing = missingLibraries(half);
    const unknown = missing.filter((library) => !packageOf[library]);
    if (unknown.length > 0) return `the unpacked redis-server lacks ${unknown.join(', ')}`;
    const more = [...new Set(missing.flatMap((library) => packageOf[library] ?? []))];
    const second = more.length > 0 ? fetchInto(half, more) : null;
    if (second) return second;
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
    return null;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function missingLibraries(folder: string): string[] {
  const command = join(folder, 'usr', 'bin', 'redis-server');
  const ldd = spawnSync('ldd', [command], { encoding: 'utf8', env: withLibraries(libraryFolders(folder)) });
  return [...`${ldd.stdout}`.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function fetchInto(folder: string, names: readonly string[]): string | null {
  const downloads = mkdtempSync(join(folder, 'downloads-'));
  let download = aptGet(['download', ...names], downloads);
  if (download.status !== 0 && process.getuid?.() === 0 && listsAreEmpty()) {
    aptGet(['update'], downloads);
    download = aptGet(['download', ...names], downloads);
  }
  if (download.status !== 0) return `apt-get download ${names.join(' ')} failed: ${lastLine(download.stderr)}`;
  for (const name of readdirSync(downloads).filter((file) => file.endsWith('.deb'))) {
    const unpacked = spawnSync('dpkg', ['-x', join(downloads, name), folder], { encoding: 'utf8' });
    if (unpacked.status !== 0) return `dpkg -x ${name} failed: ${lastLine(unpacked.stderr)}`;
  }
  rmSync(downloads, { recursive: true, force: true });
  return null;
}

function aptGet(args: readonly string[], cwd: string) {
  return spawnSync('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', ...args], { cwd, encoding: 'utf8', timeout: 60_000 });
}

function listsAreEmpty(): boolean {
  const lists = '/var/lib/apt/lists';
  return !existsSync(lists) || !readdirSync(lists).some((name) => name.includes('_Packages'));
}

function lastLine(text: string | null): string {
  return (text ?? '').trim().split('\n').at(-1) || 'no reason given';
}

/** Writes the settings of a test server: loopback, a password, nothing kept on disk. */
export function writeRedisSettings(folder: string, port: number, password: string): string {
  const path = join(folder, 'redis.conf');
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    `dir ${folder}`,
    'daemonize no',
    'maxmemory-policy noeviction',
  ];
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return path;
}
