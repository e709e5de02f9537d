import { join } from 'node:path';
import { CaseClient } from '../matching/case-client';
import { type CaseName, CASES } from '../matching/cases';
import { drawMarket, MARKET } from '../matching/market';
import { agreementWith, allTheSame, type Rounds } from '../matching/rounds';
import { median, quantile } from '../statistics';
import type { Bench } from '../suite';

const PROGRAM = join('dist', 'bench-part', 'main.js');
const SIZES = [10_000, 100_000, 1_000_000];
/** Needs asked in each round. A million naive objects take long enough with fewer. */
const needsFor = (n: number): number => (n > 200_000 ? 12 : 40);
/** What the columns are to be, by size: the figures at 100 000, the design's at a million. */
const GOALS: Readonly<Record<number, Partial<Record<CaseName, string>>>> = {
  100_000: { naive: '>= 60', 'exact-sql': '>= 15' },
  1_000_000: { 'exact-sql': '>= 30' },
};

/** One need against the whole market: the readable oracle, the columns, and exact SQL in Postgres. A run is gates, exact scores, the top
 * 50 and every line of their explanations; the SQL is spared the explanations. */
export async function matching(bench: Bench): Promise<void> {
  const sizes = bench.n ?? SIZES;
  bench.say(`Market of seed ${MARKET.seed}, day ${MARKET.today}; each case in a process of its own, asked in turn`);
  await drawMarket(Math.max(...sizes), PROGRAM, bench.say);
  for (const n of sizes) await measure(bench, n);
}

async function measure(bench: Bench, n: number): Promise<void> {
  const needs = needsFor(n);
  const clients = CASES.map((name) => new CaseClient(name, PROGRAM));
  try {
    for (const client of clients) bench.say([`n = ${n}: ${client.name} is warm`, ...(await client.open(n, needs))].join('; '));
    const rounds = new Map(clients.map(({ name }) => [name, [] as Rounds[number][]]));
    for (let round = 1; round <= bench.rounds; round++) {
      for (const client of clients) rounds.get(client.name)?.push(await client.round());
      bench.say(`n = ${n}: round ${round} of ${bench.rounds}, ${needs} needs each`);
    }
    const bytes = new Map<CaseName, number>();
    for (const client of clients) {
      const { bytesPerLeader, parts } = await client.measure();
      bytes.set(client.name, bytesPerLeader);
      bench.say(`n = ${n}: bytes a leader of ${client.name}: ${parts}`);
    }
    reportSize(bench, n, rounds, bytes);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

function reportSize(bench: Bench, n: number, rounds: ReadonlyMap<CaseName, Rounds>, bytes: ReadonlyMap<CaseName, number>): void {
  const roundsOf = (name: CaseName): Rounds => rounds.get(name) ?? [];
  const timeOf = (name: CaseName, share: number): number =>
    median(
      roundsOf(name).map((round) =>
        quantile(
          round.map(({ ms }) => ms),
          share,
        ),
      ),
    );
  const bytesOf = (name: CaseName): number => bytes.get(name) ?? NaN;
  const oracle = roundsOf('naive');
  for (const name of CASES) {
    const report = (metric: string, value: number, more: object = {}): void => bench.report({ case: name, n, metric, value, ...more });
    const p50 = timeOf(name, 0.5);
    if (name === 'columnar') {
      for (const peer of ['naive', 'exact-sql'] as const) {
        report('p50_ms', p50, { versus: { case: peer, value: timeOf(peer, 0.5) }, goal: GOALS[n]?.[peer] });
      }
    } else {
      report('p50_ms', p50);
    }
    report('p95_ms', timeOf(name, 0.95));
    report('ns_per_leader', (p50 * 1e6) / n);
    report('bytes_per_leader', bytesOf(name), name === 'columnar' ? { versus: { case: 'naive', value: bytesOf('naive') } } : {});
    if (name === 'naive') report('agreement', allTheSame(oracle), { goal: '= 1' });
    else report('agreement', agreementWith(oracle, roundsOf(name)), { versus: { case: 'naive' }, goal: '= 1' });
  }
}
