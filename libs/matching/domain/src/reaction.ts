import type { LeaderFacts } from '@qd/leaders-domain';
import { textHash32, tieOf } from './arithmetic';
import { firstFailedGate } from './gates';
import type { MatchRunResult } from './result';
import type { RunInputs } from './run-inputs';
import { byRank, scoreLeader } from './score';

/** The last place of a stored list, which an outsider has to beat. */
export interface ListFloor {
  readonly score: number;
  readonly leaderId: string;
}

/** What has to be known of a stored list to tell whether one leader's change alters it. */
export interface StoredList {
  /** How many leaders it shows, 0..k. */
  readonly listed: number;
  /** `null` where nobody is listed. */
  readonly floor: ListFloor | null;
}

/** Whether a list is another one, in ids, order or scores, now that a leader's facts are these. Exact, without running the market:
 * a listed leader alters it by leaving or by another score (the order among equal scores never changes); an outsider by coming
 * before the last place, or by passing where there is room.
 * @param inputs      the need as the list was made for, k and seed included, and the day, policy and tables of now
 * @param listedScore the leader's score on the list; `null` for an outsider */
export function altersList(inputs: RunInputs, { listed, floor }: StoredList, leader: LeaderFacts, listedScore: number | null): boolean {
  const passes = firstFailedGate(inputs, leader) === null;
  if (listedScore !== null) return !passes || scoreLeader(inputs, leader).score !== listedScore;
  if (!passes) return false;
  if (listed < inputs.k || !floor) return true;
  return byRank(scoreLeader(inputs, leader), { ...floor, tie: tieOf(textHash32(floor.leaderId), inputs.seed) }) < 0;
}

/** Whether a run found the stored list again: the same leaders in the same order with the same scores. */
export function isSameList(result: MatchRunResult, stored: readonly ListFloor[]): boolean {
  const { matches } = result;
  return (
    matches.length === stored.length &&
    matches.every(({ leaderId, score }, index) => {
      const other = stored[index];
      return leaderId === other.leaderId && score === other.score;
    })
  );
}
