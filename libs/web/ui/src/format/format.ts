import { CURRENCIES, minorDigits, type CurrencyCode } from '@qd/shared-domain';
import { preferences } from '../preferences/preferences';

/** The locale that dates, figures and money are written in: the person's choice, else English as their browser has it, else
 * British. The words around them stay English. */
export function formatLocale(): string {
  const { formats } = preferences();
  if (formats !== 'AUTO') return formats;
  const own = typeof navigator === 'undefined' ? '' : navigator.language;
  return own.startsWith('en') ? own : 'en-GB';
}

/** The zone every time is shown in. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A real minus sign, so that figures align. */
const minus = (text: string) => text.replace('-', '−');

export const formatNumber = (value: number): string => minus(value.toLocaleString(formatLocale()));

/** Points with their sign: `+120`, `−35`, `0`. */
export const formatSigned = (value: number): string => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));

/** `14 Oct 2026`, from an instant or a `YYYY-MM-DD` day. A day has no zone and gets none. */
export function formatDay(value: string): string {
  const isDay = value.length === 10;
  return new Intl.DateTimeFormat(formatLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(value));
}

/** `5 Oct`, for a `YYYY-MM-DD` day. */
export const formatShortDay = (day: string): string =>
  new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** `Oct 2026`, for a `YYYY-MM-DD` day. */
export const formatMonth = (day: string): string =>
  new Intl.DateTimeFormat(formatLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** `12:03`, in the person's own zone. */
export const formatTime = (instant: Date): string =>
  new Intl.DateTimeFormat(formatLocale(), { hour: '2-digit', minute: '2-digit' }).format(instant);

/** `14 Oct 2026, 12:03 CEST`: the person's own zone, shown. */
export const formatInstant = (instant: string): string =>
  new Intl.DateTimeFormat(formatLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

/** `12:03 CEST`: the time of an instant where its day is told already. */
export const formatClock = (instant: string): string =>
  new Intl.DateTimeFormat(formatLocale(), { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(instant));

/** The day an instant falls on in the person's zone, as `YYYY-MM-DD`: a key to group by, not words. */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** `Wednesday, 14 October 2026`, for a `YYYY-MM-DD` day. */
export const formatLongDay = (day: string): string =>
  new Intl.DateTimeFormat(formatLocale(), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );

const AGES = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `3 hours ago`, `yesterday`, `now`; words, so always English.
 * @param now epoch milliseconds */
export function formatAgo(instant: string, now: number): string {
  const age = Math.max(0, now - Date.parse(instant));
  const [unit, ms] = AGES.find(([, length]) => age >= length) ?? (['minute', 60_000] as const);
  const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  return age < 60_000 ? relative.format(0, 'second') : relative.format(-Math.floor(age / ms), unit);
}

/** `240 ms`, `1.4 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${formatNumber(Math.round(ms))} ms`;
  if (ms < 60_000) return `${formatNumber(Math.round(ms / 100) / 10)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${formatNumber(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}

const digitsOf = (currency: string) => ((CURRENCIES as readonly string[]).includes(currency) ? minorDigits(currency as CurrencyCode) : 2);

/** `€1,200`: whole units where there are no cents. */
export function formatMoney(money: { amountMinor: number; currency: string }): string {
  const major = money.amountMinor / 10 ** digitsOf(money.currency);
  return new Intl.NumberFormat(formatLocale(), {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: Number.isInteger(major) ? 0 : 2,
  }).format(major);
}
