import { parseDate } from '@qd/shared-domain';
import fc from 'fast-check';
import { checkDraft } from '../form/check-draft';
import { blankDraft, type Draft, figure } from '../form/draft';
import { slid, slidersOf } from './sliders';

const TODAY = parseDate('2026-03-02')!;
const draft: Draft = {
  ...blankDraft({ timeZone: 'Europe/Berlin', stage: null }),
  daysPerWeek: '2.5',
  dayBudgetMin: '1,000',
  dayBudgetMax: '1,200',
  minOverlapHours: '3',
  startDate: '2026-04-06',
  required: [{ code: 'k8s', label: 'Kubernetes', description: null as never, minEvidence: 'CLAIMED' }],
};

describe('what-if sliders', () => {
  const sliders = slidersOf(draft, TODAY);
  const slider = (key: string) => sliders.find((each) => each.key === key)!;

  it('stand where the brief stands', () => {
    expect(sliders.map(({ key, base, valueAt }) => [key, valueAt(base)])).toEqual([
      ['days', '2.5'],
      ['budget', '1200'],
      ['overlap', '3'],
      ['start', '2026-04-06'],
      ['evidence.k8s', 'CLAIMED'],
    ]);
    expect(slid(draft, sliders, {})).toBeNull();
    expect(slid(draft, sliders, { days: slider('days').base })).toBeNull();
  });

  it('move in round steps', () => {
    expect(slider('budget').valueAt(1)).toBe('1250');
    expect(slider('start').valueAt(-1)).toBe('2026-03-30');
    expect(slider('evidence.k8s').valueAt(2)).toBe('VERIFIED_CASE');
  });

  it('never start before today', () => expect(slider('start').min).toBe(-5));

  it('let the lower end of the budget give way', () => {
    expect(slid(draft, sliders, { budget: -6 })).toMatchObject({ dayBudgetMax: '900', dayBudgetMin: '900' });
  });

  it('leave out what the brief does not say', () => {
    expect(slidersOf(blankDraft({ timeZone: 'Europe/Berlin', stage: null }), TODAY)).toEqual([]);
  });

  it('stop only at values the form takes, whatever the brief', () => {
    const anyDraft = fc.record({
      halfDays: fc.integer({ min: 1, max: 14 }),
      max: fc.integer({ min: 1, max: 500_000 }),
      quarters: fc.integer({ min: 0, max: 34 }),
      startsIn: fc.integer({ min: -30, max: 400 }),
    });
    fc.assert(
      fc.property(anyDraft, fc.double({ min: 0, max: 1, noNaN: true }), ({ halfDays, max, quarters, startsIn }, share) => {
        const drawn = {
          ...draft,
          daysPerWeek: String(halfDays / 2),
          dayBudgetMin: '1',
          dayBudgetMax: String(max),
          minOverlapHours: String(quarters / 4),
          startDate: new Date((TODAY + startsIn) * 86_400_000).toISOString().slice(0, 10),
        };
        for (const each of slidersOf(drawn, TODAY)) {
          expect(each.min).toBeLessThanOrEqual(each.base);
          expect(each.base).toBeLessThanOrEqual(each.max);
          const changed = each.apply(drawn, Math.round(each.min + share * (each.max - each.min)));
          expect(checkDraft(changed)).toEqual({});
          expect(figure(changed.dayBudgetMax)).toBeGreaterThan(0);
        }
      }),
      { seed: 20303, numRuns: 300 },
    );
  });
});
