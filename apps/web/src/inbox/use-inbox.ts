import {
  failureOf,
  InboxDocument,
  MarkNotificationsReadDocument,
  onReconnect,
  useKeyset,
  type NotePartsFragment,
} from '@qd/web-graphql-client';
import { inboxCopy, stateCopy, tell } from '@qd/web-ui';
import { useCallback, useEffect, useRef } from 'react';
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
  const newest = list.rows[0]?.id ?? null;
  const seen = useRef(news);
  useEffect(() => {
    if (news === seen.current) return;
    seen.current = news;
    void refresh();
  }, [news, refresh]);
  useEffect(() => onReconnect(() => void refresh()), [refresh]);

  /** Shown at once; taken back, and told, where the server did not take it: the panel may be closed by then.
   * @param ids which ones; null for all that are shown here or older
   * @returns whether the server has it */
  const markRead = useCallback(
    async (ids: readonly string[] | null): Promise<boolean> => {
      const at = new Date().toISOString();
      patch((note) => (note.readAt === null && (ids === null || ids.includes(note.id)) ? { ...note, readAt: at } : note));
      const input = ids ? { ids: [...ids] } : { upTo: newest };
      const { data, error } = await client.mutation(MarkNotificationsReadDocument, { input }).toPromise();
      reread();
      const refusal = error ? stateCopy[failureOf(error)].body : data?.markNotificationsRead.errors[0]?.message;
      if (refusal === undefined) return true;
      tell('stop', inboxCopy.notMarked(refusal));
      void refresh();
      return false;
    },
    [client, newest, patch, refresh, reread],
  );
  return { ...list, markRead } as const;
}
