/** `npm run dev`: the whole product from its sources, restarted on every change; the web through Vite with hot reload. */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { watchNpmParent } from './npm-parent.mjs';
import { say } from './progress.mjs';
import { Session } from './session.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const sources = ['-r', '@swc-node/register', '--watch', '--watch-preserve-output'];
/** @type {import('node:child_process').ChildProcess[]} */
const children = [];

await bootstrap(root, say);
const { build } = await import('../build/build.mjs');
await build({ root, report: say });
const session = new Session({ root, mode: 'demo', wishedPort: 3000, onBroken: (reason) => void end(1, reason) });

/** @param {number} code @param {string} why */
async function end(code, why) {
  say(why);
  const gone = children.map((child) => new Promise((settle) => (child.exitCode === null ? child.once('exit', settle) : settle(null))));
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(gone);
  await session.stop();
  process.exit(code);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void end(0, 'Stopping'));
watchNpmParent(() => void end(1, 'The npm that started this is gone'));

await session.openDatabase();
await session.prepareDatabase();
const { freePort } = await session.embedded();
const port = String(await freePort(3000));
const env = { ...session.env, PORT: port, QD_API_URL: `http://127.0.0.1:${port}`, SWC_NODE_PROJECT: join(root, 'tsconfig.json') };

/** @param {string[]} args */
function run(args) {
  children.push(spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }));
}
run([...sources, 'apps/api/src/main.ts']);
run([...sources, 'apps/matching-worker/src/main.ts']);
run(['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.mjs']);
say(`The API answers at http://127.0.0.1:${port}; Vite says where the web is`);
