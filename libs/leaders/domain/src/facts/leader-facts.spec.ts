import { ARCHETYPES, parseIsoWeek, STAGES, STANDINGS, taxonomy } from '@qd/shared-domain';
import fc from 'fast-check';
import { openWeeks } from '../capacity/capacity';
import { BLACKOUT, CAPACITY_WEEKS, type LeaderFacts, NOT_NOW_DAY } from '../leader-facts';
import { blindProfileAt, blindProfileOf, BLIND_WEEKS } from '../profile/blind-profile';
import { NEW_TRACK } from '../profile/leader-profile';
import { parseProfile } from '../profile/parse-profile';
import { PROFILE_INPUT } from '../profile/profile-input.spec-kit';
import { decodeLeaderFacts, encodeLeaderFacts } from './facts-codec';
import { leaderFactsOf, type LeaderSnapshot } from './leader-facts-of';

const NOW = parseIsoWeek('2026-W48')!;
const LEADER = '01960000-0000-7000-8000-00000000000a';
const FOE = '01960000-0000-7000-8000-0000000000ff';
const FRIEND = '01960000-0000-7000-8000-000000000001';

const read = parseProfile(PROFILE_INPUT, { displayName: 'Ada Lovelace', known: null, today: 20_777 });
if (!read.ok) throw new Error(JSON.stringify(read.failure));
const profile = read.value;
const capacity = openWeeks(NOW, 10, 6).map((week, index) => ({
  ...week,
  committed: index === 1 ? 4 : 0,
  softHeld: index === 2 ? 9 : 0,
  blackout: index === 3,
}));
const snapshot: LeaderSnapshot = {
  leaderId: LEADER,
  standing: 'APPROVED',
  profile,
  track: { ...NEW_TRACK, traits: [1, 2, 3, 4, 5] },
  capacity,
  confirmedDay: 20_770,
  blockedCompanyIds: [FOE, FRIEND],
  conflictCompanyIds: [],
};

