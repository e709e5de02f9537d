import { IntReader, IntWriter } from '@qd/shared-domain';
import { type EvidencedSpecialty, type LeaderFacts } from '../leader-facts';

/** First integer of every record. Old records stay readable: a new layout gets a new number and a reader of its own. */
const LAYOUT = 1;
/** Weeks packed into one integer, four bits each: 28 bits keep it positive. */
const WEEKS_PER_INT = 7;
/** Depths (2 bits) and traits (3 bits) share one integer each. */
const DEPTH_BITS = 2;
const TRAIT_BITS = 3;

const packAll = (values: readonly number[], bits: number): number =>
  values.reduce((packed, value, index) => packed | (value << (index * bits)), 0);
const unpackAll = (packed: number, count: number, bits: number): number[] =>
  Array.from({ length: count }, (_, index) => (packed >> (index * bits)) & ((1 << bits) - 1));

const packWeeks = (weeks: readonly number[]): number[] =>
  Array.from({ length: Math.ceil(weeks.length / WEEKS_PER_INT) }, (_, index) =>
    packAll(weeks.slice(index * WEEKS_PER_INT, (index + 1) * WEEKS_PER_INT), 4),
  );

const packSpecialty = ({ ordinal, evidence }: EvidencedSpecialty): number => ordinal * 4 + evidence;
const unpackSpecialty = (packed: number): EvidencedSpecialty => ({ ordinal: packed >> 2, evidence: packed & 3 });

/** Writes facts as 32-bit integers.
 * @param facts as {@link LeaderFacts} describes them; ids in lower-case canonical form
 * @throws RangeError on a value that is no 32-bit integer: a caller's bug */
export function encodeLeaderFacts(facts: LeaderFacts): number[] {
  const { preferences } = facts;
  const writer = new IntWriter().int(LAYOUT).uuids([facts.leaderId]);
  writer.int(facts.standing).int(facts.roles).int(facts.primaryRole).int(facts.kinds).int(facts.ownership);
  writer.list(facts.niches).list(facts.specialties.map(packSpecialty)).list(facts.stack);
  writer.int(facts.stageDepth.length).int(packAll(facts.stageDepth, DEPTH_BITS));
  writer.int(facts.archetypeDepth.length).int(packAll(facts.archetypeDepth, DEPTH_BITS));
  writer.int(facts.phases).int(facts.duties).int(facts.handsOn);
  writer.int(facts.traits.length).int(packAll(facts.traits, TRAIT_BITS));
  writer.int(facts.dayRateMinMinor).int(facts.dayRateTargetMinor).int(facts.currency);
  writer.int(facts.zone).int(facts.workStartMinute).int(facts.workEndMinute).int(facts.languages);
  writer.int(facts.availableFromDay).int(facts.confirmedDay);
  writer.int(facts.capacityFromWeek).int(facts.freeHalfDays.length).list(packWeeks(facts.freeHalfDays));
  writer.uuids(facts.blockedCompanyIds).uuids(facts.conflictCompanyIds).list(facts.noGoIndustries);
  writer.int(preferences.stages).int(preferences.missions).list(preferences.niches);
  writer.int(preferences.minHalfDays).int(preferences.maxHalfDays).int(preferences.handsOn);
  writer.int(preferences.scopeStability).int(preferences.sponsorHours);
  writer.int(facts.outcomeCount).int(facts.outcomeSum).int(facts.answerLikelihood).int(facts.scarcityPrice);
  return writer.ints;
}

/** Reads what {@link encodeLeaderFacts} wrote.
 * @throws RangeError on an unknown layout, or a record that ends too early or too late: the row is broken */
export function decodeLeaderFacts(ints: ArrayLike<number>): LeaderFacts {
  const reader = new IntReader(ints);
  const layout = reader.int();
  if (layout !== LAYOUT) throw new RangeError(`unknown layout of leader facts: ${layout}`);
  const packed = (bits: number): number[] => {
    const count = reader.int();
    return unpackAll(reader.int(), count, bits);
  };
  const facts: LeaderFacts = {
    leaderId: reader.uuids()[0],
    standing: reader.int(),
    roles: reader.int(),
    primaryRole: reader.int(),
    kinds: reader.int(),
    ownership: reader.int(),
    niches: reader.list(),
    specialties: reader.list().map(unpackSpecialty),
    stack: reader.list(),
    stageDepth: packed(DEPTH_BITS),
    archetypeDepth: packed(DEPTH_BITS),
    phases: reader.int(),
    duties: reader.int(),
    handsOn: reader.int(),
    traits: packed(TRAIT_BITS),
    dayRateMinMinor: reader.int(),
    dayRateTargetMinor: reader.int(),
    currency: reader.int(),
    zone: reader.int(),
    workStartMinute: reader.int(),
    workEndMinute: reader.int(),
    languages: reader.int(),
    availableFromDay: reader.int(),
    confirmedDay: reader.int(),
    capacityFromWeek: reader.int(),
    freeHalfDays: readWeeks(reader),
    blockedCompanyIds: reader.uuids(),
    conflictCompanyIds: reader.uuids(),
    noGoIndustries: reader.list(),
    preferences: {
      stages: reader.int(),
      missions: reader.int(),
      niches: reader.list(),
      minHalfDays: reader.int(),
      maxHalfDays: reader.int(),
      handsOn: reader.int(),
      scopeStability: reader.int(),
      sponsorHours: reader.int(),
    },
    outcomeCount: reader.int(),
    outcomeSum: reader.int(),
    answerLikelihood: reader.int(),
    scarcityPrice: reader.int(),
  };
  reader.end();
  return facts;
}

function readWeeks(reader: IntReader): number[] {
  const count = reader.int();
  const ints = reader.list();
  const weeks: number[] = [];
  for (let index = 0; index < count; index++) weeks.push((ints[Math.floor(index / WEEKS_PER_INT)] >> ((index % WEEKS_PER_INT) * 4)) & 15);
  return weeks;
}
