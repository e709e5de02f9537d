import { convertMinor, type ExchangeRates } from '@qd/shared-domain';
import type { NeedFacts } from '@qd/needs-domain';
import type { MatchPolicy } from './policy';

/** Index of EUR in `CURRENCIES`: the currency of the rate ladder. */
export const EUR = 0;

/** Steps of {@link rateStep}: at or under the budget's lower end, its middle, its upper end; above it. */
export const RATE_STEPS = 4;

/** The upper ends of the first three rate steps, in the need's currency. */
export const rateStepLimits = (need: NeedFacts): readonly number[] => [
  need.dayBudgetMinMinor,
  Math.floor((need.dayBudgetMinMinor + need.dayBudgetMaxMinor) / 2),
  need.dayBudgetMaxMinor,
];

/** Where the rate a leader hopes for lies in a need's budget, as coarse as may be shown: the rate is first rounded down to a rung of the
 * policy's ladder (a quarter apart), then compared with the budget in four steps. The reserve never takes part.
 * @returns 0 (at or under the lower end) .. 3 (above the upper end)
 * @see docs/domain/matching.md#rates */
export function rateStep(need: NeedFacts, dayRateTargetMinor: number, currency: number, policy: MatchPolicy, rates: ExchangeRates): number {
  const targetEur = convertMinor(dayRateTargetMinor, currency, EUR, rates);
  const ladder = policy.rateLadderEurMinor;
  const rung = ladder.findLast((amount) => amount <= targetEur) ?? ladder[0];
  const rungInNeedCurrency = convertMinor(rung, EUR, need.currency, rates);
  const step = rateStepLimits(need).findIndex((limit) => rungInNeedCurrency <= limit);
  return step === -1 ? RATE_STEPS - 1 : step;
}
