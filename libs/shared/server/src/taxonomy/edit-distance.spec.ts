import fc from 'fast-check';
import { editDistance } from './edit-distance';

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'ab', 2],
    ['kafka', 'kafka', 0],
    ['kafka', 'kakfa', 1],
    ['kafka', 'kafa', 1],
    ['kafka', 'kafkas', 1],
    ['kitten', 'sitting', 3],
    ['java', 'javascript', 5],
  ])('%s to %s takes %i slips (limit 4)', (left, right, slips) => {
    expect(editDistance(left, right, 4)).toBe(slips);
  });

  it('is symmetric, zero only for equal texts, and agrees below any limit (2 000 draws, seed 41)', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (left, right, limit) => {
        const slips = editDistance(left, right, 20);
        expect(editDistance(right, left, 20)).toBe(slips);
        expect(slips === 0).toBe(left === right);
        expect(slips).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(editDistance(left, right, limit)).toBe(Math.min(slips, limit + 1));
      }),
      { numRuns: 2000, seed: 41 },
    );
  });
});
