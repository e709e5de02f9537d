/** What a bench run was asked for. */
export interface BenchOptions {
  readonly suite: string;
  /** File the rows go to as JSON. */
  readonly json: string | null;
  /** Market sizes, ascending; `null` for the suite's own. */
  readonly n: readonly number[] | null;
  readonly rounds: number;
  /** Only say whether the options are right. */
  readonly checkOnly: boolean;
}

export const LEAST_ROUNDS = 5;
const MOST_LEADERS = 5_000_000;

/** What is wrong with a command line, and what would be right. */
export class OptionsError extends Error {}

const whole = (name: string, text: string, least: number, most: number): number => {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new OptionsError(`--${name} takes whole numbers from ${least} to ${most}, not "${text}".`);
};

/** Reads the words after `npm run bench --`.
 * @param suites the names there are
 * @throws OptionsError on anything unknown, missing or out of range */
export function parseOptions(words: readonly string[], suites: readonly string[]): BenchOptions {
  const usage = `npm run bench -- <${suites.join(' | ')}> [--json FILE] [--n 10000,100000] [--rounds ${LEAST_ROUNDS}]`;
  const checkOnly = words[0] === '--check';
  const [suite, ...rest] = checkOnly ? words.slice(1) : words;
  if (!suite || !suites.includes(suite)) throw new OptionsError(`${suite ? `There is no suite "${suite}".` : 'Name a suite.'} ${usage}`);
  const options = { suite, json: null as string | null, n: null as number[] | null, rounds: LEAST_ROUNDS, checkOnly };
  for (let at = 0; at < rest.length; at += 2) {
    const [name, value] = [rest[at], rest[at + 1]];
    if (!['--json', '--n', '--rounds'].includes(name)) throw new OptionsError(`Unknown option "${name}". ${usage}`);
    if (value === undefined || value === '' || value.startsWith('--')) throw new OptionsError(`${name} needs a value. ${usage}`);
    if (name === '--json') options.json = value;
    if (name === '--n') {
      const sizes = value.split(',').map((text) => whole('n', text, 1, MOST_LEADERS));
      options.n = [...new Set(sizes)].sort((a, b) => a - b);
    }
    if (name === '--rounds') options.rounds = whole('rounds', value, LEAST_ROUNDS, 1_000);
  }
  return options;
}
