/**
 * Makes a checkout runnable: checks Node, installs what the lock-file asks for and node_modules lacks.
 * It runs before anything is installed, so it uses Node's built-ins and our own plain files only.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withFileLock } from '../../libs/platform/src/embedded/file-lock.mjs';

const oldestNode = [20, 19];
const heartbeatMs = 15_000;

/**
 * @param {string} root the checkout
 * @param {(line: string) => void} say
 * @throws {Error} with what is wrong and what to do
 */
export async function bootstrap(root, say) {
  checkNode(process.versions.node);
  if (isInstalled(root)) return;
  mkdirSync(join(root, '.qd'), { recursive: true });
  await withFileLock(join(root, '.qd', 'install.lock'), () => installLocked(root, say), {
    timeoutMs: 1_800_000,
    onWait: (pid) => say(`Waiting for process ${pid}, which is installing the packages`),
  });
}

/** @param {string} version as in process.versions.node */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Quarterdeck needs Node ${oldestNode.join('.')} or newer; this is ${version}.\n  → Install a current Node (https://nodejs.org) and run the command again.`,
  );
}

/** @param {string} root */
function isInstalled(root) {
  const stamp = join(root, 'node_modules', '.qd-stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp(root);
}

/** Binaries in node_modules belong to one system: the stamp names it. @param {string} root */
function wantedStamp(root) {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(root, name);
    hash.update(existsSync(path) ? readFileSync(path) : '').update('\0');
  }
  return `${process.platform}-${process.arch} ${hash.digest('hex')}`;
}

/** @param {string} root @param {(line: string) => void} say */
async function installLocked(root, say) {
  if (isInstalled(root)) return;
  const stamp = join(root, 'node_modules', '.qd-stamp');
  if (!existsSync(stamp) && holdsTheLock(root)) {
    say('Packages are installed already');
  } else {
    say('Installing packages (about a minute with an empty cache)');
    rmSync(stamp, { force: true });
    await npmInstall(root, say);
    say('Packages are installed');
  }
  writeFileSync(stamp, wantedStamp(root));
}

/**
 * Somebody ran `npm install` by hand: npm's own note in node_modules then holds every package of the lock-file.
 * @param {string} root
 */
function holdsTheLock(root) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const held = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    const asked = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return (
      Object.entries({ ...asked.dependencies, ...asked.devDependencies }).every(
        ([name, range]) => wanted['']?.dependencies?.[name] === range || wanted['']?.devDependencies?.[name] === range,
      ) &&
      Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || entry.peer || held[path]?.version === entry.version)
    );
  } catch {
    return false;
  }
}

/**
 * `npm install`, not `npm ci`: a lock-file made on one system lacks optional packages of others, which `npm ci`
 * refuses. `--no-save` keeps it from rewriting the lock-file. Scripts must run: the embedded Postgres needs its own.
 * @param {string} root @param {(line: string) => void} say
 */
async function npmInstall(root, say) {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath && /^npm-cli\.[cm]?js$/.test(basename(process.env.npm_execpath)) ? process.env.npm_execpath : null;
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const heartbeat = setInterval(() => say('Still installing'), heartbeatMs);
  try {
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => (code === 0 ? resolve(undefined) : reject(new Error(signal ?? `exit ${code}`))));
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `npm install failed (${why}).\n  → Its own message stands above. Is the registry reachable? Then run the command again: it goes on where it stopped.`,
    );
  } finally {
    clearInterval(heartbeat);
    process.off('exit', endWithUs);
  }
}
