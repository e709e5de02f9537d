import { type LeaderFacts } from '@qd/leaders-domain';
import { STANDINGS } from '@qd/shared-domain';
import { textHash32 } from '../../../libs/matching/domain/src/arithmetic';

/* The rival's table is made for this one question. What a leader offers (standing, roles, kinds, ownership) is interned as one number, the
 * table lies in its order and an index finds the numbers a need can take. Columns are of fixed width and not null, those of the gates first,
 * so that a row that fails is read no further; a byte a week of capacity, eight weeks a word, so that eight comparisons are one addition;
 * working hours and ordinals are interned, so that what depends on the need is one subscript of a parameter. */

const APPROVED = STANDINGS.indexOf('APPROVED');

/** Weeks of the calendar that wraps around, and words of eight weeks it takes. */
export const CALENDAR_WEEKS = 128;
export const WORDS = CALENDAR_WEEKS / 8;

const words = Array.from({ length: WORDS }, (_, word) => `w${word}`);
/** Most niches a leader may wish for. */
export const WISHES = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5'];

const smallints = (names: string): [string, string][] => names.split(' ').map((name) => [name, 'smallint']);

const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ['id', 'uuid'],
  ...words.map((word) => [word, 'bigint'] as const),
  ['no_go', 'bigint'],
  ['languages', 'integer'],
  ['min_rate', 'integer'],
  ['available_from', 'integer'],
  ['capacity_from', 'integer'],
  ...smallints('offer currency clock'),
  ...smallints('likelihood price target_rate confirmed outcome_count outcome_sum').map(([name]) => [name, 'integer'] as const),
  ...smallints('roles primary_role niche_a niche_b stages_low stages_high phases archetypes duties hands_on traits_low traits_high'),
  ...smallints('wished_stages wished_missions wished_days wished_hands_on wished_scope wished_sponsor'),
  ...smallints(WISHES.join(' ')),
  ['hash', 'integer'],
  ['specialties', 'smallint[]'],
  ['stack', 'smallint[]'],
];

/** Statements before and after the rows are copied in. Blocks and conflicts are pairs in a table of their own. */
export const createTable = (name: string): readonly string[] => [
  `create table ${name}_loaded (${COLUMNS.map(([column, type]) => `${column} ${type} not null`).join(', ')})`,
  `create table ${name}_hidden (company uuid, leader uuid, primary key (company, leader))`,
];
export const finishTable = (name: string): readonly string[] => [
  `create table ${name} (like ${name}_loaded including all)`,
  `insert into ${name} select * from ${name}_loaded order by offer`,
  `drop table ${name}_loaded`,
  `create index on ${name} (offer)`,
  `vacuum (analyze, freeze) ${name}`,
  `vacuum (analyze, freeze) ${name}_hidden`,
];

/** Distinct values in the order they came. */
export class Interned<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  add(value: T): number {
    const key = String(value);
    let place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, (place = this.values.length));
      this.values.push(value);
    }
    return place;
  }

  /** A bit each. @throws RangeError when a word has no more bits: the table would need another column then */
  maskOf(values: readonly T[]): bigint {
    const mask = values.reduce((bits, value) => bits | (1n << BigInt(this.add(value))), 0n);
    if (this.values.length > 63) throw new RangeError('More than 63 values do not fit one bigint.');
    return mask;
  }
}

/** What the table's small numbers stand for. */
export class Vocabulary {
  readonly offers = new Interned<readonly [approved: number, roles: number, kinds: number, ownership: number]>();
  readonly industries = new Interned<number>();
  readonly clocks = new Interned<readonly [zone: number, start: number, end: number]>();
  readonly specialties = new Interned<number>();
  readonly niches = new Interned<number>();
  readonly technologies = new Interned<number>();
}

/** The pairs of a leader for the table of blocks and conflicts. */
export const hiddenLines = ({ leaderId, blockedCompanyIds, conflictCompanyIds }: LeaderFacts): string[] =>
  [...new Set([...blockedCompanyIds, ...conflictCompanyIds])].map((companyId) => `${companyId}\t${leaderId}`);

const packed = (values: readonly number[], bits: number): number =>
  values.reduce((word, value, index) => word | (value << (index * bits)), 0);

function capacityWords({ capacityFromWeek, freeHalfDays }: LeaderFacts): bigint[] {
  const bytes = new DataView(new ArrayBuffer(CALENDAR_WEEKS));
  freeHalfDays.forEach((free, index) => bytes.setUint8((capacityFromWeek + index) & (CALENDAR_WEEKS - 1), free));
  return words.map((_, word) => bytes.getBigInt64(word * 8, true));
}

/** A leader as a line of `COPY`, in the order of the columns. */
export function copyLine(facts: LeaderFacts, vocabulary: Vocabulary): string {
  const { offers, industries, clocks, specialties, niches, technologies } = vocabulary;
  const { preferences: wish, traits, stageDepth } = facts;
  const niche = (ordinal: number | undefined): number => (ordinal === undefined ? 0 : niches.add(ordinal) + 1);
  const array = (values: readonly number[]): string => `{${values.join(',')}}`;
  return [
    facts.leaderId,
    ...capacityWords(facts),
    industries.maskOf(facts.noGoIndustries),
    facts.languages,
    facts.dayRateMinMinor,
    facts.availableFromDay,
    facts.capacityFromWeek,
    offers.add([facts.standing === APPROVED ? 1 : 0, facts.roles, facts.kinds, facts.ownership]),
    facts.currency,
    clocks.add([facts.zone, facts.workStartMinute, facts.workEndMinute]),
    facts.answerLikelihood,
    facts.scarcityPrice,
    facts.dayRateTargetMinor,
    facts.confirmedDay,
    facts.outcomeCount,
    facts.outcomeSum,
    facts.roles,
    facts.primaryRole,
    niche(facts.niches[0]),
    niche(facts.niches[1]),
    packed(stageDepth.slice(0, 4), 2),
    packed(stageDepth.slice(4), 2),
    facts.phases,
    packed(facts.archetypeDepth, 2),
    facts.duties,
    facts.handsOn,
    packed(traits.slice(0, 3), 3),
    packed(traits.slice(3), 3),
    wish.stages,
    wish.missions,
    wish.minHalfDays | (wish.maxHalfDays << 4),
    wish.handsOn,
    wish.scopeStability,
    wish.sponsorHours,
    ...WISHES.map((_, place) => niche(wish.niches[place])),
    textHash32(facts.leaderId),
    array(facts.specialties.map(({ ordinal, evidence }) => specialties.add(ordinal) * 3 + evidence - 1)),
    array(facts.stack.map((ordinal) => technologies.add(ordinal))),
  ].join('\t');
}
