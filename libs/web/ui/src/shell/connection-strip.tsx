import { useEffect, useState, useSyncExternalStore } from 'react';
import { shellCopy } from '../copy/shell';
import styles from './connection-strip.module.css';

const watchOnline = (watcher: () => void) => {
  window.addEventListener('online', watcher);
  window.addEventListener('offline', watcher);
  return () => {
    window.removeEventListener('online', watcher);
    window.removeEventListener('offline', watcher);
  };
};

/** How long the good news stays. */
const BACK_MS = 5_000;

/** Whether the trouble is over since a moment ago. */
function useJustBack(trouble: boolean): boolean {
  const [before, setBefore] = useState(trouble);
  const [back, setBack] = useState(false);
  if (before !== trouble) {
    setBefore(trouble);
    setBack(!trouble);
  }
  useEffect(() => {
    if (!back) return;
    const timer = setTimeout(() => setBack(false), BACK_MS);
    return () => clearTimeout(timer);
  }, [back]);
  return back;
}

/** Tells when the page may be out of date, and that it no longer is. The region itself is always there, so that its words are
 * spoken. */
export function ConnectionStrip({ lost }: { lost: boolean }) {
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine);
  const back = useJustBack(lost || !online);
  const words = !online ? shellCopy.offline : lost ? shellCopy.lost : back ? shellCopy.back : null;
  return (
    <div role="status" data-testid="connection">
      {words && (
        <p className={styles.strip} data-tone={back ? 'go' : 'wait'}>
          {words}
        </p>
      )}
    </div>
  );
}
