import { CURRENCIES, DUTIES, weekOf } from '@qd/shared-domain';
import { bitCount, shareOf } from '../arithmetic';
import { sponsorPoints } from '../leader-points';
import type { MatchPolicy } from '../policy';
import type { RunInputs } from '../run-inputs';
import type { ClosenessCache } from './closeness-cache';
import type { Clocks } from './clocks';
import { CALENDAR_WEEKS, MAX_SPONSOR_HOURS, PLANES, WEEKS_PER_WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import { fillNicheTables, fillSpecialtyTables, fillStackTable, ListTables } from './list-tables';
import { BASE, fillPolicyTables, POLICY_SPAN, SPAN } from './policy-tables';
import { LIMITS_PER_CURRENCY, RateLimits } from './rate-limits';

const DUTIES_AT = POLICY_SPAN;
const SPONSOR_AT = DUTIES_AT + (1 << DUTIES.length);
const RATE_LIMITS_AT = SPONSOR_AT + MAX_SPONSOR_HOURS + 1;
const LOOK_SPAN = RATE_LIMITS_AT + CURRENCIES.length * LIMITS_PER_CURRENCY;

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
    duties: DUTIES_AT,
    sponsor: SPONSOR_AT,
    rateLimits: RATE_LIMITS_AT,
  };
  readonly lists = new ListTables();
  /** Overlap by interned working hours and its points, valid where the stamp is this need's. */
  overlapMinutes = new Int32Array(0);
  overlapPoints = new Int32Array(0);
  overlapStamp = new Int32Array(0);
  stamp = 0;
  firstWeek = 0;
  /** The two planes the need's eight weeks lie in, as offsets, and the bits to shift the first one by. */
  planeA = 0;
  planeB = 0;
  planeShift = 0;
  latestStart = 0;
  wishedMissionAny = 0;
  /** Most the lists can add to the company's points. */
  listsMost = 0;
  private readonly rateLimits = new RateLimits();
  private policy: MatchPolicy | null = null;
  private policyText = '';

  prepare(inputs: RunInputs, columns: LeaderColumns, closeness: ClosenessCache): void {
    const { need, policy, tables } = inputs;
    this.turnTo(policy);
    this.pickSpans(inputs);
    this.aim(columns, weekOf(need.startDay));
    this.latestStart = need.startDay + policy.startGraceDays;
    this.wishedMissionAny = shareOf(policy.leader.mission.cap, policy.leader.mission.indifferentBp);
    this.stamp++;
    if (this.overlapStamp.length < columns.clocks.size) {
      this.overlapMinutes = new Int32Array(columns.clocks.size * 2);
      this.overlapPoints = new Int32Array(columns.clocks.size * 2);
      this.overlapStamp = new Int32Array(columns.clocks.size * 2);
    }
    this.fillNeed(inputs);
    this.rateLimits.fill(this.look, RATE_LIMITS_AT, need, policy.rateLadderEurMinor, tables.rates);
    closeness.turnTo(tables.taxonomy);
    this.lists.clear(columns);
    this.listsMost = fillSpecialtyTables(this.lists, inputs, closeness) + fillStackTable(this.lists, inputs);
    fillNicheTables(this.lists, inputs, closeness);
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

  private aim({ capacity }: LeaderColumns, firstWeek: number): void {
    const place = firstWeek & (CALENDAR_WEEKS - 1);
    const plane = Math.floor(place / WEEKS_PER_WORD);
    this.firstWeek = firstWeek;
    this.planeA = plane * capacity;
    this.planeB = ((plane + 1) % PLANES) * capacity;
    this.planeShift = (place % WEEKS_PER_WORD) * 4;
  }

  private fillNeed({ need, policy }: RunInputs): void {
    const asked = bitCount(need.duties);
    for (let mask = 0; mask < 1 << DUTIES.length; mask++) {
      this.look[DUTIES_AT + mask] = asked === 0 ? 0 : Math.floor((policy.company.duties.cap * bitCount(mask & need.duties)) / asked);
    }
    for (let hours = 0; hours <= MAX_SPONSOR_HOURS; hours++) {
      this.look[SPONSOR_AT + hours] = sponsorPoints(hours, need.sponsorHours, policy.leader.sponsorHours.cap);
    }
  }
}
