const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Value below which this share of the values lies, by the nearest rank.
 * @param share 0 < share <= 1
 * @throws RangeError without values */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('No values were measured.');
  return ascending(values)[Math.max(0, Math.ceil(values.length * share) - 1)];
}

/** Middle value; the mean of the two middle ones where there is none. */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5) + ascending(values)[Math.floor(values.length / 2)]) / 2;
}
