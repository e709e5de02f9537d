import type { LeaderFacts } from '@qd/leaders-domain';
import {
  cardCounterfactuals,
  type CardMove,
  type LeaderChange,
  type Market,
  type MatchRunResult,
  type NeedChange,
  type RunInputs,
} from '@qd/matching-domain';

/** Changes by their stored number. Append only: runs keep the index. */
const CHANGE_KINDS = [
  'FEWER_HALF_DAYS',
  'MORE_HALF_DAYS',
  'RAISE_BUDGET',
  'LESS_OVERLAP',
  'START_LATER',
  'REQUIRED_TO_NICE',
  'NICE_TO_REQUIRED',
  'FREE_HALF_DAYS',
  'CONFIRM_AVAILABILITY',
  'LEAVE_UNCONFIRMED',
  'RAISE_EVIDENCE',
  'CLAIM_SPECIALTY',
  'START_EARLIER',
  'WIDER_HOURS',
] as const satisfies readonly (NeedChange | LeaderChange)['kind'][];

/** Fields of a change in the order they are stored; a change has at most two. */
const FIELDS = ['halfDays', 'percent', 'minutes', 'days', 'specialty', 'evidence'] as const;
const OFF_THE_LIST = 0;

/** The one move a card tells: upwards where there is one, else what would cost the leader the place.
 * @param between gives other work its turn after each step; false when the market is not the same any more
 * @returns by rank, `[kind, rank or 0, field, value, …]`, or null where nothing moves the leader; null when the market changed */
export async function matchCounterfactuals(
  market: Market,
  inputs: RunInputs,
  result: MatchRunResult,
  factsOf: (leaderId: string) => LeaderFacts,
  between: () => Promise<boolean>,
): Promise<(readonly number[] | null)[] | null> {
  const facts = new Map(result.matches.map(({ leaderId }) => [leaderId, factsOf(leaderId)]));
  const moves: (readonly number[] | null)[] = [];
  for (const card of cardCounterfactuals(market, inputs, result, facts)) {
    const move = card && (card.up ?? card.down);
    if (card) moves.push(move && encodeMove(move));
    if (!(await between())) return null;
  }
  return moves;
}

function encodeMove({ change, rank }: CardMove): number[] {
  const values = FIELDS.flatMap((field, index) => {
    const value = (change as Partial<Record<(typeof FIELDS)[number], number>>)[field];
    return value === undefined ? [] : [index, value];
  });
  return [CHANGE_KINDS.indexOf(change.kind), rank ?? OFF_THE_LIST, ...values];
}

/** Reads what {@link matchCounterfactuals} stored. */
export function decodeMove(stored: readonly number[]): CardMove {
  const [kind, rank, ...values] = stored;
  const change: Record<string, unknown> = { kind: CHANGE_KINDS[kind] };
  for (let index = 0; index < values.length; index += 2) change[FIELDS[values[index]]] = values[index + 1];
  return { change: change as unknown as CardMove['change'], rank: rank === OFF_THE_LIST ? null : rank };
}
