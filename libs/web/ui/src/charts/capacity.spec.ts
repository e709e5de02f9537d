import { stripRuns, stripSummary, stripWeeks } from './capacity';

describe('capacity strip', () => {
  it('names the Mondays across the turn of a year with 53 weeks', () => {
    expect(stripWeeks('2026-W52', [4, 4, 4]).map((week) => week.monday)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
  });

  it('tells neighbouring weeks with the same time as one', () => {
    const weeks = stripWeeks('2026-W40', [4, 4, null, null, 6]);
    expect(stripRuns(weeks)).toEqual([
      { from: '2026-09-28', to: '2026-10-05', free: 4 },
      { from: '2026-10-12', to: '2026-10-19', free: null },
      { from: '2026-10-26', to: '2026-10-26', free: 6 },
    ]);
  });

  it('counts weeks away and full weeks apart from the free ones', () => {
    expect(stripSummary(stripWeeks('2026-W40', [4, 0, null, 6, 0]))).toEqual({ low: 4, high: 6, away: 1, full: 2 });
  });

  it('shows nothing for a week that does not exist', () => {
    expect(stripWeeks('2025-W53', [1])).toEqual([]);
  });
});
