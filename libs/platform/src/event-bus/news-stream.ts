import type { EventBus, News } from './event-bus';

/** News about one subject as an endless stream: one item at once (read what is there now), one for each piece of news, and one
 * after a lost connection came back. Pieces that arrive while the reader is busy are folded into one.
 * Ends when the reader stops; nothing is left listening then. */
export function newsStream(bus: EventBus, wanted: News): AsyncIterableIterator<News> {
  let due = true;
  let done = false;
  let waiting: ((result: IteratorResult<News>) => void) | null = null;
  const arrive = (): void => {
    due = true;
    if (!waiting) return;
    const resolve = waiting;
    waiting = null;
    due = false;
    resolve({ value: wanted, done: false });
  };
  const stops = [
    bus.subscribe(({ topic, id }) => {
      if (topic === wanted.topic && id === wanted.id) arrive();
    }),
    bus.onResync(arrive),
  ];
  const end = (): IteratorResult<News> => {
    done = true;
    for (const stop of stops.splice(0)) stop();
    waiting?.({ value: undefined, done: true });
    waiting = null;
    return { value: undefined, done: true };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      if (done) return { value: undefined, done: true };
      if (due) {
        due = false;
        return { value: wanted, done: false };
      }
      return new Promise((resolve) => (waiting = resolve));
    },
    return: async () => end(),
    throw: async (error: unknown) => {
      end();
      throw error;
    },
  };
}
