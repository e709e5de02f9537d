import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Resolves npm packages as this code would, from the source tree and from dist alike. */
export const requireHere = createRequire(import.meta.url);

/** The guardian's file: beside the sources, or where the build puts it for dist/cli and its like. */
export function guardianFile(): string {
  // Beside its source, beside a bundle, and one folder further up from a bundle's chunks.
  const candidates = [here, join(here, '..', 'embedded'), join(here, '..', '..', 'embedded')].map((folder) => join(folder, 'guardian.mjs'));
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new Error(`guardian.mjs is in none of ${candidates.join(', ')}: run npm run build`);
  return found;
}

/**
 * The checkout this code runs in: the nearest folder above the working folder, then above this file, whose
 * package.json is Quarterdeck's.
 */
export function checkoutFolder(): string {
  for (const start of [process.cwd(), here]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (isCheckout(folder)) return folder;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`No Quarterdeck checkout above ${process.cwd()}: run the command inside one.`);
}

function isCheckout(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'quarterdeck';
  } catch {
    return false;
  }
}
