import { formatDate, parseDate, STANDINGS } from '@qd/shared-domain';
import fc from 'fast-check';
import { approvalEnds, moveStanding, STANDING_COMMANDS, STANDING_MACHINE } from './standing';

describe('the standing of a leader', () => {
  it('has a row for every standing and leads to known standings only', () => {
    expect(Object.keys(STANDING_MACHINE).sort()).toEqual([...STANDINGS].sort());
    for (const moves of Object.values(STANDING_MACHINE)) {
      for (const [command, to] of Object.entries(moves)) {
        expect(STANDING_COMMANDS).toContain(command);
        expect(STANDINGS).toContain(to);
      }
    }
  });

  it('uses every command, reaches every standing from the start, and can be approved again from each', () => {
    const used = new Set(Object.values(STANDING_MACHINE).flatMap((moves) => Object.keys(moves)));
    expect([...used].sort()).toEqual([...STANDING_COMMANDS].sort());
    const reached = new Set(['APPLICANT']);
    for (let round = 0; round < STANDINGS.length; round++) {
      for (const standing of STANDINGS)
        if (reached.has(standing)) Object.values(STANDING_MACHINE[standing]).forEach((to) => reached.add(to));
    }
    expect([...reached].sort()).toEqual([...STANDINGS].sort());
    for (const standing of ['APPLICANT', 'SUSPENDED', 'EXPIRED'] as const)
      expect(Object.values(STANDING_MACHINE[standing])).toContain('APPROVED');
  });

  it('refuses every move that is not in the table, naming the current standing', () => {
    for (const standing of STANDINGS) {
      for (const command of STANDING_COMMANDS) {
        const moved = moveStanding(standing, command);
        const to = STANDING_MACHINE[standing][command];
        if (to) expect(moved).toEqual({ ok: true, value: to });
        else expect(moved).toMatchObject({ ok: false, failure: { kind: 'CONFLICT', state: standing } });
      }
    }
  });

  it.each([
    ['2026-11-20', '2028-11-20'],
    ['2028-02-29', '2030-03-01'],
  ])('holds an approval of %s until %s', (given, ends) => {
    expect(formatDate(approvalEnds(parseDate(given)!))).toBe(ends);
  });

  it('never leaves the table, whatever is commanded in whatever order (1 000 draws, seed 11)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STANDING_COMMANDS), { maxLength: 30 }), (commands) => {
        let standing = STANDINGS[0] as (typeof STANDINGS)[number];
        for (const command of commands) {
          const moved = moveStanding(standing, command);
          if (moved.ok) standing = moved.value;
          expect(STANDINGS).toContain(standing);
        }
      }),
      { numRuns: 1_000, seed: 11 },
    );
  });
});
