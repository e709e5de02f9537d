import { SMALLEST_COUNT } from './buckets';
import { applyNeedChange, type NeedChange } from './changes';
import { needSteps } from './counterfactual';
import type { Market, MarketCount } from './market';
import type { RunInputs } from './run-inputs';

/** What one change of a need would gain: leaders who then pass every gate, or strong ones among those who pass already. */
export interface MarketGain {
  readonly change: NeedChange;
  readonly gain: 'PASSING' | 'STRONG';
  /** Exact; at least {@link SMALLEST_COUNT}. */
  readonly more: number;
}

/** What single changes would gain a need that is being written, found by counting the market again on each; of each kind the smallest step
 * that helps.
 * @param before the count of the need as it stands
 * @param scored whether the need says all that a score turns on; strong leaders are left out of the question otherwise
 * @returns the greatest gains first, those of passing leaders before those of strong ones */
export function marketGains(market: Market, inputs: RunInputs, before: MarketCount, scored: boolean): MarketGain[] {
  const gainOf = (change: NeedChange): MarketGain | null => {
    // No gate reads specialties: without scores there is nothing to gain.
    if (!scored && change.kind === 'REQUIRED_TO_NICE') return null;
    const need = applyNeedChange(inputs.need, change);
    if (!need) return null;
    const after = market.count({ ...inputs, need });
    const [passing, strong] = [after.passed - before.passed, after.strong - before.strong];
    if (passing >= SMALLEST_COUNT) return { change, gain: 'PASSING', more: passing };
    return scored && strong >= SMALLEST_COUNT ? { change, gain: 'STRONG', more: strong } : null;
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
