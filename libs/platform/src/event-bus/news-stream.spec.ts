import { EventBus, type News } from './event-bus';
import { newsStream } from './news-stream';

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

describe('a stream of news', () => {
  it('begins with one item, then gives one for each piece of its own news', async () => {
    const bus = new LocalBus();
    const stream = newsStream(bus, need('a'));
    expect(await stream.next()).toEqual({ value: need('a'), done: false });
    const next = stream.next();
    await bus.publish(need('b'));
    await bus.publish(need('a'));
    expect(await next).toEqual({ value: need('a'), done: false });
  });

  it('folds what arrives while the reader is busy, and tells of a connection that came back', async () => {
    const bus = new LocalBus();
    const stream = newsStream(bus, need('a'));
    await stream.next();
    await Promise.all([bus.publish(need('a')), bus.publish(need('a'))]);
    expect((await stream.next()).done).toBe(false);
    const next = stream.next();
    bus.comeBack();
    expect((await next).done).toBe(false);
  });

  it('ends a reader that waits, and listens no longer', async () => {
    const bus = new LocalBus();
    const stream = newsStream(bus, need('a'));
    await stream.next();
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    await bus.publish(need('a'));
    expect((await stream.next()).done).toBe(true);
  });
});
