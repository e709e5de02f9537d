import fc from 'fast-check';
import { checkDraft } from './check-draft';
import { blankDraft, figure, inputOf } from './draft';
import { errorKeyOfPath, fieldOfPath, stepOfField } from './fields-by-step';

const blank = blankDraft({ timeZone: 'Europe/Berlin', stage: null });

describe('figures as people type them', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['1,200', 1200],
    ['1 200', 1200],
    ["1'200", 1200],
    ['1.200', 1200],
    ['1.200,50', 1200.5],
    ['-1', -1],
  ])('reads %j as %j', (text, value) => expect(figure(text)).toBe(value));

  it.each(['abc', '1e9', '--1', '1.2.3', 'NaN', 'Infinity', '0x10'])('takes %j for no figure', (text) => expect(figure(text)).toBeNaN());
});

describe('checks before sending', () => {
  it.each(['5.3', '0', '-1', 'NaN', '7.5', '2.25'])('refuses %s days a week', (daysPerWeek) => {
    expect(checkDraft({ ...blank, daysPerWeek })).toHaveProperty('daysPerWeek');
  });

  it('accepts every half day from 0.5 to 7', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), (halfDays) => {
        expect(checkDraft({ ...blank, daysPerWeek: String(halfDays / 2) })).toEqual({});
      }),
      { seed: 20263, numRuns: 50 },
    );
  });

  it('points at the upper end when the budget is upside down', () => {
    expect(checkDraft({ ...blank, dayBudgetMin: '1500', dayBudgetMax: '1200' })).toHaveProperty('dayBudgetMax');
  });

  it('says nothing about what is still empty', () => expect(checkDraft({ ...blank, workStart: '', workEnd: '' })).toEqual({}));
});

describe('draft to input', () => {
  it('turns whole units into minor ones by currency and drops empty lines', () => {
    const input = inputOf({ ...blank, currency: 'JPY', dayBudgetMin: '90,000', outcomes: [' ship it ', ''], title: ' CTO ' });
    expect(input.dayBudgetMin).toEqual({ amountMinor: 90000, currency: 'JPY' });
    expect(input.outcomes).toEqual(['ship it']);
    expect(input.title).toBe('CTO');
    expect(inputOf({ ...blank, dayBudgetMax: '1250' }).dayBudgetMax).toEqual({ amountMinor: 125000, currency: 'EUR' });
  });

  it('sends open choices as null', () =>
    expect(inputOf(blank)).toMatchObject({ role: null, startDate: null, daysPerWeek: null, industryCode: null }));
});

describe('server paths', () => {
  it.each([
    ['input.brief.nicheCodes', 'niches', 'niches', 3],
    ['brief.dayBudgetMin.amountMinor', 'dayBudgetMin', 'dayBudgetMin', 4],
    ['brief.budget.min', 'dayBudgetMin', 'dayBudgetMin', 4],
    ['outcomes.1', 'outcomes', 'outcomes.1', 5],
    ['required.0.minEvidence', 'required', 'required', 3],
  ])('places %s', (path, field, key, step) => {
    expect(fieldOfPath(path)).toBe(field);
    expect(errorKeyOfPath(path)).toBe(key);
    expect(stepOfField(key)).toBe(step);
  });

  it('leaves what it does not know to the top of the form', () => expect(errorKeyOfPath('version')).toBeNull());
});
