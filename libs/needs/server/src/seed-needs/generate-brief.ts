import { SeededRandom, type Weights } from '@qd/shared-domain';
import { type Brief, type BriefInput, formatClockTime, parseBrief } from '@qd/needs-domain';
import { DUTIES, type Duty, type EngagementKind, type EpochDay, formatDate, HANDS_ON_LEVELS, type HandsOn, mondayOf, type OwnershipLevel, type Stage, weekOf } from '@qd/shared-domain'; // prettier-ignore
import { type GeneratedCompany, generateCompany } from './generate-company';
import { NEED_PERSONAS, type NeedPersona } from './personas';
import { companyOfNeed, NEEDS_PER_COMPANY } from './which-company';
import { cadenceOf, fill, openingOf, titleOf } from './wording';

const STAGE_BUDGET: Readonly<Record<Stage, number>> = {
  PRE_SEED: 0.88,
  SEED: 0.94,
  SERIES_A: 1,
  SERIES_B: 1.08,
  SERIES_C_PLUS: 1.14,
  MID_MARKET: 1.06,
  ENTERPRISE: 1.1,
};
const KIND_BUDGET: Readonly<Record<EngagementKind, number>> = { FRACTIONAL: 1, INTERIM: 0.96, PROJECT: 1, ADVISORY: 1.12, MENTORSHIP: 1 };
const WEEKS: Readonly<Record<EngagementKind, readonly number[]>> = {
  FRACTIONAL: [26, 26, 39, 52],
  INTERIM: [13, 17, 26, 26],
  PROJECT: [8, 10, 13, 17, 26],
  ADVISORY: [13, 26, 52],
  MENTORSHIP: [26, 39],
};
const OWNERSHIP: Readonly<Record<EngagementKind, Weights<OwnershipLevel>>> = {
  FRACTIONAL: { OWN: 7, CO_OWN: 3 },
  INTERIM: { OWN: 19, CO_OWN: 1 },
  PROJECT: { OWN: 5, CO_OWN: 4, ADVISE: 1 },
  ADVISORY: { ADVISE: 9, CO_OWN: 1 },
  MENTORSHIP: { ADVISE: 1 },
};

/** The brief of one need of the generated market: everything in it fits the company and the kind of need.
 * @param today the start lies two to ten weeks after it
 * @returns the same brief for the same arguments, always; complete, ready to be published
 * @throws Error when it would not pass the rules for briefs: a bug in the personas */
export function generateBrief(seed: number | string, index: number, today: EpochDay, needsPerCompany = NEEDS_PER_COMPANY): Brief {
  const parsed = parseBrief(generateBriefInput(seed, index, today, needsPerCompany));
  if (!parsed.ok) throw new Error(`need ${index} of seed ${seed} is refused: ${JSON.stringify(parsed.failure)}`);
  return parsed.value;
}

/** {@link generateBrief} as a form would send it. */
export function generateBriefInput(seed: number | string, index: number, today: EpochDay, needsPerCompany = NEEDS_PER_COMPANY) {
  const { company: companyIndex, nth } = companyOfNeed(seed, index, needsPerCompany);
  const company = generateCompany(seed, companyIndex);
  const persona = personaOf(seed, companyIndex, company, nth);
  const random = new SeededRandom(seed, 'need', index);
  const kind = random.weighted(persona.kinds);
  const role = random.weighted(persona.roles);
  const halfDays = halfDaysOf(random, kind, persona);
  const { goal, ...texts } = textsOf(random, kind, persona, company, halfDays);
  return {
    title: titleOf(random, kind, role, goal, company.product),
    ...texts,
    role,
    kind,
    ...skillsOf(random, persona, company),
    ...shapeOf(random, kind, persona, company),
    daysPerWeek: halfDays / 2,
    startDate: formatDate(startOf(random, today)),
  } satisfies BriefInput;
}

/** The key of the persona a need is drawn from. */
export function personaKeyOf(seed: number | string, index: number, needsPerCompany = NEEDS_PER_COMPANY): string {
  const { company, nth } = companyOfNeed(seed, index, needsPerCompany);
  return personaOf(seed, company, generateCompany(seed, company), nth).key;
}

/** Different needs of a company are of different kinds, as long as there are some left. */
function personaOf(seed: number | string, companyIndex: number, company: GeneratedCompany, nth: number): NeedPersona {
  const random = new SeededRandom(seed, 'personas', companyIndex);
  const fitting = NEED_PERSONAS.map((persona) => ({ persona, weight: persona.share * fitOf(persona, company) })).filter(
    ({ weight }) => weight > 0,
  );
  let left = fitting;
  for (let turn = 0; ; turn++) {
    const chosen = random.pickBy(left, ({ weight }) => weight);
    if (turn === nth) return chosen.persona;
    left = left.length > 1 ? left.filter((other) => other !== chosen) : fitting;
  }
}

function fitOf({ stages, industries }: NeedPersona, { stage, industryCode }: GeneratedCompany): number {
  const here = stages[stage] ?? 0;
  if (here === 0 || (industries && !industries.includes(industryCode.slice('industry.'.length)))) return 0;
  return here / Math.max(...Object.values(stages));
}

