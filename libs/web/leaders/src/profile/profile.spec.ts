import { blindProfileOf, parseProfile } from '@qd/leaders-domain';
import { epochDayAt, formatIsoWeek, STAGES, taxonomy, weekOf } from '@qd/shared-domain';
import fc from 'fast-check';
import { changedFields, mergeDrafts, saysTheSame } from './changes';
import { checkProfile } from './check-profile';
import { previewOf } from './preview';
import { blankProfile, inputOf, type ProfileDraft } from './profile-draft';
import { keyOfPath, sectionState } from './sections';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const choice = (code: string) => {
  const node = taxonomy.byCode(code);
  if (!node) throw new Error(`no such node: ${code}`);
  return { code, label: node.label, description: node.description };
};
const nicheCodes = taxonomy.selectable('NICHE').map(({ code }) => code);
const specialtyCodes = taxonomy.selectable('SPECIALTY').map(({ code }) => code);

const blank = blankProfile('Lena Hart', 'Europe/Berlin', '2026-11-23');
const whole: ProfileDraft = {
  ...blank,
  niches: [choice(nicheCodes[0])],
  headline: 'CTO for platforms that outgrow their team',
  summary: 'Built and rebuilt platforms for teams of ten to eighty, with a written plan each time.',
  roles: ['CTO'],
  primaryRole: 'CTO',
  kinds: ['FRACTIONAL'],
  ownership: ['OWN'],
  specialties: [
    { ...choice(specialtyCodes[0]), evidence: 'CLAIMED' },
    { ...choice(specialtyCodes[1]), evidence: 'VERIFIED_CASE' },
  ],
  stages: { ...blank.stages, SEED: 1, SERIES_A: 3, SERIES_B: 2 },
  dayRateMin: '1,200',
  dayRateTarget: '1 500',
};
const words = {
  check: new Proxy({}, { get: (_, name) => `check ${String(name)}` }),
  contact: { error: 'contact' },
} as unknown as Parameters<typeof checkProfile>[2];
const check = (draft: ProfileDraft) => checkProfile(draft, NOW, words);

describe('the check of a profile', () => {
  it('finds nothing wrong with a whole one', () => expect(check(whole)).toMatchObject({ errors: {}, contacts: [] }));

  it('names every missing answer of a blank one, each in its field', () => {
    expect(Object.keys(check(blank).errors).sort()).toEqual(
      ['niches', 'headline', 'summary', 'roles', 'kinds', 'ownership', 'dayRateMin', 'dayRateTarget'].sort(),
    );
  });

  it.each<[string, Partial<ProfileDraft>, string]>([
    ['a third niche', { niches: nicheCodes.slice(0, 3).map(choice) }, 'niches'],
    ['fractional work that only advises', { ownership: ['ADVISE'] }, 'ownership'],
    ['a lowest rate above the one hoped for', { dayRateMin: '2000' }, 'dayRateMin'],
    ['a rate that is no figure', { dayRateTarget: 'a lot' }, 'dayRateTarget'],
    ['5.3 days a week', { wishMaxDays: '5.3' }, 'wishMaxDays'],
    ['a day that ends before it starts', { workEnd: '08:00' }, 'workEnd'],
    ['six years', { horizonMonths: '72' }, 'horizonMonths'],
    ['the own name', { summary: `${whole.summary} Ask for Lena Hart.` }, 'summary'],
  ])('refuses %s at its field alone', (_, changes, field) => expect(Object.keys(check({ ...whole, ...changes }).errors)).toEqual([field]));

  it('offers every text without the contact details in it', () => {
    const publications = [
      { key: '1', kind: 'TALK' as const, title: 'Write to lena@hart.example', venue: 'A hall', year: '2024', specialties: [], link: '' },
    ];
    const { errors, contacts } = check({ ...whole, headline: 'Call +49 170 1234567 for a CTO', publications });
    expect(contacts.map(({ key }) => key)).toEqual(['headline', 'publications.0.title']);
    expect(errors).toMatchObject({ headline: 'contact', 'publications.0.title': 'contact' });
    expect(check({ ...whole, headline: contacts[0].redacted }).errors).toEqual({});
  });
});

