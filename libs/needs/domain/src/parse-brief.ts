import {
  ARCHETYPES,
  CURRENCIES,
  DUTIES,
  ENGAGEMENT_KINDS,
  type EpochDay,
  EVIDENCE_LEVELS,
  fail,
  GROWTH_PHASES,
  halfDaysFromDays,
  HANDS_ON_LEVELS,
  invalid,
  isCurrency,
  LANGUAGES,
  MAX_AMOUNT_MINOR,
  MISSIONS,
  type Money,
  ok,
  OWNERSHIP_LEVELS,
  parseDate,
  type Refusal,
  type Result,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  TIME_ZONES,
} from '@qd/shared-domain';
import { type Brief, BRIEF_LIMITS, type BriefSpecialty } from './brief';
import { parseClockTime } from './clock-time';
import { asRecord, type ContactDataRefusal, FieldReader } from './field-reader';

/** Why a brief was not taken in. */
export type BriefRefusal = Refusal | ContactDataRefusal;

const EARLIEST_START: EpochDay = parseDate('2020-01-01') ?? 0;
const LATEST_START: EpochDay = parseDate('2100-01-01') ?? 0;

/** Reads an untrusted value as a brief; unknown fields are ignored, everything may be missing.
 * @param input a {@link BriefInput}, from a form, the API or a file; any other value is refused
 * @param root  what the paths of refusals start with
 * @returns the brief, every broken field at once, or, first of all, the first free text that holds contact data */
export function parseBrief(input: unknown, root = 'brief'): Result<Brief, BriefRefusal> {
  const record = asRecord(input);
  if (!record) return fail(invalid(root, 'Give a brief with its fields.'));
  const fields = new FieldReader(record, root);
  const brief = readBrief(fields);
  checkTogether(brief, fields);
  if (fields.contact) return fail(fields.contact);
  return fields.errors.length > 0 ? fail({ kind: 'INVALID', errors: fields.errors }) : ok(brief);
}

function readBrief(fields: FieldReader): Brief {
  const timeOfDay = 'Give a time of day such as 09:00.';
  return {
    title: fields.text('title', BRIEF_LIMITS.title),
    situation: fields.text('situation', BRIEF_LIMITS.situation, true),
    outcomes: fields.lines('outcomes', BRIEF_LIMITS.outcomes, BRIEF_LIMITS.line),
    scopeIn: fields.lines('scopeIn', BRIEF_LIMITS.scope, BRIEF_LIMITS.line),
    scopeOut: fields.lines('scopeOut', BRIEF_LIMITS.scope, BRIEF_LIMITS.line),
    cadence: fields.text('cadence', BRIEF_LIMITS.cadence, true),
    role: fields.choice('role', ROLES, 'a role'),
    kind: fields.choice('kind', ENGAGEMENT_KINDS, 'an engagement kind'),
    ownership: fields.choice('ownership', OWNERSHIP_LEVELS, 'an ownership level'),
    archetype: fields.choice('archetype', ARCHETYPES, 'an archetype'),
    stage: fields.choice('stage', STAGES, 'a stage'),
    phase: fields.choice('phase', GROWTH_PHASES, 'a growth phase'),
    nicheCodes: fields.codes('nicheCodes', 'NICHE', BRIEF_LIMITS.niches),
    industryCode: fields.code('industryCode', 'INDUSTRY'),
    required: readRequired(fields),
    niceToHaveCodes: fields.codes('niceToHaveCodes', 'SPECIALTY', BRIEF_LIMITS.niceToHave),
    stackCodes: fields.codes('stackCodes', 'TECHNOLOGY', BRIEF_LIMITS.stack),
    duties: fields.choices('duties', DUTIES, 'a duty'),
    handsOn: fields.choice('handsOn', HANDS_ON_LEVELS, 'a hands-on level'),
    halfDaysPerWeek: readHalfDays(fields),
    startDay: fields.parsed('startDate', parseStart, 'Give a day between 2020 and 2099 as YYYY-MM-DD.'),
    durationWeeks: fields.integer('durationWeeks', 1, BRIEF_LIMITS.durationWeeks),
    dayBudgetMin: readMoney(fields, 'dayBudgetMin'),
    dayBudgetMax: readMoney(fields, 'dayBudgetMax'),
    timeZone: fields.choice('timeZone', TIME_ZONES, 'a time zone'),
    workStartMinute: fields.parsed('workStart', parseClockTime, timeOfDay),
    workEndMinute: fields.parsed('workEnd', parseClockTime, timeOfDay),
    minOverlapMinutes: readOverlap(fields),
    languages: fields.choices('languages', LANGUAGES, 'a language', BRIEF_LIMITS.languages),
    missions: fields.choices('missions', MISSIONS, 'a mission'),
    scopeStability: fields.choice('scopeStability', SCOPE_STABILITIES, 'how settled the scope is'),
    sponsorHoursPerWeek: fields.integer('sponsorHoursPerWeek', 0, BRIEF_LIMITS.sponsorHours),
  };
}

