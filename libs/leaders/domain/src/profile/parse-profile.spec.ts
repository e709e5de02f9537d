import { parseDate } from '@qd/shared-domain';
import fc from 'fast-check';
import { raiseEvidence } from './evidence';
import { completeProfile, LATER_PROFILE_FIELDS, type LeaderProfile } from './leader-profile';
import { parseProfile, type ProfileContext } from './parse-profile';
import { PROFILE_INPUT } from './profile-input.spec-kit';

const TODAY = parseDate('2026-11-20')!;
const context: ProfileContext = { displayName: 'Ada Lovelace', known: null, today: TODAY };
const parsed = (input: unknown, changes: Partial<ProfileContext> = {}): LeaderProfile => {
  const result = parseProfile(input, { ...context, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

describe('reading a leader profile', () => {
  it('reads a complete one', () => {
    expect(parsed(PROFILE_INPUT)).toMatchObject({
      primaryRole: 'CTO',
      nicheCodes: ['niche.saas-scaling', 'niche.cloud-infrastructure'],
      specialties: [
        { code: 'specialty.kubernetes', evidence: 'CLAIMED' },
        { code: 'specialty.infrastructure', evidence: 'CLAIMED' },
      ],
      stageDepth: { PRE_SEED: 0, SEED: 1, SERIES_A: 3, SERIES_B: 2, ENTERPRISE: 0 },
      dayRateMinMinor: 110_000,
      currency: 'EUR',
      workStartMinute: 510,
      workEndMinute: 1080,
      availableFromDay: parseDate('2026-12-01'),
      preferences: { minHalfDays: 2, maxHalfDays: 7, sponsorHours: 2 },
      intent: 'LOOKING',
      horizonMonths: 18,
      openToFullTime: true,
      publications: [PROFILE_INPUT.publications[0], { year: 2019, specialtyCodes: [], link: null }],
    });
  });

  it('fills what may be left out', () => {
    const { headline, summary, roles, kinds, ownership, nicheCodes, dayRateMin, dayRateTarget, timeZone, languages } = PROFILE_INPUT;
    const profile = parsed({ headline, summary, roles, kinds, ownership, nicheCodes, dayRateMin, dayRateTarget, timeZone, languages });
    expect(profile).toMatchObject({
      primaryRole: 'CTO',
      handsOn: 'SOME',
      workStartMinute: 540,
      workEndMinute: 1020,
      availableFromDay: TODAY,
      specialties: [],
      ...LATER_PROFILE_FIELDS,
    });
    expect(profile.preferences).toMatchObject({
      stages: [],
      minHalfDays: 1,
      maxHalfDays: 6,
      handsOn: 'SOME',
      scopeStability: 'STILL_MOVING',
    });
  });

  const broken: [string, Record<string, unknown>, string][] = [
    ['a third niche', { nicheCodes: ['niche.saas-scaling', 'niche.cloud-infrastructure', 'niche.ai-strategy'] }, 'nicheCodes'],
    ['no niche', { nicheCodes: [] }, 'nicheCodes'],
    ['a heading for a niche', { nicheCodes: ['niche.group-ai-and-data'] }, 'nicheCodes.0'],
    ['an unknown specialty', { specialtyCodes: ['specialty.kubernetes', 'specialty.nonsense'] }, 'specialtyCodes.1'],
    ['a niche among the specialties', { specialtyCodes: ['niche.saas-scaling'] }, 'specialtyCodes.0'],
    ['the prototype for a code', { specialtyCodes: ['__proto__'] }, 'specialtyCodes.0'],
    ['a lowest rate above the one hoped for', { dayRateMin: { amountMinor: 140_000, currency: 'EUR' } }, 'dayRateMin.amountMinor'],
    ['rates in two currencies', { dayRateMin: { amountMinor: 1, currency: 'USD' } }, 'dayRateTarget.currency'],
    ['a rate of nothing', { dayRateMin: { amountMinor: 0, currency: 'EUR' } }, 'dayRateMin.amountMinor'],
    ['a rate with a fraction', { dayRateMin: { amountMinor: 10.5, currency: 'EUR' } }, 'dayRateMin.amountMinor'],
    ['an unknown currency', { dayRateMin: { amountMinor: 1, currency: 'DOGE' } }, 'dayRateMin.currency'],
    ['a zone nobody lives in', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a day that ends before it starts', { workStart: '18:00', workEnd: '09:00' }, 'workEnd'],
    ['an hour that does not exist', { workEnd: '24:30' }, 'workEnd'],
    ['fractional work without ownership', { ownership: ['ADVISE'] }, 'ownership'],
    ['a main role that is not offered', { primaryRole: 'SECURITY_LEAD' }, 'primaryRole'],
    ['an unknown role', { roles: ['CTO', 'WIZARD'] }, 'roles.1'],
    ['no language', { languages: [] }, 'languages'],
    ['a depth of four', { stages: [{ stage: 'SEED', depth: 4 }] }, 'stages.0.depth'],
    ['a day that does not exist', { availableFrom: '2026-02-30' }, 'availableFrom'],
    ['5.3 days a week', { preferences: { minDaysPerWeek: 5.3 } }, 'preferences.minDaysPerWeek'],
    ['0 days a week', { preferences: { minDaysPerWeek: 0 } }, 'preferences.minDaysPerWeek'],
    ['−1 days a week', { preferences: { minDaysPerWeek: -1 } }, 'preferences.minDaysPerWeek'],
    ['not-a-number days a week', { preferences: { maxDaysPerWeek: Number.NaN } }, 'preferences.maxDaysPerWeek'],
    ['fewest days above the most', { preferences: { minDaysPerWeek: 4, maxDaysPerWeek: 2 } }, 'preferences.minDaysPerWeek'],
    ['a summary of a megabyte', { summary: 'x'.repeat(1_000_000) }, 'summary'],
    ['a summary turned around', { summary: `${PROFILE_INPUT.summary}\u202e` }, 'summary'],
    ['a headline over two lines', { headline: 'CTO for growing\nSaaS companies' }, 'headline'],
    ['a list that is none', { roles: 'CTO' }, 'roles'],
    ['the own name', { summary: `${PROFILE_INPUT.summary} Ask for ada lovelace.` }, 'summary'],
    ['the own family name', { headline: 'Lovelace: CTO for growing companies' }, 'headline'],
  ];
  const [talk] = PROFILE_INPUT.publications;
  const withTalk = (changes: object): Record<string, unknown> => ({
    publications: [PROFILE_INPUT.publications[1], { ...talk, ...changes }],
  });
  broken.push(
    ['an unknown intent', { intent: 'MAYBE' }, 'intent'],
    ['a horizon of no time', { horizonMonths: 0 }, 'horizonMonths'],
    ['a horizon of six years', { horizonMonths: 61 }, 'horizonMonths'],
    ['a horizon with a fraction', { horizonMonths: 1.5 }, 'horizonMonths'],
    ['a word for a yes', { openToFullTime: 'yes' }, 'openToFullTime'],
    ['twenty-one publications', { publications: Array(21).fill(talk) }, 'publications'],
    ['publications that are no list', { publications: talk }, 'publications'],
    ['an unknown kind of publication', withTalk({ kind: 'TWEET' }), 'publications.1.kind'],
    ['a publication without a title', withTalk({ title: ' ' }), 'publications.1.title'],
    ['the own name in a title', withTalk({ title: 'Ada Lovelace on engines' }), 'publications.1.title'],
    ['the own family name in a venue', withTalk({ venue: 'Lovelace Press' }), 'publications.1.venue'],
    ['a venue over two lines', withTalk({ venue: 'Lisbon\nPortugal' }), 'publications.1.venue'],
    ['a publication of 1969', withTalk({ year: 1969 }), 'publications.1.year'],
    ['a publication of next year', withTalk({ year: 2027 }), 'publications.1.year'],
    ['a publication of no year', withTalk({ year: undefined }), 'publications.1.year'],
    ['an unknown specialty of a publication', withTalk({ specialtyCodes: ['specialty.nonsense'] }), 'publications.1.specialtyCodes.0'],
    ['a link that runs', withTalk({ link: 'javascript:alert(1)' }), 'publications.1.link'],
    ['a link to this machine', withTalk({ link: 'http://localhost/' }), 'publications.1.link'],
    ['a link that shows another host', withTalk({ link: 'https://talks.example@evil.example/' }), 'publications.1.link'],
    ['a link with a blank', withTalk({ link: 'https://talks.example/a b' }), 'publications.1.link'],
    ['a link of a thousand characters', withTalk({ link: `https://talks.example/${'a'.repeat(1_000)}` }), 'publications.1.link'],
    ['a link that is a number', withTalk({ link: 7 }), 'publications.1.link'],
  );
  it.each(broken)('refuses %s at its path, and nothing else', (_name, changes, path) => {
    const result = parseProfile({ ...PROFILE_INPUT, ...changes }, context);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path }] } });
  });

  it('names all broken fields at once', () => {
    const result = parseProfile({ ...PROFILE_INPUT, roles: [], timeZone: 'x', languages: ['xx'] }, context);
    expect(!result.ok && result.failure.kind === 'INVALID' && result.failure.errors.map(({ path }) => path)).toEqual([
      'roles',
      'timeZone',
      'languages.0',
    ]);
  });

  it('refuses contact data and offers a copy without it', () => {
    const result = parseProfile({ ...PROFILE_INPUT, summary: `${PROFILE_INPUT.summary} Write to me (at) example dot com.` }, context);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'CONTACT_DATA', path: 'summary' } });
    const redacted = !result.ok && result.failure.kind === 'CONTACT_DATA' ? result.failure.redacted : '';
    expect(redacted).not.toMatch(/example/);
    expect(parseProfile({ ...PROFILE_INPUT, summary: redacted }, context).ok).toBe(true);
  });

  it('names broken fields, and every text with contact data, in one answer', () => {
    const [first, second] = PROFILE_INPUT.publications;
    const publications = [
      { ...first, title: 'Write to ada@example.com' },
      { ...second, venue: 'see www.example.com' },
    ];
    const result = parseProfile({ ...PROFILE_INPUT, headline: 'Call +49 170 1234567 for a CTO', timeZone: 'x', publications }, context);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'CONTACT_DATA', path: 'headline', errors: [{ path: 'timeZone' }] },
    });
    const found = !result.ok && result.failure.kind === 'CONTACT_DATA' ? result.failure.found : [];
    expect(found.map(({ path }) => path)).toEqual(['headline', 'publications.0.title', 'publications.1.venue']);
    expect(JSON.stringify(found)).not.toMatch(/ada@|1234567|www/);
  });

  it('completes a profile stored before there were intents and publications', () => {
    const {
      intent: _intent,
      horizonMonths: _horizon,
      openToFullTime: _open,
      publications: _publications,
      ...stored
    } = parsed(PROFILE_INPUT);
    expect(completeProfile(stored)).toEqual({ ...stored, intent: 'OPEN', horizonMonths: null, openToFullTime: false, publications: [] });
    expect(completeProfile(parsed(PROFILE_INPUT))).toEqual(parsed(PROFILE_INPUT));
  });

  it('keeps evidence across edits and lets nobody claim a higher level', () => {
    const raised = raiseEvidence(parsed(PROFILE_INPUT), 'specialty.kubernetes', 'VERIFIED_CASE');
    const known = raised.ok ? raised.value : null;
    const smuggled = { ...PROFILE_INPUT, specialties: [{ code: 'specialty.infrastructure', evidence: 'VERIFIED_CASE' }] };
    expect(parsed(smuggled, { known }).specialties).toEqual([
      { code: 'specialty.kubernetes', evidence: 'VERIFIED_CASE' },
      { code: 'specialty.infrastructure', evidence: 'CLAIMED' },
    ]);
    expect(raiseEvidence(known!, 'specialty.kubernetes', 'REFERENCED')).toMatchObject({ ok: false, failure: { kind: 'INVALID' } });
    expect(raiseEvidence(known!, 'specialty.mobile', 'REFERENCED')).toMatchObject({ ok: false, failure: { kind: 'INVALID' } });
  });

  it('lets ordinary words pass that happen to be names', () => {
    const headline = 'Will grow your platform, may coach your founders';
    expect(parseProfile({ ...PROFILE_INPUT, headline }, { ...context, displayName: 'Will May' }).ok).toBe(true);
  });

  it('never throws and saves nothing broken, whatever comes in (2 000 draws, seed 21)', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...Object.keys(PROFILE_INPUT)), fc.jsonValue({ maxDepth: 3 }))
      .map(([key, value]) => ({ ...PROFILE_INPUT, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), mutated), (input) => {
        const result = parseProfile(input, context);
        if (!result.ok) {
          expect(['INVALID', 'CONTACT_DATA']).toContain(result.failure.kind);
          return;
        }
        expect(result.value.nicheCodes.length).toBeGreaterThanOrEqual(1);
        expect(result.value.nicheCodes.length).toBeLessThanOrEqual(2);
        expect(result.value.dayRateMinMinor).toBeLessThanOrEqual(result.value.dayRateTargetMinor);
        expect(result.value.specialties.every(({ evidence }) => evidence === 'CLAIMED')).toBe(true);
      }),
      { numRuns: 2_000, seed: 21 },
    );
  });
});
