import fc from 'fast-check';
import type { LeaderFacts } from '@qd/leaders-domain';
import { SeededRandom } from '@qd/shared-domain';
import { matchNaively } from './naive';
import { altersList, isSameList, type StoredList } from './reaction';
import type { MatchRunResult } from './result';
import { randomInputs, randomLeader, randomNeed } from './testing/random-market';

const storedOf = ({ matches }: MatchRunResult): StoredList => ({ listed: matches.length, floor: matches.at(-1) ?? null });
const SAMPLE = 400;

describe('reaction', () => {
  it(`tells a list that another leader's facts alter from one they do not, against a full rebuild (${SAMPLE} markets)`, () => {
    let [altered, left] = [0, 0];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = new SeededRandom(seed);
        const need = { ...randomNeed(draw), open: 1, minOverlapMinutes: 0, halfDaysPerWeek: 1 };
        const open = { ...randomInputs(draw, need), k: draw.int(1, 6) };
        const leaders = Array.from({ length: draw.int(0, 24) }, () => randomLeader(draw, need));
        const before = matchNaively(open, leaders);
        const at = draw.int(0, leaders.length);
        const [old, drawn] = [leaders[at] as LeaderFacts | undefined, randomLeader(draw, need)];
        // Half of the changes are small: one wish, or nothing that scoring reads.
        const facts =
          old && draw.chance(0.5) ? { ...old, preferences: drawn.preferences } : { ...drawn, leaderId: (old ?? drawn).leaderId };
        const market = [...leaders.filter(({ leaderId }) => leaderId !== facts.leaderId), facts];
        const after = matchNaively(open, market);
        const listed = before.matches.find(({ leaderId }) => leaderId === facts.leaderId)?.score ?? null;
        const same = isSameList(after, before.matches);
        expect(altersList(open, storedOf(before), facts, listed)).toBe(!same);
        if (same) left++;
        else altered++;
      }),
      { numRuns: SAMPLE, seed: 20261123 },
    );
    // Both answers are given, else the property says nothing.
    expect(Math.min(altered, left)).toBeGreaterThan(SAMPLE / 20);
  });
});
