import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from './failures';
import { mergeFresh, type KeysetRows } from './keyset-rows';

/** A connection as every list of the API answers. */
export interface ConnectionLike<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface KeysetAnswer<T> {
  readonly connection?: ConnectionLike<T> | null;
  readonly error?: CombinedError;
}

interface State<T> extends KeysetRows<T> {
  /** Whether anything was read yet. */
  readonly known: boolean;
  readonly busy: boolean;
  readonly error: CombinedError | null;
  /** The next page failed: it is not asked for again until somebody says so, or the beginning could be read. */
  readonly stuck: boolean;
}

const START = { rows: [], cursor: null, hasMore: false, known: false, busy: true, error: null, stuck: false } as const;

const rowsOf = <T>({ edges, pageInfo }: ConnectionLike<T>): KeysetRows<T> => ({
  rows: edges.map((edge) => edge.node),
  cursor: pageInfo.endCursor ?? null,
  hasMore: pageInfo.hasNextPage && pageInfo.endCursor != null,
});

/** A list read page by page behind a cursor, and its beginning read again on news.
 * @param read  one page; another function is another list and starts over, so keep it in `useCallback`
 * @param keyOf the identity of a row; likewise kept */
export function useKeyset<T>(read: (after: string | null) => Promise<KeysetAnswer<T>>, keyOf: (row: T) => string) {
  const [state, setState] = useState<State<T>>(START);
  const list = useRef(0);
  const reading = useRef(false);
  /** The cursor behind which was asked last. A scroll may draw the list between an answer and its state: what it calls then must not
   * ask for the same page again, and for one that failed not at all. */
  const asked = useRef<string | null>(null);

  const refresh = useCallback(async () => {
    const mine = list.current;
    const { connection, error } = await read(null);
    if (mine !== list.current) return;
    if (connection) asked.current = null;
    setState((now) => {
      if (!connection) return { ...now, busy: false, error: error ?? null };
      return { ...mergeFresh(now, rowsOf(connection), keyOf), known: true, busy: false, error: error ?? null, stuck: false };
    });
  }, [keyOf, read]);

  useEffect(() => {
    list.current += 1;
    reading.current = false;
    asked.current = null;
    setState(START);
    void refresh();
    return () => void (list.current += 1);
  }, [refresh]);

  const { cursor, hasMore, known, error, stuck } = state;
  const readOn = useCallback(async () => {
    if (!hasMore || reading.current) return;
    const mine = list.current;
    reading.current = true;
    asked.current = cursor;
    setState((now) => ({ ...now, busy: true }));
    const { connection, error } = await read(cursor);
    if (mine !== list.current) return;
    reading.current = false;
    setState((now) => {
      if (!connection) return { ...now, busy: false, error: error ?? null, stuck: true };
      if (now.cursor !== cursor) return { ...now, busy: false };
      const next = rowsOf(connection);
      const known = new Set(now.rows.map(keyOf));
      return {
        ...now,
        ...next,
        rows: [...now.rows, ...next.rows.filter((row) => !known.has(keyOf(row)))],
        busy: false,
        error: null,
        stuck: false,
      };
    });
  }, [cursor, hasMore, keyOf, read]);

  /** Reads on as the end comes near, each page once: every drawing of the list asks. */
  const more = useCallback(async () => (asked.current === cursor ? undefined : readOn()), [cursor, readOn]);
  /** Somebody asks again for what could not be read. */
  const retry = useCallback(() => (stuck ? readOn() : refresh()), [readOn, refresh, stuck]);

  /** Puts rows that were read or changed elsewhere in the place of those shown. */
  const patch = useCallback((change: (row: T) => T) => setState((now) => ({ ...now, rows: now.rows.map(change) })), []);

  /** What the list says below its rows when it could not be read on, or anew. */
  const trouble = known && error ? { failure: failureOf(error), onRetry: () => void retry() } : null;
  return { ...state, trouble, more, retry, refresh, patch } as const;
}
