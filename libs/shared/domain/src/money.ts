/** An amount in the minor unit of its ISO 4217 currency (cents for EUR, yen for JPY). Integer; never a float. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

/** The currencies rates and budgets can be named in, in a fixed order: facts store the index. Append only. */
export const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'SGD',
  'INR',
  'BRL',
  'JPY',
  'ILS',
  'AED',
  'ZAR',
] as const;
export type CurrencyCode = (typeof CURRENCIES)[number];

/** Digits after the point of a currency (ISO 4217 exponent). */
export const minorDigits = (currency: CurrencyCode): number => (currency === 'JPY' ? 0 : 2);

/** Largest amount a rate or budget may have, in minor units; keeps every product of the scoring inside 2^53. */
export const MAX_AMOUNT_MINOR = 100_000_000;

export const isCurrency = (code: string): code is CurrencyCode => (CURRENCIES as readonly string[]).includes(code);

/** A versioned table of exchange rates: how many millionths of one EUR one major unit of each currency is worth,
 * by index of {@link CURRENCIES}. Passed into scoring, never looked up there. */
export interface ExchangeRates {
  readonly version: string;
  readonly microEurPerUnit: readonly number[];
}

/** Converts between currencies in integers, rounding down.
 * @returns minor units of `to`; the caller compares, never books, with it */
export function convertMinor(amountMinor: number, from: number, to: number, rates: ExchangeRates): number {
  if (from === to) return amountMinor;
  const fromScale = 10 ** minorDigits(CURRENCIES[from]);
  const toScale = 10 ** minorDigits(CURRENCIES[to]);
  return Math.floor((amountMinor * rates.microEurPerUnit[from] * toScale) / (rates.microEurPerUnit[to] * fromScale));
}
