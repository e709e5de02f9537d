import { createLogger, emitEvent, type EventType, OutboxFollower, RandomIds, type RelayedEvent, Relay, SystemClock } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { eventually } from './backends';
import { createTestDatabase, type TestDatabase } from './database';

const ids = new RandomIds(new SystemClock());
const logger = createLogger('spec', 'silent');
const NIL = '00000000-0000-0000-0000-000000000000';

describe('a follower of the outbox', () => {
  let db: TestDatabase;
  let serial = 0;
  beforeEach(async () => {
    db = await createTestDatabase();
    // What a handler writes in its transaction stands in this table.
    await db.query('create table handled (nth bigint generated always as identity, position bigint, follower text)');
    await db.query('grant select, insert on handled to qd_worker');
  });
  afterEach(() => db.drop());

  /** Events as the relay leaves them: stamped, gapless. */
  const stamp = async (count: number, type: EventType = 'leader.changed'): Promise<void> => {
    await db.query(
      `insert into outbox_events (id, position, type, subject_id, payload)
       select gen_random_uuid(), $1 + nth, $2, $3, jsonb_build_object('nth', nth) from generate_series(1, $4::int) as nth`,
      [serial, type, NIL, count],
    );
    serial += count;
  };
  const cursor = async (name = 'spec'): Promise<number> =>
    Number((await db.query<{ position: string }>('select position from outbox_cursors where name = $1', [name]))[0]?.position ?? -1);
  const handled = async (): Promise<number[]> =>
    (await db.query<{ position: string }>('select position from handled order by nth')).map(({ position }) => Number(position));
  const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

  interface Options {
    readonly name?: string;
    readonly batchSize?: number;
    readonly types?: readonly EventType[];
    readonly before?: (events: readonly RelayedEvent[]) => Promise<void> | void;
    readonly after?: (events: readonly RelayedEvent[]) => Promise<void>;
  }
  const follow = async ({
    name = 'spec',
    batchSize = 10,
    types = ['leader.changed'],
    before,
    after,
  }: Options = {}): Promise<OutboxFollower> =>
    new OutboxFollower({
      name,
      database: await db.worker(),
      logger,
      types,
      everyMs: 20,
      batchSize,
      handle: async (manager, events) => {
        for (const { position } of events)
          await manager.query('insert into handled (position, follower) values ($1, $2)', [position, name]);
        await before?.(events);
        return after && (() => after(events));
      },
    });
  beforeEach(() => {
    serial = 0;
  });

  it('handles what is stamped in order, batch by batch, and passes over what it does not follow', async () => {
    await stamp(12);
    await stamp(5, 'need.closed');
    await stamp(8);
    const sizes: number[] = [];
    const follower = await follow({ before: (events) => void sizes.push(events.length) });
    expect(await follower.catchUp()).toBe(20);
    expect(sizes).toEqual([10, 10]);
    expect(await handled()).toEqual([...upTo(12), ...upTo(25, 18)]);
    expect(await cursor()).toBe(25);
    await stamp(3, 'need.closed');
    expect([await follower.catchUp(), await cursor()]).toEqual([0, 28]);
  });

  it('hands over events as they were emitted, payload and all', async () => {
    const app = await db.app();
    const subjectId = ids.next();
    const id = await app.transaction(system('operator'), (manager) =>
      emitEvent(manager, ids, { type: 'leader.changed', subjectId, payload: { version: 3 } }),
    );
    const relay = new Relay({ url: db.workerUrl, logger, dispatch: async () => undefined, pollMs: 50 });
    relay.start();
    const seen: RelayedEvent[] = [];
    const follower = await follow({ before: (events) => void seen.push(...events) });
    follower.start();
    await eventually(() => seen.length === 1);
    expect(seen).toEqual([{ id, position: 1, type: 'leader.changed', subjectId, payload: { version: 3 } }]);
    await Promise.all([relay.stop(), follower.stop()]);
  });

  it('does not see past an event that is committed but not stamped', async () => {
    await stamp(2);
    await db.query(`insert into outbox_events (id, type, subject_id) values (gen_random_uuid(), 'leader.changed', $1)`, [NIL]);
    const follower = await follow();
    await follower.catchUp();
    expect([await handled(), await cursor()]).toEqual([[1, 2], 2]);
    await db.query('update outbox_events set position = 3 where position is null');
    await follower.catchUp();
    expect(await handled()).toEqual([1, 2, 3]);
  });

  it('goes on where it was when a batch fails half-way, repeating nothing that was written', async () => {
    await stamp(25);
    let failures = 0;
    const follower = await follow({
      before: (events) => {
        if (events[0].position > 10 && failures++ < 2) throw new Error('the process died here');
      },
    });
    await expect(follower.catchUp()).rejects.toThrow('died here');
    expect([await handled(), await cursor()]).toEqual([upTo(10), 10]);
    // Another process takes over, fails once more and then gets through.
    follower.start();
    await eventually(async () => (await cursor()) === 25);
    await follower.stop();
    expect(await handled()).toEqual(upTo(25));
  });

  it('loses no written work when what follows the commit fails', async () => {
    await stamp(15);
    const told: number[] = [];
    let broken = true;
    const follower = await follow({
      after: async (events) => {
        if (broken) throw new Error('the bus is away');
        told.push(...events.map(({ position }) => position));
      },
    });
    await expect(follower.catchUp()).rejects.toThrow('the bus is away');
    expect(await cursor()).toBe(10);
    broken = false;
    await follower.catchUp();
    expect([await handled(), told]).toEqual([upTo(15), upTo(15, 11)]);
  });

  it('is one of a name over all processes: two at once handle everything once and in order', async () => {
    await stamp(200);
    let [at, atMost] = [0, 0];
    const slow = async (): Promise<void> => {
      atMost = Math.max(atMost, ++at);
      await new Promise((resolve) => setTimeout(resolve, 2));
      at--;
    };
    const followers = await Promise.all(Array.from({ length: 3 }, () => follow({ before: slow })));
    for (const follower of followers) follower.start();
    await eventually(async () => (await cursor()) === 200);
    await stamp(55);
    await eventually(async () => (await cursor()) === 255);
    await Promise.all(followers.map((follower) => follower.stop()));
    expect(await handled()).toEqual(upTo(255));
    expect(atMost).toBe(1);
  });

  it('leaves other names alone: each has a cursor of its own', async () => {
    await stamp(4);
    const [one, two] = [await follow({ name: 'one' }), await follow({ name: 'two' })];
    await one.catchUp();
    expect([await cursor('one'), await cursor('two')]).toEqual([4, -1]);
    await stamp(1);
    await two.catchUp();
    expect([await cursor('one'), await cursor('two')]).toEqual([4, 5]);
    expect(await handled()).toEqual([...upTo(4), ...upTo(5)]);
  });

  it('stops after the batch it is in', async () => {
    await stamp(40);
    const follower: OutboxFollower = await follow({ before: () => new Promise((resolve) => setTimeout(resolve, 50)) });
    follower.start();
    await eventually(async () => (await handled()).length > 0);
    await follower.stop();
    const [position, rows] = [await cursor(), await handled()];
    expect(position).toBeGreaterThanOrEqual(10);
    expect(rows).toEqual(upTo(position));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await cursor()).toBe(position);
  });
});
