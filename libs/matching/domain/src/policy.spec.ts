import { SeededRandom } from '@qd/shared-domain';
import { DEFAULT_POLICY } from './default-policy';
import { lineName } from './lines';
import type { MatchPolicy } from './policy';
import { canonicalRun, decodeLines, encodeLines, runHash } from './result';
import { matchNaively } from './naive';
import { seedOf } from './run-inputs';
import { plainInputs, plainLeader } from './testing/plain-facts';
import { randomPolicy } from './testing/random-tables';
import { validatePolicy } from './validate-policy';

const paths = (policy: MatchPolicy): string[] => {
  const result = validatePolicy(policy);
  return result.ok || result.failure.kind !== 'INVALID' ? [] : result.failure.errors.map(({ path }) => path);
};

describe('a policy', () => {
  it('is valid by default, and in every random market (200 draws, seed 5)', () => {
    expect(paths(DEFAULT_POLICY)).toEqual([]);
    const draw = new SeededRandom(5);
    for (let number = 0; number < 200; number++) expect(paths(randomPolicy(draw))).toEqual([]);
  });

  it.each<[string, Partial<MatchPolicy>]>([
    ['version', { version: '' }],
    ['startGraceDays', { startGraceDays: 1.5 }],
    ['rateLadderEurMinor', { rateLadderEurMinor: [2, 1] }],
    ['company.evidenceBp', { company: { ...DEFAULT_POLICY.company, evidenceBp: [0, 9000, 8000, 10_000] } }],
    ['company.evidenceShortBp', { company: { ...DEFAULT_POLICY.company, evidenceShortBp: [5000, 7000, 10_000] } }],
    ['company.roleFit.cap', { company: { ...DEFAULT_POLICY.company, roleFit: { cap: -1, secondaryBp: 0 } } }],
    ['leader.sponsorHours.cap', { leader: { ...DEFAULT_POLICY.leader, sponsorHours: { cap: Number.NaN } } }],
    ['company.niche', { company: { ...DEFAULT_POLICY.company, niche: { ...DEFAULT_POLICY.company.niche, secondBp: 9500 } } }],
    ['roleAdjacencyBp', { roleAdjacencyBp: [] }],
  ])('is refused at %s', (path, change) => expect(paths({ ...DEFAULT_POLICY, ...change })).toContain(path));
});

describe('a run', () => {
  const hash = (text: string): string =>
    [...text]
      .reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7)
      .toString(16)
      .padStart(64, 'f');

  it('takes its seed from need and brief version', () => {
    const asked: string[] = [];
    const seed = seedOf('need', 3, (text) => (asked.push(text), 'deadbeefcafe'));
    expect([asked, seed]).toEqual([['need:3'], 0xdeadbeef]);
  });

  it('has one text form and survives being stored', () => {
    const result = matchNaively(plainInputs, [plainLeader]);
    const stored = { ...result, matches: result.matches.map((match) => ({ ...match, lines: decodeLines(encodeLines(match.lines)) })) };
    expect(canonicalRun(stored)).toBe(canonicalRun(result));
    expect(runHash(result, hash)).toBe(hash(canonicalRun(result)));
    expect(canonicalRun(result).startsWith('[["1","default-1","plain","plain","plain",')).toBe(true);
  });

  it('refuses broken inputs', () => {
    const run = (change: Partial<typeof plainInputs>) => () => matchNaively({ ...plainInputs, ...change }, []);
    expect(run({ k: 0 })).toThrow('k must be');
    expect(run({ seed: -1 })).toThrow('seed must be');
    expect(run({ tables: { ...plainInputs.tables, rates: { version: 'short', microEurPerUnit: [1] } } })).toThrow('short');
    expect(run({ need: { ...plainInputs.need, halfDaysPerWeek: 15 } })).toThrow('half-days');
    expect(() => lineName(999)).toThrow('999');
  });
});
