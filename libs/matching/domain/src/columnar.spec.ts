import type { LeaderFacts } from '@qd/leaders-domain';
import fc from 'fast-check';
import { ColumnarIndex } from './columnar/columnar-index';
import { largestAmountWithin } from './columnar/amount-limits';
import { CURRENCIES, SeededRandom, convertMinor } from '@qd/shared-domain';
import { matchNaively } from './naive';
import { canonicalRun } from './result';
import { plainInputs, plainLeader } from './testing/plain-facts';
import { proveColumnarEqualsNaive, PROOF_SIZES } from './testing/prove';
import { randomLeader, randomMarket } from './testing/random-market';

const SEED = 20_260_702;
const DRAWS = 600;

describe('the columnar index', () => {
  it(`equals the naive scorer byte for byte, explanations included (${DRAWS} markets of ${PROOF_SIZES.join(', ')} leaders, seed ${SEED})`, () => {
    const report = proveColumnarEqualsNaive(DRAWS, SEED);
    process.stdout.write(`columnar = naive: ${JSON.stringify(report)}\n`);
    expect(report.comparisons).toBe(3 * DRAWS);
    // The proof would be hollow without matches, ties and leaders whom gates refuse.
    expect(report.matchesCompared).toBeGreaterThan(5 * DRAWS);
    expect(report.tiesSeen).toBeGreaterThan(DRAWS);
    expect(report.leadersSeen).toBeGreaterThan(2 * report.passed);
  }, 120_000);

  it(`gives one run, whatever the order of arrival, repeats and growth (100 markets, seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 200 }), (marketSeed, size) => {
        const { leaders, inputs } = randomMarket(marketSeed, size);
        const draw = new SeededRandom(marketSeed);
        const once = canonicalRun(ColumnarIndex.from(leaders).run(inputs));
        const grown = new ColumnarIndex();
        for (const leader of draw.shuffle([...leaders, ...leaders])) grown.upsert(leader);
        expect(canonicalRun(grown.run(inputs))).toBe(once);
        expect(canonicalRun(matchNaively(inputs, draw.shuffle(leaders)))).toBe(once);
        expect(grown.size).toBe(leaders.length);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  it(`never shows a leader who is suspended, expired, an applicant, blocked or in conflict (200 markets, seed ${SEED})`, () => {
    let hidden = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = randomMarket(marketSeed, 65);
        const index = ColumnarIndex.from(leaders);
        const open = { ...inputs, need: { ...inputs.need, open: 1 }, k: 1000 };
        const turns: ((leader: LeaderFacts, way: number) => LeaderFacts)[] = [
          (leader, way) => ({ ...leader, standing: [0, 2, 3][way % 3] }),
          (leader, way) => ({ ...leader, blockedCompanyIds: [inputs.need.companyIds[way % inputs.need.companyIds.length]] }),
          (leader, way) => ({ ...leader, conflictCompanyIds: [inputs.need.companyIds[way % inputs.need.companyIds.length]] }),
        ];
        for (const [number, { leaderId }] of index.run(open).matches.entries()) {
          const leader = leaders.find((one) => one.leaderId === leaderId)!;
          index.upsert(turns[number % 3](leader, number));
          expect(index.run(open).matches.map((match) => match.leaderId)).not.toContain(leaderId);
          hidden++;
        }
        expect(index.run(open).passed).toBe(0);
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(hidden).toBeGreaterThan(500);
  });

  it('forgets who is removed and reuses the place', () => {
    const index = ColumnarIndex.from([plainLeader]);
    const bytes = index.bytes().total;
    for (let round = 0; round < 50; round++) {
      expect(index.remove(plainLeader.leaderId)).toBe(true);
      expect([index.has(plainLeader.leaderId), index.size, index.run(plainInputs).matches.length]).toEqual([false, 0, 0]);
      index.upsert(plainLeader);
    }
    expect(index.run(plainInputs).matches[0].score).toBe(9658);
    expect(index.remove('nobody')).toBe(false);
    expect(index.bytes().rows).toBe(ColumnarIndex.from([plainLeader]).bytes().rows);
    expect(index.bytes().total).toBeLessThan(bytes * 3);
  });

  it('packs its lists together when half of them is waste', () => {
    const draw = new SeededRandom(SEED);
    const leaders = draw.list(300, () => randomLeader(draw, plainInputs.need));
    const index = ColumnarIndex.from(leaders);
    for (let round = 0; round < 30; round++) {
      for (const leader of leaders) index.upsert({ ...leader, stack: draw.distinct(draw.int(0, 40), 60) });
    }
    for (const leader of leaders) index.upsert(leader);
    expect(index.bytes().lists).toBeLessThan(300 * 2 * 80 * 4);
    expect(canonicalRun(index.run(plainInputs))).toBe(canonicalRun(matchNaively(plainInputs, leaders)));
  });

  it('refuses facts it could not hold, by the field, and stays as it was', () => {
    const index = ColumnarIndex.from([plainLeader]);
    const broken: Partial<LeaderFacts>[] = [
      { primaryRole: 3 },
      { niches: [1, 2, 3] },
      { specialties: [{ ordinal: 100_000, evidence: 1 }] },
      { specialties: [{ ordinal: 1, evidence: 4 }] },
      { stageDepth: [0] },
      { dayRateMinMinor: 1.5 },
      { freeHalfDays: [16] },
      { outcomeSum: 1 },
      { workEndMinute: plainLeader.workStartMinute },
    ];
    for (const change of broken) {
      expect(() => index.upsert({ ...plainLeader, ...change })).toThrow(Object.keys(change)[0]);
    }
    expect(index.run(plainInputs).matches[0].score).toBe(9658);
  });

  it('meets a niche, a specialty and a technology no leader had before', () => {
    const stranger: LeaderFacts = {
      ...plainLeader,
      niches: [11],
      specialties: [],
      stack: [],
      preferences: { ...plainLeader.preferences, niches: [11] },
    };
    const index = ColumnarIndex.from([stranger]);
    index.run(plainInputs);
    index.upsert(plainLeader);
    expect(canonicalRun(index.run(plainInputs))).toBe(canonicalRun(matchNaively(plainInputs, [plainLeader])));
  });

  it('scores anew when the policy changes under an old name', () => {
    const index = ColumnarIndex.from([plainLeader]);
    index.run(plainInputs);
    const policy = { ...plainInputs.policy, company: { ...plainInputs.policy.company, roleFit: { cap: 0, secondaryBp: 0 } } };
    expect(index.run({ ...plainInputs, policy }).matches[0].companyPoints).toBe(4400);
  });

  it(`inverts conversions exactly (2 000 draws, seed ${SEED})`, () => {
    const currency = fc.nat(CURRENCIES.length - 1);
    const rates = fc.array(fc.integer({ min: 1000, max: 2_000_000 }), { minLength: CURRENCIES.length, maxLength: CURRENCIES.length });
    fc.assert(
      fc.property(fc.nat(200_000_000), currency, currency, rates, (limit, from, to, microEurPerUnit) => {
        const table = { version: 'x', microEurPerUnit };
        const largest = largestAmountWithin(limit, from, to, table);
        expect(convertMinor(largest, from, to, table)).toBeLessThanOrEqual(limit);
        if (largest < 2 ** 31 - 1) expect(convertMinor(largest + 1, from, to, table)).toBeGreaterThan(limit);
      }),
      { numRuns: 2000, seed: SEED },
    );
  });
});
