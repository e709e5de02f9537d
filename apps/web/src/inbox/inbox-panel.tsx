import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { failureOf } from '@qd/web-graphql-client';
import { announce, inboxCopy, LoadingRows, stateCopy } from '@qd/web-ui';
import { useEffect, useRef } from 'react';
import { useSharedUnread } from './inbox-context';
import styles from './inbox.module.css';
import { NoteRow } from './note-row';
import { useInbox } from './use-inbox';

const SHOWN = 10;

/** The newest notifications beside the bell. Closes on Escape, on a press outside, and when the focus moves on. */
export function InboxPanel({ onClose }: { onClose: (giveBackFocus: boolean) => void }) {
  const { unread } = useSharedUnread();
  const { rows, known, error, markRead } = useInbox(false, SHOWN);
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Element;
      if (!panel.current?.contains(target) && !target.closest('[data-bell]')) onClose(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [onClose]);
  const markAll = async () => {
    if (await markRead(null)) announce(inboxCopy.marked);
    heading.current?.focus();
  };
  return (
    <div
      ref={panel}
      className={styles.panel}
      role="dialog"
      aria-labelledby="inbox-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose(true);
      }}
      onBlur={(event) => {
        const next = event.relatedTarget as Element | null;
        if (next && !panel.current?.contains(next) && !next.closest('[data-bell]')) onClose(false);
      }}
    >
      <div className={styles.panelHead}>
        <h2 id="inbox-panel" ref={heading} tabIndex={-1}>
          {inboxCopy.title}
        </h2>
        {unread > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => void markAll()}>
            {inboxCopy.markAll}
          </Button>
        )}
      </div>
      {!known && !error && <LoadingRows rows={3} height={56} />}
      {error && !known && <p role="alert">{stateCopy[failureOf(error)].body}</p>}
      {known && rows.length === 0 && <p className={styles.none}>{inboxCopy.empty.body}</p>}
      <ul className={styles.notes}>
        {rows.slice(0, SHOWN).map((note) => (
          <li key={note.id}>
            <NoteRow
              note={note}
              onRead={(id) => {
                void markRead([id]);
                heading.current?.focus();
              }}
              onOpen={() => onClose(false)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link to="/inbox" onClick={() => onClose(false)}>
          {inboxCopy.seeAll}
        </Link>
      </p>
    </div>
  );
}
