import type { LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { shareOf } from './arithmetic';
import { heedCloseness } from './company-points';
import { LINE, type LineCode } from './lines';
import type { LeaderWeights, MatchPolicy } from './policy';
import { rateStep } from './rate';
import type { RunInputs, TaxonomyTables } from './run-inputs';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { abs, floor, max } = Math;

/** Points of the need's stage for a mask of wished stages. */
export function wishedStagePoints(wished: number, stage: number, weights: LeaderWeights['stage']): number {
  if (wished === 0) return shareOf(weights.cap, weights.indifferentBp);
  if ((wished >> stage) & 1) return weights.cap;
  const next = (1 << (stage + 1)) | ((1 << stage) >> 1);
  return wished & next ? shareOf(weights.cap, weights.nextBp) : 0;
}

/** Points of one wished niche against the need's niches. */
export function wishedNichePoints(wished: number, need: NeedFacts, policy: MatchPolicy, taxonomy: TaxonomyTables): number {
  const { cap, secondBp } = policy.leader.niche;
  const worths = need.niches.map((niche, index) => {
    const points = shareOf(cap, heedCloseness(taxonomy.nicheCloseness(niche, wished), policy));
    return index === 0 ? points : shareOf(points, secondBp);
  });
  return max(0, ...worths);
}

/** Points of the half-days a need asks for against the wished range. */
export function wishedDaysPoints(least: number, most: number, halfDays: number, { cap, outsideBp }: LeaderWeights['days']): number {
  const outside = max(0, least - halfDays, halfDays - most);
  return max(0, cap - shareOf(cap, outside * outsideBp));
}

/** Points of the sponsor's hours against the least wished for. */
export const sponsorPoints = (wishedHours: number, givenHours: number, cap: number): number =>
  givenHours >= wishedHours ? cap : floor((cap * givenHours) / wishedHours);

function nichePoints({ need, policy, tables }: RunInputs, wished: readonly number[]): number {
  if (wished.length === 0) return shareOf(policy.leader.niche.cap, policy.leader.niche.indifferentBp);
  return max(...wished.map((niche) => wishedNichePoints(niche, need, policy, tables.taxonomy)));
}

function missionPoints(wished: number, missions: number, { cap, indifferentBp }: LeaderWeights['mission']): number {
  if (wished === 0) return shareOf(cap, indifferentBp);
  return wished & missions ? cap : 0;
}

/** The lines `qⱼ` of the leader's side, in the order of their codes, before the clamp.
 * @see docs/domain/matching.md#leader-lines */
export function leaderLines(inputs: RunInputs, leader: LeaderFacts): [LineCode, number][] {
  const { need, policy, tables } = inputs;
  const weights = policy.leader;
  const wish = leader.preferences;
  const step = rateStep(need, leader.dayRateTargetMinor, leader.currency, policy, tables.rates);
  const short = max(0, wish.scopeStability - need.scopeStability);
  return [
    [LINE.WISHED_STAGE, wishedStagePoints(wish.stages, need.stage, weights.stage)],
    [LINE.WISHED_NICHE, nichePoints(inputs, wish.niches)],
    [LINE.WISHED_MISSION, missionPoints(wish.missions, need.missions, weights.mission)],
    [LINE.WISHED_RATE, shareOf(weights.rate.cap, weights.rate.stepBp[step])],
    [LINE.WISHED_DAYS, wishedDaysPoints(wish.minHalfDays, wish.maxHalfDays, need.halfDaysPerWeek, weights.days)],
    [LINE.WISHED_HANDS_ON, shareOf(weights.handsOn.cap, weights.handsOn.distanceBp[abs(wish.handsOn - need.handsOn)])],
    [LINE.WISHED_SCOPE_STABILITY, shareOf(weights.scopeStability.cap, weights.scopeStability.shortBp[short])],
    [LINE.WISHED_SPONSOR_HOURS, sponsorPoints(wish.sponsorHours, need.sponsorHours, weights.sponsorHours.cap)],
  ];
}
