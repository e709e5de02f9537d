#!/usr/bin/env node
// `npx qd …`: the command line, built first where it has not been.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'dist', 'cli', 'main.js');
if (!existsSync(main)) {
  const { bootstrap } = await import('./run/bootstrap.mjs');
  const report = (line) => process.stderr.write(`${line}\n`);
  await bootstrap(root, report);
  const { build } = await import('./build/build.mjs');
  await build({ root, report });
}
await import(pathToFileURL(main).href);
