// `npm run check`: everything that can be said about the tree without running the product. Two steps at a time.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../run/bootstrap.mjs';

const node = (...args) => [process.execPath, args];
const bin = (name, ...args) => node(`node_modules/.bin/${name}`, ...args);

const STEPS = [
  ['types', ...bin('tsc', '-p', 'tsconfig.json')],
  ['types of the web', ...bin('tsc', '-p', 'apps/web/tsconfig.json')],
  ['types of the browser tests', ...bin('tsc', '-p', 'apps/web-e2e/tsconfig.json')],
  ['lint and boundaries', ...bin('eslint', '.', '--max-warnings', '0')],
  ['cycles', ...bin('depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs')],
  ['format', ...bin('prettier', '--check', '.', '--log-level', 'warn')],
  ['dead code', ...bin('knip')],
  ['licences', ...node('tools/check/licences.mjs')],
  ['migrations', ...node('tools/check/migrations.mjs')],
  ['typed documents', ...bin('graphql-codegen', '--config', 'codegen.ts', '--check')],
  ['schema', ...node('-r', '@swc-node/register', 'tools/check/schema.ts')],
];

const [only] = process.argv.slice(2);

function run([name, command, args]) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', SWC_NODE_PROJECT: 'tsconfig.json' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ name, ok: false, output: error.message, ms: 0 }));
    child.on('close', (code) => resolve({ name, ok: code === 0, output, ms: Date.now() - began }));
  });
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);
await bootstrap(root, (line) => process.stdout.write(`${line}\n`));
// The boundary rule skips itself, with a warning only, when no project graph is there.
const graph = await run(['project graph', ...bin('nx', 'show', 'projects')]);
const queue = STEPS.filter(([name]) => !only || name.includes(only));
const results = [graph];
const worker = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step));
};
await Promise.all([worker(), worker()]);

for (const { name, ok, output, ms } of results) {
  const skipped = name.startsWith('lint') && output.includes('rule will be skipped');
  process.stdout.write(`${ok && !skipped ? 'ok    ' : 'FAILED'} ${name} (${(ms / 1000).toFixed(1)} s)\n`);
  if (!ok || skipped) process.stdout.write(`${output.trim()}\n`);
  if (skipped || !ok) process.exitCode = 1;
}
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
process.stdout.write(process.exitCode ? 'check: something is wrong, see above\n' : `check: Quarterdeck ${version} is clean\n`);
