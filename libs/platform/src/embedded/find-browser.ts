import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { withFileLock } from './file-lock.mjs';
import { requireHere } from './module-folder';
import { cacheFolder, makeOpenFolder } from './places';

/** A Chromium to drive, and the flags it needs here. */
export interface FoundBrowser {
  readonly path: string;
  readonly args: readonly string[];
  readonly origin: 'CHROMIUM_PATH' | 'system' | '@sparticuz/chromium';
}

/** Either a browser, or why there is none. */
export type BrowserFinding =
  { readonly browser: FoundBrowser; readonly reason: null } | { readonly browser: null; readonly reason: string };

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** The browser is to talk to our pages and to nobody else. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/** A browser for tests: CHROMIUM_PATH, else an installed one, else the one inside @sparticuz/chromium. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserFinding> {
  const named = env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? found(named, 'CHROMIUM_PATH') : none(`CHROMIUM_PATH names ${named}, which does not exist`);
  // Some systems put a stub in place that only says how to install: take the first that really starts.
  const system = [...onPath(env['PATH'] ?? ''), ...installed].find((path) => existsSync(path) && starts(path));
  if (system) return found(system, 'system');
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return none('no Chromium or Chrome is installed; install one or set CHROMIUM_PATH');
  return packaged(env);
}

/**
 * The package unpacks under a fixed name into the temporary folder and trusts what it finds there. So it gets a
 * folder of our own, which appears under its name only when it is complete.
 */
async function packaged(env: NodeJS.ProcessEnv): Promise<BrowserFinding> {
  let main: string;
  try {
    main = requireHere.resolve('@sparticuz/chromium');
  } catch {
    return none('no Chromium is installed, and neither is the package @sparticuz/chromium; set CHROMIUM_PATH');
  }
  const { version } = JSON.parse(readFileSync(join(dirname(main), '..', '..', 'package.json'), 'utf8')) as { version: string };
  const target = join(makeOpenFolder(cacheFolder(env)), `chromium-${version}`);
  const path = join(target, 'chromium');
  const said = await withFileLock(`${target}.lock`, () => (existsSync(path) ? '' : unpack(main, target)));
  if (existsSync(path) && starts(path)) return found(path, '@sparticuz/chromium', ['--no-sandbox', ...quiet]);
  return none(`the Chromium of @sparticuz/chromium does not start here: ${said || `${path} --version fails`}`);
}

/** In a process of its own, since the package asks the environment where the temporary folder is. */
function unpack(main: string, target: string): string {
  const half = mkdtempSync(`${target}.unpacking-`);
  try {
    const script =
      'const m = require(process.argv[1]); (m.default ?? m).executablePath().catch((e) => { console.error(e.message); process.exit(1); })';
    const run = spawnSync(process.execPath, ['-e', script, main], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: half },
    });
    if (run.status !== 0) return (run.stderr || run.error?.message) ?? 'unpacking failed';
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
    return '';
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function onPath(path: string): string[] {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function found(path: string, origin: FoundBrowser['origin'], args = defaultArgs()): BrowserFinding {
  return { browser: { path, args, origin }, reason: null };
}

function none(reason: string): BrowserFinding {
  return { browser: null, reason };
}

/** Chromium's sandbox refuses to work for root. */
function defaultArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : [...quiet];
}
