import fc from 'fast-check';
import { dateOf, epochDayOf, formatDate, formatIsoWeek, hasWeek53, isoWeekOf, mondayOf, parseDate, parseIsoWeek, weekOf } from './iso-week';

describe('ISO weeks', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['1970-01-01', '1970-W01'],
  ])('%s lies in %s', (date, week) => {
    expect(formatIsoWeek(weekOf(parseDate(date)!))).toBe(week);
    expect(parseIsoWeek(week)).toBe(weekOf(parseDate(date)!));
  });

  it('knows the years with 53 weeks', () => {
    const years = Array.from({ length: 30 }, (_, index) => 2015 + index).filter(hasWeek53);
    expect(years).toEqual([2015, 2020, 2026, 2032, 2037, 2043]);
  });

  it('refuses weeks and days that do not exist', () => {
    expect([parseIsoWeek('2025-W53'), parseIsoWeek('2026-W00'), parseIsoWeek('2026-W54'), parseIsoWeek('x')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([parseDate('2026-02-29'), parseDate('2026-13-01'), parseDate('26-01-01')]).toEqual([null, null, null]);
  });

  it('agrees with the platform calendar and round-trips over 150 years (10 000 draws, seed 7)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        const { year, month, day: dayOfMonth } = dateOf(day);
        expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(formatDate(day));
        expect(epochDayOf(year, month, dayOfMonth)).toBe(day);
        const week = weekOf(day);
        expect(mondayOf(week)).toBeLessThanOrEqual(day);
        expect(mondayOf(week + 1)).toBeGreaterThan(day);
        const iso = isoWeekOf(week);
        expect(iso.week).toBeGreaterThanOrEqual(1);
        expect(parseIsoWeek(formatIsoWeek(week))).toBe(week);
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });
});
