import type { LeaderFacts } from '@qd/leaders-domain';
import fc from 'fast-check';
import { bucketCount, bucketRank } from './buckets';
import { cardMoveInWords, companyGainInWords, leaderMoveInWords } from './catalogue.en';
import { applyLeaderChange, applyNeedChange, type LeaderChange, type NeedChange } from './changes';
import { ColumnarIndex } from './columnar/columnar-index';
import { cardCounterfactuals, companyCounterfactuals, leaderCounterfactuals } from './counterfactual';
import { NaiveMarket } from './naive';
import type { RunInputs } from './run-inputs';
import { DEFAULT_POLICY } from './default-policy';
import { plainInputs, plainLeader } from './testing/plain-facts';
import { randomMarket, type RandomMarket } from './testing/random-market';

const SEED = 8;
const DRAWS = 30;
const label = (ordinal: number): string => `specialty ${ordinal}`;

/** A market under the default policy, whose need is open. */
function market(marketSeed: number, size: number): RandomMarket {
  const { leaders, inputs } = randomMarket(marketSeed, size);
  return { leaders, inputs: { ...inputs, policy: DEFAULT_POLICY, k: 20, need: { ...inputs.need, open: 1 } } };
}

const isLeaderChange = (change: NeedChange | LeaderChange): change is LeaderChange =>
  applyNeedChangeKinds.every((kind) => kind !== change.kind);
const applyNeedChangeKinds: readonly NeedChange['kind'][] = [
  'FEWER_HALF_DAYS',
  'MORE_HALF_DAYS',
  'RAISE_BUDGET',
  'LESS_OVERLAP',
  'START_LATER',
  'REQUIRED_TO_NICE',
  'NICE_TO_REQUIRED',
];

