import type { LeaderFacts } from '@qd/leaders-domain';
import { STANDINGS } from '@qd/shared-domain';
import { firstFailedGate } from './gates';
import type { LeaderPlace, Market, MarketCount } from './market';
import { resultHead, type MatchRunResult } from './result';
import { checkRunInputs, type RunInputs } from './run-inputs';
import { byRank, scoreLeader } from './score';

const APPROVED = STANDINGS.indexOf('APPROVED');

/** The reference scorer: gates, scores and sorts plain objects. Every faster engine must equal it byte for byte, so it stays as it
 * is: change it only together with the science, never for speed.
 * @param leaders any order; the result does not depend on it */
export function matchNaively(inputs: RunInputs, leaders: readonly LeaderFacts[]): MatchRunResult {
  checkRunInputs(inputs);
  const passing = leaders.filter((leader) => firstFailedGate(inputs, leader) === null);
  const ranked = passing.map((leader) => scoreLeader(inputs, leader)).sort(byRank);
  return {
    ...resultHead(inputs),
    considered: leaders.filter((leader) => leader.standing === APPROVED).length,
    passed: passing.length,
    matches: ranked.slice(0, inputs.k),
  };
}

/** A market over plain facts, for small markets, tests and checking claims. */
export class NaiveMarket implements Market {
  constructor(private readonly leaders: readonly LeaderFacts[]) {}

  get size(): number {
    return this.leaders.length;
  }

  run(inputs: RunInputs): MatchRunResult {
    return matchNaively(inputs, this.leaders);
  }

  count(inputs: RunInputs): MarketCount {
    const { considered, passed } = matchNaively(inputs, this.leaders);
    const strong = this.leaders.filter(
      (leader) => firstFailedGate(inputs, leader) === null && scoreLeader(inputs, leader).score >= inputs.policy.strongScore,
    );
    return { considered, passed, strong: strong.length };
  }

  placeOf(inputs: RunInputs, leader: LeaderFacts): LeaderPlace {
    checkRunInputs(inputs);
    const failure = firstFailedGate(inputs, leader);
    if (failure) return { passes: false, failure };
    const match = scoreLeader(inputs, leader);
    const better = this.leaders.filter((other) => {
      if (other.leaderId === leader.leaderId || firstFailedGate(inputs, other) !== null) return false;
      return byRank(scoreLeader(inputs, other), match) < 0;
    });
    return { passes: true, match, rank: better.length + 1 };
  }
}
