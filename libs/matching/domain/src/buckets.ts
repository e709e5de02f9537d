/* What exact numbers become before a viewer sees them: coarse enough that nobody can be counted or measured by asking twice. */

/** Counts under this are never told. */
export const SMALLEST_COUNT = 5;

/** A count as it may be shown: 0 for none, `null` for one to four ("a few"), else rounded down to 5, 10, 25, 50, 100, 250, … */
export function bucketCount(count: number): number | null {
  if (count <= 0) return 0;
  if (count < SMALLEST_COUNT) return null;
  let bucket = SMALLEST_COUNT;
  for (let scale = 1; ; scale *= 10) {
    for (const step of [5, 10, 25]) {
      if (step * scale > count) return bucket;
      bucket = step * scale;
    }
  }
}

/** A rank as it may be shown: exact up to 10, else only the smallest of 25, 50, 100 it lies within; both `null` beyond. */
export interface ShownRank {
  readonly rank: number | null;
  readonly within: number | null;
}

/** @param rank 1 = best */
export function bucketRank(rank: number): ShownRank {
  if (rank <= 10) return { rank, within: rank };
  return { rank: null, within: [25, 50, 100].find((limit) => rank <= limit) ?? null };
}
