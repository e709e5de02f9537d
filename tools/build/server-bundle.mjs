/** Bundles one server program with rolldown: our sources in, node_modules left outside. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * ES modules, not CommonJS: Nest 12 is ES modules only, and from a CommonJS main `typeorm` and `bullmq` would be
 * loaded twice (our copy by require, Nest's by import), so that injection by class no longer finds its token.
 * @param {{ root: string, entry: string, outFolder: string, fileName: string }} part entry from the root; outFolder absolute
 * @returns {Promise<void>} resolves when the finished folder stands under its name
 */
export async function bundleServer({ root, entry, outFolder, fileName }) {
  const { rolldown } = await import('rolldown');
  const half = `${outFolder}.${process.pid}.new`;
  const bundle = await rolldown({
    cwd: root,
    input: { [fileName]: join(root, entry) },
    platform: 'node',
    tsconfig: join(root, 'tsconfig.base.json'),
    external: (id) => isPackage(id),
    // Decorators and their metadata, which Nest's injection reads, are switched on by the tsconfig.
    transform: { target: 'node20' },
    onLog(level, log, handle) {
      // Left as it is it would fail at start, in production.
      handle(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log);
    },
  });
  try {
    await bundle.write({
      dir: half,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      sourcemap: true,
      // Nest names classes in its logs, errors and tokens.
      keepNames: true,
    });
    mkdirSync(dirname(outFolder), { recursive: true });
    rmSync(outFolder, { recursive: true, force: true });
    renameSync(half, outFolder);
  } finally {
    await bundle.close();
    rmSync(half, { recursive: true, force: true });
  }
}

/** @param {string} id as written in the import; the compiler's own helpers are rolldown's to bring in */
function isPackage(id) {
  if (id.startsWith('@oxc-project/runtime')) return false;
  return !id.startsWith('.') && !id.startsWith('\0') && !id.startsWith('@qd/') && !isAbsolute(id);
}
