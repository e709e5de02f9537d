// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { imul, max } = Math;

/* Eight weeks of free half-days in one word, a nibble each. Adding `16 − n` to a nibble carries exactly when it is n or more, so eight
 * comparisons are two additions; the nibbles are spread over two words to leave the carries room. A blackout is 15 and always carries. */

const NIBBLES = 0x0f0f0f0f;
const ONES = 0x01010101;
const CARRIES = 0x10101010;

/** A slot's eight weeks out of the two planes they lie in. */
export const windowAt = (first: Int32Array, second: Int32Array, shift: number, slot: number): number =>
  (first[slot] >>> shift) | ((second[slot] << (31 - shift)) << 1);

/** What {@link shortWeeks} adds to ask for `halfDays`; nothing above 15 is ever reached. */
export const addendFor = (halfDays: number): number => imul(max(0, 16 - halfDays), ONES);

/** 0 when every week of a window has what the addend asks for, else a positive number. */
export const shortWeeks = (window: number, addend: number): number =>
  (((window & NIBBLES) + addend) & (((window >>> 4) & NIBBLES) + addend) & CARRIES) ^ CARRIES;

/** 0 when at most one of the eight weeks is a blackout, else not. */
export const blackoutsTooMany = (window: number): number => {
  const even = ((window & NIBBLES) + ONES) & CARRIES;
  const odd = (((window >>> 4) & NIBBLES) + ONES) & CARRIES;
  const all = even | (odd >>> 1);
  return all & (all - 1);
};

/** 1 when the value is 0, 0 when it is positive, without a branch. */
const isZero = (value: number): number => (value - 1) >>> 31;

/** Spare half-days beyond the need in the tightest week, at most 4. Each level holds only where the one below does, so they add up. */
export const spareInWindow = (window: number, halfDays: number): number =>
  isZero(shortWeeks(window, addendFor(halfDays + 1))) +
  isZero(shortWeeks(window, addendFor(halfDays + 2))) +
  isZero(shortWeeks(window, addendFor(halfDays + 3))) +
  isZero(shortWeeks(window, addendFor(halfDays + 4)));
