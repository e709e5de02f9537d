// Landed migrations are immutable: their text is pinned in migrations.lock.json. `--pin` adds new ones; a changed one fails.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const folder = 'libs/platform/src/migrations';
const lockFile = `${folder}/migrations.lock.json`;
const files = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql\.ts$/.test(name)).sort();
const lock = JSON.parse(await readFile(lockFile, 'utf8').catch(() => '{}'));
const now = Object.fromEntries(
  await Promise.all(
    files.map(async (name) => [
      name,
      createHash('sha256')
        .update(await readFile(`${folder}/${name}`))
        .digest('hex'),
    ]),
  ),
);

if (process.argv.includes('--pin')) {
  await writeFile(lockFile, `${JSON.stringify({ ...now, ...lock }, null, 2)}\n`);
} else {
  const problems = [
    ...Object.keys(lock)
      .filter((name) => !(name in now))
      .map((name) => `${name} has landed and is gone`),
    ...Object.keys(lock)
      .filter((name) => name in now && now[name] !== lock[name])
      .map((name) => `${name} has landed and was changed`),
    ...files.filter((name) => !(name in lock)).map((name) => `${name} is new: pin it with \`node tools/check/migrations.mjs --pin\``),
  ];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length ? 1 : 0;
}
