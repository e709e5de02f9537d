import { CURRENCIES, convertMinor, DUTIES, HANDS_ON_LEVELS, ROLES, SCOPE_STABILITIES, STAGES, TRAITS, weekOf } from '@qd/shared-domain';
import { bitCount, mix32, shareOf } from '../arithmetic';
import { outcomePoints } from '../company-points';
import { sponsorPoints, wishedDaysPoints, wishedStagePoints } from '../leader-points';
import { EUR, rateStepLimits } from '../rate';
import type { RunInputs } from '../run-inputs';
import type { Clocks } from './clocks';
import type { ClosenessCache } from './closeness-cache';
import { ANY_AMOUNT, largestAmountWithin } from './amount-limits';
import type { LeaderColumns } from './leader-columns';
import { fillNicheTables, fillSpecialtyTables, fillStackTable, ListTables } from './list-tables';

/* Where each table lies in the one flat look-up buffer. Sizes are powers of two of the packed fields they are indexed with. */
let end = 0;
const place = (size: number): number => {
  const start = end;
  end += size;
  return start;
};

/** Offsets into {@link NeedTables.look}. */
export const TABLE = {
  /** Best over offered roles, each at its secondary worth; then the worth of the main role alone. */
  ROLES: place(1 << ROLES.length),
  MAIN_ROLE: place(16),
  /** Best over the first four stages, over the other three. */
  STAGE_LOW: place(256),
  STAGE_HIGH: place(64),
  /** Sum over the first three traits, over the other two. */
  TRAIT_LOW: place(512),
  TRAIT_HIGH: place(64),
  DUTIES: place(1 << DUTIES.length),
  ARCHETYPE: place(4),
  HANDS_ON: place(8),
  SLACK: place(8),
  RATE_COMPANY: place(4),
  RATE_LEADER: place(4),
  WISHED_STAGE: place(1 << STAGES.length),
  WISHED_DAYS: place(256),
  WISHED_HANDS_ON: place(8),
  WISHED_SCOPE: place(4),
  WISHED_SPONSOR: place(256),
  /** By currency: the highest reserve that passes, then the highest hoped-for rates of the first three rate steps. */
  RATE_LIMITS: place(CURRENCIES.length * 4),
} as const;

/** Best over two-bit fields of a word, for every word: `worth[field][value]`. */
function fillBest(look: Int32Array, at: number, worth: readonly (readonly number[])[]): void {
  look[at] = Math.max(0, ...worth.map((values) => values[0]));
  for (let word = 1; word < 1 << (2 * worth.length); word++) {
    let best = 0;
    for (let field = 0; field < worth.length; field++) best = Math.max(best, worth[field][(word >> (2 * field)) & 3]);
    look[at + word] = best;
  }
}

/** Sum over three-bit fields of a word, for every word. */
function fillSum(look: Int32Array, at: number, worth: readonly (readonly number[])[]): void {
  for (let word = 0; word < 1 << (3 * worth.length); word++) {
    let sum = 0;
    for (let field = 0; field < worth.length; field++) sum += worth[field][(word >> (3 * field)) & 7] ?? 0;
    look[at + word] = sum;
  }
}

/** Everything one need makes of a leader's columns: thresholds and look-up tables, so that scoring a leader is loads and adds.
 * One instance is reused from need to need. */
export class NeedTables {
  readonly look = new Int32Array(end);
  readonly lists = new ListTables();
  /** Overlap by interned working hours, valid where the stamp is this need's. */
  overlapMinutes = new Int32Array(0);
  overlapPoints = new Int32Array(0);
  overlapStamp = new Int32Array(0);
  stamp = 0;
  seedMix = 0;
  firstWeek = 0;
  latestStart = 0;
  phasePoints = 0;
  priorOutcomePoints = 0;
  wishedMissionAny = 0;
  /** Most the lines over lists can add on the company's side and the leader's. */
  listsMostCompany = 0;
  listsMostLeader = 0;

  prepare(inputs: RunInputs, columns: LeaderColumns, closeness: ClosenessCache): void {
    const { need, policy, tables, seed } = inputs;
    this.seedMix = mix32(seed);
    this.firstWeek = weekOf(need.startDay);
    this.latestStart = need.startDay + policy.startGraceDays;
    this.phasePoints = policy.company.phase.cap;
    this.priorOutcomePoints = outcomePoints(0, 0, policy.company);
    this.wishedMissionAny = shareOf(policy.leader.mission.cap, policy.leader.mission.indifferentBp);
    this.stamp++;
    if (this.overlapStamp.length < columns.clocks.size) {
      this.overlapMinutes = new Int32Array(columns.clocks.size * 2);
      this.overlapPoints = new Int32Array(columns.clocks.size * 2);
      this.overlapStamp = new Int32Array(columns.clocks.size * 2);
    }
    this.fillCompany(inputs);
    this.fillLeader(inputs);
    this.fillRateLimits(inputs);
    closeness.turnTo(tables.taxonomy);
    this.lists.clear(columns);
    const most = fillSpecialtyTables(this.lists, inputs, closeness) + fillStackTable(this.lists, inputs);
    this.listsMostCompany = most;
    this.listsMostLeader = fillNicheTables(this.lists, inputs, closeness);
  }

