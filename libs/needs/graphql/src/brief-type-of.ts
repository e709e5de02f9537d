import { type Brief, formatClockTime } from '@qd/needs-domain';
import { daysFromHalfDays, formatDate, taxonomy } from '@qd/shared-domain';
import type { TaxonomyNodeType } from '@qd/shared-graphql';
import type { BriefType } from './brief.types';

/** A node of a stored code; codes are never taken back, so it is there. */
function nodeOf(code: string): TaxonomyNodeType {
  const node = taxonomy.byCode(code);
  if (!node) throw new Error(`a stored brief names an unknown code: ${code}`);
  return node;
}

const orNull = <T, R>(value: T | null, read: (value: T) => R): R | null => (value === null ? null : read(value));

/** A brief in the words of the API. */
export const briefTypeOf = (brief: Brief): BriefType => ({
  title: brief.title,
  situation: brief.situation,
  outcomes: brief.outcomes,
  scopeIn: brief.scopeIn,
  scopeOut: brief.scopeOut,
  cadence: brief.cadence,
  role: brief.role,
  kind: brief.kind,
  ownership: brief.ownership,
  archetype: brief.archetype,
  stage: brief.stage,
  phase: brief.phase,
  niches: brief.nicheCodes.map(nodeOf),
  industry: orNull(brief.industryCode, nodeOf),
  required: brief.required.map(({ code, minEvidence }) => ({ node: nodeOf(code), minEvidence })),
  niceToHave: brief.niceToHaveCodes.map(nodeOf),
  stack: brief.stackCodes.map(nodeOf),
  duties: brief.duties,
  handsOn: brief.handsOn,
  daysPerWeek: orNull(brief.halfDaysPerWeek, daysFromHalfDays),
  startDate: orNull(brief.startDay, formatDate),
  durationWeeks: brief.durationWeeks,
  dayBudgetMin: brief.dayBudgetMin,
  dayBudgetMax: brief.dayBudgetMax,
  timeZone: brief.timeZone,
  workStart: orNull(brief.workStartMinute, formatClockTime),
  workEnd: orNull(brief.workEndMinute, formatClockTime),
  minOverlapHours: orNull(brief.minOverlapMinutes, (minutes) => minutes / 60),
  languages: brief.languages,
  missions: brief.missions,
  scopeStability: brief.scopeStability,
  sponsorHoursPerWeek: brief.sponsorHoursPerWeek,
});
