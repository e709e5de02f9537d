import { writeFileSync } from 'node:fs';
import { type BenchOptions, OptionsError, parseOptions } from './options';
import { header, table, verdict } from './report';
import { type BenchRow, rowOf } from './row';
import type { Suite } from './suite';
import { matching } from './suites/matching';
import { pipeline } from './suites/pipeline';

const SUITES: Readonly<Record<string, Suite>> = { matching, pipeline };

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function run({ suite, json, n, rounds }: BenchOptions): Promise<void> {
  const head = header(suite, rounds);
  print(head);
  const rows: BenchRow[] = [];
  const began = performance.now();
  const say = (line: string): void =>
    void process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${line}\n`);
  await SUITES[suite]({ n, rounds, say, report: (figure) => void rows.push(rowOf(suite, figure)) });
  print(`${table(rows)}\n${verdict(rows)}`);
  if (json) {
    writeFileSync(json, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
    print(`Wrote ${rows.length} rows to ${json}`);
  }
}

try {
  const options = parseOptions(process.argv.slice(2), Object.keys(SUITES));
  if (!options.checkOnly) await run(options);
} catch (error) {
  const isComplaint = error instanceof OptionsError;
  process.stderr.write(`${isComplaint ? error.message : (error as Error).stack}\n`);
  process.exitCode = isComplaint ? 2 : 1;
}