  /** Overlap and its points for one set of working hours, the first time a need meets it. */
  fillOverlap(clock: number, { need, policy, tables }: RunInputs, clocks: Clocks): void {
    const { cap, comfortMinutes } = policy.company.overlap;
    const minutes = clocks.overlap(clock, need, tables.zones);
    this.overlapMinutes[clock] = minutes;
    this.overlapPoints[clock] = Math.floor((cap * Math.min(comfortMinutes, minutes)) / comfortMinutes);
    this.overlapStamp[clock] = this.stamp;
  }

  get bytes(): number {
    return this.look.byteLength + this.overlapMinutes.byteLength * 3 + this.lists.bytes;
  }

  private fillCompany({ need, policy }: RunInputs): void {
    const { look } = this;
    const { company } = policy;
    const adjacency = policy.roleAdjacencyBp[need.role];
    ROLES.forEach((_, role) => {
      const bit = 1 << role;
      const points = shareOf(company.roleFit.cap, Math.floor((adjacency[role] * company.roleFit.secondaryBp) / 10_000));
      for (let mask = 0; mask < bit; mask++) look[TABLE.ROLES + bit + mask] = Math.max(points, look[TABLE.ROLES + mask]);
      look[TABLE.MAIN_ROLE + role] = shareOf(company.roleFit.cap, adjacency[role]);
    });
    const stages = STAGES.map((_, at) => company.stage.depthBp.map((bp) => shareOf(shareOf(company.stage.cap, bp), company.stage.distanceBp[Math.abs(at - need.stage)])));
    fillBest(look, TABLE.STAGE_LOW, stages.slice(0, 4));
    fillBest(look, TABLE.STAGE_HIGH, stages.slice(4));
    const traits = TRAITS.map((_, trait) => company.traits.levelBp.map((bp) => shareOf(shareOf(company.traits.cap, company.traits.wantedBp[need.archetype][trait]), bp)));
    fillSum(look, TABLE.TRAIT_LOW, traits.slice(0, 3));
    fillSum(look, TABLE.TRAIT_HIGH, traits.slice(3));
    const asked = bitCount(need.duties);
    for (let mask = 0; mask < 1 << DUTIES.length; mask++) {
      look[TABLE.DUTIES + mask] = asked === 0 ? 0 : Math.floor((company.duties.cap * bitCount(mask & need.duties)) / asked);
    }
    company.archetype.depthBp.forEach((bp, depth) => (look[TABLE.ARCHETYPE + depth] = shareOf(company.archetype.cap, bp)));
    company.slack.spareBp.forEach((bp, spare) => (look[TABLE.SLACK + spare] = shareOf(company.slack.cap, bp)));
    company.ratePosition.stepBp.forEach((bp, step) => (look[TABLE.RATE_COMPANY + step] = shareOf(company.ratePosition.cap, bp)));
    HANDS_ON_LEVELS.forEach((_, level) => {
      look[TABLE.HANDS_ON + level] = shareOf(company.handsOn.cap, company.handsOn.distanceBp[Math.abs(level - need.handsOn)]);
    });
  }

  private fillLeader({ need, policy }: RunInputs): void {
    const { look } = this;
    const { leader } = policy;
    for (let mask = 0; mask < 1 << STAGES.length; mask++) look[TABLE.WISHED_STAGE + mask] = wishedStagePoints(mask, need.stage, leader.stage);
    for (let range = 0; range < 256; range++) look[TABLE.WISHED_DAYS + range] = wishedDaysPoints(range & 15, range >> 4, need.halfDaysPerWeek, leader.days);
    for (let hours = 0; hours < 256; hours++) look[TABLE.WISHED_SPONSOR + hours] = sponsorPoints(hours, need.sponsorHours, leader.sponsorHours.cap);
    leader.rate.stepBp.forEach((bp, step) => (look[TABLE.RATE_LEADER + step] = shareOf(leader.rate.cap, bp)));
    HANDS_ON_LEVELS.forEach((_, level) => {
      look[TABLE.WISHED_HANDS_ON + level] = shareOf(leader.handsOn.cap, leader.handsOn.distanceBp[Math.abs(level - need.handsOn)]);
    });
    SCOPE_STABILITIES.forEach((_, level) => {
      look[TABLE.WISHED_SCOPE + level] = shareOf(leader.scopeStability.cap, leader.scopeStability.shortBp[Math.max(0, level - need.scopeStability)]);
    });
  }

  /** The rate gate and the rate steps as highest amounts in each currency: no conversion is left for the leaders. */
  private fillRateLimits({ need, policy, tables: { rates } }: RunInputs): void {
    const ladder = policy.rateLadderEurMinor;
    // The step of a rung holds up to the rung above it, as hoped-for rates are rounded down.
    const euroLimits = rateStepLimits(need).map((limit) => {
      const above = ladder.findIndex((rung) => convertMinor(rung, EUR, need.currency, rates) > limit);
      if (above === -1) return null;
      return above === 0 ? -1 : ladder[above] - 1;
    });
    CURRENCIES.forEach((_, currency) => {
      const at = TABLE.RATE_LIMITS + currency * 4;
      this.look[at] = largestAmountWithin(need.dayBudgetMaxMinor, currency, need.currency, rates);
      euroLimits.forEach((limit, step) => {
        this.look[at + 1 + step] = limit === null ? ANY_AMOUNT : largestAmountWithin(limit, currency, EUR, rates);
      });
    });
  }
}
