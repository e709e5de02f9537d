import { daysFromHalfDays, formatDate, minorDigits, type Money, taxonomy } from '@qd/shared-domain';
import type { Brief, BriefInput } from './brief';
import { formatClockTime } from './clock-time';

/** The closed lists a brief chooses from, for whoever has better words for their codes than the codes themselves. */
export type WordList =
  | 'ROLE'
  | 'KIND'
  | 'OWNERSHIP'
  | 'ARCHETYPE'
  | 'STAGE'
  | 'PHASE'
  | 'EVIDENCE'
  | 'DUTY'
  | 'HANDS_ON'
  | 'LANGUAGE'
  | 'MISSION'
  | 'SCOPE_STABILITY';

/** What people read for a code of a closed list. */
export type WordOf = (list: WordList, code: string) => string;

/** How scoring reads a field: `NEVER` (wording), as it stands, or as a set whose order says nothing. */
export type FieldReading = 'NEVER' | 'AS_IT_STANDS' | 'AS_A_SET';

/** A field of a brief as people read it: its name in {@link BriefInput}, its label, its value as short texts, none when nothing is said. */
export interface BriefField {
  readonly name: keyof BriefInput;
  readonly label: string;
  readonly reading: FieldReading;
  readonly texts: (brief: Brief, wordOf: WordOf) => readonly string[];
}

