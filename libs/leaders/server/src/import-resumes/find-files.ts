import { type Dirent, promises as fs } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type ImportedFile, rejected } from './import-report';

/** A regular file found below the root. */
export interface FoundFile {
  /** For the report. */
  readonly file: string;
  readonly path: string;
}

export interface Finding {
  readonly files: readonly FoundFile[];
  /** What is there and cannot be read as a file: broken links, loops, devices. */
  readonly refused: readonly ImportedFile[];
}

const MAX_DEPTH = 20;
const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown error';

/** Lists all files below a folder, or a single file, in order of their names. Links are followed, each real folder once, so that
 * a loop ends. Hidden entries are left out.
 * @returns `null` when there is nothing at `root` */
export async function findFiles(root: string): Promise<Finding | null> {
  const status = await fs.stat(root).catch(() => null);
  if (!status) return null;
  if (!status.isDirectory()) return { files: [{ file: basename(root), path: root }], refused: [] };
  const files: FoundFile[] = [];
  const refused: ImportedFile[] = [];
  const visited = new Set<string>();
  await walk(root, 0);
  return { files, refused };

  async function walk(folder: string, depth: number): Promise<void> {
    const name = relative(root, folder) || '.';
    try {
      const real = await fs.realpath(folder);
      if (visited.has(real)) return void refused.push(rejected(name, 'This link leads back to a folder that was read already.'));
      visited.add(real);
      if (depth > MAX_DEPTH) return void refused.push(rejected(name, `Folders are read ${MAX_DEPTH} levels deep; move it up.`));
      const entries = await fs.readdir(folder, { withFileTypes: true });
      for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) await visit(folder, entry, depth);
    } catch (error) {
      refused.push(rejected(name, `The folder cannot be read (${codeOf(error)}).`));
    }
  }

  async function visit(folder: string, entry: Dirent, depth: number): Promise<void> {
    if (entry.name.startsWith('.')) return;
    const path = join(folder, entry.name);
    const file = relative(root, path);
    try {
      const target = entry.isSymbolicLink() ? await fs.stat(path) : entry;
      if (target.isDirectory()) await walk(path, depth + 1);
      else if (!target.isFile()) refused.push(rejected(file, 'This is neither a file nor a folder.'));
      else files.push({ file, path });
    } catch (error) {
      const code = codeOf(error);
      refused.push(rejected(file, code === 'ELOOP' ? 'This link leads in circles.' : `This link leads nowhere (${code}).`));
    }
  }
}