describe('the live preview', () => {
  it('shows what the domain projects', () => {
    const today = epochDayAt(NOW);
    const parsed = parseProfile(inputOf(whole), { displayName: 'Lena Hart', known: null, today });
    if (!parsed.ok) throw new Error('the draft is sound');
    const blind = blindProfileOf('', parsed.value, [], weekOf(today));
    const { niches, specialties, firstWeek, freeHalfDays, ...shown } = previewOf(whole, null, NOW);
    const { nicheCodes: codes, specialties: proven, firstWeek: week, freeHalfDays: _, ...projected } = blind;
    expect(shown).toEqual(projected);
    expect(niches.map(({ code }) => code)).toEqual(codes);
    expect(specialties.map(({ node }) => node.code).sort()).toEqual(proven.map(({ code }) => code).sort());
    expect(specialties[0].evidence).toBe('VERIFIED_CASE');
    expect(firstWeek).toBe(formatIsoWeek(week));
    expect(freeHalfDays).toEqual(Array(26).fill(6));
  });

  it('names the stages that the domain names, whatever their depths', () => {
    const depths = fc.record(Object.fromEntries(STAGES.map((stage) => [stage, fc.integer({ min: 0, max: 3 })])));
    fc.assert(
      fc.property(depths, (stages) => {
        const draft = { ...whole, stages };
        const parsed = parseProfile(inputOf(draft), { displayName: 'Lena Hart', known: null, today: epochDayAt(NOW) });
        if (!parsed.ok) throw new Error('the draft is sound');
        expect(previewOf(draft, null, NOW).stages).toEqual(blindProfileOf('', parsed.value, [], 0).stages);
      }),
      { seed: 20273, numRuns: 200 },
    );
  });
});

describe('two windows', () => {
  it('keeps my change, takes in theirs, and asks only where both differ', () => {
    const mine = { ...whole, headline: 'Mine: a CTO for growing platforms' };
    const theirs = { ...whole, headline: 'Theirs: a CTO for growing platforms', dayRateTarget: '1,800' };
    expect(changedFields(whole, theirs)).toEqual(['headline', 'dayRateTarget']);
    expect(mergeDrafts(whole, mine, theirs)).toEqual({ ...theirs, headline: mine.headline });
  });

  it('sees no change in a blank at the end, or in how a figure is typed', () => {
    expect(saysTheSame(whole, { ...whole, headline: `${whole.headline} `, dayRateMin: '1200' })).toBe(true);
    expect(saysTheSame(whole, { ...whole, dayRateMin: '1201' })).toBe(false);
  });
});

describe('places of refusals', () => {
  it.each([
    ['profile.nicheCodes.2', 'niches'],
    ['input.profile.preferences.nicheCodes.3', 'wishNiches'],
    ['profile.preferences.minDaysPerWeek', 'wishMinDays'],
    ['profile.dayRateMin.amountMinor', 'dayRateMin'],
    ['profile.stages.0.depth', 'stages'],
    ['profile.publications.1.specialtyCodes.0', 'publications.1.specialties'],
    ['profile.publications.1.link', 'publications.1.link'],
    ['profile.publications', 'publications'],
    ['displayName', 'displayName'],
  ])('puts %s under %s', (path, key) => expect(keyOfPath(path)).toBe(key));

  it('leaves what it does not know to the top of the page', () => expect(keyOfPath('version')).toBeNull());

  it('counts what a section misses, and what it could hold', () => {
    expect(sectionState('words', blank, {})).toEqual({ missing: 2, possible: 0, broken: false });
    expect(sectionState('experience', whole, {})).toEqual({ missing: 0, possible: 2, broken: false });
    expect(sectionState('proof', whole, { 'publications.2.link': 'x' }).broken).toBe(true);
  });
});
