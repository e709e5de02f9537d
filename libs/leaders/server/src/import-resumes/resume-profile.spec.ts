import { parseDate } from '@qd/shared-domain';
import fc from 'fast-check';
import { blindText } from './blind-text';
import { contentHash, idOfContent } from './import-resumes';
import { roleOfTitle } from './read-titles';
import { type Resume, readResume } from './resume';
import { makeResume } from './resume-maker.spec-kit';
import { profileOfResume } from './resume-profile';
import { scanJson } from './scan-json';

const TODAY = parseDate('2026-11-23')!;

const CLARA: Resume = {
  basics: {
    name: 'Clara Zimmermann',
    label: 'Fractional CTO for SaaS scale-ups',
    email: 'clara@example.com',
    summary: 'Clara Zimmermann led engineering at Hooli and Hooli GmbH. Reach her at clara@example.com or +49 170 1234567.',
    location: { city: 'Seattle', region: 'Washington', countryCode: 'US' },
  },
  work: [
    {
      name: 'Hooli GmbH',
      position: 'CTO',
      industry: 'B2B SaaS',
      startDate: '2019-01',
      summary: 'Scaled the platform after the Series B, hired 30 engineers and led the team of 45.',
      highlights: ['Interim advisor to the board'],
    },
    {
      name: 'Initech',
      position: 'VP of Engineering',
      startDate: '2016-01',
      endDate: '2018-12',
      summary: 'Modernised a legacy system at a Fortune 500 corporation.',
    },
    { name: 'Kaffee', position: 'Barista', startDate: '2010', endDate: '2011' },
  ],
  skills: [{ name: 'Cloud', keywords: ['k8s', 'Kubernetse', 'Terraform', 'Underwater basket weaving', 'SaaS scaling'] }],
  languages: [{ language: 'German (native)' }, { language: 'English' }, { language: 'Klingon' }],
};
const read = (resume: Resume) => {
  const result = profileOfResume(resume, TODAY);
  if (!result.ok) throw new Error(result.failure.join(' '));
  return result.value;
};

