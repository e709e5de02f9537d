import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { BenchRow } from './row';

/** Cores, Node version, commit and date: figures without them compare with nothing. */
export function header(suite: string, rounds: number): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  let commit = 'unknown commit';
  try {
    commit = `commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    // A checkout without git, an archive for instance, is benched all the same.
  }
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const load = `load ${loadavg()[0].toFixed(2)} at the start`;
  return `bench ${suite}: ${cores}, Node ${process.version}, ${commit}, ${date} UTC, ${load}, ${rounds} rounds`;
}

const COLUMNS = ['case', 'backend', 'n', 'metric', 'value', 'versus', 'ratio', 'goal', 'holds'] as const;

const cell = (value: BenchRow[(typeof COLUMNS)[number]]): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'NO';
  return typeof value === 'number' ? value.toLocaleString('en-US', { maximumSignificantDigits: 4, useGrouping: false }) : value;
};

/** The rows as a table in plain text, numbers to the right. */
export function table(rows: readonly BenchRow[]): string {
  const cells = [COLUMNS as readonly string[], ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))];
  const widths = COLUMNS.map((_, index) => Math.max(...cells.map((line) => line[index].length)));
  const isNumber = COLUMNS.map((column) => ['n', 'value', 'ratio'].includes(column));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => (isNumber[index] ? text.padStart(widths[index]) : text.padEnd(widths[index])))
      .join('  ')
      .trimEnd();
  return [line(cells[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}

/** What the goals came to: a missed one is said out loud, and is no failure of the bench. */
export function verdict(rows: readonly BenchRow[]): string {
  const missed = rows.filter(({ holds }) => holds === false);
  const told = missed.map((row) => {
    const figure = row.ratio === null ? `${row.metric} is ${row.value}` : `${row.metric} is ${row.ratio} times better than ${row.versus}`;
    return `MISSED  ${row.case}${row.backend ? ` on ${row.backend}` : ''} at n = ${row.n}: ${figure}, the goal is ${row.goal}`;
  });
  const goals = rows.filter(({ holds }) => holds !== null).length;
  return [`${goals - missed.length} of ${goals} goals reached`, ...told].join('\n');
}
