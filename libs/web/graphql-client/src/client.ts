import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange, type Operation } from '@urql/core';
import { onReconnect, setConnection } from './connection';
import { isSignedOut } from './failures';
import { createSocket, follow } from './socket';

interface Session {
  readonly client: Client;
  close(): void;
}

/** How many reads are remembered to be done again; those of screens long left cost nothing but their place. */
const REMEMBERED = 100;

function openSession(onSignedOut: () => void): Session {
  const socket = createSocket();
  const reads = new Map<number, Operation>();
  const remember = (operation: Operation) => {
    if (operation.kind !== 'query') return;
    reads.delete(operation.key);
    reads.set(operation.key, operation);
    if (reads.size > REMEMBERED) reads.delete(reads.keys().next().value ?? operation.key);
  };
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    // The server refuses a post without this header: a form on another site cannot set it.
    fetchOptions: { credentials: 'same-origin', headers: { 'x-quarterdeck-csrf': '1' } },
    exchanges: [
      mapExchange({ onOperation: remember }),
      cacheExchange,
      mapExchange({ onError: (error) => (isSignedOut(error) ? onSignedOut() : undefined) }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: follow(socket, { query, variables: variables as Record<string, unknown> }, sink) }),
        }),
      }),
    ],
  });
  // What a screen shows may have changed while the line was down. urql asks again only for what a screen still looks at.
  const stop = onReconnect(() => {
    const again = { requestPolicy: 'network-only' as const };
    for (const read of [...reads.values()])
      client.reexecuteOperation(client.createRequestOperation('query', read, { ...read.context, ...again }));
  });
  const close = () => {
    stop();
    void socket.dispose();
  };
  return { client, close };
}

/** Holds the one client of the signed-in person; what it cached belongs to that person only. */
export class ClientHost {
  private session: Session;
  private readonly watchers = new Set<() => void>();

  /** @param onSignedOut told when the server no longer knows the session */
  constructor(private readonly onSignedOut: () => void) {
    this.session = openSession(onSignedOut);
  }

  get client(): Client {
    return this.session.client;
  }

  /** Forgets everything read so far; called when somebody signs in or out. */
  restart(): void {
    this.session.close();
    setConnection('quiet');
    this.session = openSession(this.onSignedOut);
    this.watchers.forEach((watcher) => watcher());
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };
}
