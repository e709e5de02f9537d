import { SMALLEST_COUNT } from './buckets';
import { applyNeedChange, type NeedChange } from './changes';
import { needSteps } from './counterfactual';
import type { NeedFacts } from '@qd/needs-domain';
import type { Market, MarketCount } from './market';
import type { RunInputs } from './run-inputs';

/** What one change of a need would gain: leaders who then pass every gate, or strong ones among those who pass already. */
export interface MarketGain {
  readonly change: NeedChange;
  readonly gain: 'PASSING' | 'STRONG';
  /** Exact; at least {@link SMALLEST_COUNT}. */
  readonly more: number;
}

/** Changes that let nobody pass who did not: no gate reads specialties, and more days shut the one on capacity sooner. */
const STRENGTH_ONLY: readonly NeedChange['kind'][] = ['REQUIRED_TO_NICE', 'MORE_HALF_DAYS'];

/** What single changes would gain a need that is being written, found by counting the market again on each; of each kind the smallest step
 * that helps.
 * @param before the count of the need as it stands
 * @param scored whether the need says all that a score turns on; strong leaders are left out of the question otherwise
 * @returns the greatest gains first, those of passing leaders before those of strong ones */
export function marketGains(market: Market, inputs: RunInputs, before: MarketCount, scored: boolean): MarketGain[] {
  const strongWith = (need: NeedFacts): number => (scored ? market.count({ ...inputs, need }).strong - before.strong : 0);
  // The best one alone is the cheapest question that tells how many pass.
  const passingWith = (need: NeedFacts): number => market.run({ ...inputs, need, k: 1 }).passed - before.passed;
  const gainOf = (change: NeedChange): MarketGain | null => {
    const need = applyNeedChange(inputs.need, change);
    if (!need) return null;
    const passing = STRENGTH_ONLY.includes(change.kind) ? 0 : passingWith(need);
    if (passing >= SMALLEST_COUNT) return { change, gain: 'PASSING', more: passing };
    const strong = strongWith(need);
    return strong >= SMALLEST_COUNT ? { change, gain: 'STRONG', more: strong } : null;
  };
  const found = needSteps(inputs.need).flatMap((steps) => {
    for (const step of steps) {
      const gain = gainOf(step);
      if (gain) return [gain];
    }
    return [];
  });
  const order = ({ gain, more }: MarketGain): number => (gain === 'PASSING' ? more + before.considered : more);
  return found.sort((one, other) => order(other) - order(one));
}
