import type { EngagementKind, Role, SeededRandom, Stage } from '@qd/shared-domain';
import type { GeneratedCompany } from './generate-company';

/* Sentences every need may hold, whatever it asks for, and how slots are filled. */

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const DAYS: Readonly<Record<number, string>> = {
  2: 'one day',
  3: 'a day and a half',
  4: 'two days',
  5: 'two and a half days',
  6: 'three days',
  7: 'three and a half days',
  8: 'four days',
};

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  CTO: 'CTO',
  VP_ENGINEERING: 'VP Engineering',
  HEAD_OF_PRODUCT: 'head of product',
  AI_ARCHITECT: 'AI architect',
  DATA_ARCHITECT: 'data architect',
  PLATFORM_ARCHITECT: 'platform architect',
  SECURITY_LEAD: 'security lead',
  HEAD_OF_DATA: 'head of data',
  HEAD_OF_PLATFORM: 'head of platform',
};

/** Fills the slots of a template: `{n}` two to six, `{months}`, `{percent}`, `{customers}`, `{engineers}`, `{days}`, `{team}`;
 * a capital first letter gives one. Each slot random anew.
 * @throws RangeError on an unknown slot */
export function fill(random: SeededRandom, template: string, company: GeneratedCompany, halfDays: number): string {
  const values: Readonly<Record<string, () => string>> = {
    n: () => inWords(random.int(2, 6)),
    months: () => inWords(random.int(3, 14)),
    percent: () => String(5 * random.int(3, 10)),
    customers: () => String(company.customers),
    engineers: () => inWords(company.engineers),
    days: () => DAYS[halfDays],
    team: () => (company.engineers > 8 ? 'leads' : 'engineers'),
  };
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot.toLowerCase()];
    if (!value) throw new RangeError(`unknown slot {${slot}} in "${template}"`);
    return /^[A-Z]/.test(slot) ? capital(value()) : value();
  });
}

/** `Fractional CTO to …`, as short as a title must be.
 * @param goal a verb phrase, filled */
export function titleOf(random: SeededRandom, kind: EngagementKind, role: Role, goal: string, product: string): string {
  const word = ROLE_WORDS[role];
  const advising = /^(help|give|be|prepare|find|get us|make us) /.test(goal) ? goal : `help us ${goal}`;
  const titles: Readonly<Record<EngagementKind, string>> = {
    FRACTIONAL: `Fractional ${word} to ${goal}`,
    INTERIM: `Interim ${word} to ${goal}`,
    PROJECT: `${capital(word)} on a project to ${goal}`,
    ADVISORY: `${capital(word)} as adviser to ${advising}`,
    MENTORSHIP: `${capital(word)} as mentor to ${advising}`,
  };
  const long = `${titles[kind]} (${product})`;
  return random.chance(0.5) && long.length <= 118 ? long : titles[kind];
}

const OPENINGS: Readonly<Record<Stage, readonly string[]>> = {
  PRE_SEED: [
    'We have a prototype, {n} pilot customers and money for about a year.',
    'The company is a year old, {engineers} people write code, and the first paying customers have just come in.',
    'We are at the very beginning: a working first version, {engineers} developers and a lot of interest.',
  ],
  SEED: [
    'We closed our seed round {months} months ago and have {engineers} engineers.',
    '{Engineers} engineers, {customers} customers, and a seed round that has to last.',
    'Since the seed round we have grown to {customers} customers with {engineers} engineers.',
    'Seed-funded, {engineers} engineers, most of them hired within the last year.',
  ],
  SERIES_A: [
    'After our series A we are {engineers} engineers and serve {customers} customers.',
    'We raised our series A {months} months ago; engineering has grown to {engineers} since.',
    '{Customers} customers rely on us, and {engineers} engineers keep it going.',
    'With {engineers} engineers in {n} teams and fresh money, we are supposed to grow quickly now.',
  ],
  SERIES_B: [
    'We are in the second year after our series B, with {engineers} engineers and {customers} customers.',
    '{Engineers} engineers work in {n} countries on a product with {customers} customers.',
    'Growth has carried us to {customers} customers and {engineers} engineers within a few years.',
  ],
  SERIES_C_PLUS: [
    'With {engineers} engineers and more than {customers} customers we have left the start-up years behind.',
    'We have raised several rounds, employ {engineers} engineers and are asked about profit now.',
    '{Engineers} engineers, {customers} customers, offices in {n} countries.',
  ],
  MID_MARKET: [
    'We are an established company with {customers} customers and {engineers} people in technology.',
    'The company has been profitable for decades; {engineers} people work in technology.',
    'Owned by the third generation and well known in our trade, we have {engineers} people in IT and development.',
  ],
  ENTERPRISE: [
    'Our technology division has {engineers} people at {n} sites.',
    'We are a large organisation with {engineers} people in technology and as many again at suppliers.',
    'Technology counts {engineers} people here, spread over {n} divisions.',
  ],
};

export const openingOf = (random: SeededRandom, { does, stage }: GeneratedCompany): string => {
  const fact = random.pick(OPENINGS[stage]);
  return random.chance(0.7) ? `We ${does}. ${fact}` : `${fact} We ${does}.`;
};

const RHYTHMS: Readonly<Record<EngagementKind, readonly string[]>> = {
  FRACTIONAL: [
    '{Days} a week, one of them fixed for the team. A short written note every Friday.',
    '{Days} a week in blocks of half a day; weekly with the founders or the management, every other week with all {team}.',
    '{Days} a week, spread as it suits both. Monday planning, Thursday review, decisions written down.',
    '{Days} a week. One standing meeting with the sponsor, one with the {team}, the rest as work demands.',
    '{Days} a week with a fixed presence on Tuesdays; a report of one page at the end of each month.',
  ],
  INTERIM: [
    '{Days} a week, present for planning, reviews and one-to-ones. Weekly report to the management.',
    '{Days} a week from the first day on; daily contact with the leads, a steering meeting every fortnight.',
    '{Days} a week. Weekly one-to-ones with each lead, a written status every Thursday, the board once a month.',
  ],
  PROJECT: [
    '{Days} a week until the goal is met; a demonstration every fortnight and a written decision log.',
    '{Days} a week. Milestones of {n} weeks, each with a review that may end the project.',
    '{Days} a week, weekly steering with the sponsor, open board of tasks for everybody involved.',
  ],
  ADVISORY: [
    '{Days} a week at most: one long conversation, questions in between, papers read beforehand.',
    '{Days} a week on average; a session every week and one with the board each quarter.',
  ],
  MENTORSHIP: [
    '{Days} a week: a session of ninety minutes, time to prepare, and answers in between.',
    '{Days} a week; fixed sessions every week, a look back together every {n} weeks.',
  ],
};
const PRESENCE = [
  'Remote, with a visit every quarter.',
  'Mostly remote; on site for two days a month.',
  'On site one day a week, the rest from wherever you work best.',
  'Fully remote; we write a lot and meet little.',
  'Remote, and on site for planning every sixth week.',
  'Hybrid: we like to see each other when decisions are large.',
];

export const cadenceOf = (random: SeededRandom, kind: EngagementKind): string => `${random.pick(RHYTHMS[kind])} ${random.pick(PRESENCE)}`;