function halfDaysOf(random: SeededRandom, kind: EngagementKind, { halfDays }: NeedPersona): number {
  if (kind === 'ADVISORY' || kind === 'MENTORSHIP') return 2;
  return kind === 'INTERIM' ? random.int(6, 8) : random.int(...halfDays);
}

function skillsOf(random: SeededRandom, persona: NeedPersona, company: GeneratedCompany) {
  const core = random.sample(persona.core, random.int(2, Math.min(4, persona.core.length)));
  const side = random.sample(persona.side, random.int(2, 5));
  const extra = core.length < 4 && random.chance(0.55) ? 1 : 0;
  const niches = random.weighted(persona.niches);
  const second = random.weighted(persona.niches);
  return {
    nicheCodes: [...new Set(random.chance(0.6) ? [niches, second] : [niches])].map((slug) => `niche.${slug}`),
    required: [...core, ...side.slice(0, extra)].map((slug) => ({
      code: `specialty.${slug}`,
      minEvidence: random.chance(persona.proof) ? 'REFERENCED' : 'CLAIMED',
    })),
    niceToHaveCodes: side.slice(extra).map((slug) => `specialty.${slug}`),
    stackCodes: [
      ...new Set([...company.stackCodes, ...random.sample(persona.stack, random.int(1, 3)).map((slug) => `technology.${slug}`)]),
    ],
  };
}

function shapeOf(random: SeededRandom, kind: EngagementKind, persona: NeedPersona, company: GeneratedCompany) {
  const advising = kind === 'ADVISORY' || kind === 'MENTORSHIP';
  const overlap = advising ? random.int(4, 6) : random.int(4, 10);
  return {
    ownership: random.weighted(OWNERSHIP[kind]),
    archetype: random.weighted(persona.archetypes),
    stage: company.stage,
    phase: random.weighted(persona.phases),
    industryCode: company.industryCode,
    duties: dutiesOf(random, persona, advising),
    handsOn: handsOnOf(random, persona, advising),
    durationWeeks: random.pick(WEEKS[kind]),
    ...budgetOf(random, KIND_BUDGET[kind] * persona.dayEur, company),
    timeZone: company.timeZone,
    workStart: formatClockTime(company.workStartMinute),
    workEnd: formatClockTime(company.workEndMinute),
    minOverlapHours: overlap / 2,
    languages: company.languages,
    missions: company.missions,
    scopeStability: random.weighted(persona.stability),
    sponsorHoursPerWeek: advising ? random.int(1, 2) : random.int(1, 5),
  };
}

function dutiesOf(random: SeededRandom, { duties }: NeedPersona, advising: boolean): Duty[] {
  const chosen = random.some(duties).filter((duty) => !advising || (duty !== 'MANAGING_ENGINEERS' && duty !== 'DELIVERY'));
  if (chosen.length > 0) return chosen;
  return [...DUTIES].sort((one, other) => (duties[other] ?? 0) - (duties[one] ?? 0)).slice(0, 1);
}

function handsOnOf(random: SeededRandom, { handsOn }: NeedPersona, advising: boolean): HandsOn {
  const level = Math.round(handsOn + 0.75 * random.bell());
  return HANDS_ON_LEVELS[Math.min(advising ? 1 : HANDS_ON_LEVELS.length - 1, Math.max(0, level))];
}

/** Around the persona's day at this stage and place; the ends are a fifth to a third apart. */
function budgetOf(random: SeededRandom, dayEur: number, { stage, currency, budget }: GeneratedCompany) {
  const middle = dayEur * STAGE_BUDGET[stage] * budget.factor * budget.unitsPerEuro * (1 + 0.09 * random.bell());
  const rounded = (amount: number): number => Math.max(1, Math.round(amount / budget.step)) * budget.step;
  const min = rounded(middle * random.between(0.8, 0.9));
  const max = Math.max(min + budget.step, rounded(middle * random.between(1.06, 1.22)));
  return { dayBudgetMin: { amountMinor: min * 100, currency }, dayBudgetMax: { amountMinor: max * 100, currency } };
}

/** A Monday, or now and then the working day somebody happened to name. */
function startOf(random: SeededRandom, today: EpochDay): EpochDay {
  const monday = mondayOf(weekOf(today) + random.int(3, 10));
  const day = monday + (random.chance(0.2) ? random.int(1, 4) : 0);
  return day > today + 70 ? monday : day;
}

function textsOf(random: SeededRandom, kind: EngagementKind, persona: NeedPersona, company: GeneratedCompany, halfDays: number) {
  const say = (template: string): string => fill(random, template, company, halfDays);
  const some = (list: readonly string[], from: number, to: number): string[] => random.sample(list, random.int(from, to)).map(say);
  const story = [openingOf(random, company), ...random.sample(persona.pressures, random.int(1, 2)), random.pick(persona.gaps)].map(say);
  return {
    goal: say(random.pick(persona.goals)),
    situation: [story.join(' '), ...(random.chance(0.8) ? [say(random.pick(persona.hopes))] : [])].join('\n'),
    outcomes: some(persona.outcomes, 2, 4),
    scopeIn: some(persona.scopeIn, 2, 4),
    scopeOut: some(persona.scopeOut, 1, 3),
    cadence: say(cadenceOf(random, kind)),
  };
}
