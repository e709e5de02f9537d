const NIBBLES = 0x0f0f0f0f;
const ONES = 0x01010101;
const CARRIES = 0x10101010;

/** Whether all eight weeks of a calendar window have at least `halfDays` free: adding `16 − halfDays` to every nibble carries where it
 * holds. A blackout is 15 and so always carries. */
export const allWeeksHave = (window: number, halfDays: number): boolean => {
  const add = Math.imul(16 - halfDays, ONES);
  return (((window & NIBBLES) + add) & (((window >>> 4) & NIBBLES) + add) & CARRIES) === CARRIES;
};

/** Whether at most one of the eight weeks is a blackout (nibble 15). */
export const atMostOneBlackout = (window: number): boolean => {
  const even = ((window & NIBBLES) + ONES) & CARRIES;
  const odd = (((window >>> 4) & NIBBLES) + ONES) & CARRIES;
  const all = even | (odd >>> 1);
  return (all & (all - 1)) === 0;
};

/** Spare half-days beyond the need in the tightest week, at most 4. A week never has more than 14 free. */
export const spareInWindow = (window: number, halfDays: number): number => {
  let spare = 0;
  while (spare < 4 && halfDays + spare < 14 && allWeeksHave(window, halfDays + spare + 1)) spare++;
  return spare;
};
