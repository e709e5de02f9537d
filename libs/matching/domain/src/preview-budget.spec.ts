import fc from 'fast-check';
import { previewBudgetMinor, previewEditedBudgetMinor } from './preview-budget';

describe('the budget a preview reads', () => {
  it.each([
    [99, 99],
    [100_000, 100_000],
    [123_456, 120_000],
    [125_000, 125_000],
    [199_999, 195_000],
    [234_000, 230_000],
    [98_000, 97_500],
    [999_999, 975_000],
    [1_000_000, 1_000_000],
  ])('of %i is %i', (amount, expected) => {
    expect(previewBudgetMinor(amount)).toBe(expected);
  });

  it('goes in steps of a twentieth or less, never above the amount, and settles at once (5 000 draws, seed 6)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e8 }), fc.integer({ min: 100, max: 1e8 }), (amount, other) => {
        const read = previewBudgetMinor(amount);
        expect(Number.isInteger(read)).toBe(true);
        expect(read <= amount && read * 20 >= amount * 19).toBe(true);
        expect(previewBudgetMinor(read)).toBe(read);
        if (other >= amount) expect(previewBudgetMinor(other)).toBeGreaterThanOrEqual(read);
      }),
      { numRuns: 5_000, seed: 6 },
    );
  });

  it('of an edit stays on the side the edit is on (2 000 draws, seed 7)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e8 }), fc.integer({ min: 100, max: 1e8 }), (edited, stored) => {
        const read = previewEditedBudgetMinor(edited, stored);
        expect(Math.sign(read - stored) * Math.sign(edited - stored)).toBeGreaterThanOrEqual(0);
        expect(read).toBeLessThanOrEqual(Math.max(edited, stored));
      }),
      { numRuns: 2_000, seed: 7 },
    );
    expect(previewEditedBudgetMinor(123_456, 123_456)).toBe(123_456);
  });
});
