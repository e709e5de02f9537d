/** Slips of the finger between two texts: letters inserted, left out, replaced, or two neighbours swapped (optimal string alignment).
 * Counts code points. Cost grows with the product of the lengths; callers cap them.
 * @param limit result is only exact up to here
 * @returns the number of slips, or `limit + 1` when there are more */
export function editDistance(left: string, right: string, limit: number): number {
  const [from, to] = [Array.from(left), Array.from(right)];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2] + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[to.length], limit + 1);
}
