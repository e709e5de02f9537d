import fc from 'fast-check';
import { DISMISS_REASONS, MATCH_MARK_COMMANDS, MATCH_MARK_STATES, type MarkContent, type DismissReason, matchMarkMachine, type MatchMarkState, OPPORTUNITY_MARK_COMMANDS, OPPORTUNITY_MARK_STATES, opportunityMarkMachine, remark } from './marks'; // prettier-ignore

type Mark = MarkContent<MatchMarkState, DismissReason>;

describe('marks', () => {
  it.each([
    ['match', matchMarkMachine, MATCH_MARK_STATES, MATCH_MARK_COMMANDS],
    ['opportunity', opportunityMarkMachine, OPPORTUNITY_MARK_STATES, OPPORTUNITY_MARK_COMMANDS],
  ] as const)('of a %s: any may be taken back, from everywhere, and a command leads to one state only', (_, machine, states, commands) => {
    expect(Object.keys(machine)).toEqual(states);
    for (const command of commands) {
      const targets = states.map((state) => (machine as Record<string, Record<string, string>>)[state][command]);
      expect(new Set(targets).size).toBe(1);
      expect(states).toContain(targets[0]);
    }
  });

  it('say a thing once: repeating a command changes nothing, whatever came before (2 000 draws, seed 31)', () => {
    const words = fc.record({ reason: fc.constantFrom(...DISMISS_REASONS), note: fc.option(fc.constantFrom('a', 'b')) });
    const act = fc.tuple(fc.constantFrom(...MATCH_MARK_COMMANDS), words);
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
        let mark: Mark | null = null;
        for (const [command, { reason, note }] of acts) {
          const said = command === 'dismiss' ? { reason, note } : { reason: null, note };
          mark = remark(matchMarkMachine, mark, command, said) ?? mark;
          expect(remark(matchMarkMachine, mark, command, said)).toBeNull();
          if (!mark) continue;
          expect((mark.state === 'DISMISSED') === (mark.reason !== null)).toBe(true);
          if (mark.state !== 'DISMISSED') expect(mark.note).toBeNull();
        }
      }),
      { numRuns: 2_000, seed: 31 },
    );
  });

  it('take another reason for the same state as a change, and nothing to take back as none', () => {
    const dismissed: Mark = { state: 'DISMISSED', reason: 'SKILLS', note: null };
    expect(remark(matchMarkMachine, dismissed, 'dismiss', { reason: 'STYLE', note: null })).toEqual({ ...dismissed, reason: 'STYLE' });
    expect(remark(matchMarkMachine, null, 'restore', { reason: null, note: null })).toBeNull();
    expect(() => remark(matchMarkMachine, null, 'dismiss', { reason: null, note: null })).toThrow(RangeError);
    expect(() => remark(matchMarkMachine, null, 'pin', { reason: 'OTHER', note: null })).toThrow(RangeError);
  });
});
