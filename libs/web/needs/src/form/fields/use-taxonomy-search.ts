import { TaxonomySearchDocument, type TaxonomyKind, type TaxonomySearchQuery } from '@qd/web-graphql-client';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';

const PAUSE_MS = 120;
const RESULTS = 12;

export type Hit = TaxonomySearchQuery['taxonomy']['search'][number];
export type Search = { readonly state: 'idle' | 'searching' | 'failed' | 'done'; readonly hits: readonly Hit[] };

const IDLE: Search = { state: 'idle', hits: [] };

/** Asks the taxonomy as a person types, and for well-known nodes before they do; the hits of before stay until the new ones are here, late answers are dropped. */
export function useTaxonomySearch(query: string, kind: TaxonomyKind, active: boolean): Search {
  const client = useClient();
  const [search, setSearch] = useState<Search>(IDLE);
  const words = query.trim();
  useEffect(() => {
    if (!active) {
      setSearch(IDLE);
      return;
    }
    let current = true;
    setSearch((before) => ({ ...before, state: 'searching' }));
    const timer = setTimeout(
      async () => {
        const { data, error } = await client
          .query(TaxonomySearchDocument, { query: words, kinds: [kind], first: RESULTS }, { requestPolicy: 'cache-first' })
          .toPromise();
        if (current) setSearch(error ? { state: 'failed', hits: [] } : { state: 'done', hits: data?.taxonomy.search ?? [] });
      },
      words === '' ? 0 : PAUSE_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [active, client, kind, words]);
  return search;
}
