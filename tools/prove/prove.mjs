// `npm run prove -- <suite> [--seed N]`: the long proofs at full counts. Each writes a dated report under docs/proofs/.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../run/bootstrap.mjs';
import { say } from '../run/progress.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const suites = readdirSync(join(root, 'tools/prove/suites')).map((file) => file.replace(/\.ts$/, ''));
const [suite, ...rest] = process.argv.slice(2);
if (!suite || !existsSync(join(root, `tools/prove/suites/${suite}.ts`))) {
  process.stdout.write(`Name a suite: ${suites.join(', ')}\n`);
  process.exit(2);
}
await bootstrap(root, say);
const { build } = await import('../build/build.mjs');
await build({ root, report: say });
const { status } = spawnSync(process.execPath, ['-r', '@swc-node/register', `tools/prove/suites/${suite}.ts`, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SWC_NODE_PROJECT: join(root, 'tsconfig.json') },
});
process.exit(status ?? 1);
