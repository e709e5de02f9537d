/** Rows of a list as far as they were read. */
export interface KeysetRows<T> {
  readonly rows: readonly T[];
  readonly cursor: string | null;
  readonly hasMore: boolean;
}

/** The beginning of a list, read again, before what was read of the rest. What stood in the beginning and is gone goes; where the
 * two no longer meet, the rest is dropped rather than shown with a hole before it. */
export function mergeFresh<T>(known: KeysetRows<T>, fresh: KeysetRows<T>, keyOf: (row: T) => string): KeysetRows<T> {
  const last = fresh.rows.at(-1);
  if (!fresh.hasMore || last === undefined) return fresh;
  const lastKey = keyOf(last);
  const seam = known.rows.findIndex((row) => keyOf(row) === lastKey);
  if (seam < 0 || seam === known.rows.length - 1) return fresh;
  const there = new Set(fresh.rows.map(keyOf));
  const rest = known.rows.slice(seam + 1).filter((row) => !there.has(keyOf(row)));
  return { rows: [...fresh.rows, ...rest], cursor: known.cursor, hasMore: known.hasMore };
}
