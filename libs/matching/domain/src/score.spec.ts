import fc from 'fast-check';
import { integerSqrt } from './arithmetic';
import { LINE } from './lines';
import { pointsOf } from './result';
import { reciprocalScore, scoreLeader } from './score';
import { plainInputs, plainLeader } from './testing/plain-facts';

const SEED = 20_260_701;

describe('the integer square root', () => {
  it('is exact at every square a score can meet and beside it (10 001 squares)', () => {
    for (let root = 0; root <= 10_000; root++) {
      expect(integerSqrt(root * root)).toBe(root);
      if (root > 0) expect(integerSqrt(root * root - 1)).toBe(root - 1);
    }
  });

  it(`is the floor of the root for P and Q in between (20 000 draws, seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (company, leader) => {
        const square = BigInt(4 * company * leader);
        const root = BigInt(integerSqrt(4 * company * leader));
        return root * root <= square && (root + 1n) * (root + 1n) > square;
      }),
      { numRuns: 20_000, seed: SEED },
    );
  });
});

describe('the reciprocal score', () => {
  it(`is the exact sum of both sides and the three shared lines, each of them <= 0 (20 000 draws, seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(10_000),
        fc.oneof(fc.constant(0), fc.nat(20_000)),
        (company, leader, likelihood, price) => {
          const lines = reciprocalScore(company, leader, likelihood, price);
          expect(company + leader + lines.balance + lines.likelihood + lines.demand).toBe(lines.score);
          expect(Math.max(lines.balance, lines.likelihood, lines.demand)).toBeLessThanOrEqual(0);
          expect(lines.score).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 20_000, seed: SEED },
    );
  });

  it.each([
    // P, Q, a, price → R, balance, likelihood, demand (by hand)
    [5000, 5000, 10_000, 0, 10_000, 0, 0, 0],
    [4000, 1000, 10_000, 0, 4000, -1000, 0, 0],
    [4000, 1000, 5000, 300, 1700, -1000, -2000, -300],
    [4000, 1000, 5000, 9000, 0, -1000, -2000, -2000],
    [3000, 0, 10_000, 50, 0, -3000, 0, 0],
    [1, 2, 10_000, 0, 2, -1, 0, 0],
  ])('P %i, Q %i, a %i, price %i → R %i', (company, leader, likelihood, price, score, balance, answered, demand) => {
    expect(reciprocalScore(company, leader, likelihood, price)).toEqual({ score, balance, likelihood: answered, demand: 0 + demand });
  });
});

describe('a leader who is all a company asked for', () => {
  const match = scoreLeader(plainInputs, plainLeader);

  it('gets the full points of every line but the outcome history, which stays at the prior', () => {
    // By hand: 5000 − 250 + floor(250 · 60 / 100) = 4900; 5000 − 600 + floor(600 · 6000 / 10000) = 4760; floor(sqrt(4·4900·4760)) = 9658.
    expect([match.companyPoints, match.leaderPoints, match.score]).toEqual([4900, 4760, 9658]);
    expect(pointsOf(match, LINE.OUTCOME_HISTORY)).toBe(150);
    expect(pointsOf(match, LINE.BALANCE)).toBe(9658 - 9660);
  });

  const company = (leader: Partial<typeof plainLeader>, code: number): number =>
    pointsOf(scoreLeader(plainInputs, { ...plainLeader, ...leader }), code);

  it('earns less for a niche that is one of two, and least when it is the second', () => {
    expect([[10], [10, 11], [11, 10], [11], []].map((niches) => company({ niches }, LINE.NICHE))).toEqual([600, 540, 390, 0, 0]);
  });

  it('earns for evidence, and less where the need asks for more of it', () => {
    const withEvidence = (evidence: number): number => company({ specialties: [{ ordinal: 200, evidence }] }, LINE.REQUIRED_SPECIALTIES);
    // 500 · 5000 · 7000 bp (one level short), 500 · 8000 bp, 500.
    expect([1, 2, 3].map(withEvidence)).toEqual([175, 400, 500]);
  });

  it('loses with the distance of stages, and earns from the best of them', () => {
    expect(company({ stageDepth: [0, 0, 0, 3, 0, 0, 0] }, LINE.STAGE_DISTANCE)).toBe(120);
    expect(company({ stageDepth: [0, 1, 3, 0, 0, 0, 0] }, LINE.STAGE_DISTANCE)).toBe(260);
  });

  it('pays for availability that has gone stale, step by step', () => {
    const unconfirmedFor = (days: number): number => company({ confirmedDay: plainInputs.asOfDay - days }, LINE.STALE_AVAILABILITY);
    expect([0, 30, 31, 60, 61, 91].map(unconfirmedFor)).toEqual([0, 0, -100, -100, -200, -300]);
  });

  it('is shrunk towards the prior by a short record, and hardly by a long one', () => {
    expect(company({ outcomeCount: 1, outcomeSum: 100 }, LINE.OUTCOME_HISTORY)).toBe(166);
    expect(company({ outcomeCount: 95, outcomeSum: 9500 }, LINE.OUTCOME_HISTORY)).toBe(245);
  });

  it('never goes below zero on a side: the clamp is a line of its own', () => {
    const harsh = { ...plainInputs.policy.company, stale: { afterDays: [0], minusPoints: [9000] } };
    const inputs = { ...plainInputs, policy: { ...plainInputs.policy, company: harsh } };
    const poor = scoreLeader(inputs, { ...plainLeader, confirmedDay: plainInputs.asOfDay - 1 });
    expect([poor.score, poor.companyPoints, pointsOf(poor, LINE.COMPANY_CLAMP)]).toEqual([0, 0, 4100]);
  });
});
