import { createClient, type Client } from 'graphql-ws';
import { setConnection } from './connection';

const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 15_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits longer after each failure, with jitter so that a restarted server is not met by everyone at once; the browser
 * telling that it is online again, or the person coming back to the page, ends the wait. */
async function retryWait(retries: number): Promise<void> {
  const base = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** retries);
  await Promise.race([
    pause(base / 2 + Math.random() * (base / 2)),
    new Promise<void>((resolve) => {
      window.addEventListener('online', () => resolve(), { once: true });
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
    }),
  ]);
}

/** Closed on purpose (1000), or refused for good (44xx, which graphql-ws does not retry): nobody is reconnecting then. */
const isOver = (code: number): boolean => code === 1000 || (code >= 4400 && code < 4500);

/** The news socket: opened with the first subscription, closed with the last, retried for ever in between. */
export function createSocket(): Client {
  const { protocol, host } = window.location;
  return createClient({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`,
    lazy: true,
    keepAlive: 12_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait,
    shouldRetry: () => true,
    on: {
      connected: () => setConnection('live'),
      closed: (event) => setConnection(isOver((event as { code?: number }).code ?? 0) ? 'quiet' : 'lost'),
      error: () => setConnection('lost'),
    },
  });
}
