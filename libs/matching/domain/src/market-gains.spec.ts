import fc from 'fast-check';
import { applyNeedChange } from './changes';
import { ColumnarIndex } from './columnar/columnar-index';
import { DEFAULT_POLICY } from './default-policy';
import { marketGains } from './market-gains';
import { changeAsAdvice, gainInWords, marketInWords, marketNeedsWords } from './market-words.en';
import { NaiveMarket } from './naive';
import { plainNeed } from './testing/plain-facts';
import { randomMarket } from './testing/random-market';

const label = (ordinal: number): string => `specialty ${ordinal}`;
const NO_NODE = 5_000;

describe('what single changes would gain a brief', () => {
  it('holds when the change is made, on both engines, also for a need that names no niche and no industry (40 markets, seed 12)', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, scored) => {
        const { leaders, inputs: drawn } = randomMarket(seed, 90);
        const need = { ...drawn.need, open: 1, industry: NO_NODE, niches: scored ? drawn.need.niches : [] };
        const inputs = { ...drawn, need, policy: DEFAULT_POLICY };
        const [columnar, naive] = [ColumnarIndex.from(leaders), new NaiveMarket(leaders)];
        const count = naive.count(inputs);
        expect(columnar.count(inputs)).toEqual(count);
        const gains = marketGains(columnar, inputs, count, scored);
        expect(gains).toEqual(marketGains(naive, inputs, count, scored));
        for (const { change, gain, more } of gains) {
          const after = naive.count({ ...inputs, need: applyNeedChange(need, change)! });
          expect(gain === 'PASSING' ? after.passed - count.passed : after.strong - count.strong).toBe(more);
          expect(more).toBeGreaterThanOrEqual(5);
          expect(scored || gain === 'PASSING').toBe(true);
          told++;
        }
      }),
      { numRuns: 40, seed: 12 },
    );
    expect(told).toBeGreaterThan(5);
  });
});

describe('the market sentence', () => {
  const need = { ...plainNeed, halfDaysPerWeek: 6 };

  it('is the one people are promised', () => {
    const gain = gainInWords({ change: { kind: 'FEWER_HALF_DAYS', halfDays: 2 }, gain: 'PASSING', more: 9 }, need, label);
    expect(marketInWords(62, 14, gain)).toBe('62 vetted leaders pass, 14 are strong. Accept two days instead of three: +9.');
  });

  it.each([
    [4, 4, 'Fewer than five vetted leaders pass.'],
    [0, 0, 'Fewer than five vetted leaders pass.'],
    [5, 4, '5 vetted leaders pass, fewer than five are strong.'],
    [12_345, 1_000, '12,345 vetted leaders pass, 1,000 are strong.'],
    [7, null, '7 vetted leaders pass. Say more of your situation to see how many are strong.'],
  ])('tells no count under five: %p passing, %p strong', (passing, strong, sentence) => {
    expect(marketInWords(passing, strong, null)).toBe(sentence);
  });

  it.each([
    [{ kind: 'FEWER_HALF_DAYS', halfDays: 1 }, 6, 'Accept two and a half days instead of three'],
    [{ kind: 'FEWER_HALF_DAYS', halfDays: 1 }, 2, 'Accept half a day instead of one'],
    [{ kind: 'FEWER_HALF_DAYS', halfDays: 1 }, 3, 'Accept one day instead of one and a half'],
    [{ kind: 'MORE_HALF_DAYS', halfDays: 2 }, 1, 'Ask for one and a half days instead of half a day'],
    [{ kind: 'RAISE_BUDGET', percent: 10 }, 6, 'Raise the upper end of the budget by 10 %'],
    [{ kind: 'LESS_OVERLAP', minutes: 120 }, 6, 'Ask for two hours less of shared time'],
    [{ kind: 'START_LATER', days: 28 }, 6, 'Start four weeks later'],
    [{ kind: 'REQUIRED_TO_NICE', specialty: 100 }, 6, 'Make specialty 100 nice to have'],
  ] as const)('advises %j at %i half-days', (change, halfDaysPerWeek, advice) => {
    expect(changeAsAdvice(change, { ...need, halfDaysPerWeek }, label)).toBe(advice);
  });

  it('says how many answers are missing', () => {
    expect([marketNeedsWords(1), marketNeedsWords(8)]).toEqual([
      'One more answer, and the market can be asked.',
      '8 more answers, and the market can be asked.',
    ]);
  });
});
