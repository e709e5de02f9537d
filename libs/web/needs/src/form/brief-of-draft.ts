import { type Brief, missingForPublication, type MissingField, parseClockTime } from '@qd/needs-domain';
import { halfDaysFromDays, isCurrency, minorDigits, parseDate } from '@qd/shared-domain';
import { figure, type Draft } from './draft';

const chosen = <T extends string>(value: string): T | null => (value === '' ? null : (value as T));
const said = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);
const codes = (picks: readonly { readonly code: string }[]): string[] => picks.map(({ code }) => code);
const whole = (text: string): number | null => {
  const value = figure(text);
  return value === null || Number.isNaN(value) ? null : value;
};

function moneyOf(text: string, currency: string): Brief['dayBudgetMin'] {
  const value = whole(text);
  if (value === null || !isCurrency(currency)) return null;
  return { amountMinor: Math.round(value * 10 ** minorDigits(currency)), currency };
}

/** The draft as the domain holds a brief, so that the form lights up by the server's own rules. Figures that cannot be read count
 * as not said. */
export function briefOfDraft(draft: Draft): Brief {
  const days = halfDaysFromDays(whole(draft.daysPerWeek) ?? Number.NaN, 'daysPerWeek');
  const overlap = whole(draft.minOverlapHours);
  return {
    title: draft.title.trim(),
    situation: draft.situation.trim(),
    outcomes: said(draft.outcomes),
    scopeIn: said(draft.scopeIn),
    scopeOut: said(draft.scopeOut),
    cadence: draft.cadence.trim(),
    role: chosen(draft.role),
    kind: chosen(draft.kind),
    ownership: chosen(draft.ownership),
    archetype: chosen(draft.archetype),
    stage: chosen(draft.stage),
    phase: chosen(draft.phase),
    nicheCodes: codes(draft.niches),
    industryCode: draft.industry[0]?.code ?? null,
    required: draft.required.map(({ code, minEvidence }) => ({ code, minEvidence })),
    niceToHaveCodes: codes(draft.niceToHave),
    stackCodes: codes(draft.stack),
    duties: draft.duties as Brief['duties'],
    handsOn: chosen(draft.handsOn),
    halfDaysPerWeek: days.ok ? days.value : null,
    startDay: parseDate(draft.startDate),
    durationWeeks: whole(draft.durationWeeks),
    dayBudgetMin: moneyOf(draft.dayBudgetMin, draft.currency),
    dayBudgetMax: moneyOf(draft.dayBudgetMax, draft.currency),
    timeZone: chosen(draft.timeZone),
    workStartMinute: parseClockTime(draft.workStart),
    workEndMinute: parseClockTime(draft.workEnd),
    minOverlapMinutes: overlap === null ? null : overlap * 60,
    languages: draft.languages as Brief['languages'],
    missions: draft.missions as Brief['missions'],
    scopeStability: chosen(draft.scopeStability),
    sponsorHoursPerWeek: whole(draft.sponsorHoursPerWeek),
  };
}

/** What the draft lacks before it can be published, as the server will see it. */
export const missingOfDraft = (draft: Draft, today: number): MissingField[] => missingForPublication(briefOfDraft(draft), today);
