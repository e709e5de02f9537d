import { type LeaderFacts } from '@qd/leaders-domain';
import { STANDINGS } from '@qd/shared-domain';
import { textHash32 } from '../../../libs/matching/domain/src/arithmetic';

/* The rival's table is made for this one question: fixed-width columns first and not null, so that rows are read by offset; the columns of
 * the gates before those of the points; a byte a week of capacity, eight weeks a word, so that eight comparisons are one addition; working
 * hours, currencies and specialties interned, so that what depends on the need is one subscript of a parameter. */

/** Weeks of the calendar that wraps around, and words of eight weeks it takes. */
export const CALENDAR_WEEKS = 128;
export const WORDS = CALENDAR_WEEKS / 8;

const words = Array.from({ length: WORDS }, (_, word) => `w${word}`);
/** Most niches a leader may wish for. */
export const WISHES = ['v0', 'v1', 'v2', 'v3', 'v4', 'v5'];

const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ...words.map((word) => [word, 'bigint'] as const),
  ['id', 'uuid'],
  ['hash', 'integer'],
  ['languages', 'integer'],
  ['min_rate', 'integer'],
  ['available_from', 'integer'],
  ['capacity_from', 'integer'],
  ['target_rate', 'integer'],
  ['confirmed', 'integer'],
  ['outcome_count', 'integer'],
  ['outcome_sum', 'integer'],
  ['price', 'integer'],
  ...[
    'standing roles kinds ownership currency clock',
    'primary_role niche_a niche_b stages_low stages_high phases archetypes duties hands_on traits_low traits_high',
    'wished_stages wished_missions wished_days wished_hands_on wished_scope wished_sponsor likelihood',
  ].flatMap((names) => names.split(' ').map((name) => [name, 'smallint'] as const)),
  ...WISHES.map((name) => [name, 'smallint'] as const),
  ['no_go', 'smallint[]'],
  ['hidden_from', 'uuid[]'],
  ['specialties', 'smallint[]'],
  ['stack', 'smallint[]'],
];

export const createTable = (name: string): string =>
  `create table ${name} (${COLUMNS.map(([column, type]) => `${column} ${type} not null`).join(', ')})`;

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
}

/** What the table's small numbers stand for. */
export class Vocabulary {
  readonly clocks = new Interned<readonly [zone: number, start: number, end: number]>();
  readonly specialties = new Interned<number>();
  readonly niches = new Interned<number>();
  readonly technologies = new Interned<number>();
}

const packed = (values: readonly number[], bits: number): number =>
  values.reduce((word, value, index) => word | (value << (index * bits)), 0);

function capacityWords({ capacityFromWeek, freeHalfDays }: LeaderFacts): bigint[] {
  const bytes = new DataView(new ArrayBuffer(CALENDAR_WEEKS));
  freeHalfDays.forEach((free, index) => bytes.setUint8((capacityFromWeek + index) & (CALENDAR_WEEKS - 1), free));
  return words.map((_, word) => bytes.getBigInt64(word * 8, true));
}

/** A leader as a line of `COPY`, in the order of the columns. */
export function copyLine(facts: LeaderFacts, { clocks, specialties, niches, technologies }: Vocabulary): string {
  const { preferences: wish, traits, stageDepth } = facts;
  const niche = (ordinal: number | undefined): number => (ordinal === undefined ? 0 : niches.add(ordinal) + 1);
  const array = (values: readonly (number | string)[]): string => `{${values.join(',')}}`;
  return [
    ...capacityWords(facts),
    facts.leaderId,
    textHash32(facts.leaderId),
    facts.languages,
    facts.dayRateMinMinor,
    facts.availableFromDay,
    facts.capacityFromWeek,
    facts.dayRateTargetMinor,
    facts.confirmedDay,
    facts.outcomeCount,
    facts.outcomeSum,
    facts.scarcityPrice,
    facts.standing === STANDINGS.indexOf('APPROVED') ? 1 : 0,
    facts.roles,
    facts.kinds,
    facts.ownership,
    facts.currency,
    clocks.add([facts.zone, facts.workStartMinute, facts.workEndMinute]),
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
    facts.answerLikelihood,
    ...WISHES.map((_, place) => niche(wish.niches[place])),
    array(facts.noGoIndustries),
    array([...facts.blockedCompanyIds, ...facts.conflictCompanyIds]),
    array(facts.specialties.map(({ ordinal, evidence }) => specialties.add(ordinal) * 3 + evidence - 1)),
    array(facts.stack.map((ordinal) => technologies.add(ordinal))),
  ].join('\t');
}
