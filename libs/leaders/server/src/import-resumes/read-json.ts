import { promises as fs } from 'node:fs';
import { fail, ok, type Result } from '@qd/shared-domain';
import { scanJson } from './scan-json';

/** Largest résumé that is read: a long one has some 100 kB. */
const MAX_BYTES = 2_000_000;

/** Reads a file as JSON. UTF-8 with or without a mark, and UTF-16 with one, are understood.
 * @returns the value, or in one sentence what is wrong with the file */
export async function readJson(path: string): Promise<Result<unknown, string>> {
  let bytes: Buffer;
  try {
    const { size } = await fs.stat(path);
    if (size > MAX_BYTES) return fail(`The file has ${size} bytes; a résumé has at most ${MAX_BYTES}.`);
    bytes = await fs.readFile(path);
  } catch (error) {
    return fail(`The file cannot be read (${(error as { code?: string }).code ?? 'unknown error'}).`);
  }
  const text = decode(bytes);
  if (text === null) return fail('The file is no text in UTF-8 or UTF-16.');
  if (text.trim() === '') return fail('The file is empty.');
  const structure = scanJson(text);
  if (structure !== null) return fail(structure);
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    // V8 quotes the text around the fault, which may be anybody's data: only the place is told.
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    return fail(
      position === undefined
        ? 'This is no JSON: it ends too early.'
        : `This is no JSON: character ${Number(position) + 1} is not expected.`,
    );
  }
}

function decode(bytes: Buffer): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
