import { useNavigate } from '@tanstack/react-router';
import type { NotePartsFragment } from '@qd/web-graphql-client';
import { CheckIcon, formatAgo, formatInstant, inboxCopy } from '@qd/web-ui';
import type { MouseEvent } from 'react';
import styles from './inbox.module.css';
import { noteAddress } from './note-address';
import { noteWords } from './note-words';

interface Props {
  readonly note: NotePartsFragment;
  readonly onRead: (id: string) => void;
  /** When the row opened something. */
  readonly onOpen?: () => void;
}

/** One notification: opens what it is about and counts as read then. */
export function NoteRow({ note, onRead, onOpen }: Props) {
  const navigate = useNavigate();
  const words = noteWords(note);
  const address = noteAddress(note);
  const unread = note.readAt === null;
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (unread) onRead(note.id);
    // A new tab is the browser's business.
    if (!address || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen?.();
    void navigate({ href: address });
  };
  return (
    <div className={styles.note} data-unread={unread || undefined} data-kind={note.kind}>
      <span className={styles.dot} aria-hidden="true" />
      <p className={styles.words}>
        {unread && <span className="qd-hidden">{inboxCopy.isUnread}: </span>}
        {address ? (
          <a href={address} onClick={open}>
            {words}
          </a>
        ) : (
          words
        )}
        <time dateTime={note.createdAt} title={formatInstant(note.createdAt)}>
          {formatAgo(note.createdAt, Date.now())}
        </time>
      </p>
      {unread && (
        <button
          type="button"
          className={styles.mark}
          aria-label={inboxCopy.markReadNamed(words)}
          title={inboxCopy.markRead}
          onClick={() => onRead(note.id)}
        >
          <CheckIcon />
        </button>
      )}
    </div>
  );
}