/** The rules between fields. Each holds only where both sides are said. */
function checkTogether(brief: Brief, fields: FieldReader): void {
  if (brief.kind === 'FRACTIONAL' && brief.ownership === 'ADVISE') {
    fields.refuse('ownership', 'A fractional leader owns or co-owns; choose the kind ADVISORY for advice.');
  }
  const { dayBudgetMin: min, dayBudgetMax: max } = brief;
  if (min && max && min.currency !== max.currency) fields.refuse('dayBudgetMax.currency', 'Name both ends of the budget in one currency.');
  else if (min && max && min.amountMinor > max.amountMinor) fields.refuse('dayBudgetMin', 'The budget starts above its end.');
  const { workStartMinute: start, workEndMinute: end, minOverlapMinutes: overlap } = brief;
  if (start !== null && end !== null) {
    if (start >= end) fields.refuse('workEnd', 'The working day ends before it starts.');
    else if (overlap !== null && overlap > end - start) fields.refuse('minOverlapHours', 'The overlap is longer than the working day.');
  }
  const required = new Set(brief.required.map(({ code }) => code));
  brief.niceToHaveCodes.forEach((code, index) => {
    if (required.has(code)) fields.refuse(`niceToHaveCodes.${index}`, 'This specialty is required already.');
  });
}

function readRequired(fields: FieldReader): BriefSpecialty[] {
  const chosen = new Map<string, BriefSpecialty>();
  fields.list('required', BRIEF_LIMITS.required).forEach((entry, index) => {
    const at = `required.${index}`;
    const record = asRecord(entry);
    if (!record) return void fields.refuse(at, 'Give a specialty with its least evidence.');
    const code = fields.checkCode(record['code'], 'SPECIALTY', `${at}.code`);
    const minEvidence = EVIDENCE_LEVELS.find((level) => level === record['minEvidence']);
    if (!minEvidence) return void fields.refuse(`${at}.minEvidence`, 'Choose an evidence level from the list.');
    if (code === null) return;
    if (chosen.has(code)) fields.refuse(`${at}.code`, 'This specialty stands in the list already.');
    else chosen.set(code, { code, minEvidence });
  });
  return [...chosen.values()];
}

function readHalfDays(fields: FieldReader): number | null {
  const days = fields.number('daysPerWeek');
  if (days === null) return null;
  const halfDays = halfDaysFromDays(days, 'daysPerWeek');
  if (halfDays.ok) return halfDays.value;
  return fields.refuse('daysPerWeek', halfDays.failure.kind === 'INVALID' ? halfDays.failure.errors[0].message : 'Give days per week.');
}

function readOverlap(fields: FieldReader): number | null {
  const quarters = fields.number('minOverlapHours');
  if (quarters === null) return null;
  if (Number.isInteger(quarters * 4) && quarters >= 0 && quarters <= 24) return quarters * 60 + 0;
  return fields.refuse('minOverlapHours', 'Give hours a day between 0 and 24, in quarters of an hour.');
}

function readMoney(fields: FieldReader, name: string): Money | null {
  const record = fields.record(name);
  if (!record) return null;
  const { amountMinor, currency } = record;
  if (typeof currency !== 'string' || !isCurrency(currency)) {
    return fields.refuse(`${name}.currency`, `Choose a currency: ${CURRENCIES.join(', ')}.`);
  }
  if (typeof amountMinor !== 'number' || !Number.isInteger(amountMinor) || amountMinor < 1 || amountMinor > MAX_AMOUNT_MINOR) {
    return fields.refuse(`${name}.amountMinor`, `Give an amount in the smallest unit of the currency, 1 to ${MAX_AMOUNT_MINOR}.`);
  }
  return { amountMinor, currency };
}

function parseStart(text: string): EpochDay | null {
  const day = parseDate(text);
  return day !== null && day >= EARLIEST_START && day < LATEST_START ? day : null;
}
