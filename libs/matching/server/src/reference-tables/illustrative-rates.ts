import type { CurrencyCode } from '@qd/shared-domain';

/** Millionths of a EUR per major unit. Illustrative rates of November 2026, rounded; an operator replaces them by a fresh table.
 * They only bring rates and budgets of different currencies near each other; nothing is ever booked with them. */
export const ILLUSTRATIVE_RATES: Readonly<Record<CurrencyCode, number>> = {
  EUR: 1_000_000,
  USD: 860_000,
  GBP: 1_150_000,
  CHF: 1_070_000,
  SEK: 91_000,
  NOK: 85_000,
  DKK: 134_000,
  PLN: 235_000,
  CZK: 41_000,
  CAD: 615_000,
  AUD: 560_000,
  SGD: 660_000,
  INR: 9_700,
  BRL: 160_000,
  JPY: 5_600,
  ILS: 260_000,
  AED: 234_000,
  ZAR: 49_000,
};
