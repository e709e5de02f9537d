import type { LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { bucketCount, bucketRank, SMALLEST_COUNT, type ShownRank } from './buckets';
import { applyLeaderChange, applyNeedChange, type LeaderChange, type NeedChange } from './changes';
import { firstFailedGate } from './gates';
import type { LeaderPlace, Market } from './market';
import type { MatchRunResult } from './result';
import type { RunInputs } from './run-inputs';
import { byRank, scoreLeader } from './score';

/** What a company would gain by one change: leaders who then pass every gate, or strong matches among those who pass already.
 * Only told when it is five or more, and bucketed. */
export interface CompanyCounterfactual {
  readonly change: NeedChange;
  readonly gain: 'PASSING' | 'STRONG';
  /** Bucketed, see `bucketCount`; at least 5. */
  readonly count: number;
}

/** Where a leader would rank after one change. */
export interface LeaderCounterfactual {
  readonly change: LeaderChange;
  /** The place now; `null` when a gate keeps the leader out. */
  readonly from: ShownRank | null;
  readonly to: ShownRank;
}

/** Steps of each kind from the smallest on; only the first that helps is told, so that what is told is minimal. */
export function needSteps(need: NeedFacts): NeedChange[][] {
  return [
    [1, 2].map((halfDays) => ({ kind: 'FEWER_HALF_DAYS', halfDays })),
    [2].map((halfDays) => ({ kind: 'MORE_HALF_DAYS', halfDays })),
    [10, 20].map((percent) => ({ kind: 'RAISE_BUDGET', percent })),
    [60, 120].map((minutes) => ({ kind: 'LESS_OVERLAP', minutes })),
    [14, 28].map((days) => ({ kind: 'START_LATER', days })),
    ...need.required.map(({ ordinal }): NeedChange[] => [{ kind: 'REQUIRED_TO_NICE', specialty: ordinal }]),
  ];
}

/** What single changes of its need would gain a company, found by running the engine again on each.
 * @returns the greatest gains first; nothing that gains fewer than five leaders */
export function companyCounterfactuals(market: Market, inputs: RunInputs): CompanyCounterfactual[] {
  const before = market.count(inputs);
  const gainOf = (change: NeedChange): (CompanyCounterfactual & { exact: number }) | null => {
    const need = applyNeedChange(inputs.need, change);
    if (!need) return null;
    const after = market.count({ ...inputs, need });
    const passing = after.passed - before.passed;
    const exact = passing >= SMALLEST_COUNT ? passing : after.strong - before.strong;
    if (exact < SMALLEST_COUNT) return null;
    return { change, gain: passing >= SMALLEST_COUNT ? 'PASSING' : 'STRONG', count: bucketCount(exact) ?? SMALLEST_COUNT, exact };
  };
  const found = needSteps(inputs.need).flatMap((steps) => {
    for (const step of steps) {
      const gain = gainOf(step);
      if (gain) return [gain];
    }
    return [];
  });
  // Sorted by the bucket: an order by exact counts would tell them.
  return found.sort((a, b) => b.count - a.count).map(({ change, gain, count }) => ({ change, gain, count }));
}

function leaderSteps(need: NeedFacts, leader: LeaderFacts): LeaderChange[][] {
  const evidence = need.required.map(({ ordinal }): LeaderChange[] => {
    const held = leader.specialties.find((specialty) => specialty.ordinal === ordinal)?.evidence ?? 0;
    if (held === 0) return [{ kind: 'CLAIM_SPECIALTY', specialty: ordinal }];
    return [held + 1, held + 2]
      .filter((level) => level <= 3)
      .map((level) => ({ kind: 'RAISE_EVIDENCE', specialty: ordinal, evidence: level }));
  });
  return [
    [{ kind: 'CONFIRM_AVAILABILITY' }],
    [1, 2].map((halfDays) => ({ kind: 'FREE_HALF_DAYS', halfDays })),
    ...evidence,
    [7, 30].map((days) => ({ kind: 'START_EARLIER', days })),
    [60, 120].map((minutes) => ({ kind: 'WIDER_HOURS', minutes })),
  ];
}

const sameRank = (a: ShownRank, b: ShownRank): boolean => a.rank === b.rank && a.within === b.within;

/** What single changes would do to a leader's place for a need, found by scoring the changed facts against the market.
 * Blocks and conflicts are left out of the question, as in `whyNot`: the answer must not change when the leader toggles a block.
 * Rate changes are not offered: their effect would let a leader feel for the budget.
 * @returns those that change the shown rank, best place first */
export function leaderCounterfactuals(market: Market, inputs: RunInputs, leader: LeaderFacts): LeaderCounterfactual[] {
  const asked: LeaderFacts = { ...leader, blockedCompanyIds: [], conflictCompanyIds: [] };
  const shown = (place: LeaderPlace): ShownRank | null => (place.passes ? bucketRank(place.rank) : null);
  const rankOf = (place: LeaderPlace): number => (place.passes ? place.rank : Infinity);
  const now = market.placeOf(inputs, asked);
  const from = shown(now);
  // Among the same others only a better score leads to a better place: the market is asked about nothing else.
  const mayRise = (changed: LeaderFacts): boolean =>
    firstFailedGate(inputs, changed) === null && (!now.passes || scoreLeader(inputs, changed).score > now.match.score);
  const found = leaderSteps(inputs.need, asked).flatMap((steps) => {
    for (const change of steps) {
      const changed = applyLeaderChange(asked, change, inputs);
      const place = changed && mayRise(changed) && market.placeOf(inputs, changed);
      const to = place && shown(place);
      if (to && rankOf(place) < rankOf(now) && (from === null || !sameRank(from, to))) return [{ change, from, to }];
    }
    return [];
  });
  return found.sort((a, b) => (a.to.within ?? Infinity) - (b.to.within ?? Infinity));
}

/** What would move a shown leader up or down a company's list. */
export interface CardCounterfactual {
  readonly leaderId: string;
  /** The place on the list, 1 = first. */
  readonly rank: number;
  readonly up: CardMove | null;
  readonly down: CardMove | null;
}

/** One change and the place on the list it leads to; `null` = off the list. */
export interface CardMove {
  readonly change: NeedChange | LeaderChange;
  readonly rank: number | null;
}

/** Place of a changed leader on a list that is otherwise as it was; `null` when it ends behind the list. Above the last place the list
 * itself tells; behind it there may be leaders it does not hold, so the market is asked. */
function placeOnList(market: Market, result: MatchRunResult, inputs: RunInputs, changed: LeaderFacts): number | null {
  const match = scoreLeader(inputs, changed);
  const rank = 1 + result.matches.filter((other) => other.leaderId !== changed.leaderId && byRank(other, match) < 0).length;
  if (rank < result.matches.length || result.passed === result.matches.length) return rank;
  const place = market.placeOf(inputs, changed);
  return place.passes && place.rank <= result.k ? place.rank : null;
}

/** For every card of a list, the change that would move its leader up most and the one that would move them down most. Built from what
 * the company may see anyway (evidence, confirmation, its own wishes), never from the leader's preferences, rates or hours.
 * Costs one run per specialty asked for, shared by all cards, and a few scores per card, seldom a look at the market; whoever takes the
 * steps may do other work between them, as long as the market stays as it is.
 * @param facts of the leaders on the list
 * @returns the cards in the list's order, after a `null` for each run */
export function* cardCounterfactuals(
  market: Market,
  inputs: RunInputs,
  result: MatchRunResult,
  facts: ReadonlyMap<string, LeaderFacts>,
): Generator<CardCounterfactual | null, void> {
  const { need } = inputs;
  const needChanges: NeedChange[] = [
    ...need.required.map(({ ordinal }): NeedChange => ({ kind: 'REQUIRED_TO_NICE', specialty: ordinal })),
    ...need.niceToHave.map((specialty): NeedChange => ({ kind: 'NICE_TO_REQUIRED', specialty })),
  ];
  const ranksAfter: { change: NeedChange; ranks: ReadonlyMap<string, number> }[] = [];
  for (const change of needChanges) {
    const changed = market.run({ ...inputs, need: applyNeedChange(need, change) ?? need });
    ranksAfter.push({ change, ranks: new Map(changed.matches.map(({ leaderId }, index) => [leaderId, index + 1])) });
    yield null;
  }
  for (const [index, { leaderId }] of result.matches.entries()) {
    const leader = facts.get(leaderId);
    if (!leader)
      throw new Error(`Facts of leader ${leaderId} on the list of need ${need.needId} are missing; load them at the run's snapshot.`);
    const moves: CardMove[] = ranksAfter.map(({ change, ranks }) => ({ change, rank: ranks.get(leaderId) ?? null }));
    for (const change of cardChanges(need, leader)) {
      const changed = applyLeaderChange(leader, change, inputs);
      if (changed) moves.push({ change, rank: placeOnList(market, result, inputs, changed) });
    }
    yield { leaderId, rank: index + 1, ...extremes(moves, index + 1) };
  }
}

function cardChanges(need: NeedFacts, leader: LeaderFacts): LeaderChange[] {
  const evidence = leaderSteps(need, leader)
    .flat()
    .filter(({ kind }) => kind === 'RAISE_EVIDENCE' || kind === 'CONFIRM_AVAILABILITY');
  return [...evidence, { kind: 'LEAVE_UNCONFIRMED', days: 31 }];
}

function extremes(moves: readonly CardMove[], rank: number): Pick<CardCounterfactual, 'up' | 'down'> {
  const height = (move: CardMove): number => move.rank ?? Infinity;
  let up: CardMove | null = null;
  let down: CardMove | null = null;
  for (const move of moves) {
    if (height(move) < (up ? height(up) : rank)) up = move;
    if (height(move) > (down ? height(down) : rank)) down = move;
  }
  return { up, down };
}
