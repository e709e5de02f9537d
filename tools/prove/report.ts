import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** One figure of a proof, with what it has to be where it has to be something. */
export interface Figure {
  readonly what: string;
  readonly value: string | number;
  readonly holds: boolean | null;
}

/** Reads `--seed N` from the command line. */
export function seedArgument(standard: number): number {
  const at = process.argv.indexOf('--seed');
  const seed = at === -1 ? standard : Number(process.argv[at + 1]);
  if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number');
  return seed;
}

/** Prints a proof, writes it to docs/proofs/<suite>-<date>.md and ends the process: 0 where everything holds. */
export function conclude(suite: string, title: string, seed: number, figures: readonly Figure[]): never {
  const date = new Date().toISOString().slice(0, 10);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const holds = figures.every((figure) => figure.holds !== false);
  const lines = [
    `# ${title}`,
    '',
    `\`npm run prove -- ${suite}\` on ${date}, commit ${commit}, seed ${seed}, Node ${process.version}, ${availableParallelism()} cores.`,
    '',
    `**${holds ? 'It holds.' : 'It does not hold.'}**`,
    '',
    '| what | value | holds |',
    '|---|---|---|',
    ...figures.map(({ what, value, holds: each }) => `| ${what} | ${value} | ${each === null ? '' : each ? 'yes' : '**no**'} |`),
    '',
  ];
  writeFileSync(`docs/proofs/${suite}-${date}.md`, lines.join('\n'));
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exit(holds ? 0 : 1);
}