const text = (value: string): string[] => (value === '' ? [] : [value]);
const said = <T>(value: T | null, write: (value: T) => string): string[] => (value === null ? [] : [write(value)]);
const labelOf = (code: string): string => taxonomy.byCode(code)?.label ?? code;
const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** 120050 EUR → "1,200.50 EUR". */
function moneyInWords({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency);
  const [whole, rest] = (amountMinor / 10 ** digits).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${rest === undefined || /^0+$/.test(rest) ? '' : `.${rest}`} ${currency}`;
}

/** Every field of a brief, in the order a form asks for them. English; another language is another file of this shape. */
export const BRIEF_FIELDS: readonly BriefField[] = [
  { name: 'title', label: 'Title', reading: 'NEVER', texts: ({ title }) => text(title) },
  { name: 'situation', label: 'Situation', reading: 'NEVER', texts: ({ situation }) => text(situation) },
  { name: 'outcomes', label: 'Outcomes', reading: 'NEVER', texts: ({ outcomes }) => outcomes },
  { name: 'scopeIn', label: 'In scope', reading: 'NEVER', texts: ({ scopeIn }) => scopeIn },
  { name: 'scopeOut', label: 'Out of scope', reading: 'NEVER', texts: ({ scopeOut }) => scopeOut },
  { name: 'cadence', label: 'Working together', reading: 'NEVER', texts: ({ cadence }) => text(cadence) },
  choice('role', 'Role', 'ROLE', ({ role }) => role),
  choice('kind', 'Kind of engagement', 'KIND', ({ kind }) => kind),
  choice('ownership', 'Ownership', 'OWNERSHIP', ({ ownership }) => ownership),
  choice('archetype', 'What fits best', 'ARCHETYPE', ({ archetype }) => archetype),
  choice('stage', 'Stage', 'STAGE', ({ stage }) => stage),
  choice('phase', 'Growth phase', 'PHASE', ({ phase }) => phase),
  { name: 'nicheCodes', label: 'Niches', reading: 'AS_IT_STANDS', texts: ({ nicheCodes }) => nicheCodes.map(labelOf) },
  { name: 'industryCode', label: 'Industry', reading: 'AS_IT_STANDS', texts: ({ industryCode }) => said(industryCode, labelOf) },
  {
    name: 'required',
    label: 'Required specialties',
    reading: 'AS_A_SET',
    texts: ({ required }, wordOf) => required.map(({ code, minEvidence }) => `${labelOf(code)} (${wordOf('EVIDENCE', minEvidence)})`),
  },
  { name: 'niceToHaveCodes', label: 'Nice to have', reading: 'AS_A_SET', texts: ({ niceToHaveCodes }) => niceToHaveCodes.map(labelOf) },
  { name: 'stackCodes', label: 'Technologies', reading: 'AS_A_SET', texts: ({ stackCodes }) => stackCodes.map(labelOf) },
  choices('duties', 'Duties', 'DUTY', ({ duties }) => duties),
  choice('handsOn', 'Hands-on work', 'HANDS_ON', ({ handsOn }) => handsOn),
  {
    name: 'daysPerWeek',
    label: 'Days a week',
    reading: 'AS_IT_STANDS',
    texts: ({ halfDaysPerWeek }) => said(halfDaysPerWeek, (half) => `${daysFromHalfDays(half)} a week`),
  },
  { name: 'startDate', label: 'Start', reading: 'AS_IT_STANDS', texts: ({ startDay }) => said(startDay, formatDate) },
  {
    name: 'durationWeeks',
    label: 'Duration',
    reading: 'AS_IT_STANDS',
    texts: ({ durationWeeks }) => said(durationWeeks, (weeks) => counted(weeks, 'week')),
  },
  { name: 'dayBudgetMin', label: 'Budget from', reading: 'AS_IT_STANDS', texts: ({ dayBudgetMin }) => said(dayBudgetMin, moneyInWords) },
  { name: 'dayBudgetMax', label: 'Budget up to', reading: 'AS_IT_STANDS', texts: ({ dayBudgetMax }) => said(dayBudgetMax, moneyInWords) },
  { name: 'timeZone', label: 'Time zone', reading: 'AS_IT_STANDS', texts: ({ timeZone }) => said(timeZone, String) },
  {
    name: 'workStart',
    label: 'Working day from',
    reading: 'AS_IT_STANDS',
    texts: ({ workStartMinute }) => said(workStartMinute, formatClockTime),
  },
  {
    name: 'workEnd',
    label: 'Working day to',
    reading: 'AS_IT_STANDS',
    texts: ({ workEndMinute }) => said(workEndMinute, formatClockTime),
  },
  {
    name: 'minOverlapHours',
    label: 'Shared hours a day',
    reading: 'AS_IT_STANDS',
    texts: ({ minOverlapMinutes }) => said(minOverlapMinutes, (minutes) => counted(minutes / 60, 'hour')),
  },
  choices('languages', 'Working languages', 'LANGUAGE', ({ languages }) => languages),
  choices('missions', 'Missions', 'MISSION', ({ missions }) => missions),
  choice('scopeStability', 'Settled scope', 'SCOPE_STABILITY', ({ scopeStability }) => scopeStability),
  {
    name: 'sponsorHoursPerWeek',
    label: 'Sponsor’s time',
    reading: 'AS_IT_STANDS',
    texts: ({ sponsorHoursPerWeek }) => said(sponsorHoursPerWeek, (hours) => `${counted(hours, 'hour')} a week`),
  },
];

function choice(name: BriefField['name'], label: string, list: WordList, of: (brief: Brief) => string | null): BriefField {
  return { name, label, reading: 'AS_IT_STANDS', texts: (brief, wordOf) => said(of(brief), (code) => wordOf(list, code)) };
}

function choices(name: BriefField['name'], label: string, list: WordList, of: (brief: Brief) => readonly string[]): BriefField {
  return { name, label, reading: 'AS_A_SET', texts: (brief, wordOf) => of(brief).map((code) => wordOf(list, code)) };
}

const CAPITALS: ReadonlySet<string> = new Set(['CTO', 'VP', 'AI', 'A', 'B', 'C']);

/** `SERIES_A` → "Series A": the code itself, for whoever has no better word. */
export const plainWordOf: WordOf = (_list, code) =>
  code
    .split('_')
    .map((word, index) => (CAPITALS.has(word) ? word : index === 0 ? word[0] + word.slice(1).toLowerCase() : word.toLowerCase()))
    .join(' ');
