import { blindProfileOf, encodeLeaderFacts, isSoundWeek, type LeaderProfile, leaderFactsOf, parseProfile } from '@qd/leaders-domain';
import { ARCHETYPES, formatDate, parseDate, ROLES, STAGES, taxonomy, weekOf } from '@qd/shared-domain';
import type { GeneratedLeader } from './generated-leader';
import { type LeaderMarket, openLeaderMarket } from './leader-market';
import { PERSONAS } from './personas';

const TODAY = parseDate('2026-11-23')!;
const SIZE = 2_000;
const SEED = 42;

let market: LeaderMarket;
let leaders: GeneratedLeader[];
beforeAll(async () => {
  market = await openLeaderMarket({ seed: SEED, today: TODAY });
  leaders = Array.from({ length: SIZE }, (_, index) => market(index));
}, 60_000);

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const inputOf = (profile: LeaderProfile): object => ({
  ...profile,
  specialtyCodes: profile.specialties.map(({ code }) => code),
  stages: STAGES.map((stage) => ({ stage, depth: profile.stageDepth[stage] })),
  archetypes: ARCHETYPES.map((archetype) => ({ archetype, depth: profile.archetypeDepth[archetype] })),
  dayRateMin: { amountMinor: profile.dayRateMinMinor, currency: profile.currency },
  dayRateTarget: { amountMinor: profile.dayRateTargetMinor, currency: profile.currency },
  workStart: clock(profile.workStartMinute),
  workEnd: clock(profile.workEndMinute),
  availableFrom: formatDate(profile.availableFromDay),
  preferences: {
    ...profile.preferences,
    minDaysPerWeek: profile.preferences.minHalfDays / 2,
    maxDaysPerWeek: profile.preferences.maxHalfDays / 2,
    sponsorHoursPerWeek: profile.preferences.sponsorHours,
  },
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const of = (key: string): GeneratedLeader[] => leaders.filter(({ personaKey }) => personaKey === key);
const shareOf = (some: readonly GeneratedLeader[], holds: (leader: GeneratedLeader) => boolean): number =>
  mean(some.map((leader) => (holds(leader) ? 1 : 0)));
const has =
  (slug: string) =>
  (leader: GeneratedLeader): boolean =>
    leader.profile.specialties.some(({ code }) => code === `specialty.${slug}`);

describe(`a generated market (${SIZE} leaders, seed ${SEED})`, () => {
  it('names only what the taxonomy holds', () => {
    const known = (kind: string, slugs: readonly string[]): string[] =>
      slugs.filter((slug) => {
        const node = taxonomy.byCode(`${kind}.${slug}`);
        return !node || node.group || node.retired;
      });
    for (const persona of PERSONAS) {
      expect([
        persona.key,
        known(
          'niche',
          persona.niches.map(([slug]) => slug),
        ),
      ]).toEqual([persona.key, []]);
      expect([persona.key, known('specialty', [...persona.core, ...persona.side])]).toEqual([persona.key, []]);
      expect([persona.key, known('technology', persona.stack)]).toEqual([persona.key, []]);
      expect([
        persona.key,
        known(
          'industry',
          persona.industries.map(([slug]) => slug),
        ),
      ]).toEqual([persona.key, []]);
    }
  });

  it('holds every rule a real profile must hold, contact data and own names included', () => {
    for (const { profile, displayName } of leaders) {
      const read = parseProfile(inputOf(profile), { displayName, known: profile, today: TODAY });
      expect(read).toEqual({ ok: true, value: profile });
    }
  });

  it('never oversells a week, in 104 of them', () => {
    for (const { capacity } of leaders) {
      expect(capacity).toHaveLength(104);
      expect(capacity.every(isSoundWeek)).toBe(true);
    }
  });

  it('is the same to the byte for the same seed and day, in any order, and another for another seed', async () => {
    const again = await openLeaderMarket({ seed: SEED, today: TODAY });
    for (const index of [1_999, 7, 0, 1_234]) expect(JSON.stringify(again(index))).toBe(JSON.stringify(leaders[index]));
    const facts = (leader: GeneratedLeader): number[] =>
      encodeLeaderFacts(leaderFactsOf({ ...leader, blockedCompanyIds: [], conflictCompanyIds: [] }, weekOf(TODAY)));
    expect(facts(again(99))).toEqual(facts(leaders[99]));
    const other = await openLeaderMarket({ seed: SEED + 1, today: TODAY });
    expect(JSON.stringify(other(7))).not.toBe(JSON.stringify(leaders[7]));
  });

  it('has no two leaders with one id or one summary, and hardly two with one name', () => {
    expect(new Set(leaders.flatMap(({ leaderId, userId, eventId }) => [leaderId, userId, eventId])).size).toBe(3 * SIZE);
    expect(new Set(leaders.map(({ profile }) => profile.summary)).size).toBeGreaterThan(SIZE * 0.99);
    expect(new Set(leaders.map(({ displayName }) => displayName)).size).toBeGreaterThan(SIZE * 0.95);
  });

  it('writes whole sentences, with nothing left to fill in and no name in the blind profile', () => {
    for (const { leaderId, profile, capacity, displayName } of leaders) {
      expect(profile.summary).not.toMatch(/[{}]|undefined| {2}/);
      expect(profile.summary).toMatch(/[.]$/);
      expect(JSON.stringify(blindProfileOf(leaderId, profile, capacity, weekOf(TODAY)))).not.toContain(displayName);
    }
  });

  it('has every persona and every role', () => {
    for (const persona of PERSONAS) expect(of(persona.key).length).toBeGreaterThan(SIZE * 0.015);
    expect(new Set(leaders.map(({ profile }) => profile.primaryRole))).toEqual(new Set(ROLES));
  });
});

describe('what hangs together in a generated market', () => {
  it('tells an infrastructure CTO at scale-ups from a seed-stage product head', () => {
    const [ctos, heads] = [of('scale-up-infrastructure-cto'), of('seed-stage-product-head')];
    expect(shareOf(ctos, has('kubernetes'))).toBeGreaterThan(0.8);
    expect(shareOf(heads, has('kubernetes'))).toBeLessThan(0.05);
    expect(shareOf(heads, has('user-research'))).toBeGreaterThan(0.8);
    expect(mean(ctos.map(({ profile }) => profile.stageDepth.SERIES_B))).toBeGreaterThan(
      mean(heads.map(({ profile }) => profile.stageDepth.SERIES_B)) + 1.5,
    );
    expect(mean(heads.map(({ profile }) => profile.stageDepth.SEED))).toBeGreaterThan(
      mean(ctos.map(({ profile }) => profile.stageDepth.SEED)) + 1.5,
    );
    expect(shareOf(ctos, ({ profile }) => profile.phases.includes('SCALING_INFRASTRUCTURE'))).toBeGreaterThan(0.85);
    expect(shareOf(heads, ({ profile }) => profile.phases.includes('SCALING_INFRASTRUCTURE'))).toBeLessThan(0.15);
  });

  it('pays seniority and place, not language or luck alone', () => {
    const inEuro = leaders.filter(({ profile }) => profile.currency === 'EUR' && profile.timeZone === 'Europe/Berlin');
    const years = (leader: GeneratedLeader): number => leader.track.outcomeCount;
    const [seasoned, fresh] = [inEuro.filter((leader) => years(leader) >= 4), inEuro.filter((leader) => years(leader) === 1)];
    const rate = (some: GeneratedLeader[]): number => mean(some.map(({ profile }) => profile.dayRateTargetMinor));
    expect(rate(seasoned)).toBeGreaterThan(rate(fresh) * 1.05);
    const romans = leaders.filter(({ profile }) => profile.timeZone === 'Europe/Rome');
    expect(rate(romans)).toBeLessThan(rate(inEuro) * 0.9);
    const dear = inEuro.filter(({ personaKey }) => personaKey === 'deal-cto');
    const cheap = inEuro.filter(({ personaKey }) => personaKey === 'seed-stage-product-head');
    expect(rate(dear)).toBeGreaterThan(rate(cheap) * 1.4);
  });

  it('lets hands-on appetite follow the kind of leader', () => {
    const level = { NONE: 0, REVIEWS: 1, SOME: 2, HALF: 3, MOSTLY: 4 };
    const hands = (key: string): number => mean(of(key).map(({ profile }) => level[profile.handsOn]));
    expect(hands('startup-cto')).toBeGreaterThan(hands('enterprise-transformation-vp') + 2);
  });

  it('speaks the language of its place, and nearly always English', () => {
    const berliners = leaders.filter(({ profile }) => profile.timeZone === 'Europe/Berlin');
    expect(shareOf(berliners, ({ profile }) => profile.languages.includes('de'))).toBe(1);
    expect(shareOf(leaders, ({ profile }) => profile.languages.includes('en'))).toBeGreaterThan(0.9);
    expect(new Set(leaders.map(({ profile }) => profile.timeZone)).size).toBeGreaterThanOrEqual(20);
  });

  it('has proof for those only whom vetting has seen, more of it for core specialties', () => {
    const proven = (leader: GeneratedLeader): number =>
      mean(leader.profile.specialties.map(({ evidence }) => (evidence === 'CLAIMED' ? 0 : 1)));
    expect(mean(leaders.filter(({ standing }) => standing === 'APPLICANT').map(proven))).toBe(0);
    expect(mean(leaders.filter(({ standing }) => standing === 'APPROVED').map(proven))).toBeGreaterThan(0.4);
  });

  it('mostly listens or looks, at times for good, and shows work about what it has proof of', () => {
    expect(shareOf(leaders, ({ profile }) => profile.intent === 'NOT_NOW')).toBeCloseTo(0.05, 1);
    expect(shareOf(leaders, ({ profile }) => profile.intent === 'LOOKING')).toBeCloseTo(0.38, 1);
    const published = shareOf(leaders, ({ profile }) => profile.publications.length > 0);
    expect([published > 0.2, published < 0.5]).toEqual([true, true]);
    for (const { profile } of leaders) {
      const proven = profile.specialties.filter(({ evidence }) => evidence !== 'CLAIMED').map(({ code }) => code);
      for (const { specialtyCodes } of profile.publications) expect(proven).toEqual(expect.arrayContaining([...specialtyCodes]));
    }
  });

  it('is mostly approved, mostly confirmed, partly booked, at times away', () => {
    expect(shareOf(leaders, ({ standing }) => standing === 'APPROVED')).toBeGreaterThan(0.84);
    expect(shareOf(leaders, ({ confirmedDay }) => TODAY - confirmedDay < 30)).toBeGreaterThan(0.8);
    const booked = shareOf(leaders, ({ capacity }) => capacity[0].committed > 0);
    expect([booked > 0.3, booked < 0.9]).toEqual([true, true]);
    expect(shareOf(leaders, ({ capacity }) => capacity.some(({ blackout }) => blackout))).toBeGreaterThan(0.8);
  });
});
