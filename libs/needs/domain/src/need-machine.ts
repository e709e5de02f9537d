/** States of a need, in the order of its life. */
export const NEED_STATES = ['DRAFT', 'REVIEW', 'OPEN', 'INTRODUCING', 'FILLED', 'ON_HOLD', 'CANCELLED', 'EXPIRED'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** Moves of a need: what the company does (`publish`, `edit`, `hold`, `resume`, `close`), an admin (`pass`), introductions
 * (`introduce` at the first live one, `release` when none lives any more, `fill` when the agreement is signed) and time (`expire`). */
export const NEED_COMMANDS = ['edit', 'publish', 'pass', 'introduce', 'release', 'fill', 'hold', 'resume', 'close', 'expire'] as const;
export type NeedCommand = (typeof NEED_COMMANDS)[number];

/** The machine: a missing entry is an illegal move, a state without entries is terminal.
 * `resume` leads to OPEN; where introductions still live, `introduce` follows in the same transaction.
 * @see docs/domain/needs.md#states */
export const needMachine: Readonly<Record<NeedState, Readonly<Partial<Record<NeedCommand, NeedState>>>>> = {
  DRAFT: { edit: 'DRAFT', publish: 'REVIEW', close: 'CANCELLED' },
  REVIEW: { edit: 'REVIEW', pass: 'OPEN', close: 'CANCELLED', expire: 'EXPIRED' },
  OPEN: { edit: 'OPEN', introduce: 'INTRODUCING', hold: 'ON_HOLD', close: 'CANCELLED', expire: 'EXPIRED' },
  INTRODUCING: { edit: 'INTRODUCING', release: 'OPEN', fill: 'FILLED', hold: 'ON_HOLD', close: 'CANCELLED', expire: 'EXPIRED' },
  FILLED: {},
  ON_HOLD: { edit: 'ON_HOLD', resume: 'OPEN', close: 'CANCELLED', expire: 'EXPIRED' },
  CANCELLED: {},
  EXPIRED: {},
};

/** Where a command leads from a state; `null` for an illegal move. */
export const moveNeed = (state: NeedState, command: NeedCommand): NeedState | null => needMachine[state][command] ?? null;

/** Whether leaders may be matched to a need in this state. */
export const isMatchable = (state: NeedState): boolean => state === 'OPEN' || state === 'INTRODUCING';

/** Whether a need in this state has been published and matched with its present brief, so that the brief is a version of record. */
export const isPublished = (state: NeedState): boolean => isMatchable(state) || state === 'ON_HOLD';

/** Whether nothing moves a need in this state any more; its brief can be reopened as a new draft. */
export const isTerminal = (state: NeedState): boolean => Object.keys(needMachine[state]).length === 0;

/** The machine as a Mermaid state diagram; what docs/domain/needs.md shows. Edits stay where they are and are left out. */
export function needMachineDiagram(): string {
  const lines = ['stateDiagram-v2', '  [*] --> DRAFT'];
  for (const state of NEED_STATES) {
    for (const command of NEED_COMMANDS) {
      const next = moveNeed(state, command);
      if (next && next !== state) lines.push(`  ${state} --> ${next}: ${command}`);
    }
    if (isTerminal(state)) lines.push(`  ${state} --> [*]`);
  }
  return lines.join('\n');
}
