import { useSyncExternalStore, type ReactNode } from 'react';
import { Provider } from 'urql';
import type { ClientHost } from './client';

/** Gives the screens the current client, and a new one after somebody signs in or out. */
export function GraphqlProvider({ host, children }: { host: ClientHost; children: ReactNode }) {
  const client = useSyncExternalStore(host.subscribe, () => host.client);
  return <Provider value={client}>{children}</Provider>;
}
