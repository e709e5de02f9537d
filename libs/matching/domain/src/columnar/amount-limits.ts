import { convertMinor, CURRENCIES, minorDigits, type ExchangeRates } from '@qd/shared-domain';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { ceil } = Math;

/** The highest amount a column can hold: no limit. */
export const ANY_AMOUNT = 2 ** 31 - 1;

/** Largest amount whose conversion is at most `limit`; -1 when there is none.
 * The algebraic inverse is right but for rounding beyond 2^53, so it is checked and, where it fails, searched for: conversion never
 * falls when the amount rises. */
export function largestAmountWithin(limit: number, from: number, to: number, rates: ExchangeRates): number {
  if (limit < 0) return -1;
  const within = (amount: number): boolean => convertMinor(amount, from, to, rates) <= limit;
  const upper = (limit + 1) * rates.microEurPerUnit[to] * 10 ** minorDigits(CURRENCIES[from]);
  const lower = rates.microEurPerUnit[from] * 10 ** minorDigits(CURRENCIES[to]);
  const inverse = from === to ? limit : ceil(upper / lower) - 1;
  if (inverse >= ANY_AMOUNT && within(ANY_AMOUNT)) return ANY_AMOUNT;
  if (inverse < ANY_AMOUNT && within(inverse) && !within(inverse + 1)) return inverse;
  let [low, high] = [-1, ANY_AMOUNT];
  while (low < high) {
    const middle = ceil((low + high) / 2);
    if (within(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
