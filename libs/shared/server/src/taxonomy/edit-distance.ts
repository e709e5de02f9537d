/** Slips of the finger between two texts: letters inserted, left out, replaced, or two neighbours swapped (optimal string alignment).
 * Counts UTF-16 units, which is exact for folded names. Cost grows with the product of the lengths; callers cap them.
 * @param limit result is only exact up to here
 * @returns the number of slips, or `limit + 1` when there are more */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit || clearlyApart(left, right, limit)) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      let slips = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      if (isSwap(left, right, row, column)) slips = Math.min(slips, beforeLast[column - 2] + 1);
      current.push(slips);
      if (slips < least) least = slips;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length], limit + 1);
}

/** A cheap look ahead that spares nine tables in ten: each slip takes away at most one kind of letter from either side. */
function clearlyApart(left: string, right: string, limit: number): boolean {
  const [ofLeft, ofRight] = [letterMask(left), letterMask(right)];
  return bitCount(ofLeft & ~ofRight) > limit || bitCount(ofRight & ~ofLeft) > limit;
}

/** One bit for each kind of letter; letters 32 apart share one, which only makes the look ahead more careful. */
function letterMask(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index++) mask |= 1 << (text.charCodeAt(index) & 31);
  return mask;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const isSwap = (left: string, right: string, row: number, column: number): boolean =>
  row > 1 &&
  column > 1 &&
  left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
  left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
