import { useSyncExternalStore } from 'react';
import { shellCopy } from '../copy';
import styles from './connection-strip.module.css';

const watchOnline = (watcher: () => void) => {
  window.addEventListener('online', watcher);
  window.addEventListener('offline', watcher);
  return () => {
    window.removeEventListener('online', watcher);
    window.removeEventListener('offline', watcher);
  };
};

/** Tells when the page may be out of date. The region itself is always there, so that its words are spoken. */
export function ConnectionStrip({ lost }: { lost: boolean }) {
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine);
  const words = !online ? shellCopy.offline : lost ? shellCopy.lost : null;
  return (
    <div role="status" data-testid="connection">
      {words && <p className={styles.strip}>{words}</p>}
    </div>
  );
}
