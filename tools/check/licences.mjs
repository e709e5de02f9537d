// Fails on a dependency whose licence we could not ship under Apache-2.0. Needs no network.
import { createRequire } from 'node:module';

const checker = createRequire(import.meta.url)('license-checker-rseidelsohn');
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Unlicense',
  'WTFPL',
  'Python-2.0',
  'OFL-1.1',
  'Zlib',
  'PostgreSQL',
  'Artistic-2.0',
  'MPL-2.0',
  'Public Domain',
  'W3C-20150513',
];

const packages = await new Promise((resolve, reject) => {
  checker.init({ start: process.cwd(), excludePrivatePackages: true }, (error, found) => (error ? reject(error) : resolve(found)));
});

/** `(MIT OR GPL-3.0)` is fine where one side is; `MIT AND Zlib` only where all are. */
const allowed = (expression) =>
  String(expression)
    .replace(/[()*]/g, '')
    .split(/ OR |,| \/ /)
    .some((alternative) => alternative.split(' AND ').every((name) => ALLOWED.includes(name.trim())));

const refused = Object.entries(packages).filter(([, { licenses }]) => !allowed(licenses));
for (const [name, { licenses, path }] of refused) process.stdout.write(`${name}: ${licenses} (${path})\n`);
process.stdout.write(`${Object.keys(packages).length} packages, ${refused.length} with a licence that is not on the list\n`);
process.exitCode = refused.length ? 1 : 0;
