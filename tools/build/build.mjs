/**
 * The production build: node tools/build/build.mjs [embedded|api|worker|cli|web …] [--force]
 * A part whose inputs have not changed since its last build is left as it is.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withFileLock } from '../../libs/platform/src/embedded/file-lock.mjs';
import { contentHash } from './content-hash.mjs';
import { bundleServer } from './server-bundle.mjs';

/** @typedef {{ name: string, inputs: string[], wanted: (path: string) => boolean, output: string, build: () => Promise<void> }} Part */

const ourRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const always = ['package-lock.json', 'tsconfig.base.json', 'tools/build'];
const isSource = (/** @type {string} */ path) => !/\.spec\.tsx?$|^libs\/testing\/|\.md$/.test(path);

/** @param {string} root @returns {Part[]} in the order they are built */
function parts(root) {
  const dist = (/** @type {string[]} */ ...names) => join(root, 'dist', ...names);
  const server = (/** @type {string} */ name, /** @type {string} */ app) => ({
    name,
    inputs: [`apps/${app}`, 'libs'],
    wanted: (/** @type {string} */ path) => isSource(path) && !path.startsWith('libs/web/'),
    output: `dist/${name}/main.js`,
    build: () => bundleServer({ root, entry: `apps/${app}/src/main.ts`, outFolder: dist(name), fileName: 'main' }),
  });
  return [
    {
      name: 'embedded',
      inputs: ['libs/platform/src/embedded'],
      wanted: isSource,
      output: 'dist/embedded/index.js',
      build: async () => {
        const source = 'libs/platform/src/embedded';
        await bundleServer({ root, entry: `${source}/index.ts`, outFolder: dist('embedded'), fileName: 'index' });
        for (const file of ['guardian.mjs', 'processes.mjs']) copyFileSync(join(root, source, file), dist('embedded', file));
      },
    },
    server('api', 'api'),
    server('worker', 'matching-worker'),
    server('cli', 'cli'),
    {
      name: 'web',
      inputs: ['apps/web', 'libs', 'apps/api/schema.graphql'],
      wanted: (path) => isSource(path) && (/^apps\//.test(path) || /^libs\/(web\/|[^/]+\/domain\/)/.test(path)),
      output: 'dist/web/index.html',
      build: () => buildWeb(root),
    },
  ];
}

/** @param {string} root */
async function buildWeb(root) {
  const { build } = await import('vite');
  const half = join(root, 'dist', `web.${process.pid}.new`);
  const finished = join(root, 'dist', 'web');
  try {
    await build({
      root: join(root, 'apps/web'),
      logLevel: 'warn',
      build: { outDir: half, emptyOutDir: true },
    });
    rmSync(finished, { recursive: true, force: true });
    renameSync(half, finished);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/**
 * @param {{ root?: string, only?: string[], force?: boolean, report?: (line: string) => void }} [options]
 * @returns {Promise<string[]>} the names of the parts that were really built
 */
export async function build({ root = ourRoot, only = [], force = false, report = console.log } = {}) {
  const known = parts(root);
  const unknown = only.find((name) => !known.some((part) => part.name === name));
  if (unknown) throw new Error(`There is no part "${unknown}"; there are ${known.map((part) => part.name).join(', ')}.`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const onWait = (/** @type {number} */ pid) => report(`Waiting for the build of process ${pid}.`);
  return withFileLock(join(root, 'dist', '.building'), () => buildLocked(root, known, only, force, report), { onWait });
}

/** @param {string} root @param {Part[]} known @param {string[]} only @param {boolean} force @param {(line: string) => void} report */
async function buildLocked(root, known, only, force, report) {
  // The root has no "type": what is built says for itself that it is ES modules.
  writeFileSync(join(root, 'dist', 'package.json'), '{ "type": "module" }\n');
  // What a killed build left half done; nobody else builds while we hold the lock.
  for (const name of readdirSync(join(root, 'dist'))) if (name.endsWith('.new')) rmSync(join(root, 'dist', name), { recursive: true });
  const built = [];
  for (const part of known.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const stamp = join(root, 'dist', `.${part.name}.stamp`);
    const hash = contentHash(root, [...part.inputs, ...always], (path) => part.wanted(path) || path.startsWith('tools/'));
    const fresh = existsSync(join(root, part.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
    if (fresh && !force) continue;
    const began = performance.now();
    rmSync(stamp, { force: true });
    await part.build();
    writeFileSync(stamp, hash);
    built.push(part.name);
    report(`Built ${part.name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return built;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  try {
    const built = await build({ only, force: process.argv.includes('--force') });
    if (built.length === 0) console.log('Nothing has changed since the last build.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
