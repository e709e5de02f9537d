/**
 * `npm test [-- unit|integration|browser …] [-- words for the runners]`: every test there is. Its last line is
 * `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { watchNpmParent } from './npm-parent.mjs';
import { say } from './progress.mjs';
import { notRun, readJest, readPlaywright, summarise } from './test-summary.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const reports = join(root, '.qd', 'test-reports');
const suites = ['unit', 'integration', 'browser'];
/** @type {import('node:child_process').ChildProcess | null} */
let running = null;
let interrupted = false;

async function main() {
  const words = process.argv.slice(2);
  const named = suites.filter((suite) => words.includes(suite));
  const wanted = named.length > 0 ? named : suites;
  const rest = words.filter((word) => !suites.includes(word));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => interrupt());
  watchNpmParent(() => interrupt());
  await bootstrap(root, say);
  mkdirSync(reports, { recursive: true });

  /** @type {import('./test-summary.mjs').RunnerResult[]} */
  const results = [];
  const projects = wanted.filter((suite) => suite !== 'browser');
  const needsBuild = wanted.some((suite) => suite !== 'unit');
  const broken = needsBuild ? await buildAll() : null;
  if (broken) results.push(broken);
  if (projects.length > 0 && !interrupted) results.push(await runJest(projects, rest));
  if (wanted.includes('browser') && !interrupted)
    results.push(broken ? notRun('playwright', 'not run without a build') : await runPlaywright(rest));
  finish(results);
}

/** @param {import('./test-summary.mjs').RunnerResult[]} results */
function finish(results) {
  if (interrupted) results.push(notRun('npm test', 'interrupted'));
  const { line, ok, troubles } = summarise(results);
  for (const trouble of troubles) console.log(trouble);
  // One write to each stream before the exit; a pipe would lose what process.exit() overtakes.
  process.stdout.write(`${line}\n`, () => process.exit(interrupted ? 130 : ok ? 0 : 1));
}

/** @returns {Promise<import('./test-summary.mjs').RunnerResult | null>} null when it worked */
async function buildAll() {
  try {
    const { build } = await import('../build/build.mjs');
    await build({ root, report: say });
    return null;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return notRun('build', 'failed, counted as a failure');
  }
}

/** @param {string[]} projects @param {string[]} rest */
async function runJest(projects, rest) {
  const report = freshReport('jest.json');
  // jest leaves one core to itself; with two cores that halves the work done.
  const workers = Math.max(2, availableParallelism() - 1);
  // The projects last: that option takes every bare word behind it.
  const args = [...rest, '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`, '--selectProjects', ...projects];
  const code = await runNode(fileIn('jest', 'bin/jest.js'), args, {});
  return readJest(readReport(report), code);
}

/** @param {string[]} rest */
async function runPlaywright(rest) {
  const { findBrowser } = await import(new URL('../../dist/embedded/index.js', import.meta.url).href);
  const { browser, reason } = await findBrowser();
  if (!browser) return notRun('playwright', reason);
  const report = freshReport('playwright.json');
  // A browser waits more than it works: two of them, each with a market of its own, fill two cores. A part needs only one.
  const stacks = await Promise.all(Array.from({ length: rest.length > 0 ? 1 : 2 }, () => startStack()));
  const started = stacks.filter((stack) => stack !== null);
  const stop = () => Promise.all(started.map((stack) => stack.stop()));
  if (started.length < stacks.length) {
    await stop();
    return notRun('playwright', 'the stack did not start, counted as a failure');
  }
  const args = ['test', '--config=apps/web-e2e/playwright.config.ts', '--reporter=list,json', ...rest];
  const code = await runNode(fileIn('@playwright/test', 'cli.js'), args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CHROMIUM_PATH: browser.path,
    QD_CHROMIUM_ARGS: JSON.stringify(browser.args),
    QD_E2E_URL: started.map(({ url }) => url).join(','),
    QD_E2E_PASSWORD: started[0].password,
  });
  await stop();
  return readPlaywright(readReport(report), code);
}

/**
 * The product for the browser to use, in a process that ends with this one.
 * @returns {Promise<{ url: string, password: string, stop: () => Promise<void> } | null>} null when it could not be started
 */
async function startStack() {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'tools/run/e2e-stack.ts'], {
    cwd: root,
    env: { ...process.env, SWC_NODE_PROJECT: join(root, 'tsconfig.json') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise((settle) => child.once('exit', settle));
  /** @type {any} */
  const message = await Promise.race([new Promise((settle) => child.once('message', settle)), gone.then(() => null)]);
  if (!message) return null;
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  return { url: message.url, password: message.password, stop };
}

/** @param {string} packageName @param {string} path */
function fileIn(packageName, path) {
  return join(dirname(createRequire(join(root, 'package.json')).resolve(`${packageName}/package.json`)), path);
}

/** @param {string} name */
function freshReport(name) {
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

/** @param {string} path */
function readReport(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} script @param {string[]} args @param {Record<string, string>} env
 * @returns {Promise<number | null>} its exit code, null when a signal ended it
 */
function runNode(script, args, env) {
  const preload = pathToFileURL(join(here, 'end-with-runner.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, script, ...args], {
    cwd: root,
    env: { ...process.env, ...env, QD_TEST_PARENT: String(process.pid) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  running = child;
  return new Promise((settle) => {
    child.once('error', () => settle(1));
    child.once('exit', (code) => {
      running = null;
      settle(code);
    });
  });
}

function interrupt() {
  if (interrupted) return;
  interrupted = true;
  if (running) running.kill('SIGTERM');
  else finish([]);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  finish([notRun('npm test', 'could not start')]);
});
