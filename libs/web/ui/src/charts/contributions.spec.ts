import fc from 'fast-check';
import { barPieces, linesByPart, scoreParts, type Line } from './contributions';

const line = (side: Line['side'], points: number): Line => ({ code: `${side}_${points}`, label: side, side, points });

const anyLines = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom('COMPANY' as const, 'LEADER' as const), fc.integer({ min: -500, max: 2500 })),
      fc.tuple(fc.constantFrom('BALANCE' as const, 'LIKELIHOOD' as const, 'DEMAND' as const), fc.integer({ min: -5000, max: 0 })),
    ),
    { maxLength: 20 },
  )
  .map((rows) => rows.map(([side, points]) => line(side, points)));

describe('contributions', () => {
  it('keeps the sum of the lines in its parts', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const parts = scoreParts(lines);
        expect(parts.own + parts.other + parts.off).toBe(parts.sum);
        expect(parts.sum).toBe(lines.reduce((sum, each) => sum + each.points, 0));
        expect(linesByPart(lines).reduce((sum, group) => sum + group.points, 0)).toBe(parts.sum);
      }),
      { seed: 20261, numRuns: 500 },
    );
  });

  it('never draws outside the bar and never a negative width', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const pieces = barPieces(scoreParts(lines));
        for (const width of Object.values(pieces)) {
          expect(width).toBeGreaterThanOrEqual(0);
          expect(width).toBeLessThanOrEqual(100);
        }
      }),
      { seed: 20262, numRuns: 500 },
    );
  });

  it('leaves exactly the score uncovered', () => {
    const parts = scoreParts([line('COMPANY', 4000), line('LEADER', 3000), line('BALANCE', -72)]);
    const pieces = barPieces(parts);
    expect(parts.sum).toBe(6928);
    expect(pieces.hatchFrom).toBeCloseTo(69.28, 6);
    expect(pieces.own + pieces.other).toBeCloseTo(pieces.hatchFrom + pieces.hatch, 6);
  });
});
