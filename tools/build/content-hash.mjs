/** Tells whether anything a part was built from has changed. Node built-ins only. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const never = new Set(['node_modules', 'dist', '.qd', '.nx', '.git', 'coverage', 'test-results', 'playwright-report']);

/**
 * @param {string} root the checkout
 * @param {readonly string[]} paths files and folders below it; a missing one counts as empty
 * @param {(path: string) => boolean} [wanted] asked for each file with its path from the root, '/' between the parts
 * @returns {string} one hash over names and contents, in an order that is the same everywhere
 */
export function contentHash(root, paths, wanted = () => true) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).sort()) {
    const name = relative(root, file).replaceAll('\\', '/');
    if (!wanted(name)) continue;
    const content = readFileSync(file);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (never.has(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesBelow(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : [];
  });
}
