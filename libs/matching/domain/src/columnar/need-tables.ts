import { CURRENCIES, DUTIES, weekOf } from '@qd/shared-domain';
import { bitCount, shareOf } from '../arithmetic';
import { sponsorPoints } from '../leader-points';
import { type CompanyWeights, type MatchPolicy, MAX_SIDE_POINTS } from '../policy';
import type { RunInputs } from '../run-inputs';
import type { ClosenessCache } from './closeness-cache';
import { LAST_DAY, MAX_SPONSOR_HOURS } from './layout';
import type { LeaderColumns } from './leader-columns';
import { fillNicheTables, fillSpecialtyTables, fillStackTable, ListTables } from './list-tables';
import { BASE, fillPolicyTables, POLICY_SPAN, SPAN } from './policy-tables';
import { LIMITS_PER_CURRENCY, RateLimits } from './rate-limits';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { floor, min } = Math;

const DUTIES_AT = POLICY_SPAN;
const SPONSOR_AT = DUTIES_AT + (1 << DUTIES.length);
const RATE_LIMITS_AT = SPONSOR_AT + MAX_SPONSOR_HOURS + 1;
const LOOK_SPAN = RATE_LIMITS_AT + CURRENCIES.length * LIMITS_PER_CURRENCY;

/** Most everything but the lists can give: no line gives more than its cap. */
const companyCaps = ({ roleFit, niche, stage, phase, archetype, duties, handsOn, traits, ...rest }: CompanyWeights): number => {
  const { ratePosition, overlap, slack, outcomes } = rest;
  const lines = [roleFit, niche, stage, phase, archetype, duties, handsOn, traits, ratePosition, overlap, slack, outcomes];
  return lines.reduce((sum, { cap }) => sum + cap, 0);
};

/** Everything one need makes of a leader's columns: thresholds and look-up tables, so that scoring a leader is loads and adds.
 * One instance is reused from need to need. */
export class NeedTables {
  /** One flat buffer; `at` says where this need's tables start in it. */
  readonly look = new Int32Array(LOOK_SPAN);
  readonly at = {
    roles: 0,
    mainRole: 0,
    stageLow: 0,
    stageHigh: 0,
    traitLow: 0,
    traitHigh: 0,
    handsOn: 0,
    wishedStage: 0,
    wishedDays: 0,
    wishedHandsOn: 0,
    wishedScope: 0,
    archetype: BASE.ARCHETYPE,
    slack: BASE.SLACK,
    rateCompany: BASE.RATE_COMPANY,
    rateLeader: BASE.RATE_LEADER,
    overlap: BASE.OVERLAP,
    duties: DUTIES_AT,
    sponsor: SPONSOR_AT,
    rateLimits: RATE_LIMITS_AT,
  };
  readonly lists = new ListTables();
  /** Minutes of overlap by interned working hours. */
  overlapMinutes = new Int32Array(0);
  /** The two planes the need's eight weeks lie in, and the bits to shift the first one by. */
  firstPlane: Int32Array = new Int32Array(0);
  secondPlane: Int32Array = new Int32Array(0);
  planeShift = 0;
  latestStart = 0;
  wishedMissionAny = 0;
  /** Most the lists can add to the company's points, and most these can be. */
  listsMost = 0;
  companyMost = 0;
  private readonly rateLimits = new RateLimits();
  private policy: MatchPolicy | null = null;
  private policyText = '';

  prepare(inputs: RunInputs, columns: LeaderColumns, closeness: ClosenessCache): void {
    const { need, policy, tables } = inputs;
    this.turnTo(policy);
    this.pickSpans(inputs);
    ({ first: this.firstPlane, second: this.secondPlane, shift: this.planeShift } = columns.capacityFrom(weekOf(need.startDay)));
    this.latestStart = min(need.startDay + policy.startGraceDays, LAST_DAY);
    this.wishedMissionAny = shareOf(policy.leader.mission.cap, policy.leader.mission.indifferentBp);
    if (this.overlapMinutes.length < columns.clocks.size) {
      this.overlapMinutes = new Int32Array(columns.clocks.size * 2);
    }
    columns.clocks.fillOverlaps(this.overlapMinutes, need, tables.zones);
    this.fillNeed(inputs);
    this.rateLimits.fill(this.look, RATE_LIMITS_AT, need, policy.rateLadderEurMinor, tables.rates);
    closeness.turnTo(tables.taxonomy);
    this.lists.clear(columns);
    this.listsMost = fillSpecialtyTables(this.lists, inputs, closeness) + fillStackTable(this.lists, inputs, columns.technologies);
    fillNicheTables(this.lists, inputs, closeness);
    this.companyMost = min(MAX_SIDE_POINTS, companyCaps(policy.company) + this.listsMost);
  }

  get bytes(): number {
    return this.look.byteLength + this.overlapMinutes.byteLength + this.lists.bytes;
  }

  /** A policy read from its row again is another object with the same text; a draft may bear an old version's name. */
  private turnTo(policy: MatchPolicy): void {
    if (policy === this.policy) return;
    const text = JSON.stringify(policy);
    this.policy = policy;
    if (text === this.policyText) return;
    this.policyText = text;
    fillPolicyTables(this.look, policy);
  }

  private pickSpans({ need }: RunInputs): void {
    const { at } = this;
    at.roles = BASE.ROLES + need.role * SPAN.ROLES;
    at.mainRole = BASE.MAIN_ROLE + need.role * SPAN.MAIN_ROLE;
    at.stageLow = BASE.STAGE_LOW + need.stage * SPAN.STAGE_LOW;
    at.stageHigh = BASE.STAGE_HIGH + need.stage * SPAN.STAGE_HIGH;
    at.traitLow = BASE.TRAIT_LOW + need.archetype * SPAN.TRAIT_LOW;
    at.traitHigh = BASE.TRAIT_HIGH + need.archetype * SPAN.TRAIT_HIGH;
    at.handsOn = BASE.HANDS_ON + need.handsOn * SPAN.HANDS_ON;
    at.wishedStage = BASE.WISHED_STAGE + need.stage * SPAN.WISHED_STAGE;
    at.wishedDays = BASE.WISHED_DAYS + need.halfDaysPerWeek * SPAN.WISHED_DAYS;
    at.wishedHandsOn = BASE.WISHED_HANDS_ON + need.handsOn * SPAN.HANDS_ON;
    at.wishedScope = BASE.WISHED_SCOPE + need.scopeStability * SPAN.WISHED_SCOPE;
  }

  private fillNeed({ need, policy }: RunInputs): void {
    const asked = bitCount(need.duties);
    for (let mask = 0; mask < 1 << DUTIES.length; mask++) {
      this.look[DUTIES_AT + mask] = asked === 0 ? 0 : floor((policy.company.duties.cap * bitCount(mask & need.duties)) / asked);
    }
    for (let hours = 0; hours <= MAX_SPONSOR_HOURS; hours++) {
      this.look[SPONSOR_AT + hours] = sponsorPoints(hours, need.sponsorHours, policy.leader.sponsorHours.cap);
    }
  }
}
