import { type EpochDay, type FieldError } from '@qd/shared-domain';
import type { Brief } from './brief';

/** One thing a brief lacks before it can be published; `path` is the field of the brief as forms name it. */
export type MissingField = FieldError;

type Said = (brief: Brief) => boolean;

const WANTED: readonly (readonly [path: string, said: Said, message: string])[] = [
  ['title', (brief) => brief.title !== '', 'Give the need a title.'],
  ['situation', (brief) => brief.situation !== '', 'Describe where you stand and why you ask.'],
  ['outcomes', (brief) => brief.outcomes.length > 0, 'Name at least one outcome you want to see.'],
  ['scopeIn', (brief) => brief.scopeIn.length > 0, 'Name at least one thing that is in scope.'],
  ['scopeOut', (brief) => brief.scopeOut.length > 0, 'Name at least one thing that is out of scope.'],
  ['cadence', (brief) => brief.cadence !== '', 'Say how you will work together: meetings, reports, presence.'],
  ['role', (brief) => brief.role !== null, 'Choose the role.'],
  ['kind', (brief) => brief.kind !== null, 'Choose the engagement kind.'],
  ['ownership', (brief) => brief.ownership !== null, 'Choose how much the leader owns.'],
  ['archetype', (brief) => brief.archetype !== null, 'Choose the situation that fits best.'],
  ['stage', (brief) => brief.stage !== null, 'Choose your stage.'],
  ['phase', (brief) => brief.phase !== null, 'Choose your growth phase.'],
  ['nicheCodes', (brief) => brief.nicheCodes.length > 0, 'Choose one or two niches.'],
  ['industryCode', (brief) => brief.industryCode !== null, 'Choose your industry.'],
  ['handsOn', (brief) => brief.handsOn !== null, 'Say how hands-on the work is.'],
  ['daysPerWeek', (brief) => brief.halfDaysPerWeek !== null, 'Say how many days a week you need.'],
  ['startDate', (brief) => brief.startDay !== null, 'Give the day the work starts.'],
  ['durationWeeks', (brief) => brief.durationWeeks !== null, 'Say for how many weeks.'],
  ['dayBudgetMin', (brief) => brief.dayBudgetMin !== null, 'Give the lower end of the budget for a day.'],
  ['dayBudgetMax', (brief) => brief.dayBudgetMax !== null, 'Give the upper end of the budget for a day.'],
  ['timeZone', (brief) => brief.timeZone !== null, 'Choose your time zone.'],
  ['workStart', (brief) => brief.workStartMinute !== null, 'Say when your working day starts.'],
  ['workEnd', (brief) => brief.workEndMinute !== null, 'Say when your working day ends.'],
  ['minOverlapHours', (brief) => brief.minOverlapMinutes !== null, 'Say how many hours a day must overlap; 0 is an answer.'],
  ['languages', (brief) => brief.languages.length > 0, 'Choose at least one working language.'],
  ['scopeStability', (brief) => brief.scopeStability !== null, 'Say how settled the scope is.'],
  ['sponsorHoursPerWeek', (brief) => brief.sponsorHoursPerWeek !== null, 'Say how many hours a week a sponsor gives; 0 is an answer.'],
];

/** What a brief lacks before it can be published, in the order a form asks for it; empty when it is complete.
 * @param today when given, a start that lies before it (by more than the day that time zones may differ) is missing too */
export function missingForPublication(brief: Brief, today?: EpochDay): MissingField[] {
  const missing = WANTED.filter(([, said]) => !said(brief)).map(([path, , message]) => ({ path, message }));
  if (today !== undefined && brief.startDay !== null && brief.startDay < today - 1) {
    missing.push({ path: 'startDate', message: 'The start lies in the past; choose a new day.' });
  }
  return missing;
}
