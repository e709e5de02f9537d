/** Names a field may have in a file, folded to lower-case letters: `Days per week`, `days_per_week` and `daysPerWeek` are one. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['name', 'headline', 'need'],
  situation: ['description', 'background', 'context', 'about'],
  outcomes: ['outcome', 'goals', 'results'],
  scopeIn: ['inscope', 'scope', 'responsibilities'],
  scopeOut: ['outofscope', 'notinscope', 'exclusions'],
  cadence: ['workingmode', 'rhythm', 'collaboration'],
  role: ['position'],
  kind: ['engagementkind', 'engagement', 'type'],
  ownership: ['ownershiplevel'],
  archetype: [],
  stage: ['companystage', 'fundingstage'],
  phase: ['growthphase'],
  niches: ['niche', 'nichecodes', 'focus'],
  industry: ['industrycode', 'sector'],
  required: ['skills', 'requiredskills', 'musthave', 'specialties', 'requirements'],
  niceToHave: ['nicetohavecodes', 'optional', 'optionalskills', 'preferred'],
  stack: ['stackcodes', 'technologies', 'techstack', 'tools'],
  duties: ['duty'],
  handsOn: ['handsonlevel'],
  daysPerWeek: ['days', 'daysaweek'],
  startDate: ['start', 'startson', 'from'],
  endDate: ['end', 'endson', 'until'],
  durationWeeks: ['duration', 'weeks'],
  dayBudgetMin: ['budgetmin', 'minbudget', 'dayratemin', 'minrate'],
  dayBudgetMax: ['budgetmax', 'maxbudget', 'dayratemax', 'maxrate', 'budget', 'dayrate'],
  currency: ['budgetcurrency'],
  timeZone: ['timezone', 'tz'],
  workStart: ['officehoursstart', 'hoursfrom'],
  workEnd: ['officehoursend', 'hoursto'],
  minOverlapHours: ['overlaphours', 'overlap', 'minoverlap'],
  languages: ['language', 'workinglanguages'],
  missions: ['mission'],
  scopeStability: ['stability'],
  sponsorHoursPerWeek: ['sponsorhours'],
};

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
const BY_NAME = new Map(Object.entries(NAMES).flatMap(([field, names]) => [field, ...names].map((name) => [fold(name), field] as const)));

/** The fields of a file's entry under the names of a brief, empty ones left out. */
export interface RowFields {
  readonly said: ReadonlyMap<string, unknown>;
  /** Names that mean nothing to us, as they stand in the file. */
  readonly ignored: readonly string[];
}

export function fieldsOfRow(entry: Readonly<Record<string, unknown>>): RowFields {
  const said = new Map<string, unknown>();
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(entry)) {
    const field = BY_NAME.get(fold(name));
    if (!field) ignored.push(name.slice(0, 80));
    else if (!isEmpty(value) && !said.has(field)) said.set(field, value);
  }
  return { said, ignored: ignored.slice(0, 50) };
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A cell as a word; lists and objects are none. */
export const wordIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/** A cell with several entries: a list as it is, else split at line breaks and at semicolons or bars. */
export function entriesOf(value: unknown, separators = /[\n;|]+/): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return value === undefined ? [] : [value];
  return value
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cell with a figure: numbers as they are, texts as people write them (`2,5`, `1 200`, `1.200,50`, `€ 1,200`). A dot or comma
 * before exactly three digits groups thousands, unless a lone zero stands before it.
 * @returns what was there when it is no figure, so that the brief refuses it in its own words */
export function figureOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(/[\s'’_€$£]|\p{Sc}/gu, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return value;
  if (/^-?0[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  const decimal =
    /[.,](?=\d+$)(?!\d{3}$)/.exec(text)?.index ??
    (text.includes('.') && text.includes(',') ? Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')) : -1);
  const whole = decimal < 0 ? text : text.slice(0, decimal);
  const digits = whole.replace(/[.,]/g, '');
  return Number(decimal < 0 ? digits : `${digits}.${text.slice(decimal + 1)}`);
}
