import type { TaxonomyKind } from './node';

/** A node as its table gives it; the parent is still a code. */
export interface TableEntry {
  readonly ordinal: number;
  readonly code: string;
  readonly kind: TaxonomyKind;
  readonly label: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  readonly parentCode: string | null;
  readonly group: boolean;
  readonly retired: boolean;
}

const HEADER = /^(\d+) (?:([a-z0-9]+(?:-[a-z0-9]+)*) > )?([a-z0-9]+(?:-[a-z0-9]+)*)(?: \[(group|retired)\])?: (\S.*)$/;

function entryOf(kind: TaxonomyKind, header: string, body: readonly string[]): TableEntry {
  const parts = HEADER.exec(header);
  if (!parts) throw new Error(`Taxonomy table: not a header line: "${header}"`);
  const [, ordinal, parent, slug, mark, label] = parts;
  const [description, ...synonymLines] = body;
  if (description === undefined) throw new Error(`Taxonomy table: ${slug} has no description line`);
  const prefix = kind.toLowerCase();
  return {
    ordinal: Number(ordinal),
    code: `${prefix}.${slug}`,
    kind,
    label,
    description,
    synonyms: synonymLines
      .join(' ')
      .split('|')
      .map((synonym) => synonym.trim())
      .filter((synonym) => synonym !== ''),
    parentCode: parent === undefined ? null : `${prefix}.${parent}`,
    group: mark === 'group',
    retired: mark === 'retired',
  };
}

/** Reads a table of nodes. A node is a header line `ordinal parent > slug [group|retired]: Label` (roots have no `parent >`),
 * then indented a line of description and any lines of synonyms separated by `|`.
 * Text instead of object literals: three lines a node keep 800 nodes readable, and the ordinal stands where a reviewer sees it.
 * @throws Error naming the line when the layout is broken: a caller's bug, never a user's mistake */
export function parseTable(kind: TaxonomyKind, table: string): TableEntry[] {
  const entries: TableEntry[] = [];
  let header: string | null = null;
  let body: string[] = [];
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith(' ')) {
      body.push(line.trim());
      continue;
    }
    if (header !== null) entries.push(entryOf(kind, header, body));
    header = line;
    body = [];
  }
  if (header !== null) entries.push(entryOf(kind, header, body));
  return entries;
}
