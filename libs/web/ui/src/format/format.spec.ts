import { setPreferences } from '../preferences/preferences';
import { formatAgo, formatDay, formatDuration, formatMoney, formatNumber, formatSigned } from './format';

const NOW = Date.parse('2026-10-14T12:00:00Z');

describe('formats', () => {
  afterEach(() => setPreferences({ formats: 'AUTO' }));

  it.each([
    ['en-GB', '14 Oct 2026', '12,345.5', '€1,200'],
    ['en-US', 'Oct 14, 2026', '12,345.5', '€1,200'],
    ['de-DE', '14. Okt. 2026', '12.345,5', '1.200 €'],
  ] as const)('writes dates, figures and money as %s', (formats, day, figure, money) => {
    setPreferences({ formats });
    expect(formatDay('2026-10-14')).toBe(day);
    expect(formatNumber(12_345.5)).toBe(figure);
    expect(formatMoney({ amountMinor: 120_000, currency: 'EUR' }).replace(/\s/u, ' ')).toBe(money);
  });

  it('knows currencies without cents', () => {
    setPreferences({ formats: 'en-GB' });
    expect(formatMoney({ amountMinor: 120_000, currency: 'JPY' })).toContain('120,000');
  });

  it('writes a real minus', () => {
    setPreferences({ formats: 'en-GB' });
    expect([formatSigned(120), formatSigned(-35), formatSigned(0)]).toEqual(['+120', '−35', '0']);
  });

  it.each([
    ['2026-10-14T11:59:40Z', 'now'],
    ['2026-10-14T11:57:00Z', '3 minutes ago'],
    ['2026-10-14T07:30:00Z', '4 hours ago'],
    ['2026-10-13T11:00:00Z', 'yesterday'],
    ['2026-10-04T12:00:00Z', '10 days ago'],
    ['2026-10-14T12:00:05Z', 'now'],
  ])('tells the age of %s as %s', (instant, words) => {
    expect(formatAgo(instant, NOW)).toBe(words);
  });

  it.each([
    [12, '12 ms'],
    [1_449, '1.4 s'],
    [125_000, '2 min 5 s'],
  ])('tells %d ms as %s', (ms, words) => {
    setPreferences({ formats: 'en-GB' });
    expect(formatDuration(ms)).toBe(words);
  });
});
