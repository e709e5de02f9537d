import { figure, isCurrency, minorDigits } from '@qd/shared-domain';
import type { BriefInput, BriefPartsFragment, NodePartsFragment } from '@qd/web-graphql-client';

export { figure };

/** A chosen node of the taxonomy with the words to show it. */
export type Choice = NodePartsFragment;
export type RequiredChoice = Choice & { readonly minEvidence: NonNullable<BriefInput['required']>[number]['minEvidence'] };

/** The brief as the form holds it: figures as typed, choices possibly open. */
export interface Draft {
  title: string;
  situation: string;
  archetype: string;
  stage: string;
  phase: string;
  industry: Choice[];
  role: string;
  kind: string;
  ownership: string;
  duties: string[];
  handsOn: string;
  niches: Choice[];
  required: RequiredChoice[];
  niceToHave: Choice[];
  stack: Choice[];
  daysPerWeek: string;
  startDate: string;
  durationWeeks: string;
  currency: string;
  dayBudgetMin: string;
  dayBudgetMax: string;
  timeZone: string;
  workStart: string;
  workEnd: string;
  minOverlapHours: string;
  languages: string[];
  outcomes: string[];
  scopeIn: string[];
  scopeOut: string[];
  cadence: string;
  missions: string[];
  scopeStability: string;
  sponsorHoursPerWeek: string;
}

export type FieldName = keyof Draft;

/** A blank form, with what the company already told. */
export const blankDraft = (company: { timeZone: string; stage: string | null }): Draft => ({
  title: '',
  situation: '',
  archetype: '',
  stage: company.stage ?? '',
  phase: '',
  industry: [],
  role: '',
  kind: '',
  ownership: '',
  duties: [],
  handsOn: '',
  niches: [],
  required: [],
  niceToHave: [],
  stack: [],
  daysPerWeek: '',
  startDate: '',
  durationWeeks: '',
  currency: 'EUR',
  dayBudgetMin: '',
  dayBudgetMax: '',
  timeZone: company.timeZone,
  workStart: '09:00',
  workEnd: '17:30',
  minOverlapHours: '',
  languages: ['en'],
  outcomes: [''],
  scopeIn: [''],
  scopeOut: [''],
  cadence: '',
  missions: [],
  scopeStability: '',
  sponsorHoursPerWeek: '',
});

const minorPerUnit = (currency: string): number => 10 ** (isCurrency(currency) ? minorDigits(currency) : 2);
const units = (money: { amountMinor: number; currency: string } | null): string =>
  money === null ? '' : String(money.amountMinor / minorPerUnit(money.currency));
const typed = (value: number | null): string => (value === null ? '' : String(value));
const lines = (values: readonly string[]): string[] => (values.length > 0 ? [...values] : ['']);

/** A saved brief as the form holds it. */
export function draftOf(brief: BriefPartsFragment): Draft {
  return {
    title: brief.title,
    situation: brief.situation,
    archetype: brief.archetype ?? '',
    stage: brief.stage ?? '',
    phase: brief.phase ?? '',
    industry: brief.industry ? [brief.industry] : [],
    role: brief.role ?? '',
    kind: brief.kind ?? '',
    ownership: brief.ownership ?? '',
    duties: [...brief.duties],
    handsOn: brief.handsOn ?? '',
    niches: [...brief.niches],
    required: brief.required.map(({ node, minEvidence }) => ({ ...node, minEvidence })),
    niceToHave: [...brief.niceToHave],
    stack: [...brief.stack],
    daysPerWeek: typed(brief.daysPerWeek),
    startDate: brief.startDate ?? '',
    durationWeeks: typed(brief.durationWeeks),
    currency: brief.dayBudgetMax?.currency ?? brief.dayBudgetMin?.currency ?? 'EUR',
    dayBudgetMin: units(brief.dayBudgetMin),
    dayBudgetMax: units(brief.dayBudgetMax),
    timeZone: brief.timeZone ?? '',
    workStart: brief.workStart ?? '',
    workEnd: brief.workEnd ?? '',
    minOverlapHours: typed(brief.minOverlapHours),
    languages: [...brief.languages],
    outcomes: lines(brief.outcomes),
    scopeIn: lines(brief.scopeIn),
    scopeOut: lines(brief.scopeOut),
    cadence: brief.cadence,
    missions: [...brief.missions],
    scopeStability: brief.scopeStability ?? '',
    sponsorHoursPerWeek: typed(brief.sponsorHoursPerWeek),
  };
}

const codes = (picks: readonly Choice[]): string[] => picks.map((pick) => pick.code);
const said = (values: readonly string[]): string[] => values.map((value) => value.trim()).filter(Boolean);
const chosen = <T extends string>(value: string): T | null => (value === '' ? null : (value as T));

/** The draft as the server takes it. Call it on checked figures only ({@link checkDraft}). */
export function inputOf(draft: Draft): BriefInput {
  const money = (text: string) => {
    const amount = figure(text);
    return amount === null ? null : { amountMinor: Math.round(amount * minorPerUnit(draft.currency)), currency: draft.currency };
  };
  return {
    title: draft.title.trim(),
    situation: draft.situation.trim(),
    archetype: chosen(draft.archetype),
    stage: chosen(draft.stage),
    phase: chosen(draft.phase),
    industryCode: draft.industry[0]?.code ?? null,
    role: chosen(draft.role),
    kind: chosen(draft.kind),
    ownership: chosen(draft.ownership),
    duties: draft.duties as BriefInput['duties'],
    handsOn: chosen(draft.handsOn),
    nicheCodes: codes(draft.niches),
    required: draft.required.map(({ code, minEvidence }) => ({ code, minEvidence })),
    niceToHaveCodes: codes(draft.niceToHave),
    stackCodes: codes(draft.stack),
    daysPerWeek: figure(draft.daysPerWeek),
    startDate: chosen(draft.startDate),
    durationWeeks: figure(draft.durationWeeks),
    dayBudgetMin: money(draft.dayBudgetMin),
    dayBudgetMax: money(draft.dayBudgetMax),
    timeZone: chosen(draft.timeZone),
    workStart: chosen(draft.workStart),
    workEnd: chosen(draft.workEnd),
    minOverlapHours: figure(draft.minOverlapHours),
    languages: draft.languages,
    outcomes: said(draft.outcomes),
    scopeIn: said(draft.scopeIn),
    scopeOut: said(draft.scopeOut),
    cadence: draft.cadence.trim(),
    missions: draft.missions as BriefInput['missions'],
    scopeStability: chosen(draft.scopeStability),
    sponsorHoursPerWeek: figure(draft.sponsorHoursPerWeek),
  };
}
