import { Button } from '@mantine/core';
import { failureOf } from '@qd/web-graphql-client';
import { announce, Choice, EmptyState, ErrorState, inboxCopy, LoadingRows, PageHead, VirtualRows } from '@qd/web-ui';
import { useState } from 'react';
import { useSharedUnread } from './inbox-context';
import { NoteRow } from './note-row';
import { useInbox } from './use-inbox';

const PAGE = 50;

/** Every notification of the person, newest first. */
export function InboxPage() {
  const { unread } = useSharedUnread();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const { rows, known, error, hasMore, trouble, more, refresh, markRead } = useInbox(unreadOnly, PAGE);
  const markAll = async () => {
    if (await markRead(null)) announce(inboxCopy.marked);
  };
  return (
    <>
      <PageHead
        title={inboxCopy.title}
        lead={inboxCopy.lead(unread)}
        actions={
          <Button variant="default" disabled={unread === 0} onClick={() => void markAll()}>
            {inboxCopy.markAll}
          </Button>
        }
      />
      <Choice
        label={inboxCopy.show}
        value={unreadOnly ? 'UNREAD' : 'ALL'}
        options={[
          ['ALL', inboxCopy.all],
          ['UNREAD', inboxCopy.unread],
        ]}
        onChoose={(value) => setUnreadOnly(value === 'UNREAD')}
      />
      {error && !known && <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />}
      {!known && !error && <LoadingRows rows={6} height={60} />}
      {known && rows.length === 0 && <EmptyState {...(unreadOnly ? inboxCopy.emptyUnread : inboxCopy.empty)} />}
      {rows.length > 0 && (
        <VirtualRows
          label={inboxCopy.title}
          count={rows.length}
          hasMore={hasMore}
          estimate={68}
          keyOf={(index) => rows[index].id}
          onEnd={() => void more()}
          trouble={trouble}
        >
          {(index) => <NoteRow note={rows[index]} onRead={(id) => void markRead([id])} />}
        </VirtualRows>
      )}
    </>
  );
}
