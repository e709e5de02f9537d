import DataLoader from 'dataloader';
import type { GraphqlContext } from './graphql-context';

/** The request's loader under `key`, made on first use. It only batches a server room's batch read.
 * @param key   unique per batch function: `identity.companiesById`
 * @param batch answers any number of distinct ids at once; what it leaves out loads as `null`
 * @returns a loader that caches for the request; on a socket it batches without caching */
export function loader<K extends string | number, V>(
  context: Pick<GraphqlContext, 'loaders' | 'transport'>,
  key: string,
  batch: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): DataLoader<K, V | null> {
  const known = context.loaders.get(key);
  if (known) return known as DataLoader<K, V | null>;
  const created = new DataLoader<K, V | null>(
    async (keys) => {
      const found = await batch([...new Set(keys)]);
      return keys.map((each) => found.get(each) ?? null);
    },
    { cache: context.transport === 'HTTP' },
  );
  context.loaders.set(key, created as DataLoader<unknown, unknown>);
  return created;
}
