import { IntReader, IntWriter } from '@qd/shared-domain';
import type { NeedFacts } from './need-facts';

/** Layout of the integers below; a new layout gets a new number and its own reader, since old rows are never rewritten. */
export const NEED_FACTS_LAYOUT = 1;

/** Writes facts as 32-bit integers, the layout number first. Equal facts give equal integers.
 * @throws RangeError when a value is no 32-bit integer: a caller's bug */
export function encodeNeedFacts(facts: NeedFacts): number[] {
  const writer = new IntWriter()
    .int(NEED_FACTS_LAYOUT)
    .uuids([facts.needId])
    .int(facts.briefVersion)
    .int(facts.open)
    .uuids(facts.companyIds)
    .int(facts.role)
    .int(facts.kind)
    .int(facts.ownership)
    .int(facts.stage)
    .int(facts.phase)
    .int(facts.archetype)
    .list(facts.niches)
    .int(facts.industry)
    .list(facts.required.flatMap(({ ordinal, minEvidence }) => [ordinal, minEvidence]))
    .list(facts.niceToHave)
    .list(facts.stack)
    .int(facts.duties)
    .int(facts.handsOn)
    .int(facts.halfDaysPerWeek)
    .int(facts.startDay)
    .int(facts.durationWeeks)
    .int(facts.dayBudgetMinMinor)
    .int(facts.dayBudgetMaxMinor)
    .int(facts.currency)
    .int(facts.zone)
    .int(facts.workStartMinute)
    .int(facts.workEndMinute)
    .int(facts.minOverlapMinutes)
    .int(facts.languages)
    .int(facts.missions)
    .int(facts.scopeStability)
    .int(facts.sponsorHours);
  return writer.ints;
}

/** Reads what {@link encodeNeedFacts} wrote.
 * @throws RangeError on an unknown layout or a record that ends too early or too late: the stored row is broken */
export function decodeNeedFacts(ints: ArrayLike<number>): NeedFacts {
  const reader = new IntReader(ints);
  const layout = reader.int();
  if (layout !== NEED_FACTS_LAYOUT) throw new RangeError(`need facts of an unknown layout: ${layout}`);
  // Property initialisers run in source order, which is the order of writing.
  const facts: NeedFacts = {
    needId: single(reader.uuids()),
    briefVersion: reader.int(),
    open: reader.int(),
    companyIds: reader.uuids(),
    role: reader.int(),
    kind: reader.int(),
    ownership: reader.int(),
    stage: reader.int(),
    phase: reader.int(),
    archetype: reader.int(),
    niches: reader.list(),
    industry: reader.int(),
    required: pairs(reader.list()),
    niceToHave: reader.list(),
    stack: reader.list(),
    duties: reader.int(),
    handsOn: reader.int(),
    halfDaysPerWeek: reader.int(),
    startDay: reader.int(),
    durationWeeks: reader.int(),
    dayBudgetMinMinor: reader.int(),
    dayBudgetMaxMinor: reader.int(),
    currency: reader.int(),
    zone: reader.int(),
    workStartMinute: reader.int(),
    workEndMinute: reader.int(),
    minOverlapMinutes: reader.int(),
    languages: reader.int(),
    missions: reader.int(),
    scopeStability: reader.int(),
    sponsorHours: reader.int(),
  };
  reader.end();
  return facts;
}

function single(ids: string[]): string {
  if (ids.length !== 1) throw new RangeError('need facts name one need');
  return ids[0];
}

function pairs(flat: number[]): { ordinal: number; minEvidence: number }[] {
  if (flat.length % 2 !== 0) throw new RangeError('a required specialty has no evidence level');
  return Array.from({ length: flat.length / 2 }, (_, at) => ({ ordinal: flat[2 * at], minEvidence: flat[2 * at + 1] }));
}
