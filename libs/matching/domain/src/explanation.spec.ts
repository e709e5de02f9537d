import fc from 'fast-check';
import { explain, lineCaps, type Viewer } from './explanation';
import { COMPANY_LINES, LEADER_LINES, LINE } from './lines';
import { matchNaively } from './naive';
import { scoreLeader } from './score';
import { plainInputs, plainLeader, plainNeed } from './testing/plain-facts';
import { randomMarket } from './testing/random-market';
import { DEFAULT_POLICY } from './default-policy';

const SEED = 31;
const DRAWS = 200;
const VIEWERS: readonly Viewer[] = ['COMPANY', 'LEADER', 'ADMIN'];

describe('an explanation', () => {
  it(`sums to the score for every viewer, tells three strengths, a gap and a question, and only the own side line by line (${DRAWS} markets, seed ${SEED})`, () => {
    let explained = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = randomMarket(marketSeed, 40);
        for (const match of matchNaively(inputs, leaders).matches) {
          for (const viewer of VIEWERS) {
            const { lines, score, strengths, gap, question } = explain(match, inputs.need, inputs.policy, viewer);
            expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(match.score);
            expect(score).toBe(match.score);
            expect([strengths.length, new Set(strengths).size]).toEqual([3, 3]);
            expect([...strengths, gap, question].every((sentence) => sentence.length > 10)).toBe(true);
            const codes = lines.map(({ code }) => code);
            if (viewer === 'COMPANY') expect(codes.filter((code) => LEADER_LINES.includes(code))).toEqual([]);
            if (viewer === 'LEADER') expect(codes.filter((code) => COMPANY_LINES.includes(code))).toEqual([]);
            explained++;
          }
        }
      }),
      { numRuns: DRAWS, seed: SEED },
    );
    expect(explained).toBeGreaterThan(1000);
  });

  const companyView = (leader: Partial<typeof plainLeader>) =>
    explain(scoreLeader(plainInputs, { ...plainLeader, ...leader }), plainNeed, plainInputs.policy, 'COMPANY');

  it('does not change with the reserve rate, nor with a hoped-for rate that stays on its rung', () => {
    const seen = [50_000, 70_000, 79_000].map((dayRateMinMinor) => companyView({ dayRateMinMinor, dayRateTargetMinor: 80_000 }));
    expect(new Set(seen.map((view) => JSON.stringify(view))).size).toBe(1);
    // Rungs: … 745.01, 931.26, 1164.07 EUR.
    const rung = [93_126, 100_000, 115_000, 116_406].map((dayRateTargetMinor) => JSON.stringify(companyView({ dayRateTargetMinor })));
    expect(new Set(rung).size).toBe(1);
    expect(JSON.stringify(companyView({ dayRateTargetMinor: 80_000 }))).not.toBe(rung[0]);
  });

  it('tells the company of the leader’s wishes as one sum', () => {
    const { lines } = companyView({});
    expect(lines.find(({ code }) => code === LINE.LEADER_SIDE_TOTAL)?.points).toBe(4760);
  });

  it('names the widest gap and asks about it', () => {
    const view = companyView({ specialties: [] });
    expect(view.gap).toContain('indispensable');
    expect(view.question).toContain('did this yourself');
    expect(view.strengths[0]).toContain('field');
  });

  it('says that no gap stands out where none does, and keeps still about what was not asked for', () => {
    const need = { ...plainNeed, niceToHave: [], stack: [] };
    const match = scoreLeader({ ...plainInputs, need }, { ...plainLeader, outcomeCount: 1000, outcomeSum: 100_000 });
    const view = explain(match, need, plainInputs.policy, 'COMPANY');
    expect(view.gap).toBe('No gap stands out.');
    expect(view.lines.map(({ code }) => code)).not.toContain(LINE.STACK_OVERLAP);
  });

  it('has caps that sum to 5000 a side by default', () => {
    const caps = lineCaps(DEFAULT_POLICY);
    const sum = (codes: readonly number[]): number =>
      [...caps].filter(([code]) => codes.includes(code)).reduce((total, [, cap]) => total + cap, 0);
    expect([sum(COMPANY_LINES), sum(LEADER_LINES)]).toEqual([5000, 5000]);
  });
});
