import { NeedNewsDocument, NeedPageDocument, onReconnect, type NeedPageQuery } from '@qd/web-graphql-client';
import { useCallback, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';

type Need = NonNullable<NeedPageQuery['need']>;

/** The net under the news: while a run is under way the need is read again this often, should an event be lost. */
const CHECK_MS = 4_000;

const OVER = ['FILLED', 'CANCELLED', 'EXPIRED', 'DRAFT'];

/** A matching is asked for and not told yet. */
export const isWorking = (need: Need): boolean =>
  (need.state === 'OPEN' || need.state === 'INTRODUCING') &&
  (need.latestRun === null || need.latestRun.state === 'QUEUED' || need.latestRun.state === 'RUNNING');

/** A need, read again whenever there is news of it: an event only says that something changed. */
export function useNeedNews(needId: string) {
  const [{ data, error, stale }, read] = useQuery({ query: NeedPageDocument, variables: { id: needId } });
  const reread = useCallback(() => read({ requestPolicy: 'network-only' }), [read]);
  const need = data?.need ?? null;

  const [{ data: news }] = useSubscription({
    query: NeedNewsDocument,
    variables: { id: needId },
    pause: !need || OVER.includes(need.state),
  });
  useEffect(() => {
    if (news) reread();
  }, [news, reread]);
  useEffect(() => onReconnect(reread), [reread]);

  const working = need !== null && isWorking(need);
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(reread, CHECK_MS);
    return () => clearInterval(timer);
  }, [reread, working]);

  return { need, known: data !== undefined && data !== null, error, stale, reread };
}
