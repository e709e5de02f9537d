import { CURRENCIES, minorDigits, type CurrencyCode } from '@qd/shared-domain';

/** English as the person's browser has it (dates as they write them), else British. */
const locale = (): string => {
  const own = typeof navigator === 'undefined' ? '' : navigator.language;
  return own.startsWith('en') ? own : 'en-GB';
};

/** A real minus sign, so that figures align. */
const minus = (text: string) => text.replace('-', '−');

export const formatNumber = (value: number): string => minus(value.toLocaleString('en-GB'));

/** Points with their sign: `+120`, `−35`, `0`. */
export const formatSigned = (value: number): string => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));

/** `14 Oct 2026`, from an instant or a `YYYY-MM-DD` day. A day has no zone and gets none. */
export function formatDay(value: string): string {
  const isDay = value.length === 10;
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(value));
}

/** `5 Oct`, for a `YYYY-MM-DD` day. */
export const formatShortDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** `12:03`, in the person's own zone. */
export const formatTime = (instant: Date): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(instant);

/** `14 Oct 2026, 12:03 CEST`: the person's own zone, shown. */
export const formatInstant = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

const digitsOf = (currency: string) => ((CURRENCIES as readonly string[]).includes(currency) ? minorDigits(currency as CurrencyCode) : 2);

/** `€1,200`: whole units where there are no cents. */
export function formatMoney(money: { amountMinor: number; currency: string }): string {
  const major = money.amountMinor / 10 ** digitsOf(money.currency);
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: Number.isInteger(major) ? 0 : 2,
  }).format(major);
}
