import type { NeedState, Standing } from '@qd/web-graphql-client';

export type EntryGroup = 'pages' | 'actions' | 'needs' | 'people';

/** Something the palette opens or does. */
export interface Entry {
  readonly key: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Its shortcut, shown so that it is learnt. */
  readonly keys?: string;
  readonly needState?: NeedState;
  readonly standing?: Standing;
  readonly run: () => void;
}

const ORDER: readonly EntryGroup[] = ['pages', 'actions', 'needs', 'people'];
/** A group longer than this would push the others out of sight. */
const MOST = 12;

/** Entries that have every word typed, by group; within one, those that begin with what was typed first. */
export function fitting(entries: readonly Entry[], typed: string): { name: EntryGroup; entries: readonly Entry[] }[] {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/).filter(Boolean);
  const fits = entries.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const begins = ({ label }: Entry) => (text !== '' && label.toLowerCase().startsWith(text) ? 0 : 1);
  return ORDER.map((name) => ({
    name,
    entries: fits
      .filter(({ group }) => group === name)
      .sort((a, b) => begins(a) - begins(b))
      .slice(0, MOST),
  })).filter((group) => group.entries.length > 0);
}
