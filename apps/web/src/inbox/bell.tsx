import { BellIcon, inboxCopy, loadableWindow } from '@qd/web-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import styles from './bell.module.css';

const InboxPanel = loadableWindow(() => import('./inbox-panel').then((module) => module.InboxPanel));

/** The figure a badge has room for. */
const MOST = 99;

/** The bell with how much is unread; opens the newest beside it. */
export function Bell({ unread, known }: { unread: number; known: boolean }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((giveBackFocus: boolean) => {
    setOpen(false);
    if (giveBackFocus) button.current?.focus();
  }, []);
  useTitleCount(unread);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.bell}
        aria-label={inboxCopy.bell(unread)}
        title={inboxCopy.title}
        aria-haspopup="dialog"
        aria-expanded={open}
        data-bell={known ? unread : ''}
        onClick={() => setOpen(!open)}
      >
        <BellIcon size={20} />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </button>
      {open && <InboxPanel onClose={close} />}
    </>
  );
}

/** Tells people in another tab, in front of the title that each page sets itself. */
function useTitleCount(unread: number): void {
  useEffect(() => {
    const strip = () => document.title.replace(/^\(\d+\+?\) /, '');
    const mark = () => {
      const wished = unread > 0 ? `(${unread}) ${strip()}` : strip();
      if (document.title !== wished) document.title = wished;
    };
    mark();
    const watcher = new MutationObserver(mark);
    const title = document.querySelector('title');
    if (title) watcher.observe(title, { childList: true });
    return () => watcher.disconnect();
  }, [unread]);
}
