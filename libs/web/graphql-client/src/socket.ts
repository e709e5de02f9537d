import { createClient, type Client, type ExecutionResult, type Sink, type SubscribePayload } from 'graphql-ws';
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

const RESTART_MS = 2_000;

const codeOf = (problem: unknown): number | null =>
  typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'number' ? problem.code : null;

/** Subscribes and stays subscribed. graphql-ws gives up on some closes (1011, a server in trouble) that a person would not
 * want to be the end of the news; those are started again here.
 * @returns stops it */
export function follow(socket: Client, payload: SubscribePayload, sink: Sink<ExecutionResult>): () => void {
  let stopped = false;
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    stop = socket.subscribe<Record<string, unknown>>(payload, {
      next: (value) => sink.next(value as ExecutionResult),
      complete: () => sink.complete(),
      error: (problem) => {
        const code = codeOf(problem);
        if (stopped) return;
        if (code === null || isOver(code)) sink.error(problem);
        else timer = setTimeout(start, RESTART_MS + Math.random() * RESTART_MS);
      },
    });
  };
  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop();
  };
}
