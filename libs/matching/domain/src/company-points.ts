import type { EvidencedSpecialty, LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { bitCount, shareOf } from './arithmetic';
import { missingHalfDays, roleServiceBp } from './gates';
import { LINE, type LineCode } from './lines';
import { overlapMinutes } from './overlap';
import type { CompanyWeights, MatchPolicy } from './policy';
import { rateStep } from './rate';
import type { MatchTables, RunInputs, TaxonomyTables } from './run-inputs';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { abs, floor, max, min } = Math;

/** Points of one item among `count` that share a cap evenly; the items sum to the cap exactly. */
export const evenShare = (cap: number, index: number, count: number): number =>
  floor((cap * (index + 1)) / count) - floor((cap * index) / count);

/** Closeness with everything under the policy's floor taken as none. */
export const heedCloseness = (closenessBp: number, policy: MatchPolicy): number =>
  closenessBp < policy.closenessFloorBp ? 0 : closenessBp;

/** What one specialty of a leader is worth for one asked for: closeness × evidence × evidence still missing. Never falls when the
 * evidence rises.
 * @param share      most points this item can give
 * @param evidence   the leader's, 1..3
 * @param minEvidence the least asked for, 1..3 */
export function specialtyPoints(
  share: number,
  closenessBp: number,
  evidence: number,
  minEvidence: number,
  weights: CompanyWeights,
): number {
  const short = max(0, minEvidence - evidence);
  return shareOf(shareOf(share, closenessBp), shareOf(weights.evidenceBp[evidence], weights.evidenceShortBp[short]));
}

/** The need's share of the niche cap that belongs to its niche at `index`. */
export function nicheShare(need: NeedFacts, index: number, weights: CompanyWeights): number {
  const { cap, mainShareBp } = weights.niche;
  if (need.niches.length === 1) return cap;
  return index === 0 ? shareOf(cap, mainShareBp) : cap - shareOf(cap, mainShareBp);
}

/** Worth of a leader's niche by its place: depth beats breadth. */
export function nichePlaceBp(place: number, count: number, { niche }: CompanyWeights): number {
  if (count === 1) return niche.soleBp;
  return place === 0 ? niche.firstBp : niche.secondBp;
}

/** Points of an outcome history, shrunk towards the prior: a single triumph moves little, a long record speaks for itself. */
export function outcomePoints(count: number, sum: number, { outcomes }: CompanyWeights): number {
  const { cap, priorCount, priorMean } = outcomes;
  return floor((cap * (sum + priorCount * priorMean)) / ((count + priorCount) * 100));
}

/** Points taken off for availability last confirmed `days` ago; integer >= 0. */
export function stalePoints(days: number, { stale }: CompanyWeights): number {
  let points = 0;
  for (let step = 0; step < stale.afterDays.length && days > stale.afterDays[step]; step++) points = stale.minusPoints[step];
  return points;
}

/** Best points any of the leader's specialties earns for one asked for. */
function bestSpecialty(
  share: number,
  wanted: number,
  minEvidence: number,
  held: readonly EvidencedSpecialty[],
  policy: MatchPolicy,
  taxonomy: TaxonomyTables,
): number {
  let best = 0;
  for (const { ordinal, evidence } of held) {
    const closeness = heedCloseness(taxonomy.specialtyCloseness(wanted, ordinal), policy);
    best = max(best, specialtyPoints(share, closeness, evidence, minEvidence, policy.company));
  }
  return best;
}

function nichePoints(need: NeedFacts, leader: LeaderFacts, policy: MatchPolicy, taxonomy: TaxonomyTables): number {
  let points = 0;
  need.niches.forEach((wanted, index) => {
    const share = nicheShare(need, index, policy.company);
    const worths = leader.niches.map((held, place) => {
      const closeness = heedCloseness(taxonomy.nicheCloseness(wanted, held), policy);
      return shareOf(shareOf(share, closeness), nichePlaceBp(place, leader.niches.length, policy.company));
    });
    points += max(0, ...worths);
  });
  return points;
}

function requiredPoints(need: NeedFacts, leader: LeaderFacts, policy: MatchPolicy, taxonomy: TaxonomyTables): number {
  const { cap } = policy.company.requiredSpecialties;
  return need.required.reduce((points, { ordinal, minEvidence }, index) => {
    const share = evenShare(cap, index, need.required.length);
    return points + bestSpecialty(share, ordinal, minEvidence, leader.specialties, policy, taxonomy);
  }, 0);
}

function niceToHavePoints(need: NeedFacts, leader: LeaderFacts, policy: MatchPolicy, taxonomy: TaxonomyTables): number {
  const { cap } = policy.company.niceToHave;
  return need.niceToHave.reduce((points, ordinal, index) => {
    const share = evenShare(cap, index, need.niceToHave.length);
    return points + bestSpecialty(share, ordinal, 1, leader.specialties, policy, taxonomy);
  }, 0);
}

function stagePoints(need: NeedFacts, leader: LeaderFacts, { stage }: CompanyWeights): number {
  const worths = leader.stageDepth.map((depth, at) =>
    shareOf(shareOf(stage.cap, stage.depthBp[depth]), stage.distanceBp[abs(at - need.stage)]),
  );
  return max(0, ...worths);
}

function traitPoints(need: NeedFacts, leader: LeaderFacts, { traits }: CompanyWeights): number {
  const wanted = traits.wantedBp[need.archetype];
  return leader.traits.reduce((points, level, trait) => points + shareOf(shareOf(traits.cap, wanted[trait]), traits.levelBp[level]), 0);
}

/** Half-days free beyond the need in the tightest week that counts. The leader has passed the CAPACITY gate. */
function spareHalfDays(need: NeedFacts, leader: LeaderFacts, most: number): number {
  let spare = 0;
  while (spare < most && missingHalfDays({ ...need, halfDaysPerWeek: need.halfDaysPerWeek + spare + 1 }, leader) === 0) spare++;
  return spare;
}

function overlapPoints(need: NeedFacts, leader: LeaderFacts, { overlap }: CompanyWeights, { zones }: MatchTables): number {
  return floor((overlap.cap * min(overlap.comfortMinutes, overlapMinutes(need, leader, zones))) / overlap.comfortMinutes);
}

/** Of the things asked for, the share that is there; nothing asked for earns nothing. */
const coverage = (cap: number, there: number, asked: number): number => (asked === 0 ? 0 : floor((cap * there) / asked));

/** The lines `pᵢ` of the company's side, in the order of their codes, before the clamp.
 * @see docs/domain/matching.md#company-lines */
export function companyLines(inputs: RunInputs, leader: LeaderFacts): [LineCode, number][] {
  const { need, policy, tables, asOfDay } = inputs;
  const weights = policy.company;
  const shared = leader.stack.filter((technology) => need.stack.includes(technology)).length;
  const step = rateStep(need, leader.dayRateTargetMinor, leader.currency, policy, tables.rates);
  return [
    [LINE.ROLE_FIT, shareOf(weights.roleFit.cap, roleServiceBp(need.role, leader, policy, weights.roleFit.secondaryBp))],
    [LINE.NICHE, nichePoints(need, leader, policy, tables.taxonomy)],
    [LINE.REQUIRED_SPECIALTIES, requiredPoints(need, leader, policy, tables.taxonomy)],
    [LINE.NICE_TO_HAVE, niceToHavePoints(need, leader, policy, tables.taxonomy)],
    [LINE.STAGE_DISTANCE, stagePoints(need, leader, weights)],
    [LINE.GROWTH_PHASE, (leader.phases >> need.phase) & 1 ? weights.phase.cap : 0],
    [LINE.ARCHETYPE_EXPERIENCE, shareOf(weights.archetype.cap, weights.archetype.depthBp[leader.archetypeDepth[need.archetype]])],
    [LINE.DUTIES, coverage(weights.duties.cap, bitCount(leader.duties & need.duties), bitCount(need.duties))],
    [LINE.HANDS_ON, shareOf(weights.handsOn.cap, weights.handsOn.distanceBp[abs(leader.handsOn - need.handsOn)])],
    [LINE.TRAITS, traitPoints(need, leader, weights)],
    [LINE.RATE_POSITION, shareOf(weights.ratePosition.cap, weights.ratePosition.stepBp[step])],
    [LINE.TIME_ZONE_COMFORT, overlapPoints(need, leader, weights, tables)],
    [LINE.CAPACITY_SLACK, shareOf(weights.slack.cap, weights.slack.spareBp[spareHalfDays(need, leader, weights.slack.spareBp.length - 1)])],
    [LINE.OUTCOME_HISTORY, outcomePoints(leader.outcomeCount, leader.outcomeSum, weights)],
    [LINE.STACK_OVERLAP, coverage(weights.stack.cap, shared, need.stack.length)],
    [LINE.STALE_AVAILABILITY, -stalePoints(asOfDay - leader.confirmedDay, weights)],
  ];
}
