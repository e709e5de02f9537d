import { type BlindBrief, type Brief, formatClockTime } from '@qd/needs-domain';
import { daysFromHalfDays, formatDate, taxonomy } from '@qd/shared-domain';
import type { TaxonomyNodeType } from '@qd/shared-graphql';
import type { BlindBriefType } from './blind-brief.types';
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

/** What a leader may read of a need in the market, in the words of the API. A need in the market is complete.
 * @throws Error where it is not: a broken row */
export function blindBriefTypeOf(needId: string, brief: BlindBrief): BlindBriefType {
  const { role, kind, ownership, stage, halfDaysPerWeek, durationWeeks, startDay, timeZone } = brief;
  const { workStartMinute, workEndMinute, minOverlapMinutes, nicheCodes, industryCode, required, niceToHaveCodes, stackCodes, ...rest } =
    brief;
  const said = <T>(value: T | null): T => {
    if (value === null) throw new Error(`the brief of need ${needId} is in the market and not complete`);
    return value;
  };
  return {
    ...rest,
    needId,
    role: said(role),
    kind: said(kind),
    ownership: said(ownership),
    stage: said(stage),
    daysPerWeek: daysFromHalfDays(said(halfDaysPerWeek)),
    durationWeeks: said(durationWeeks),
    startDate: formatDate(said(startDay)),
    timeZone: said(timeZone),
    workStart: formatClockTime(said(workStartMinute)),
    workEnd: formatClockTime(said(workEndMinute)),
    minOverlapHours: said(minOverlapMinutes) / 60,
    niches: nicheCodes.map(nodeOf),
    industry: orNull(industryCode, nodeOf),
    required: required.map(({ code, minEvidence }) => ({ node: nodeOf(code), minEvidence })),
    niceToHave: niceToHaveCodes.map(nodeOf),
    stack: stackCodes.map(nodeOf),
  };
}
