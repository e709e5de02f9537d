import { ARCHETYPES, CURRENCIES, DUTIES, ENGAGEMENT_KINDS, EVIDENCE_LEVELS, formatDate, GROWTH_PHASES, HANDS_ON_LEVELS, LANGUAGES, MISSIONS, ROLES, SCOPE_STABILITIES, STAGES, taxonomy, type TaxonomyKind, TIME_ZONES } from '@qd/shared-domain'; // prettier-ignore
import fc from 'fast-check';
import type { Brief, BriefInput } from './brief';
import { briefDifference } from './brief-difference';
import { formatClockTime } from './clock-time';
import { decodeNeedFacts, encodeNeedFacts } from './need-facts-codec';
import { affectsMatching, needFactsOf } from './need-facts-of';
import { parseBrief } from './parse-brief';
import { exampleBrief } from './testing/example-brief';

const ID = '01980000-0000-7000-8000-00000000abcd';
const FAMILY = ['01980000-0000-7000-8000-000000000001', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
const frame = { needId: ID, briefVersion: 3, open: true, companyIds: FAMILY };

const codes = (kind: TaxonomyKind, minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...taxonomy.selectable(kind).map(({ code }) => code)), { minLength, maxLength });
const some = <T>(list: readonly T[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...list), { minLength, maxLength: Math.min(10, list.length) });

const anyInput: fc.Arbitrary<BriefInput> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    kind: fc.constantFrom(...ENGAGEMENT_KINDS),
    ownership: fc.constantFrom('OWN', 'CO_OWN'),
    archetype: fc.constantFrom(...ARCHETYPES),
    stage: fc.constantFrom(...STAGES),
    phase: fc.constantFrom(...GROWTH_PHASES),
    nicheCodes: codes('NICHE', 1, 2),
    industryCode: codes('INDUSTRY', 1, 1).map(([code]) => code),
    specialties: codes('SPECIALTY', 0, 24),
    evidence: fc.constantFrom(...EVIDENCE_LEVELS),
    stackCodes: codes('TECHNOLOGY', 0, 20),
    duties: some(DUTIES),
    handsOn: fc.constantFrom(...HANDS_ON_LEVELS),
    daysPerWeek: fc.integer({ min: 1, max: 14 }).map((half) => half / 2),
    startDate: fc.integer({ min: 20_000, max: 40_000 }).map(formatDate),
    durationWeeks: fc.integer({ min: 1, max: 260 }),
    budget: fc.tuple(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 1e8 }), fc.constantFrom(...CURRENCIES)),
    timeZone: fc.constantFrom(...TIME_ZONES),
    hours: fc.tuple(fc.integer({ min: 0, max: 719 }), fc.integer({ min: 720, max: 1440 })),
    languages: some(LANGUAGES, 1),
    missions: some(MISSIONS),
    scopeStability: fc.constantFrom(...SCOPE_STABILITIES),
    sponsorHoursPerWeek: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ specialties, evidence, budget: [one, other, currency], hours: [start, end], ...rest }) => ({
    ...rest,
    required: specialties.slice(0, 12).map((code) => ({ code, minEvidence: evidence })),
    niceToHaveCodes: specialties.slice(12),
    dayBudgetMin: { amountMinor: Math.min(one, other), currency },
    dayBudgetMax: { amountMinor: Math.max(one, other), currency },
    workStart: formatClockTime(start),
    workEnd: formatClockTime(end),
    minOverlapHours: 0,
  }));
const anyBrief: fc.Arbitrary<Brief> = anyInput.map((input) => exampleBrief(input));

