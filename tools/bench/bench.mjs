// `npm run bench -- <suite> [--json FILE] [--n 10000,100000] [--rounds 5]`: prints a table, and rows of one shape as JSON. Bundled first, as
// the product is: what is timed is what is shipped.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../run/bootstrap.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);
/** What a suite needs built besides itself; a suite not named here needs everything. @type {Record<string, string[]>} */
const NEEDS_BUILT = { matching: ['embedded'] };

process.chdir(root);
await bootstrap(root, say);
const { build } = await import('../build/build.mjs');
const { bundleServer } = await import('../build/server-bundle.mjs');
const bundle = (/** @type {string} */ entry, /** @type {string} */ folder) =>
  bundleServer({ root, entry, outFolder: join(root, 'dist', folder), fileName: 'main' });

const [suite, ...rest] = process.argv.slice(2);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/package.json', '{ "type": "module" }\n');
// Options and the suite's name are judged before anything slow is built.
await bundle('tools/bench/main.ts', 'bench');
const run = (/** @type {string[]} */ ...args) => spawnSync(process.execPath, ['dist/bench/main.js', ...args], { stdio: 'inherit' });
const judged = run('--check', ...process.argv.slice(2));
if (judged.status !== 0) process.exit(judged.status ?? 1);
await build({ root, only: NEEDS_BUILT[suite] ?? [], report: say });
await bundle('tools/bench/matching/part.ts', 'bench-part');
await bundle('tools/bench/pipeline/client.ts', 'bench-client');
process.exit(run(suite, ...rest).status ?? 1);
