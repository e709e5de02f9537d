import { useSyncExternalStore } from 'react';

/** How live the page is: `quiet` means nobody listens to news now, `lost` that news may have been missed. */
export type Connection = 'quiet' | 'live' | 'lost';

let connection: Connection = 'quiet';
const watchers = new Set<() => void>();
const returns = new Set<() => void>();

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export function setConnection(next: Connection): void {
  if (next === connection) return;
  const cameBack = connection === 'lost' && next === 'live';
  connection = next;
  watchers.forEach((watcher) => watcher());
  if (cameBack) returns.forEach((reread) => reread());
}

/** The state of the news socket, for a notice on the page. */
export const useConnection = (): Connection =>
  useSyncExternalStore(
    subscribe,
    () => connection,
    () => 'quiet' as const,
  );

/** Calls `reread` whenever a lost socket is back: events of the gap are gone for good, only reading again is right.
 * @returns stops it */
export function onReconnect(reread: () => void): () => void {
  returns.add(reread);
  return () => void returns.delete(reread);
}
