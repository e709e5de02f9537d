import { blankDraft, type Draft } from '../form/draft';
import { gainOn } from './gains';

const draft: Draft = {
  ...blankDraft({ timeZone: 'Europe/Berlin', stage: null }),
  daysPerWeek: '3',
  dayBudgetMax: '1,200',
  minOverlapHours: '4',
  startDate: '2026-12-28',
  required: [{ code: 'specialty.k8s', label: 'Kubernetes', description: null as never, minEvidence: 'REFERENCED' }],
};

describe('suggestions of the market', () => {
  it.each<[string, Partial<Draft>]>([
    ['FEWER_HALF_DAYS:2', { daysPerWeek: '2' }],
    ['FEWER_HALF_DAYS:1', { daysPerWeek: '2.5' }],
    ['MORE_HALF_DAYS:2', { daysPerWeek: '4' }],
    ['RAISE_BUDGET:10', { dayBudgetMax: '1320' }],
    ['LESS_OVERLAP:60', { minOverlapHours: '3' }],
    ['START_LATER:14', { startDate: '2027-01-11' }],
  ])('%s changes the draft', (code, values) => expect(gainOn(draft, code)?.values).toEqual(values));

  it('moves a required specialty to the nice ones, without the proof asked for', () => {
    expect(gainOn(draft, 'REQUIRED_TO_NICE:specialty.k8s')?.values).toEqual({
      required: [],
      niceToHave: [{ code: 'specialty.k8s', label: 'Kubernetes', description: null }],
    });
  });

  it.each(['REQUIRED_TO_NICE:specialty.none', 'RAISE_BUDGET', 'RAISE_BUDGET:x', 'SOMETHING_NEW:1', ''])('offers nothing for %j', (code) =>
    expect(gainOn(draft, code)).toBeNull(),
  );

  it('offers nothing for a field that is empty or unreadable', () => {
    expect(gainOn({ ...draft, daysPerWeek: '' }, 'FEWER_HALF_DAYS:1')).toBeNull();
    expect(gainOn({ ...draft, daysPerWeek: 'many' }, 'FEWER_HALF_DAYS:1')).toBeNull();
  });
});
