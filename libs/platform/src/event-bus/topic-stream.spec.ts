import { EventBus, type News } from './event-bus';
import { ANY_ID, topicStream } from './topic-stream';

class LocalBus extends EventBus {
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish({ topic, id }: News): Promise<void> {
    this.deliver(`${topic}:${id}`);
  }
  comeBack(): void {
    this.resync();
  }
}

const need = (id: string): News => ({ topic: 'need', id });
const PAUSE_MS = 40;

describe('a stream of a topic', () => {
  it('begins at once, then names each subject there was news about once, however often', async () => {
    const bus = new LocalBus();
    const stream = topicStream(bus, 'need', PAUSE_MS);
    expect(await stream.next()).toEqual({ value: need(ANY_ID), done: false });
    const began = performance.now();
    await bus.publishAll([need('a'), need('b'), need('a'), { topic: 'inbox', id: 'c' }, need('b')]);
    expect([await stream.next(), await stream.next()].map(({ value }) => value.id)).toEqual(['a', 'b']);
    expect(performance.now() - began).toBeGreaterThanOrEqual(PAUSE_MS - 5);
  });

  it('tells what came while the reader waited in the pause, and of a connection that came back', async () => {
    const bus = new LocalBus();
    const stream = topicStream(bus, 'need', PAUSE_MS);
    await stream.next();
    const next = stream.next();
    await bus.publish(need('a'));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS / 4));
    await bus.publish(need('b'));
    expect([await next, await stream.next()].map(({ value }) => value.id)).toEqual(['a', 'b']);
    bus.comeBack();
    expect((await stream.next()).value).toEqual(need(ANY_ID));
  });

  it('ends a reader that waits, in a pause too, and listens no longer', async () => {
    const bus = new LocalBus();
    for (const withNews of [false, true]) {
      const stream = topicStream(bus, 'need', 60_000);
      await stream.next();
      const waiting = stream.next();
      if (withNews) await bus.publish(need('a'));
      await new Promise((resolve) => setImmediate(resolve));
      await stream.return?.();
      expect(await waiting).toEqual({ value: undefined, done: true });
      await bus.publish(need('a'));
      expect((await stream.next()).done).toBe(true);
    }
  });
});