/** Every text below a value, keys left out. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

describe('the facts of a leader', () => {
  const facts = leaderFactsOf(snapshot, NOW);

  it('reads vocabularies as indexes and masks, codes as ordinals, weeks as free half-days', () => {
    expect(facts).toMatchObject({
      standing: 1,
      roles: 0b11,
      primaryRole: 0,
      kinds: 0b11,
      ownership: 0b11,
      stageDepth: [0, 1, 3, 2, 0, 0, 0],
      handsOn: 1,
      currency: 0,
    });
    expect(facts.niches.map((ordinal) => taxonomy.byOrdinal(ordinal)?.code)).toEqual(PROFILE_INPUT.nicheCodes);
    expect(facts.specialties.map(({ ordinal }) => ordinal)).toEqual(
      [...facts.specialties.map(({ ordinal }) => ordinal)].sort((a, b) => a - b),
    );
    expect(facts.freeHalfDays).toHaveLength(CAPACITY_WEEKS);
    expect(facts.freeHalfDays.slice(0, 12)).toEqual([6, 2, 0, BLACKOUT, 6, 6, 6, 6, 6, 6, 0, 0]);
    expect(facts.blockedCompanyIds).toEqual([FRIEND, FOE]);
  });

  it('moves on with the weeks', () => {
    expect(leaderFactsOf(snapshot, NOW + 3).freeHalfDays.slice(0, 3)).toEqual([BLACKOUT, 6, 6]);
  });

  it('says of a leader who is not for now that no start is late enough, and of all others the day they gave', () => {
    const day = (intent: 'LOOKING' | 'OPEN' | 'NOT_NOW') =>
      leaderFactsOf({ ...snapshot, profile: { ...profile, intent } }, NOW).availableFromDay;
    expect([day('LOOKING'), day('OPEN'), day('NOT_NOW')]).toEqual([profile.availableFromDay, profile.availableFromDay, NOT_NOW_DAY]);
  });

  it('holds no text but ids', () => {
    expect(textsIn(facts).sort()).toEqual([LEADER, FRIEND, FOE].sort());
  });
});

describe('the blind profile', () => {
  const blind = blindProfileOf(LEADER, profile, capacity, NOW);

  it('holds these fields and no others: no name, rate, blocks or wishes', () => {
    const expected =
      'firstWeek freeHalfDays handsOn headline horizonMonths intent kinds languages leaderId nicheCodes openToFullTime primaryRole publications roles specialties stages summary timeZone';
    expect(Object.keys(blind).sort().join(' ')).toBe(expected);
    expect(JSON.stringify(blind)).not.toMatch(/110000|135000|Lovelace|preferences|talks\.example|https?:/);
    expect(blind.publications).toEqual(
      PROFILE_INPUT.publications.map(({ kind, year, specialtyCodes = [] }) => ({ kind, year, specialtyCodes })),
    );
    // A title is one search away from a name.
    expect(JSON.stringify(blind)).not.toMatch(/clusters|carbon|Lisbon|Patent Office/);
    expect(blind.stages).toEqual(['SERIES_A', 'SERIES_B']);
  });

  it('reads from any later week, blackouts as null, unknown weeks as nothing free', () => {
    expect(blindProfileAt(blind, NOW + 1)).toMatchObject({
      firstWeek: NOW + 1,
      freeHalfDays: [2, 0, null, ...Array(6).fill(6), ...Array(BLIND_WEEKS - 9).fill(0)],
    });
    const { intent: _intent, horizonMonths: _horizon, openToFullTime: _open, publications: _publications, ...older } = blind;
    expect(blindProfileAt(older, NOW)).toMatchObject({ intent: 'OPEN', horizonMonths: null, openToFullTime: false, publications: [] });
    expect(blindProfileAt(blind, NOW + 200).freeHalfDays).toEqual(Array(BLIND_WEEKS).fill(0));
  });
});

describe('the codec of facts', () => {
  const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const ordinal = fc.nat(2 ** 20);
  const small = fc.nat(31);
  const facts: fc.Arbitrary<LeaderFacts> = fc.record({
    leaderId: fc.uuid(),
    standing: fc.nat(STANDINGS.length - 1),
    roles: small,
    primaryRole: small,
    kinds: small,
    ownership: small,
    niches: fc.array(ordinal, { maxLength: 2 }),
    specialties: fc.array(fc.record({ ordinal, evidence: fc.integer({ min: 1, max: 3 }) }), { maxLength: 40 }),
    stack: fc.array(ordinal, { maxLength: 40 }),
    stageDepth: fc.array(fc.nat(3), { minLength: STAGES.length, maxLength: STAGES.length }),
    archetypeDepth: fc.array(fc.nat(3), { minLength: ARCHETYPES.length, maxLength: ARCHETYPES.length }),
    phases: small,
    duties: fc.nat(63),
    handsOn: fc.nat(4),
    traits: fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
    dayRateMinMinor: fc.nat(),
    dayRateTargetMinor: fc.nat(),
    currency: small,
    zone: fc.nat(500),
    workStartMinute: fc.nat(1440),
    workEndMinute: fc.nat(1440),
    languages: fc.nat(2 ** 31 - 1),
    availableFromDay: int,
    confirmedDay: int,
    capacityFromWeek: fc.nat(10_000),
    freeHalfDays: fc.array(fc.nat(BLACKOUT), { minLength: CAPACITY_WEEKS, maxLength: CAPACITY_WEEKS }),
    blockedCompanyIds: fc.array(fc.uuid(), { maxLength: 5 }),
    conflictCompanyIds: fc.array(fc.uuid(), { maxLength: 5 }),
    noGoIndustries: fc.array(ordinal, { maxLength: 5 }),
    preferences: fc.record({
      stages: fc.nat(127),
      missions: fc.nat(1023),
      niches: fc.array(ordinal, { maxLength: 5 }),
      minHalfDays: fc.nat(14),
      maxHalfDays: fc.nat(14),
      handsOn: fc.nat(4),
      scopeStability: fc.nat(2),
      sponsorHours: fc.nat(20),
    }),
    outcomeCount: fc.nat(),
    outcomeSum: fc.nat(),
    answerLikelihood: fc.nat(10_000),
    scarcityPrice: int,
  });

  it('reads what it wrote, to the last integer, and writes it the same again (1 000 draws, seed 31)', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const ints = encodeLeaderFacts(drawn);
        const back = decodeLeaderFacts(Int32Array.from(ints));
        expect(back).toEqual(drawn);
        expect(encodeLeaderFacts(back)).toEqual(ints);
      }),
      { numRuns: 1_000, seed: 31 },
    );
  });

  it('packs 104 weeks into fifteen integers', () => {
    const base = leaderFactsOf(snapshot, NOW);
    expect(encodeLeaderFacts(base).length - encodeLeaderFacts({ ...base, freeHalfDays: [] }).length).toBe(15);
  });

  it('refuses a record cut short, one that goes on, and a layout it does not know', () => {
    const ints = encodeLeaderFacts(leaderFactsOf(snapshot, NOW));
    expect(() => decodeLeaderFacts(ints.slice(0, -1))).toThrow(RangeError);
    expect(() => decodeLeaderFacts([...ints, 0])).toThrow(RangeError);
    expect(() => decodeLeaderFacts([2, ...ints.slice(1)])).toThrow(RangeError);
    expect(() => decodeLeaderFacts([])).toThrow(RangeError);
  });
});