describe('counterfactuals', () => {
  it(`for a company hold when the change is made, and are minimal (${DRAWS} markets, seed ${SEED})`, () => {
    let told = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = market(marketSeed, 130);
        const naive = new NaiveMarket(leaders);
        const before = naive.count(inputs);
        for (const found of companyCounterfactuals(ColumnarIndex.from(leaders), inputs)) {
          const after = naive.count({ ...inputs, need: applyNeedChange(inputs.need, found.change)! });
          const gain = found.gain === 'PASSING' ? after.passed - before.passed : after.strong - before.strong;
          expect(gain).toBeGreaterThanOrEqual(5);
          expect(bucketCount(gain)).toBe(found.count);
          expect(companyGainInWords(found, label)).toMatch(/^[A-Z].*\.$/);
          told++;
        }
      }),
      { numRuns: DRAWS, seed: SEED },
    );
    expect(told).toBeGreaterThan(DRAWS / 2);
  });

  it(`for a leader hold when the change is made, and do not depend on blocks (${DRAWS} markets, seed ${SEED})`, () => {
    let told = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = market(marketSeed, 40);
        const index = ColumnarIndex.from(leaders);
        const naive = new NaiveMarket(leaders);
        for (const leader of leaders.slice(0, 8)) {
          const found = leaderCounterfactuals(index, inputs, leader);
          const blocked = { ...leader, blockedCompanyIds: inputs.need.companyIds };
          expect(leaderCounterfactuals(index, inputs, blocked)).toEqual(found);
          const unblocked = { ...leader, blockedCompanyIds: [], conflictCompanyIds: [] };
          for (const { change, from, to } of found) {
            const now = naive.placeOf(inputs, unblocked);
            const then = naive.placeOf(inputs, applyLeaderChange(unblocked, change, inputs)!);
            expect(now.passes ? bucketRank(now.rank) : null).toEqual(from);
            expect(then.passes && bucketRank(then.rank)).toEqual(to);
            if (now.passes && then.passes) expect(then.rank).toBeLessThan(now.rank);
            expect(leaderMoveInWords({ change, from, to }, label)).toMatch(/^[A-Z].*\.$/);
            told++;
          }
        }
      }),
      { numRuns: DRAWS, seed: SEED },
    );
    expect(told).toBeGreaterThan(DRAWS);
  });

  it(`on a card hold when the change is made (${DRAWS} markets, seed ${SEED})`, () => {
    let moves = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = market(marketSeed, 95);
        const index = ColumnarIndex.from(leaders);
        const facts = new Map(leaders.map((leader): [string, LeaderFacts] => [leader.leaderId, leader]));
        for (const card of cardCounterfactuals(index, inputs, index.run(inputs), facts)) {
          if (!card) continue;
          const leader = facts.get(card.leaderId)!;
          for (const move of [card.up, card.down]) {
            if (!move) continue;
            expect(rankAfter(leaders, inputs, leader, move.change)).toBe(move.rank);
            expect(cardMoveInWords(move, label)).toMatch(/^[A-Z].*this leader would.*\.$/);
            moves++;
          }
          if (card.up) expect(card.up.rank).toBeLessThan(card.rank);
          if (card.down) expect(card.down.rank ?? Infinity).toBeGreaterThan(card.rank);
        }
      }),
      { numRuns: DRAWS, seed: SEED },
    );
    expect(moves).toBeGreaterThan(DRAWS * 5);
  });

  it('on cards come step by step: a pause after each run, then card after card', () => {
    const { leaders, inputs } = market(SEED, 95);
    const index = ColumnarIndex.from(leaders);
    const result = index.run(inputs);
    const facts = new Map(leaders.map((leader): [string, LeaderFacts] => [leader.leaderId, leader]));
    const steps = [...cardCounterfactuals(index, inputs, result, facts)];
    const runs = inputs.need.required.length + inputs.need.niceToHave.length;
    expect(runs).toBeGreaterThan(0);
    expect(steps.map((card) => card?.leaderId ?? null)).toEqual([
      ...Array.from({ length: runs }, () => null),
      ...result.matches.map(({ leaderId }) => leaderId),
    ]);
  });

  it('tells a leader who is half a day short what to free', () => {
    const short = { ...plainLeader, freeHalfDays: plainLeader.freeHalfDays.map(() => 3) };
    const found = leaderCounterfactuals(new NaiveMarket([plainLeader]), plainInputs, short);
    expect(found.map((one) => leaderMoveInWords(one, label))).toEqual(['With half a day a week more to offer, you would rank 1st.']);
  });

  it('keeps counts under five to itself', () => {
    const dear = Array.from({ length: 4 }, (_, number) => ({
      ...plainLeader,
      leaderId: `00000000-0000-7000-8000-00000000000${number}`,
      dayRateMinMinor: 125_000,
      dayRateTargetMinor: 125_000,
    }));
    expect(companyCounterfactuals(ColumnarIndex.from(dear), plainInputs)).toEqual([]);
    const five = [...dear, { ...dear[0], leaderId: '00000000-0000-7000-8000-000000000004' }];
    expect(companyCounterfactuals(ColumnarIndex.from(five), plainInputs).map((one) => companyGainInWords(one, label))).toEqual([
      'With the upper end of the budget 10 % higher, 5+ more leaders would qualify.',
    ]);
  });

  it('buckets counts and ranks', () => {
    expect([0, 1, 4, 5, 9, 10, 24, 25, 49, 50, 99, 100, 249, 260, 7000].map(bucketCount)).toEqual([
      0,
      null,
      null,
      5,
      5,
      10,
      10,
      25,
      25,
      50,
      50,
      100,
      100,
      250,
      5000,
    ]);
    expect([1, 10, 11, 50, 101].map((rank) => bucketRank(rank).within)).toEqual([1, 10, 25, 50, null]);
  });
});

/** Rank on the list once a change is made in earnest, `null` off it. */
function rankAfter(
  leaders: readonly LeaderFacts[],
  inputs: RunInputs,
  leader: LeaderFacts,
  change: NeedChange | LeaderChange,
): number | null {
  const changed = isLeaderChange(change) ? applyLeaderChange(leader, change, inputs)! : leader;
  const need = isLeaderChange(change) ? inputs.need : applyNeedChange(inputs.need, change)!;
  const others = leaders.filter(({ leaderId }) => leaderId !== leader.leaderId);
  const rank = new NaiveMarket([...others, changed])
    .run({ ...inputs, need })
    .matches.findIndex(({ leaderId }) => leaderId === leader.leaderId);
  return rank === -1 ? null : rank + 1;
}