describe('facts of a need', () => {
  it('say what the example says, in integers', () => {
    expect(needFactsOf(exampleBrief(), frame)).toEqual({
      needId: ID,
      briefVersion: 3,
      open: 1,
      companyIds: FAMILY,
      role: 0,
      kind: 0,
      ownership: 0,
      stage: 2,
      phase: 1,
      archetype: 0,
      niches: [406],
      industry: taxonomy.byCode('industry.energy')!.ordinal,
      required: [{ ordinal: 21, minEvidence: 2 }],
      niceToHave: [1],
      stack: [574],
      duties: 0b110,
      handsOn: 1,
      halfDaysPerWeek: 5,
      startDay: 20_829,
      durationWeeks: 26,
      dayBudgetMinMinor: 120_000,
      dayBudgetMaxMinor: 150_000,
      currency: 0,
      zone: TIME_ZONES.indexOf('Europe/Berlin'),
      workStartMinute: 540,
      workEndMinute: 1080,
      minOverlapMinutes: 240,
      languages: 0b11,
      missions: 1,
      scopeStability: 1,
      sponsorHours: 3,
    });
  });

  it('refuse an incomplete brief loudly', () => {
    expect(() => needFactsOf(exampleBrief({ role: null }), frame)).toThrow('the brief lacks role');
  });

  it('come back from their integers as they were (3 000 draws, seed 21)', () => {
    fc.assert(
      fc.property(anyBrief, fc.boolean(), fc.array(fc.uuid(), { minLength: 1, maxLength: 5 }), (brief, open, companyIds) => {
        const facts = needFactsOf(brief, { ...frame, open, companyIds });
        const ints = encodeNeedFacts(facts);
        expect(ints.every((value) => value === (value | 0))).toBe(true);
        expect(decodeNeedFacts(Int32Array.from(ints))).toEqual(facts);
      }),
      { numRuns: 3_000, seed: 21 },
    );
  });

  it('keep lists ascending whatever the order in the brief', () => {
    const orders = [
      ['specialty.devops', 'specialty.sre'],
      ['specialty.sre', 'specialty.devops'],
    ].map((niceToHaveCodes) => needFactsOf(exampleBrief({ niceToHaveCodes }), frame));
    expect(orders[0]).toEqual(orders[1]);
  });

  it.each([0, 1, 7, 12, 30])('a record cut at %i is refused', (length) => {
    expect(() => decodeNeedFacts(encodeNeedFacts(needFactsOf(exampleBrief(), frame)).slice(0, length))).toThrow(RangeError);
  });

  it('a record of another layout or with a tail is refused', () => {
    const ints = encodeNeedFacts(needFactsOf(exampleBrief(), frame));
    expect(() => decodeNeedFacts([...ints, 0])).toThrow(RangeError);
    expect(() => decodeNeedFacts([99, ...ints.slice(1)])).toThrow('unknown layout: 99');
  });

  it('hold nothing a brief says in words', () => {
    const words = { title: 'Other', situation: 'Other', outcomes: ['Other'], scopeIn: ['Other'], scopeOut: ['Other'], cadence: 'Other' };
    expect(needFactsOf(exampleBrief(words), frame)).toEqual(needFactsOf(exampleBrief(), frame));
  });
});

describe('whether an edit affects matching', () => {
  it.each<[string, BriefInput, boolean]>([
    ['title', { title: 'Another title' }, false],
    ['outcomes', { outcomes: ['Something else'] }, false],
    ['languages in another order', { languages: ['de', 'en'] }, false],
    ['days', { daysPerWeek: 3 }, true],
    ['niches', { nicheCodes: ['niche.genai-adoption'] }, true],
    ['evidence', { required: [{ code: 'specialty.kubernetes', minEvidence: 'CLAIMED' }] }, true],
    ['budget', { dayBudgetMax: { amountMinor: 150_001, currency: 'EUR' } }, true],
    ['sponsor hours', { sponsorHoursPerWeek: 4 }, true],
    ['a field taken away', { role: null }, true],
  ])('%s', (_, changes, expected) => {
    expect(affectsMatching(exampleBrief(), exampleBrief(changes))).toBe(expected);
  });

  it('agrees with the facts and with itself (1 000 draws, seed 4)', () => {
    fc.assert(
      fc.property(anyBrief, anyBrief, (one, other) => {
        expect(affectsMatching(one, one)).toBe(false);
        const [left, right] = [one, other].map((brief) => encodeNeedFacts(needFactsOf(brief, frame)));
        expect(affectsMatching(one, other)).toBe(JSON.stringify(left) !== JSON.stringify(right));
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('is said field by field by the difference: one change matters exactly when matching can tell (1 000 draws, seed 15)', () => {
    fc.assert(
      fc.property(anyBrief, anyBrief, fc.nat(40), (one, whole, from) => {
        // Half of the fields of another brief, so that some draws differ in wording or in nothing.
        const other = Object.fromEntries(
          Object.keys(one).map((key, at) => [key, at < from ? one[key as keyof Brief] : whole[key as keyof Brief]]),
        );
        const changes = briefDifference(one, other as unknown as Brief);
        expect(changes.some(({ matters }) => matters)).toBe(affectsMatching(one, other as unknown as Brief));
        expect(changes.length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(briefDifference(one, one)).toEqual([]);
      }),
      { numRuns: 1_000, seed: 15 },
    );
  });

  it('parses what it drew', () => {
    fc.assert(
      fc.property(anyInput, (input) => parseBrief(input).ok),
      { numRuns: 500, seed: 8 },
    );
  });
});