describe('reading a résumé as a profile', () => {
  const { profile, unplaced, closeReadings, assumptions, displayName } = read(CLARA);

  it('takes roles from titles, stages, duties and phases from what was done', () => {
    expect(displayName).toBe('Clara Zimmermann');
    expect(profile).toMatchObject({
      roles: ['CTO', 'VP_ENGINEERING'],
      primaryRole: 'CTO',
      timeZone: 'America/Los_Angeles',
      languages: ['de', 'en'],
    });
    expect(profile.stageDepth).toMatchObject({ SERIES_B: 3, ENTERPRISE: 2, SEED: 0 });
    expect(profile.duties).toEqual(expect.arrayContaining(['HIRING', 'MANAGING_ENGINEERS', 'STAKEHOLDERS']));
    expect(profile.phases).toEqual(expect.arrayContaining(['SCALING_INFRASTRUCTURE', 'TRANSFORMATION']));
    expect(profile.kinds).toEqual(expect.arrayContaining(['FRACTIONAL', 'INTERIM', 'ADVISORY']));
  });

  it('maps free words, proves nothing, and lists what it guessed, assumed or could not place', () => {
    expect(profile.specialties).toEqual(
      expect.arrayContaining([
        { code: 'specialty.kubernetes', evidence: 'CLAIMED' },
        { code: 'specialty.cloud', evidence: 'CLAIMED' },
      ]),
    );
    expect(profile.specialties.every(({ evidence }) => evidence === 'CLAIMED')).toBe(true);
    expect(profile.stackCodes).toEqual(expect.arrayContaining(['technology.kubernetes', 'technology.terraform']));
    expect(profile.nicheCodes).toContain('niche.saas-scaling');
    expect(profile.industryCodes).toContain('industry.b2b-saas');
    expect(closeReadings).toEqual(expect.arrayContaining([expect.stringMatching(/^Kubernetse → Kubernetes/)]));
    expect(unplaced).toEqual([
      { kind: 'TITLE', text: 'Barista' },
      { kind: 'SKILL', text: 'Underwater basket weaving' },
      { kind: 'LANGUAGE', text: 'Klingon' },
    ]);
    expect(assumptions).toEqual([expect.stringMatching(/day rate/)]);
  });

  it('leaves name, employers and contact data out of what companies see', () => {
    const seen = `${profile.headline} ${profile.summary}`;
    expect(seen).not.toMatch(/Clara|Zimmermann|Hooli|Initech|example\.com|1234567/);
    expect(profile.headline).toBe('Fractional CTO for SaaS scale-ups');
    expect(blindText('At Acme I learned; Acmestan is elsewhere.', { work: [{ name: 'Acme' }] })).toBe(
      'At a former employer I learned; Acmestan is elsewhere.',
    );
  });

  it.each([
    ['Chief Technology Officer & Co-Founder', 'CTO'],
    ['Technischer Geschäftsführer', 'CTO'],
    ['Directrice technique', 'CTO'],
    ['Senior Vice President, Engineering', 'VP_ENGINEERING'],
    ['VP of Engineering', 'VP_ENGINEERING'],
    ['Leiterin Softwareentwicklung', 'VP_ENGINEERING'],
    ['Head of Data Platform', 'HEAD_OF_PLATFORM'],
    ['Head of Data & Analytics', 'HEAD_OF_DATA'],
    ['Lead Data Architect', 'DATA_ARCHITECT'],
    ['Cloud Architect', 'PLATFORM_ARCHITECT'],
    ['KI-Architektin', null],
    ['Machine Learning Architect', 'AI_ARCHITECT'],
    ['CISO', 'SECURITY_LEAD'],
    ['Chief Product Officer', 'HEAD_OF_PRODUCT'],
    ['Product Manager', null],
    ['Software Engineer', null],
    ['', null],
  ])('reads the title %j as %s', (title, role) => {
    expect(roleOfTitle(title)).toBe(role);
  });

  it('reads whatever passes the schema without throwing (200 draws, seed 41)', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('CTO', 'k8s', 'English', '\u202e', 'a@b.com', '+49 170 1234567'),
    );
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const resume: fc.Arbitrary<Resume> = fc.record({
      basics: fc.record({
        name: fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
        label: maybe(word),
        summary: maybe(fc.string({ unit: 'binary', maxLength: 6_000 })),
      }),
      work: fc.array(
        fc.record({
          name: maybe(word),
          position: maybe(word),
          summary: maybe(word),
          startDate: maybe(fc.constantFrom('2020', '1000-99', '2999-12-31')),
          highlights: maybe(fc.array(word, { maxLength: 4 })),
        }),
        { maxLength: 4 },
      ),
      skills: fc.array(fc.record({ name: maybe(word), keywords: maybe(fc.array(word, { maxLength: 5 })) }), { maxLength: 4 }),
      languages: fc.array(fc.record({ language: maybe(word) }), { maxLength: 3 }),
    });
    let imported = 0;
    fc.assert(
      fc.property(resume, (drawn) => {
        const result = profileOfResume({ ...drawn, basics: { ...drawn.basics, label: 'CTO' } }, TODAY);
        if (result.ok) imported++;
        else expect(result.failure.length).toBeGreaterThan(0);
      }),
      { numRuns: 200, seed: 41 },
    );
    expect(imported).toBeGreaterThan(120);
  });

  it('accepts every résumé of the generator (60 of them)', () => {
    for (let index = 0; index < 60; index++) {
      const valid = readResume(makeResume(index));
      expect(valid.ok && profileOfResume(valid.value, TODAY)).toMatchObject({ ok: true });
    }
  });
});

describe('looking over a JSON text', () => {
  it.each([
    ['{"a":1,"a":2}', /"a" stands twice/],
    ['{"a":{"b":1,"c":{},"b":2}}', /"b" stands twice/],
    ['{"a":1,"\\u0061":2}', /"a" stands twice/],
    ['{"a":[{"b":1},{"b":2}],"c":"a\\",\\"a"}', null],
    ['{"a":"{","b":"}","c":["a","a"]}', null],
    ['['.repeat(100), /levels deep/],
    ['"unterminated', null],
    ['}}]]', null],
    ['{"a":"x\\', null],
  ])('finds in %j: %s', (text, says) => {
    if (says) expect(scanJson(text)).toMatch(says);
    else expect(scanJson(text)).toBeNull();
  });

  it('never throws and finds nothing in what was written properly (1 000 draws, seed 42)', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.string(), (value, noise) => {
        expect(scanJson(JSON.stringify(value))).toBeNull();
        scanJson(noise);
      }),
      { numRuns: 1_000, seed: 42 },
    );
  });
});

describe('recognising a résumé', () => {
  it('goes by what it says, not by the order of keys', () => {
    expect(contentHash({ a: 1, b: { c: [1, 2], d: 'x' } })).toBe(contentHash({ b: { d: 'x', c: [1, 2] }, a: 1 }));
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
    expect(idOfContent(contentHash({ a: 1 }))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
