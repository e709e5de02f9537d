import { CURRENCIES, convertMinor, type ExchangeRates } from '@qd/shared-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { EUR, rateStepLimits } from '../rate';
import { ANY_AMOUNT, largestAmountWithin } from './amount-limits';

/** Limits by currency: the highest reserve that passes the gate, then the highest hoped-for rates of the first three rate steps. */
export const LIMITS_PER_CURRENCY = 4;

/** The rate gate and the rate steps as highest amounts in each currency, so that no conversion is left for the leaders. What depends on
 * the rates and the ladder alone is kept until they change. */
export class RateLimits {
  private version: string | null = null;
  private ladder: readonly number[] = [];
  /** `[currency][rung]`: the rung in that currency; the highest amount that is rounded down to that rung. */
  private rungs: number[][] = [];
  private highest: number[][] = [];

  private turnTo(ladder: readonly number[], rates: ExchangeRates): void {
    const sameLadder = ladder.length === this.ladder.length && ladder.every((rung, index) => rung === this.ladder[index]);
    if (this.version === rates.version && sameLadder) return;
    this.version = rates.version;
    this.ladder = ladder;
    this.rungs = CURRENCIES.map((_, currency) => ladder.map((rung) => convertMinor(rung, EUR, currency, rates)));
    this.highest = CURRENCIES.map((_, currency) =>
      ladder.map((_rung, index) =>
        index === ladder.length - 1 ? ANY_AMOUNT : largestAmountWithin(ladder[index + 1] - 1, currency, EUR, rates),
      ),
    );
  }

  fill(look: Int32Array, at: number, need: NeedFacts, ladder: readonly number[], rates: ExchangeRates): void {
    this.turnTo(ladder, rates);
    const rungs = this.rungs[need.currency];
    const fitting = rateStepLimits(need).map((limit) => rungs.findLastIndex((rung) => rung <= limit));
    for (let currency = 0; currency < CURRENCIES.length; currency++) {
      const start = at + currency * LIMITS_PER_CURRENCY;
      look[start] = largestAmountWithin(need.dayBudgetMaxMinor, currency, need.currency, rates);
      for (let step = 0; step < fitting.length; step++)
        look[start + 1 + step] = fitting[step] === -1 ? -1 : this.highest[currency][fitting[step]];
    }
  }
}
