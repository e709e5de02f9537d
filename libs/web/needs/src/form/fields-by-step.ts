import type { FieldName } from './draft';

/** Which fields each of the five parts asks for, in their order on the page. */
export const FIELDS_BY_STEP: readonly (readonly FieldName[])[] = [
  ['title', 'situation', 'archetype', 'stage', 'phase', 'industry'],
  ['role', 'kind', 'ownership', 'duties', 'handsOn'],
  ['niches', 'required', 'niceToHave', 'stack'],
  [
    'daysPerWeek',
    'startDate',
    'durationWeeks',
    'currency',
    'dayBudgetMin',
    'dayBudgetMax',
    'timeZone',
    'workStart',
    'workEnd',
    'minOverlapHours',
    'languages',
  ],
  ['outcomes', 'scopeIn', 'scopeOut', 'cadence', 'missions', 'scopeStability', 'sponsorHoursPerWeek'],
];

export const LAST_STEP = FIELDS_BY_STEP.length;

/** Names the server uses for a field of ours. */
const ALIASES: Readonly<Record<string, FieldName>> = {
  nicheCodes: 'niches',
  industryCode: 'industry',
  niceToHaveCodes: 'niceToHave',
  stackCodes: 'stack',
  requiredCodes: 'required',
  dayBudget: 'dayBudgetMax',
  budget: 'dayBudgetMax',
};
const KNOWN: ReadonlySet<string> = new Set(FIELDS_BY_STEP.flat());

/** The field of the form a server path speaks of: `nicheCodes.2` → `niches`, `dayBudgetMin.amountMinor` → `dayBudgetMin`.
 * @returns null when it speaks of none */
export function fieldOfPath(path: string): FieldName | null {
  const parts = path.split('.').filter((part) => part !== 'input' && part !== 'brief');
  if (parts[0] === 'budget' && parts[1] === 'min') return 'dayBudgetMin';
  const name = ALIASES[parts[0]] ?? parts[0];
  return KNOWN.has(name) ? (name as FieldName) : null;
}

/** The key a message is shown under: lines keep their number (`outcomes.1`), everything else is the field itself. */
export function errorKeyOfPath(path: string): string | null {
  const field = fieldOfPath(path);
  const line = /^(?:input\.|brief\.)*(outcomes|scopeIn|scopeOut)\.(\d+)/.exec(path);
  return line ? `${line[1]}.${line[2]}` : field;
}

/** The part, 1 to 5, that asks for a field or a line of it. */
export function stepOfField(key: string): number {
  const name = key.split('.')[0];
  return FIELDS_BY_STEP.findIndex((fields) => (fields as readonly string[]).includes(name)) + 1;
}

/** The id of a field's input on the page. */
export const fieldId = (key: string): string => `need-${key.replaceAll('.', '-')}`;
