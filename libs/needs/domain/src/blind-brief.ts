import type { Brief } from './brief';

/** What a leader reads of a need before both sides agree to meet: no company, no budget. Of a draft, what is there so far. */
export type BlindBrief = Omit<Brief, 'dayBudgetMin' | 'dayBudgetMax'>;

/** Projects a brief onto what leaders may read; forms show it beside the text as it is written. Every field is named here on purpose: a
 * field added to the brief stays private until somebody adds it here. */
export const blindBriefOf = (brief: Brief): BlindBrief => ({
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
  nicheCodes: brief.nicheCodes,
  industryCode: brief.industryCode,
  required: brief.required.map(({ code, minEvidence }) => ({ code, minEvidence })),
  niceToHaveCodes: brief.niceToHaveCodes,
  stackCodes: brief.stackCodes,
  duties: brief.duties,
  handsOn: brief.handsOn,
  halfDaysPerWeek: brief.halfDaysPerWeek,
  startDay: brief.startDay,
  durationWeeks: brief.durationWeeks,
  timeZone: brief.timeZone,
  workStartMinute: brief.workStartMinute,
  workEndMinute: brief.workEndMinute,
  minOverlapMinutes: brief.minOverlapMinutes,
  languages: brief.languages,
  missions: brief.missions,
  scopeStability: brief.scopeStability,
  sponsorHoursPerWeek: brief.sponsorHoursPerWeek,
});
