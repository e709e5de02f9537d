// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { floor, imul, max, min, sqrt } = Math;

const WHOLE_BP = 10_000;

/** Share of an amount in basis points, rounded down.
 * @param amount integer >= 0; @param bp 0..10000 or more
 * @returns integer >= 0, exact while amount · bp < 2^53 */
export const shareOf = (amount: number, bp: number): number => floor((amount * bp) / WHOLE_BP);

/** Value clamped to `low .. high`. */
export const clamp = (value: number, low: number, high: number): number => min(high, max(low, value));

/** Floor of the square root, exact. ECMAScript leaves the last bit of `Math.sqrt` to the implementation, hence the correction.
 * @param square integer in 0 .. 2^50 */
export function integerSqrt(square: number): number {
  let root = floor(sqrt(square));
  while (root * root > square) root--;
  while ((root + 1) * (root + 1) <= square) root++;
  return root;
}

/** Set bits of a 32-bit mask. */
export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A 32-bit integer mixer: every input bit reaches every output bit.
 * @returns unsigned 32-bit
 * @see Chris Wellons, "Prospecting for hash functions": lowbias32 */
export function mix32(value: number): number {
  let x = value | 0;
  x = imul(x ^ (x >>> 16), 0x7feb352d);
  x = imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** FNV-1a of a text's code units; only ever feeds {@link tieOf}.
 * @returns signed 32-bit */
export function textHash32(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** The number that decides among equal scores, from a leader's text hash and the run's seed.
 * @returns unsigned 32-bit; the higher one comes first */
export const tieOf = (leaderHash: number, seed: number): number => mix32(leaderHash ^ mix32(seed));
