import { InboxCountDocument, InboxNewsDocument } from '@qd/web-graphql-client';
import { useCallback, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';

/** How many notifications are unread, live: news tell the count, and a line that was lost reads it again.
 * @returns `unread` is 0 until the count is `known`; `news` grows with each arrival, for lists to read themselves again */
export function useUnread() {
  const [{ data }, read] = useQuery({ query: InboxCountDocument, requestPolicy: 'cache-and-network' });
  const [{ data: news }] = useSubscription({ query: InboxNewsDocument }, countNews);
  const reread = useCallback(() => read({ requestPolicy: 'network-only' }), [read]);
  const heard = news?.heard ?? 0;
  useEffect(() => {
    // Also the first, which comes at once: something may have happened between the reading and the line.
    if (heard > 0) reread();
  }, [heard, reread]);
  const unread = data?.notifications.unreadCount ?? news?.unreadCount;
  return { unread: unread ?? 0, known: unread !== undefined, news: heard, reread } as const;
}

interface News {
  readonly heard: number;
  readonly unreadCount: number;
}

const countNews = (before: News | undefined, { inboxNews }: { inboxNews: { unreadCount: number } }): News => ({
  heard: (before?.heard ?? 0) + 1,
  unreadCount: inboxNews.unreadCount,
});
