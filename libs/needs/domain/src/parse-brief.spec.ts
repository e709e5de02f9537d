import { invalid } from '@qd/shared-domain';
import fc from 'fast-check';
import { parseBrief } from './parse-brief';
import { EXAMPLE_BRIEF_INPUT, exampleBrief } from './testing/example-brief';

const failureOf = (changes: Record<string, unknown>): unknown => {
  const parsed = parseBrief({ ...EXAMPLE_BRIEF_INPUT, ...changes });
  return parsed.ok ? 'accepted' : parsed.failure;
};
const pathsOf = (changes: Record<string, unknown>): unknown => {
  const failure = failureOf(changes) as { errors?: { path: string }[] };
  return failure.errors?.map(({ path }) => path) ?? failure;
};
const money = (amountMinor: unknown, currency: unknown = 'EUR') => ({ amountMinor, currency });

describe('a brief from untrusted input', () => {
  it('reads a complete one into units', () => {
    expect(exampleBrief()).toMatchObject({
      halfDaysPerWeek: 5,
      startDay: 20_829,
      workStartMinute: 540,
      workEndMinute: 1080,
      minOverlapMinutes: 240,
      dayBudgetMin: { amountMinor: 120_000, currency: 'EUR' },
      languages: ['en', 'de'],
    });
  });

  it('takes an empty one as an empty draft', () => {
    const parsed = parseBrief({});
    expect(parsed.ok && [parsed.value.title, parsed.value.outcomes, parsed.value.role, parsed.value.halfDaysPerWeek]).toEqual([
      '',
      [],
      null,
      null,
    ]);
    expect(parseBrief({ title: null, outcomes: null, dayBudgetMin: null })).toEqual(parsed);
  });

  it.each([
    ['daysPerWeek', [0, 5.3, -1, Number.NaN, Number.POSITIVE_INFINITY, 7.5, '3', true]],
    ['durationWeeks', [0, 1.5, 261, Number.NaN, '12']],
    ['sponsorHoursPerWeek', [-1, 21, 0.5]],
    ['minOverlapHours', [-1, 0.1, 25, Number.NaN, '4']],
    ['startDate', ['2026-02-30', '2026-1-1', 'tomorrow', '1999-01-01', '2100-01-01', 20261122]],
    ['timeZone', ['Mars/Olympus', 'europe/berlin', '', 7]],
    ['workStart', ['25:00', '9:00', '09:60', '24:01', 540]],
    ['role', ['CHIEF', 'cto', 1, {}, '__proto__']],
    ['kind', ['FULL_TIME']],
    ['industryCode', ['industry.unknown', 'niche.ai-strategy', 7]],
    ['title', ['x'.repeat(121), 'two\nlines', 'a\u202eb', 'nul\u0000', 5, ['x']]],
    ['situation', ['x'.repeat(4_001), 'x'.repeat(1_000_000)]],
    ['outcomes', [Array.from({ length: 11 }, () => 'x'), 'x', { length: 2 }]],
    [
      'outcomes.1',
      [
        ['fine', ' '],
        ['fine', null],
        ['fine', 'x'.repeat(301)],
      ],
    ],
    ['nicheCodes', [['niche.ai-strategy', 'niche.genai-adoption', 'niche.mlops-at-scale']]],
    ['nicheCodes.0', [['niche.group-ai-and-data'], ['specialty.kubernetes'], [null]]],
    ['stackCodes', [Array.from({ length: 300 }, () => 'technology.go')]],
    ['required.0.code', [[{ code: 'specialty.nope', minEvidence: 'CLAIMED' }]]],
    ['required.0.minEvidence', [[{ code: 'specialty.devops', minEvidence: 'SURE' }]]],
    ['required.0', [['specialty.devops'], [null]]],
    [
      'required.1.code',
      [
        [
          { code: 'specialty.sre', minEvidence: 'CLAIMED' },
          { code: 'specialty.sre', minEvidence: 'REFERENCED' },
        ],
      ],
    ],
    ['niceToHaveCodes.0', [['specialty.kubernetes']]],
    ['dayBudgetMin.currency', [money(1, 'XXX'), money(1, 5), money(1, null)]],
    ['dayBudgetMin.amountMinor', [money(0), money(-1), money(1.5), money(Number.NaN), money(100_000_001), money('1')]],
    ['dayBudgetMin', [money(150_001), 1200, [1]]],
    ['dayBudgetMax.currency', [money(150_000, 'USD')]],
    ['workEnd', ['09:00', '08:00']],
    ['languages.0', [['xx'], ['EN']]],
    ['missions.1', [['CLIMATE', 'WAR']]],
    ['duties.0', [['COFFEE']]],
  ])('refuses a broken %s and says where', (path, values) => {
    for (const value of values) expect(pathsOf({ [path.split('.')[0]]: value })).toEqual([`brief.${path}`]);
  });

  it('never lets a fractional leader only advise', () => {
    expect(pathsOf({ ownership: 'ADVISE' })).toEqual(['brief.ownership']);
    expect(failureOf({ ownership: 'ADVISE', kind: 'ADVISORY' })).toBe('accepted');
  });

  it('refuses an overlap longer than the working day', () => {
    expect(pathsOf({ workStart: '09:00', workEnd: '12:00', minOverlapHours: 3.25 })).toEqual(['brief.minOverlapHours']);
  });

  it('tells every broken field at once', () => {
    expect(pathsOf({ title: 'x'.repeat(200), daysPerWeek: 0, nicheCodes: ['x'] })).toEqual([
      'brief.title',
      'brief.nicheCodes.0',
      'brief.daysPerWeek',
    ]);
  });

  it.each(['title', 'situation', 'cadence'])('refuses contact data in %s with a redacted copy', (field) => {
    expect(failureOf({ [field]: 'Write me (at) example dot com please', daysPerWeek: 0 })).toEqual({
      kind: 'CONTACT_DATA',
      path: `brief.${field}`,
      redacted: 'Write [contact removed] please',
    });
  });

  it('refuses contact data in a line of a list', () => {
    expect(failureOf({ scopeOut: ['Nothing', 'Call +49 170 1234567'] })).toMatchObject({ kind: 'CONTACT_DATA', path: 'brief.scopeOut.1' });
  });

  it.each([null, undefined, 7, 'brief', [], () => 1])('refuses %p instead of a brief', (input) => {
    expect(parseBrief(input)).toEqual({ ok: false, failure: invalid('brief', 'Give a brief with its fields.') });
  });

  it('never throws on arbitrary JSON under its field names (20 000 draws, seed 3)', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(Number.NaN, -0, 2 ** 53, '2027-01-01', '09:00', 'EUR'),
    );
    const record = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(EXAMPLE_BRIEF_INPUT)), fc.string()), anything, { maxKeys: 8 });
    fc.assert(
      fc.property(record, (input) => {
        const parsed = parseBrief(input);
        if (!parsed.ok) expect(['INVALID', 'CONTACT_DATA']).toContain(parsed.failure.kind);
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });
});
