import {
  AdminRunDocument,
  AdminRunsDocument,
  onReconnect,
  RunNewsDocument,
  useKeyset,
  type MatchRunState,
  type RunRowFragment,
} from '@qd/web-graphql-client';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useClient, useSubscription } from 'urql';
import { inBursts } from './bursts';

const PAGE = 50;
/** Runs come in bursts; one reading answers them all. */
const BURST_MS = 400;
const keyOf = ({ run }: RunRowFragment) => run.id;

/** The runs, newest first, live: what begins comes in on top, what moves on is read again in its place. */
export function useRuns(state: MatchRunState | undefined, needId: string | undefined) {
  const client = useClient();
  const read = useCallback(
    async (after: string | null) => {
      const variables = { after, first: PAGE, state: state ?? null, needId: needId ?? null };
      const { data, error } = await client.query(AdminRunsDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      return { connection: data?.adminRuns, error };
    },
    [client, needId, state],
  );
  const list = useKeyset<RunRowFragment>(read, keyOf);
  const { patch, refresh, rows } = list;

  const shown = useRef(rows);
  useEffect(() => {
    shown.current = rows;
  }, [rows]);
  /** Rows far down are not part of the page that is read again. */
  const renew = useCallback(
    async (id: string) => {
      const index = shown.current.findIndex(({ run }) => run.id === id);
      if (index < PAGE) return;
      const { data } = await client.query(AdminRunDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
      const renewed = data?.adminRun;
      if (renewed) patch((row) => (row.run.id === id ? { ...row, ...renewed } : row));
    },
    [client, patch],
  );

  const burst = useMemo(() => inBursts(() => void refresh(), BURST_MS), [refresh]);
  useEffect(() => burst.stop, [burst]);
  const [{ data: news }] = useSubscription({ query: RunNewsDocument }, countNews);
  useEffect(() => {
    if (!news) return;
    void renew(news.id);
    burst.hear();
  }, [burst, news, renew]);
  useEffect(() => onReconnect(() => void refresh()), [refresh]);
  return list;
}

/** The same id twice is news twice. */
const countNews = (before: { id: string; heard: number } | undefined, { runNews }: { runNews: string }) => ({
  id: runNews,
  heard: (before?.heard ?? 0) + 1,
});
