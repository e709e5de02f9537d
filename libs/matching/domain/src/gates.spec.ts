import { BLACKOUT, CAPACITY_WEEKS, type LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import fc from 'fast-check';
import { firstFailedGate, GATES, missingHalfDays, type Gate } from './gates';
import { matchNaively } from './naive';
import { dailyOverlapMinutes } from './overlap';
import { plainInputs, plainLeader, plainNeed, PLAIN_DAY } from './testing/plain-facts';
import { randomMarket } from './testing/random-market';

const SEED = 4711;
const DRAWS = 150;

const failure = (leader: Partial<LeaderFacts>, need: Partial<NeedFacts> = {}) =>
  firstFailedGate({ ...plainInputs, need: { ...plainNeed, ...need } }, { ...plainLeader, ...leader });

const weeks = (changes: Record<number, number>): number[] => plainLeader.freeHalfDays.map((free, week) => changes[week] ?? free);

describe('gates', () => {
  it('lets the plain leader through', () => expect(failure({})).toBeNull());

  const cases: { gate: Gate; distance: number; leader: Partial<LeaderFacts>; need?: Partial<NeedFacts> }[] = [
    { gate: 'NEED_OPEN', distance: 1, leader: {}, need: { open: 0 } },
    { gate: 'STANDING', distance: 1, leader: { standing: 2 } },
    { gate: 'STANDING', distance: 1, leader: { standing: 0 } },
    { gate: 'BLOCKED', distance: 1, leader: { blockedCompanyIds: plainNeed.companyIds } },
    { gate: 'BLOCKED', distance: 1, leader: { blockedCompanyIds: ['parent'] }, need: { companyIds: ['own', 'parent'] } },
    { gate: 'CONFLICT_OF_INTEREST', distance: 1, leader: { conflictCompanyIds: plainNeed.companyIds } },
    { gate: 'NO_GO_INDUSTRY', distance: 1, leader: { noGoIndustries: [1, 3] } },
    { gate: 'ROLE', distance: 1, leader: { roles: 0b100, primaryRole: 2 } },
    { gate: 'KIND', distance: 1, leader: { kinds: 0b10 } },
    { gate: 'CAPACITY', distance: 1, leader: { freeHalfDays: weeks({ 3: 3 }) } },
    { gate: 'CAPACITY', distance: 4, leader: { freeHalfDays: weeks({ 2: BLACKOUT, 4: BLACKOUT }) } },
    { gate: 'CAPACITY', distance: 3, leader: { freeHalfDays: weeks({ 2: BLACKOUT, 4: 1 }) } },
    { gate: 'CAPACITY', distance: 4, leader: { freeHalfDays: plainLeader.freeHalfDays.slice(0, 9) } },
    { gate: 'CAPACITY', distance: 4, leader: { capacityFromWeek: plainLeader.capacityFromWeek + 3 } },
    { gate: 'RATE', distance: 1, leader: { dayRateMinMinor: 120_001 } },
    { gate: 'RATE', distance: 2500, leader: { dayRateMinMinor: 150_000 } },
    { gate: 'OVERLAP', distance: 60, leader: { workStartMinute: 0, workEndMinute: 600 } },
    { gate: 'LANGUAGE', distance: 1, leader: { languages: 0b10 } },
    { gate: 'START', distance: 1, leader: { availableFromDay: plainNeed.startDay + 15 } },
    { gate: 'OWNERSHIP', distance: 2, leader: { ownership: 0b100 } },
  ];
  it.each(cases)('$gate refuses with distance $distance', ({ gate, distance, leader, need }) =>
    expect(failure(leader, need)).toEqual({ gate, distance }),
  );

  it('forgives one blackout week and a start within the grace', () => {
    expect(failure({ freeHalfDays: weeks({ 4: BLACKOUT }) })).toBeNull();
    expect(failure({ availableFromDay: plainNeed.startDay + 14 })).toBeNull();
  });

  it('looks at exactly eight weeks from the need’s start', () => {
    const startWeek = 2;
    expect(
      missingHalfDays(
        { ...plainNeed, startDay: PLAIN_DAY + 14 },
        { ...plainLeader, freeHalfDays: weeks({ [startWeek - 1]: 0, [startWeek + 8]: 0 }) },
      ),
    ).toBe(0);
    expect(
      missingHalfDays({ ...plainNeed, startDay: PLAIN_DAY + 14 }, { ...plainLeader, freeHalfDays: weeks({ [startWeek + 7]: 0 }) }),
    ).toBe(4);
  });

  it('takes an adjacent role', () => expect(failure({ roles: 0b10, primaryRole: 1 })).toBeNull());
});

describe('overlap of working hours', () => {
  it.each([
    ['both in one zone', 540, 1020, 540, 1020, 480],
    ['Berlin and New York in summer', 540 - 120, 1020 - 120, 540 + 240, 1020 + 240, 120],
    ['Auckland evening meets London morning across midnight', 540 - 720, 1020 - 720, 480 - 60, 1020 - 60, 0],
    ['Sydney and San Francisco over the date line', 480 - 600, 1020 - 600, 540 + 420, 1080 + 420, 180],
    ['a night watch around midnight from both ends', 1320, 1440 + 240, 0, 1440, 360],
    ['touching ends do not overlap', 540, 600, 600, 660, 0],
  ])('%s', (_name, startA, endA, startB, endB, minutes) => {
    expect(dailyOverlapMinutes(startA, endA, startB, endB)).toBe(minutes);
  });

  it(`equals counting the minutes of a day one by one (500 draws, seed ${SEED})`, () => {
    const hours = fc.tuple(fc.integer({ min: -1500, max: 1500 }), fc.integer({ min: 1, max: 1440 }));
    const works = ([start, length]: [number, number], minute: number): boolean => (((minute - start) % 1440) + 1440) % 1440 < length;
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const counted = Array.from({ length: 1440 }, (_, minute) => minute).filter((minute) => works(a, minute) && works(b, minute)).length;
        expect(dailyOverlapMinutes(a[0], a[0] + a[1], b[0], b[0] + b[1])).toBe(counted);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});

/** The gates once more, written from the brief and not from the code. */
function mayMatch(need: NeedFacts, leader: LeaderFacts, { policy, tables }: typeof plainInputs): boolean {
  const has = (mask: number, bit: number): boolean => Math.floor(mask / 2 ** bit) % 2 === 1;
  const hidden = [...leader.blockedCompanyIds, ...leader.conflictCompanyIds].some((id) => need.companyIds.includes(id));
  const roles = policy.roleAdjacencyBp[need.role].some((close, role) => close > 0 && has(leader.roles, role));
  const monday = Math.floor((need.startDay + 3) / 7);
  const eight = Array.from({ length: 8 }, (_, week) => leader.freeHalfDays[monday + week - leader.capacityFromWeek] ?? 0);
  const working = eight.filter((free) => free !== BLACKOUT);
  const inNeedCurrency = (minor: number): number => {
    if (leader.currency === need.currency) return minor;
    const digits = (currency: number): number => (currency === 14 ? 1 : 100);
    const { microEurPerUnit } = tables.rates;
    return Math.floor(
      (minor * microEurPerUnit[leader.currency] * digits(need.currency)) / (microEurPerUnit[need.currency] * digits(leader.currency)),
    );
  };
  let shared = 0;
  for (let minute = 0; minute < 1440; minute++) {
    const works = (facts: { zone: number; workStartMinute: number; workEndMinute: number }): boolean => {
      const local = (((minute + tables.zones.minutes[facts.zone]) % 1440) + 1440) % 1440;
      return local >= facts.workStartMinute && local < facts.workEndMinute;
    };
    if (works(need) && works(leader)) shared++;
  }
  return (
    need.open === 1 &&
    leader.standing === 1 &&
    !hidden &&
    !leader.noGoIndustries.includes(need.industry) &&
    roles &&
    has(leader.kinds, need.kind) &&
    has(leader.ownership, need.ownership) &&
    working.length >= 7 &&
    working.every((free) => free >= need.halfDaysPerWeek) &&
    inNeedCurrency(leader.dayRateMinMinor) <= need.dayBudgetMaxMinor &&
    shared >= need.minOverlapMinutes &&
    Array.from({ length: 31 }, (_, bit) => bit).some((bit) => has(leader.languages, bit) && has(need.languages, bit)) &&
    leader.availableFromDay <= need.startDay + policy.startGraceDays
  );
}

describe('a run', () => {
  it(`holds exactly those whom an independent reading of the gates lets through (${DRAWS} markets, seed ${SEED})`, () => {
    const refused = new Set<Gate>();
    let passed = 0;
    fc.assert(
      fc.property(fc.integer(), (marketSeed) => {
        const { leaders, inputs } = randomMarket(marketSeed, 40);
        const result = matchNaively({ ...inputs, k: 1000 }, leaders);
        const expected = leaders.filter((leader) => mayMatch(inputs.need, leader, inputs)).map(({ leaderId }) => leaderId);
        expect(result.matches.map(({ leaderId }) => leaderId).sort()).toEqual(expected.sort());
        passed += expected.length;
        for (const leader of leaders) refused.add(firstFailedGate(inputs, leader)?.gate ?? 'NEED_OPEN');
      }),
      { numRuns: DRAWS, seed: SEED },
    );
    expect(passed).toBeGreaterThan(DRAWS);
    expect([...refused].sort()).toEqual([...GATES].sort());
  });

  it('knows weeks beyond the facts as not free', () => {
    expect(missingHalfDays({ ...plainNeed, startDay: PLAIN_DAY + 7 * CAPACITY_WEEKS }, plainLeader)).toBe(plainNeed.halfDaysPerWeek);
  });
});
