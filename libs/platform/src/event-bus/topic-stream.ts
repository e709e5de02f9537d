import type { EventBus, News } from './event-bus';

/** Names nothing in particular: whatever the reader shows may have changed. */
export const ANY_ID = '00000000-0000-0000-0000-000000000000';

/** News about every subject of a topic as an endless stream. The first item comes at once and names {@link ANY_ID}, as does one after
 * a lost connection came back. Each subject is told once a pause, however often there was news about it.
 * Ends when the reader stops; nothing is left listening then.
 * @param pauseMs how long news is collected between two bursts */
export function topicStream(bus: EventBus, topic: News['topic'], pauseMs: number): AsyncIterableIterator<News> {
  const pending = new Set<string>([ANY_ID]);
  let done = false;
  let openAt = 0;
  let burst: string[] = [];
  let wake: (() => void) | null = null;
  const arrive = (id: string): void => {
    pending.add(id);
    wake?.();
  };
  const stops = [
    bus.subscribe((news) => {
      if (news.topic === topic) arrive(news.id);
    }),
    bus.onResync(() => arrive(ANY_ID)),
  ];
  const end = (): IteratorResult<News> => {
    done = true;
    for (const stop of stops.splice(0)) stop();
    wake?.();
    return { value: undefined, done: true };
  };
  const until = (ms: number | null): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        wake = null;
        resolve();
      };
      const timer = ms === null ? undefined : setTimeout(go, ms);
      // During a pause only the end may wake: news is what is being collected.
      wake = ms === null ? go : () => done && go();
    });
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      if (burst.length === 0) {
        while (!done && pending.size === 0) await until(null);
        const waitMs = openAt - performance.now();
        if (!done && waitMs > 0) await until(waitMs);
        burst = [...pending];
        pending.clear();
        openAt = performance.now() + pauseMs;
      }
      const id = burst.shift();
      return done || id === undefined ? { value: undefined, done: true } : { value: { topic, id }, done: false };
    },
    return: async () => end(),
    throw: async (error: unknown) => {
      end();
      throw error;
    },
  };
}
