import type { LeaderProfile, Publication } from '@qd/leaders-domain';
import { ARCHETYPES, daysFromHalfDays, formatDate, STAGES } from '@qd/shared-domain';
import { nodesOf, specialtiesOf } from '../blind-profile/blind-profile.mapping';
import type { LeaderProfileType } from './leader-profile.types';
import type { PublicationType } from './publication.types';

const clockTime = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const publicationType = ({ specialtyCodes, ...publication }: Publication): PublicationType => ({
  ...publication,
  specialties: nodesOf(specialtyCodes),
});

/** A profile for GraphQL: codes as nodes, minutes and days as people write them. */
export function leaderProfileType(profile: LeaderProfile): LeaderProfileType {
  const { preferences, currency } = profile;
  return {
    roles: profile.roles,
    primaryRole: profile.primaryRole,
    kinds: profile.kinds,
    ownership: profile.ownership,
    niches: nodesOf(profile.nicheCodes),
    specialties: specialtiesOf(profile.specialties),
    stack: nodesOf(profile.stackCodes),
    industries: nodesOf(profile.industryCodes),
    stages: STAGES.map((stage) => ({ stage, depth: profile.stageDepth[stage] })).filter(({ depth }) => depth > 0),
    archetypes: ARCHETYPES.map((archetype) => ({ archetype, depth: profile.archetypeDepth[archetype] })).filter(({ depth }) => depth > 0),
    phases: profile.phases,
    duties: profile.duties,
    handsOn: profile.handsOn,
    dayRateMin: { amountMinor: profile.dayRateMinMinor, currency },
    dayRateTarget: { amountMinor: profile.dayRateTargetMinor, currency },
    timeZone: profile.timeZone,
    workStart: clockTime(profile.workStartMinute),
    workEnd: clockTime(profile.workEndMinute),
    languages: profile.languages,
    availableFrom: formatDate(profile.availableFromDay),
    noGoIndustries: nodesOf(profile.noGoIndustryCodes),
    preferences: {
      stages: preferences.stages,
      missions: preferences.missions,
      niches: nodesOf(preferences.nicheCodes),
      minDaysPerWeek: daysFromHalfDays(preferences.minHalfDays),
      maxDaysPerWeek: daysFromHalfDays(preferences.maxHalfDays),
      handsOn: preferences.handsOn,
      scopeStability: preferences.scopeStability,
      sponsorHoursPerWeek: preferences.sponsorHours,
    },
    intent: profile.intent,
    horizonMonths: profile.horizonMonths,
    openToFullTime: profile.openToFullTime,
    publications: profile.publications.map(publicationType),
  };
}
