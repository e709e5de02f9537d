import fc from 'fast-check';
import { AT_START, moveSelection, spanOf, type Selection, type SelectionMove } from './selection';

const move = moveSelection(104);
const after = (...moves: SelectionMove[]): Selection => moves.reduce(move, AT_START);
const digits = (text: string): SelectionMove[] => [...text].map((digit) => ({ kind: 'digit', digit }));

describe('choosing weeks', () => {
  it('takes in more weeks in either direction and keeps what is proposed', () => {
    const chosen = after(
      { kind: 'choose', index: 10, extend: false },
      { kind: 'step', by: 1, offered: 6 },
      { kind: 'choose', index: 7, extend: true },
    );
    expect(spanOf(chosen)).toEqual([7, 10]);
    expect(chosen.proposal).toEqual({ halfDays: 7, blackout: false });
  });

  it('drops a proposal when going elsewhere: it was meant for other weeks', () => {
    expect(after({ kind: 'step', by: 1, offered: 6 }, { kind: 'choose', index: 1, extend: false }).proposal).toBeNull();
  });
});

describe('proposing half-days', () => {
  it.each([
    ['8', 8],
    ['12', 12],
    ['15', 5],
    ['140', 0],
    ['07', 7],
  ])('reads the keys %s as %i', (keys, halfDays) => expect(after(...digits(keys)).proposal).toEqual({ halfDays, blackout: false }));

  it('goes away and comes back to what was offered', () => {
    const away = after({ kind: 'away', isAway: false, offered: 6 });
    expect(away.proposal).toEqual({ halfDays: 0, blackout: true });
    expect(move(away, { kind: 'away', isAway: false, offered: 6 }).proposal).toEqual({ halfDays: 6, blackout: false });
  });

  it('a proposal that became a fact is gone, one made since then stays', () => {
    const asked = after(...digits('7'));
    expect(move(asked, { kind: 'settle', proposal: asked.proposal }).proposal).toBeNull();
    const again = move(asked, { kind: 'digit', digit: '9' });
    expect(move(again, { kind: 'settle', proposal: asked.proposal }).proposal).toEqual({ halfDays: 9, blackout: false });
  });

  it('never leaves the weeks there are or the half-days a week has', () => {
    const anyMove = fc.oneof(
      fc.record({ kind: fc.constant('choose' as const), index: fc.integer({ min: -200, max: 300 }), extend: fc.boolean() }),
      fc.record({ kind: fc.constant('step' as const), by: fc.integer({ min: -20, max: 20 }), offered: fc.integer({ min: 0, max: 14 }) }),
      fc.record({ kind: fc.constant('digit' as const), digit: fc.constantFrom(...'0123456789') }),
      fc.record({ kind: fc.constant('away' as const), isAway: fc.boolean(), offered: fc.integer({ min: 0, max: 14 }) }),
    );
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
        const { proposal, ...selection } = after(...moves);
        const [first, last] = spanOf({ ...selection, proposal });
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(104);
        if (proposal) expect(proposal.halfDays).toBeGreaterThanOrEqual(0);
        if (proposal) expect(proposal.halfDays).toBeLessThanOrEqual(proposal.blackout ? 0 : 14);
      }),
      { seed: 20271, numRuns: 500 },
    );
  });
});
