import fc from 'fast-check';
import { isMatchable, isTerminal, moveNeed, NEED_COMMANDS, NEED_STATES, needMachine, type NeedState } from './need-machine';

describe('the machine of a need', () => {
  it('is closed: every entry is a known command to a known state', () => {
    expect(Object.keys(needMachine)).toEqual([...NEED_STATES]);
    for (const moves of Object.values(needMachine)) {
      for (const [command, next] of Object.entries(moves)) {
        expect(NEED_COMMANDS).toContain(command);
        expect(NEED_STATES).toContain(next);
      }
    }
  });

  it('reaches every state from a draft, and an end from every state', () => {
    const reachable = (from: NeedState): Set<NeedState> => {
      const found = new Set([from]);
      for (const state of found) for (const next of Object.values(needMachine[state])) found.add(next);
      return found;
    };
    expect([...reachable('DRAFT')].sort()).toEqual([...NEED_STATES].sort());
    for (const state of NEED_STATES) expect([...reachable(state)].some(isTerminal)).toBe(true);
  });

  it('ends in FILLED, CANCELLED and EXPIRED', () => {
    expect(NEED_STATES.filter(isTerminal)).toEqual(['FILLED', 'CANCELLED', 'EXPIRED']);
  });

  it('is matched only after a pass, never straight from a draft (2 000 walks, seed 9)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEED_COMMANDS), { maxLength: 20 }), (commands) => {
        let state: NeedState = 'DRAFT';
        const done: string[] = [];
        for (const command of commands) {
          const next: NeedState | null = moveNeed(state, command);
          if (!next) continue;
          if (isTerminal(state)) throw new Error(`${state} moved`);
          done.push(command);
          state = next;
        }
        if (isMatchable(state)) expect(done.indexOf('pass')).toBeGreaterThan(done.indexOf('publish'));
      }),
      { numRuns: 2_000, seed: 9 },
    );
  });
});
