import type { LeaderFacts } from '@qd/leaders-domain';
import { SeededRandom } from '@qd/shared-domain';
import fc from 'fast-check';
import { ColumnarIndex } from './columnar/columnar-index';
import { randomMarket } from './testing/random-market';

const SEED = 99;
const DRAWS = 150;

/** The leader with a required specialty added, or its evidence raised. */
function better(leader: LeaderFacts, ordinal: number, draw: SeededRandom): LeaderFacts {
  const held = leader.specialties.find((specialty) => specialty.ordinal === ordinal)?.evidence ?? 0;
  const evidence = Math.min(3, held + draw.int(1, 3));
  const others = leader.specialties.filter((specialty) => specialty.ordinal !== ordinal);
  return { ...leader, specialties: [...others, { ordinal, evidence }].sort((a, b) => a.ordinal - b.ordinal) };
}

describe('what is required', () => {
  it(`never costs a leader a rank when it is added or proven better (${DRAWS} markets, seed ${SEED})`, () => {
    let raised = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = randomMarket(marketSeed, 60);
        const draw = new SeededRandom(marketSeed);
        if (inputs.need.required.length === 0 || inputs.need.open === 0) return;
        const index = ColumnarIndex.from(leaders);
        for (const { leaderId } of index.run(inputs).matches.slice(0, 10)) {
          const leader = leaders.find((one) => one.leaderId === leaderId)!;
          const before = index.placeOf(inputs, leader);
          const after = index.placeOf(inputs, better(leader, draw.pick(inputs.need.required).ordinal, draw));
          if (!before.passes || !after.passes) throw new Error('a specialty changed a gate');
          expect(after.match.score).toBeGreaterThanOrEqual(before.match.score);
          expect(after.rank).toBeLessThanOrEqual(before.rank);
          if (after.rank < before.rank) raised++;
        }
      }),
      { numRuns: DRAWS, seed: SEED },
    );
    expect(raised).toBeGreaterThan(50);
  });
});
