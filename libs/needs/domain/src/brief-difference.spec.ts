import { blindBriefOf } from './blind-brief';
import { briefDifference } from './brief-difference';
import { BRIEF_FIELDS, plainWordOf } from './brief-fields.en';
import { marketFactsOf, missingForMarket, missingForScore } from './market-facts';
import { needFactsOf } from './need-facts-of';
import { parseBrief } from './parse-brief';
import { EXAMPLE_BRIEF_INPUT, exampleBrief } from './testing/example-brief';

describe('the difference of two briefs', () => {
  it('knows every field a form sends', () => {
    expect(BRIEF_FIELDS.map(({ name }) => name)).toEqual(Object.keys(EXAMPLE_BRIEF_INPUT));
  });

  it('is told in words, in the order of the form, and says what matching can tell', () => {
    const after = exampleBrief({
      title: 'Interim CTO',
      kind: 'INTERIM',
      required: [],
      daysPerWeek: 3,
      dayBudgetMax: { amountMinor: 1_234_550, currency: 'EUR' },
      minOverlapHours: 1,
      languages: ['en'],
    });
    expect(briefDifference(exampleBrief(), after)).toEqual([
      { field: 'title', label: 'Title', before: ['Fractional CTO for a climate SaaS'], after: ['Interim CTO'], matters: false },
      { field: 'kind', label: 'Kind of engagement', before: ['Fractional'], after: ['Interim'], matters: true },
      { field: 'required', label: 'Required specialties', before: ['Kubernetes (Referenced)'], after: [], matters: true },
      { field: 'daysPerWeek', label: 'Days a week', before: ['2.5 a week'], after: ['3 a week'], matters: true },
      { field: 'dayBudgetMax', label: 'Budget up to', before: ['1,500 EUR'], after: ['12,345.50 EUR'], matters: true },
      { field: 'minOverlapHours', label: 'Shared hours a day', before: ['4 hours'], after: ['1 hour'], matters: true },
      { field: 'languages', label: 'Working languages', before: ['en', 'de'], after: ['en'], matters: true },
    ]);
  });

  it('takes words for codes from whoever has better ones', () => {
    const [change] = briefDifference(exampleBrief(), exampleBrief({ stage: 'SERIES_C_PLUS' }), (list, code) => `${list}/${code}`);
    expect(change).toMatchObject({ before: ['STAGE/SERIES_A'], after: ['STAGE/SERIES_C_PLUS'] });
    expect(['VP_ENGINEERING', 'SERIES_C_PLUS', 'AI_ARCHITECT'].map((code) => plainWordOf('ROLE', code))).toEqual([
      'VP engineering',
      'Series C plus',
      'AI architect',
    ]);
  });

  it('sees two codes apart even where their words are the same', () => {
    expect(briefDifference(exampleBrief(), exampleBrief({ role: 'VP_ENGINEERING' }), () => 'word')).toHaveLength(1);
  });

  it('knows that the order of a set says nothing to matching', () => {
    const [one, other] = [
      ['specialty.devops', 'specialty.sre'],
      ['specialty.sre', 'specialty.devops'],
    ].map((niceToHaveCodes) => exampleBrief({ niceToHaveCodes }));
    expect(briefDifference(one, other)).toMatchObject([{ field: 'niceToHaveCodes', matters: false }]);
  });
});

describe('the blind brief', () => {
  it('holds everything a brief says but the budget, and nothing of the company', () => {
    const { dayBudgetMin: _min, dayBudgetMax: _max, ...rest } = exampleBrief();
    expect(blindBriefOf(exampleBrief())).toEqual(rest);
    const withMore = { ...exampleBrief(), companyId: 'secret', companyName: 'Acme' };
    expect(JSON.stringify(blindBriefOf(withMore))).not.toMatch(/secret|Acme|120000|150000|amountMinor/);
  });
});

describe('facts to ask the market with', () => {
  const frame = { needId: '01980000-0000-7000-8000-00000000abcd', briefVersion: 1, open: true, companyIds: [] };
  const asked = {
    role: 'CTO',
    kind: 'FRACTIONAL',
    ownership: 'OWN',
    daysPerWeek: 2,
    startDate: '2027-01-11',
    dayBudgetMax: { amountMinor: 150_000, currency: 'EUR' },
    timeZone: 'Europe/Berlin',
    languages: ['en'],
  } as const;
  const briefOf = (input: object) => {
    const parsed = parseBrief(input);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    return parsed.value;
  };

  it('are those of the brief once it is complete', () => {
    expect(marketFactsOf(exampleBrief(), frame)).toEqual(needFactsOf(exampleBrief(), frame));
    expect([missingForMarket(exampleBrief()), missingForScore(exampleBrief())]).toEqual([[], []]);
  });

  it('need what the gates ask about, and take everything else as asking for nothing', () => {
    expect(missingForMarket(briefOf({})).map(({ path }) => path)).toEqual([
      'role',
      'kind',
      'ownership',
      'daysPerWeek',
      'startDate',
      'dayBudgetMax',
      'timeZone',
      'languages',
    ]);
    const brief = briefOf(asked);
    expect(missingForMarket(brief)).toEqual([]);
    expect(missingForScore(brief).map(({ path }) => path)).toEqual(['archetype', 'stage', 'phase', 'nicheCodes', 'handsOn']);
    expect(marketFactsOf(brief, frame)).toMatchObject({ niches: [], required: [], minOverlapMinutes: 0, workStartMinute: 540 });
    for (const path of Object.keys(asked)) expect(() => marketFactsOf(briefOf({ ...asked, [path]: null }), frame)).toThrow(RangeError);
  });

  it.each([
    [{ workEnd: '08:00' }, [0, 480]],
    [{ workStart: '19:30' }, [1170, 1440]],
    [{ workStart: '07:00' }, [420, 1080]],
  ])('keep office hours in order where one end of %j is said', (hours, expected) => {
    const facts = marketFactsOf(briefOf({ ...asked, ...hours }), frame);
    expect([facts.workStartMinute, facts.workEndMinute]).toEqual(expected);
  });
});
