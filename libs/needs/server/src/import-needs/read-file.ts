import { asRecord } from '@qd/needs-domain';
import { type CsvError, parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** A file as it came: its name decides how it is read. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One entry of a file, or why it could not be read. `row` counts from 1 as a person counts the entries, header left out. */
export interface ImportRow {
  readonly row: number;
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly problem: string | null;
}

export const MAX_FILE_BYTES = 5_000_000;
export const MAX_ROWS = 1_000;

/** Why a whole file cannot be read; the message is for people. */
export class UnreadableFile extends Error {}

/** Reads a .csv, .json, .yaml or .yml file into its entries.
 * @throws UnreadableFile when there is nothing to read entry by entry */
export function readFile({ name, bytes }: ImportFile): ImportRow[] {
  if (bytes.byteLength > MAX_FILE_BYTES) throw new UnreadableFile(`The file is larger than ${MAX_FILE_BYTES / 1_000_000} MB; split it.`);
  const text = decode(bytes);
  const rows = rowsOf(text, /\.([a-z]+)$/i.exec(name)?.[1].toLowerCase());
  if (rows.length > MAX_ROWS) throw new UnreadableFile(`The file holds more than ${MAX_ROWS} needs; split it.`);
  return rows;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('The file is not in UTF-8; save it in that encoding.');
  }
}

function rowsOf(text: string, extension: string | undefined): ImportRow[] {
  switch (extension) {
    case 'csv':
      return csvRows(text);
    case 'json':
      return listRows(understood(() => JSON.parse(text)));
    case 'yaml':
    case 'yml':
      // Few aliases: a list of needs has no reason for them, a bomb has. Tags of the file are not followed.
      return listRows(understood(() => parseYaml(text, { maxAliasCount: 20, schema: 'core', logLevel: 'silent' })));
    default:
      throw new UnreadableFile('Only .csv, .json, .yaml and .yml files can be read.');
  }
}

function understood<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UnreadableFile(
      `The file cannot be understood: ${String((error as Error).message)
        .split('\n')[0]
        .slice(0, 200)}`,
    );
  }
}

/** A list of entries, `{ needs: [...] }`, or a single entry. */
function listRows(content: unknown): ImportRow[] {
  const nested = asRecord(content)?.['needs'];
  const entries = Array.isArray(content) ? content : Array.isArray(nested) ? nested : [content];
  return entries.map((entry, index) => {
    const fields = asRecord(entry);
    return { row: index + 1, fields, problem: fields ? null : 'This entry is no need with fields.' };
  });
}

function csvRows(text: string): ImportRow[] {
  const broken: ImportRow[] = [];
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined): undefined => {
      // The parser counts the heading as a record, so its count is the number of the entry that broke.
      broken.push({
        row: Math.max(1, Number(error?.['records'] ?? 1)),
        fields: null,
        problem: 'A quotation mark is not closed in this entry.',
      });
    },
    to: MAX_ROWS + 2,
  };
  const [header, ...records] = understood((): string[][] => parseCsv(text, options));
  if (!header) throw new UnreadableFile('The file is empty.');
  const names = header.map((name) => name.trim());
  const rows = records.map((cells, index) => rowOf(names, cells, index + 1));
  return [...rows, ...broken].sort((one, other) => one.row - other.row);
}

function rowOf(names: readonly string[], cells: readonly string[], row: number): ImportRow {
  const problem = `This entry has ${cells.length} cells under ${names.length} headings.`;
  if (cells.length > names.length) return { row, fields: null, problem };
  return { row, fields: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])), problem: null };
}

/** Spreadsheets of some countries write semicolons: whichever the heading has most of. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const heading = text.slice(0, Math.min(end < 0 ? text.length : end, 10_000));
  const [best] = [',', ';', '\t']
    .map((sign) => ({ sign, count: heading.split(sign).length }))
    .sort((one, other) => other.count - one.count);
  return best.sign;
}
