import { useEffect, useSyncExternalStore } from 'react';
import { AlertIcon, CheckIcon } from '../brand/icons';
import { shellCopy } from '../copy/shell';
import styles from './telling.module.css';

interface Told {
  readonly tone: 'go' | 'stop';
  readonly text: string;
}

/** How long good news stays; bad news stays until it is closed. */
const GOOD_NEWS_MS = 8_000;

let told: Told | null = null;
const watchers = new Set<() => void>();

const put = (next: Told | null): void => {
  told = next;
  watchers.forEach((watcher) => watcher());
};

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** Tells what came of an act that no page answers for, to those who look and to those who listen. */
export const tell = (tone: Told['tone'], text: string): void => put({ tone, text });

/** The place of what is told, over every page. The region itself is always there, so that its words are spoken. */
export function Telling() {
  const now = useSyncExternalStore(watch, () => told);
  useEffect(() => {
    if (now?.tone !== 'go') return;
    const timer = setTimeout(() => put(null), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [now]);
  // The next person at this window is told nothing of the one before.
  useEffect(() => () => put(null), []);
  return (
    <div role="status" data-testid="told">
      {now && (
        <div className={styles.told} data-tone={now.tone}>
          {now.tone === 'go' ? <CheckIcon /> : <AlertIcon />}
          <p>{now.text}</p>
          <button type="button" onClick={() => put(null)}>
            {shellCopy.gotIt}
          </button>
        </div>
      )}
    </div>
  );
}
