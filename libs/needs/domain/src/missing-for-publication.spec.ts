import { missingForPublication } from './missing-for-publication';
import { EXAMPLE_BRIEF_INPUT, exampleBrief } from './testing/example-brief';

describe('what a brief lacks before publication', () => {
  it('is nothing for a complete one', () => {
    expect(missingForPublication(exampleBrief())).toEqual([]);
  });

  it('names outcome, scope-out and cadence, in the order of the form', () => {
    expect(missingForPublication(exampleBrief({ cadence: null, outcomes: [], scopeOut: [] })).map(({ path }) => path)).toEqual([
      'outcomes',
      'scopeOut',
      'cadence',
    ]);
  });

  it('counts 0 hours of overlap and of a sponsor as an answer', () => {
    expect(missingForPublication(exampleBrief({ minOverlapHours: 0, sponsorHoursPerWeek: 0 }))).toEqual([]);
  });

  it.each(['required', 'niceToHaveCodes', 'stackCodes', 'duties', 'missions'])('can do without %s', (field) => {
    expect(missingForPublication(exampleBrief({ [field]: null }))).toEqual([]);
  });

  it('names every other field that is not said', () => {
    const optional = ['required', 'niceToHaveCodes', 'stackCodes', 'duties', 'missions'];
    for (const field of Object.keys(EXAMPLE_BRIEF_INPUT).filter((name) => !optional.includes(name))) {
      expect([field, missingForPublication(exampleBrief({ [field]: null })).map(({ path }) => path)]).toEqual([field, [field]]);
    }
  });

  it('asks for a new start once it lies in the past', () => {
    const brief = exampleBrief({ startDate: '2027-01-11' });
    const start = brief.startDay!;
    expect([start - 1, start, start + 1].map((today) => missingForPublication(brief, today))).toEqual([[], [], []]);
    expect(missingForPublication(brief, start + 2).map(({ path }) => path)).toEqual(['startDate']);
  });
});
