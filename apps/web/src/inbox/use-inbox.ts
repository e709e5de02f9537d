import { InboxDocument, MarkNotificationsReadDocument, onReconnect, useKeyset, type NotePartsFragment } from '@qd/web-graphql-client';
import { useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import { useSharedUnread } from './inbox-context';

type Note = NotePartsFragment;
const keyOf = (note: Note) => note.id;

/** The notifications, newest first, live. */
export function useInbox(unreadOnly: boolean, first: number) {
  const client = useClient();
  const { news, reread } = useSharedUnread();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(InboxDocument, { after, first, unreadOnly }, { requestPolicy: 'network-only' })
        .toPromise();
      return { connection: data?.notifications, error };
    },
    [client, first, unreadOnly],
  );
  const list = useKeyset<Note>(read, keyOf);
  const { patch, refresh } = list;
  useEffect(() => {
    if (news > 1) void refresh();
  }, [news, refresh]);
  useEffect(() => onReconnect(() => void refresh()), [refresh]);

  /** @param ids which ones; null for all
   * @returns whether the server has it */
  const markRead = useCallback(
    async (ids: readonly string[] | null): Promise<boolean> => {
      const at = new Date().toISOString();
      patch((note) => (note.readAt === null && (ids === null || ids.includes(note.id)) ? { ...note, readAt: at } : note));
      const { data } = await client.mutation(MarkNotificationsReadDocument, { input: { ids: ids && [...ids] } }).toPromise();
      reread();
      const done = data?.markNotificationsRead.errors.length === 0;
      if (!done) void refresh();
      return done;
    },
    [client, patch, refresh, reread],
  );
  return { ...list, markRead } as const;
}
