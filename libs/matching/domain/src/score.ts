import type { LeaderFacts } from '@qd/leaders-domain';
import { clamp, integerSqrt, shareOf, textHash32, tieOf } from './arithmetic';
import { companyLines } from './company-points';
import { leaderLines } from './leader-points';
import { LINE } from './lines';
import { MAX_SIDE_POINTS } from './policy';
import type { ScoredMatch } from './result';
import type { RunInputs } from './run-inputs';

/** The reciprocal score and its three shared lines.
 * `G = floor(sqrt(4·P·Q))` rises with both sides and is at most their sum; only equal sides lose nothing.
 * @param companyPoints    P, 0..5000
 * @param leaderPoints     Q, 0..5000
 * @param answerLikelihood a, 0..10000
 * @param scarcityPrice    price in points, integer >= 0
 * @returns `score` R in 0..10000 and lines with `P + Q + balance + likelihood + demand = R`, each of the three <= 0 */
export function reciprocalScore(companyPoints: number, leaderPoints: number, answerLikelihood: number, scarcityPrice: number) {
  const both = integerSqrt(4 * companyPoints * leaderPoints);
  const answered = shareOf(both, answerLikelihood);
  const paid = Math.min(scarcityPrice, answered);
  return {
    score: answered - paid,
    balance: both - (companyPoints + leaderPoints),
    likelihood: answered - both,
    demand: 0 - paid,
  };
}

const sum = (lines: readonly (readonly [number, number])[]): number => lines.reduce((total, [, points]) => total + points, 0);

/** Scores one leader who has passed the gates, with every line of the explanation. The readable definition of the score. */
export function scoreLeader(inputs: RunInputs, leader: LeaderFacts): ScoredMatch {
  const company = companyLines(inputs, leader);
  const leaders = leaderLines(inputs, leader);
  const companyPoints = clamp(sum(company), 0, MAX_SIDE_POINTS);
  const leaderPoints = clamp(sum(leaders), 0, MAX_SIDE_POINTS);
  const { score, balance, likelihood, demand } = reciprocalScore(
    companyPoints,
    leaderPoints,
    leader.answerLikelihood,
    leader.scarcityPrice,
  );
  const lines: [number, number][] = [
    ...company,
    [LINE.COMPANY_CLAMP, companyPoints - sum(company)],
    ...leaders,
    [LINE.LEADER_CLAMP, leaderPoints - sum(leaders)],
    [LINE.BALANCE, balance],
    [LINE.LIKELIHOOD, likelihood],
    [LINE.DEMAND, demand],
  ];
  return {
    leaderId: leader.leaderId,
    score,
    companyPoints,
    leaderPoints,
    tie: tieOf(textHash32(leader.leaderId), inputs.seed),
    lines: Int32Array.from(lines.filter(([, points]) => points !== 0).flat()),
  };
}

/** The order of a shortlist: score, then tie, then id; never the order leaders came in. Negative when `a` comes first. */
export function byRank(a: Pick<ScoredMatch, 'score' | 'tie' | 'leaderId'>, b: Pick<ScoredMatch, 'score' | 'tie' | 'leaderId'>): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.tie !== b.tie) return b.tie - a.tie;
  if (a.leaderId === b.leaderId) return 0;
  return a.leaderId < b.leaderId ? -1 : 1;
}
