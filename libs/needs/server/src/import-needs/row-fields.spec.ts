import fc from 'fast-check';
import { briefOfRow } from './brief-of-row';
import { figureOf } from './row-fields';

describe('cells of an import', () => {
  it.each([
    ['2', 2],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['1 200', 1200],
    ['1.200', 1200],
    ['1,200', 1200],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1,234.567', 1234.567],
    ["1'200", 1200],
    ['€ 1,200', 1200],
    ['0.125', 0.125],
    ['0,5', 0.5],
    ['-1', -1],
    ['1.200.000', 1_200_000],
    ['NaN', 'NaN'],
    ['two', 'two'],
    ['', ''],
    [3, 3],
    [null, null],
  ])('%j is the figure %j', (text, figure) => {
    expect(figureOf(text)).toBe(figure);
  });

  it.each([
    [{ budget: '1200 USD' }, { amountMinor: 120_000, currency: 'USD' }],
    [{ budget: '£900' }, { amountMinor: 90_000, currency: 'GBP' }],
    [
      { budget: '150000', currency: 'jpy' },
      { amountMinor: 150_000, currency: 'JPY' },
    ],
    [{ budget: '1200' }, { amountMinor: 1200, currency: '' }],
  ])('%j is a budget', (entry, money) => {
    expect(briefOfRow(entry).input.dayBudgetMax).toEqual(money);
  });

  it('never throws on any entry (3 000 draws, seed 6)', () => {
    const name = fc.oneof(
      fc.constantFrom('title', 'skills', 'niche', 'industry', 'budget', 'currency', 'start', 'end', 'languages', 'role', 'days', 'stack'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))), (entry) => void briefOfRow(entry)),
      { numRuns: 3_000, seed: 6 },
    );
  });
});
