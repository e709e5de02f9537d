import type { NeedFacts } from '@qd/needs-domain';
import { SMALLEST_COUNT } from './buckets';
import type { NeedChange } from './changes';
import type { MarketGain } from './market-gains';

/* What the market answers while a brief is being written. English; another language is another file of this shape. */

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 1 → "half a day", 2 → "one day", 5 → "two and a half days". */
function daysInWords(halfDays: number): string {
  if (halfDays === 1) return 'half a day';
  const days = `${NUMBERS[halfDays >> 1]}${halfDays % 2 === 1 ? ' and a half' : ''}`;
  return `${days} ${halfDays === 2 ? 'day' : 'days'}`;
}

const insteadOf = (halfDays: number): string => (halfDays === 1 ? daysInWords(1) : daysInWords(halfDays).replace(/ days?$/, ''));

/** A change as advice to the company. @param labelOf the taxonomy's word for a specialty ordinal */
export function changeAsAdvice(change: NeedChange, { halfDaysPerWeek: now }: NeedFacts, labelOf: (ordinal: number) => string): string {
  switch (change.kind) {
    case 'FEWER_HALF_DAYS':
      return `Accept ${daysInWords(now - change.halfDays)} instead of ${insteadOf(now)}`;
    case 'MORE_HALF_DAYS':
      return `Ask for ${daysInWords(now + change.halfDays)} instead of ${insteadOf(now)}`;
    case 'RAISE_BUDGET':
      return `Raise the upper end of the budget by ${change.percent} %`;
    case 'LESS_OVERLAP':
      return `Ask for ${NUMBERS[change.minutes / 60]} ${change.minutes === 60 ? 'hour' : 'hours'} less of shared time`;
    case 'START_LATER':
      return `Start ${NUMBERS[change.days / 7]} weeks later`;
    case 'REQUIRED_TO_NICE':
      return `Make ${labelOf(change.specialty)} nice to have`;
    case 'NICE_TO_REQUIRED':
      return `Require ${labelOf(change.specialty)}`;
  }
}

/** A gain as advice with its number: "Accept two days instead of three: +9." */
export const gainInWords = ({ change, gain, more }: MarketGain, need: NeedFacts, labelOf: (ordinal: number) => string): string =>
  `${changeAsAdvice(change, need, labelOf)}: +${grouped(more)}${gain === 'STRONG' ? ' strong' : ''}.`;

/** The market sentence: "62 vetted leaders pass, 14 are strong. Accept two days instead of three: +9."
 * @param passing exact count
 * @param strong  exact count; `null` while the brief says too little to be scored
 * @param gain    the best one, in words */
export function marketInWords(passing: number, strong: number | null, gain: string | null): string {
  if (passing < SMALLEST_COUNT) return ['Fewer than five vetted leaders pass.', ...(gain ? [gain] : [])].join(' ');
  const pass = `${grouped(passing)} vetted leaders pass`;
  if (strong === null) return [`${pass}.`, ...(gain ? [gain] : []), 'Say more of your situation to see how many are strong.'].join(' ');
  const are = strong < SMALLEST_COUNT ? 'fewer than five are strong' : `${grouped(strong)} are strong`;
  return [`${pass}, ${are}.`, ...(gain ? [gain] : [])].join(' ');
}

/** Said while the market cannot be asked yet. @param missing how many answers it still needs, 1 or more */
export const marketNeedsWords = (missing: number): string =>
  missing === 1 ? 'One more answer, and the market can be asked.' : `${grouped(missing)} more answers, and the market can be asked.`;
