import 'reflect-metadata';
import { readMoney } from './money';
import { DateScalar, DateTimeScalar } from './scalars';

describe('scalars', () => {
  it.each([
    ['2026-05-01T09:30:00Z', Date.UTC(2026, 4, 1, 9, 30)],
    ['2026-05-01T09:30:00.250+02:00', Date.UTC(2026, 4, 1, 7, 30, 0, 250)],
    ['2026-05-01T09:30', null],
    ['2026-02-30T09:30:00Z', null],
    ['2026-05-01T25:00:00Z', null],
    ['tomorrow', null],
    [0, null],
  ])('DateTime %j is %j', (value, expected) => {
    if (expected === null) expect(() => DateTimeScalar.parseValue(value)).toThrow('DateTime is an instant');
    else expect(DateTimeScalar.parseValue(value)).toBe(expected);
  });

  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-2-1', false],
    ['', false],
    [20_000, false],
  ])('Date %j: %j', (value, good) => {
    if (good) expect(DateScalar.parseValue(value)).toBe(value);
    else expect(() => DateScalar.parseValue(value)).toThrow('YYYY-MM-DD');
  });

  it('reads money in minor units only', () => {
    expect(readMoney({ amountMinor: 120_000, currency: 'EUR' }, 'min')).toEqual({
      ok: true,
      value: { amountMinor: 120_000, currency: 'EUR' },
    });
    for (const [amountMinor, currency] of [
      [-1, 'EUR'],
      [0.5, 'EUR'],
      [Number.NaN, 'EUR'],
      [1e9, 'EUR'],
      [1, 'XXX'],
      [1, 'eur'],
    ] as const) {
      expect(readMoney({ amountMinor, currency }, 'min').ok).toBe(false);
    }
  });
});
