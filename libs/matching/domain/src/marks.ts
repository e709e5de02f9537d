/** Where a company stands to a leader on one of its lists. */
export const MATCH_MARK_STATES = ['PROPOSED', 'PINNED', 'DISMISSED'] as const;
export type MatchMarkState = (typeof MATCH_MARK_STATES)[number];

export const MATCH_MARK_COMMANDS = ['pin', 'dismiss', 'restore'] as const;
export type MatchMarkCommand = (typeof MATCH_MARK_COMMANDS)[number];

/** Why a company dismisses a leader; logged for learning, never told to the leader. */
export const DISMISS_REASONS = ['SKILLS', 'SENIORITY', 'CAPACITY', 'TIMING', 'STYLE', 'CONFLICT', 'ALREADY_KNOWN', 'OTHER'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

/** Where a leader stands to a need. */
export const OPPORTUNITY_MARK_STATES = ['PROPOSED', 'INTERESTED', 'PASSED'] as const;
export type OpportunityMarkState = (typeof OPPORTUNITY_MARK_STATES)[number];

export const OPPORTUNITY_MARK_COMMANDS = ['showInterest', 'pass', 'reconsider'] as const;
export type OpportunityMarkCommand = (typeof OPPORTUNITY_MARK_COMMANDS)[number];

/** Why a leader passes; never told to the company and never held against the leader. */
export const PASS_REASONS = ['SCOPE', 'RATE', 'DAYS', 'TIMING', 'INDUSTRY', 'CONFLICT', 'NOT_NOW', 'OTHER'] as const;
export type PassReason = (typeof PASS_REASONS)[number];

type Machine<State extends string, Command extends string> = Readonly<Record<State, Readonly<Partial<Record<Command, State>>>>>;

/** The company's marks. Any may be taken back, so every move is legal; whoever repeats one stays where they are.
 * @see docs/domain/matching.md#marks */
export const matchMarkMachine: Machine<MatchMarkState, MatchMarkCommand> = {
  PROPOSED: { pin: 'PINNED', dismiss: 'DISMISSED', restore: 'PROPOSED' },
  PINNED: { pin: 'PINNED', dismiss: 'DISMISSED', restore: 'PROPOSED' },
  DISMISSED: { pin: 'PINNED', dismiss: 'DISMISSED', restore: 'PROPOSED' },
};

/** The leader's marks, likewise. */
export const opportunityMarkMachine: Machine<OpportunityMarkState, OpportunityMarkCommand> = {
  PROPOSED: { showInterest: 'INTERESTED', pass: 'PASSED', reconsider: 'PROPOSED' },
  INTERESTED: { showInterest: 'INTERESTED', pass: 'PASSED', reconsider: 'PROPOSED' },
  PASSED: { showInterest: 'INTERESTED', pass: 'PASSED', reconsider: 'PROPOSED' },
};

/** What a mark says: its state and, where the state asks for it, why. */
export interface MarkContent<State extends string, Reason extends string> {
  readonly state: State;
  /** Given exactly where the state turns somebody down (DISMISSED, PASSED). */
  readonly reason: Reason | null;
  readonly note: string | null;
}

/** What a command makes of a mark.
 * @param mark  as it is; `null` when nobody has marked yet, which is PROPOSED
 * @param words reason and note, kept only where the new state turns somebody down
 * @returns the new content, or `null` when nothing would change: saying a thing twice is no second act */
export function remark<State extends string, Command extends string, Reason extends string>(
  machine: Machine<State, Command>,
  mark: MarkContent<State, Reason> | null,
  command: Command,
  words: { readonly reason: Reason | null; readonly note: string | null },
): MarkContent<State, Reason> | null {
  const from = mark?.state ?? ('PROPOSED' as State);
  const state = machine[from][command];
  if (!state) throw new RangeError(`A mark in state ${from} cannot take the command "${command}".`);
  const turnsDown = command === 'dismiss' || command === 'pass';
  if (turnsDown !== (words.reason !== null)) throw new RangeError(`The command "${command}" ${turnsDown ? 'needs a' : 'takes no'} reason.`);
  const next: MarkContent<State, Reason> = { state, reason: words.reason, note: turnsDown ? words.note : null };
  const same = mark ? mark.reason === next.reason && mark.note === next.note : true;
  return state === from && same ? null : next;
}
