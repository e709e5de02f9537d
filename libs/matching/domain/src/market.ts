import type { LeaderFacts } from '@qd/leaders-domain';
import type { GateFailure } from './gates';
import type { MatchRunResult, ScoredMatch } from './result';
import type { RunInputs } from './run-inputs';

/** How many leaders answer to a need. Exact: bucket it before it reaches a viewer. */
export interface MarketCount {
  /** Of approved standing. */
  readonly considered: number;
  /** Through every gate. */
  readonly passed: number;
  /** Of these, at or above the policy's strong score. */
  readonly strong: number;
}

/** Where a leader stands for a need: the match and its place (1 = best), or what keeps the leader out. */
export type LeaderPlace =
  { readonly passes: true; readonly match: ScoredMatch; readonly rank: number } | { readonly passes: false; readonly failure: GateFailure };

/** A market that can be asked. `ColumnarIndex` and `NaiveMarket` both are one and agree to the byte. */
export interface Market {
  /** Leaders held, of any standing. */
  readonly size: number;
  /** The exact top k with explanations. */
  run(inputs: RunInputs): MatchRunResult;
  /** Counts without a list; for market sentences and what-if. */
  count(inputs: RunInputs): MarketCount;
  /** Scores the given facts and places them among all *other* leaders of the market: the facts may be a what-if of one that is in it. */
  placeOf(inputs: RunInputs, leader: LeaderFacts): LeaderPlace;
}
