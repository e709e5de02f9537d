import { useSyncExternalStore } from 'react';

let message = '';
const watchers = new Set<() => void>();

/** Says something to people who listen to the page instead of looking at it. */
export function announce(text: string): void {
  // The same words twice are news too: a trailing space makes them a change.
  message = text === message ? `${text} ` : text;
  watchers.forEach((watcher) => watcher());
}

/** The page's one polite live region; lives in the frame, so that it is there before it has to speak. */
export function Announcer() {
  const text = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => message,
  );
  return (
    <div className="qd-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
