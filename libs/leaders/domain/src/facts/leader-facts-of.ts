import {
  ARCHETYPES,
  CURRENCIES,
  DUTIES,
  ENGAGEMENT_KINDS,
  type EpochDay,
  EVIDENCE_LEVELS,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  LANGUAGES,
  maskOf,
  MISSIONS,
  OWNERSHIP_LEVELS,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  STANDINGS,
  type Standing,
  taxonomy,
  TIME_ZONES,
  type WeekIndex,
} from '@qd/shared-domain';
import { type CapacityWeek, freeHalfDays } from '../capacity/capacity';
import { BLACKOUT, CAPACITY_WEEKS, type LeaderFacts, NOT_NOW_DAY } from '../leader-facts';
import type { LeaderProfile, LeaderTrack } from '../profile/leader-profile';

/** Everything of a leader that facts are taken from. */
export interface LeaderSnapshot {
  readonly leaderId: string;
  readonly standing: Standing;
  readonly profile: LeaderProfile;
  readonly track: LeaderTrack;
  /** In any order; weeks not listed have nothing free. */
  readonly capacity: readonly CapacityWeek[];
  readonly confirmedDay: EpochDay;
  readonly blockedCompanyIds: readonly string[];
  readonly conflictCompanyIds: readonly string[];
}

const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Ordinal of a taxonomy code.
 * @throws RangeError when the code is unknown: profiles are parsed against the same taxonomy, so the row is broken */
function ordinalOf(code: string): number {
  const node = taxonomy.byCode(code);
  if (!node) throw new RangeError(`unknown taxonomy code: ${code}`);
  return node.ordinal;
}

/** Free half-days per week from `fromWeek`, {@link BLACKOUT} for weeks away.
 * @returns `CAPACITY_WEEKS` entries, 0..14 or 15 */
export function freeWeeksFrom(capacity: readonly CapacityWeek[], fromWeek: WeekIndex): number[] {
  const free = new Array<number>(CAPACITY_WEEKS).fill(0);
  for (const week of capacity) {
    const at = week.week - fromWeek;
    if (at >= 0 && at < CAPACITY_WEEKS) free[at] = week.blackout ? BLACKOUT : freeHalfDays(week);
  }
  return free;
}

/** The name-free integers scoring reads of a leader.
 * @param currentWeek first week of the capacity in the facts
 * @throws RangeError when the profile names what no vocabulary holds: a broken row, never a user's mistake */
export function leaderFactsOf(leader: LeaderSnapshot, currentWeek: WeekIndex): LeaderFacts {
  const { profile, track } = leader;
  const { preferences } = profile;
  return {
    leaderId: leader.leaderId,
    standing: STANDINGS.indexOf(leader.standing),
    roles: maskOf(ROLES, profile.roles),
    primaryRole: ROLES.indexOf(profile.primaryRole),
    kinds: maskOf(ENGAGEMENT_KINDS, profile.kinds),
    ownership: maskOf(OWNERSHIP_LEVELS, profile.ownership),
    niches: profile.nicheCodes.map(ordinalOf),
    specialties: profile.specialties
      .map(({ code, evidence }) => ({ ordinal: ordinalOf(code), evidence: EVIDENCE_LEVELS.indexOf(evidence) + 1 }))
      .sort((a, b) => a.ordinal - b.ordinal),
    stack: ascending(profile.stackCodes.map(ordinalOf)),
    stageDepth: STAGES.map((stage) => profile.stageDepth[stage]),
    archetypeDepth: ARCHETYPES.map((archetype) => profile.archetypeDepth[archetype]),
    phases: maskOf(GROWTH_PHASES, profile.phases),
    duties: maskOf(DUTIES, profile.duties),
    handsOn: HANDS_ON_LEVELS.indexOf(profile.handsOn),
    traits: [...track.traits],
    dayRateMinMinor: profile.dayRateMinMinor,
    dayRateTargetMinor: profile.dayRateTargetMinor,
    currency: CURRENCIES.indexOf(profile.currency),
    zone: TIME_ZONES.indexOf(profile.timeZone),
    workStartMinute: profile.workStartMinute,
    workEndMinute: profile.workEndMinute,
    languages: maskOf(LANGUAGES, profile.languages),
    availableFromDay: profile.intent === 'NOT_NOW' ? NOT_NOW_DAY : profile.availableFromDay,
    confirmedDay: leader.confirmedDay,
    capacityFromWeek: currentWeek,
    freeHalfDays: freeWeeksFrom(leader.capacity, currentWeek),
    blockedCompanyIds: [...leader.blockedCompanyIds].sort(),
    conflictCompanyIds: [...leader.conflictCompanyIds].sort(),
    noGoIndustries: ascending(profile.noGoIndustryCodes.map(ordinalOf)),
    preferences: {
      stages: maskOf(STAGES, preferences.stages),
      missions: maskOf(MISSIONS, preferences.missions),
      niches: preferences.nicheCodes.map(ordinalOf),
      minHalfDays: preferences.minHalfDays,
      maxHalfDays: preferences.maxHalfDays,
      handsOn: HANDS_ON_LEVELS.indexOf(preferences.handsOn),
      scopeStability: SCOPE_STABILITIES.indexOf(preferences.scopeStability),
      sponsorHours: preferences.sponsorHours,
    },
    outcomeCount: track.outcomeCount,
    outcomeSum: track.outcomeSum,
    answerLikelihood: track.answerLikelihood,
    scarcityPrice: track.scarcityPrice,
  };
}
