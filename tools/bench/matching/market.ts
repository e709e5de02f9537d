import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { decodeLeaderFacts, encodeLeaderFacts, type LeaderFacts, leaderFactsOf } from '@qd/leaders-domain';
import { openLeaderMarket } from '@qd/leaders-server';
import { weekOf } from '@qd/shared-domain';

/** The market every case is asked about: drawn by the product's own generator, the same leaders whatever n, each n a start of the next. */
export const MARKET = { seed: 20_261_123, today: 20_780 } as const;

/** Leaders in a file. */
export const PART_LEADERS = 10_000;
const SAMPLE_EVERY = 149;
const FOLDER = join('.qd', 'bench', `market-${MARKET.seed}-${MARKET.today}`);
const partFile = (part: number): string => join(FOLDER, `${part}.ints`);

/** Draws a part and keeps it as records of 32-bit integers, each after its length. */
export async function drawPart(part: number): Promise<void> {
  const draw = await drawer();
  const records = Array.from({ length: PART_LEADERS }, (_, index) => draw(part * PART_LEADERS + index));
  const ints = new Int32Array(records.reduce((sum, record) => sum + record.length + 1, 0));
  let at = 0;
  for (const record of records) {
    ints[at] = record.length;
    ints.set(record, at + 1);
    at += record.length + 1;
  }
  writeFileSync(`${partFile(part)}.new`, ints);
  renameSync(`${partFile(part)}.new`, partFile(part));
}

async function drawer(): Promise<(index: number) => number[]> {
  const market = await openLeaderMarket(MARKET);
  return (index) =>
    encodeLeaderFacts(leaderFactsOf({ ...market(index), blockedCompanyIds: [], conflictCompanyIds: [] }, weekOf(MARKET.today)));
}

/** Sees to it that the first `n` leaders lie in files. They stay for the next run, unless the generator draws others by now.
 * @param program of the processes that draw, called with `draw` and the numbers of parts */
export async function drawMarket(n: number, program: string, say: (line: string) => void): Promise<void> {
  if (existsSync(partFile(0)) && !(await isStillDrawn())) rmSync(FOLDER, { recursive: true });
  mkdirSync(FOLDER, { recursive: true });
  const missing = Array.from({ length: Math.ceil(n / PART_LEADERS) }, (_, part) => part).filter((part) => !existsSync(partFile(part)));
  if (missing.length === 0) return;
  say(`Drawing ${missing.length * PART_LEADERS} leaders`);
  const processes = Math.min(missing.length, availableParallelism());
  await Promise.all(
    Array.from({ length: processes }, (_, one) => {
      const child = fork(program, ['draw', ...missing.filter((_part, index) => index % processes === one).map(String)]);
      return new Promise<void>((resolve, reject) =>
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A process that draws the market ended with ${code}.`)))),
      );
    }),
  );
}

/** Whether today's generator still draws what the files hold: compared on a sample of the first part. */
async function isStillDrawn(): Promise<boolean> {
  const draw = await drawer();
  let index = 0;
  for (const kept of records(0)) {
    if (index % SAMPLE_EVERY === 0) {
      const drawn = draw(index);
      if (drawn.length !== kept.length || drawn.some((value, at) => value !== kept[at])) return false;
    }
    index++;
  }
  return index === PART_LEADERS;
}

function* records(part: number): Generator<Int32Array> {
  const bytes = readFileSync(partFile(part));
  const ints = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  for (let at = 0; at < ints.length; at += ints[at] + 1) yield ints.subarray(at + 1, at + 1 + ints[at]);
}

/** The first `n` leaders, one at a time: a million of them need not be in memory at once. */
export function* readMarket(n: number): Generator<LeaderFacts> {
  let left = n;
  for (let part = 0; left > 0; part++) {
    for (const record of records(part)) {
      if (left-- <= 0) return;
      yield decodeLeaderFacts(record);
    }
  }
}
