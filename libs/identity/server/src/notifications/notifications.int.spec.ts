import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { system, type UserActor } from '@qd/shared-domain';
import { IdentityWorld, value } from '../testing/identity-world';
import { MarkNotificationsRead } from './mark-notifications-read';
import { ReadNotifications } from './read-notifications';

interface Left {
  readonly kind: string;
  readonly subjectId?: string;
  readonly params?: Record<string, unknown>;
}

describe('an inbox', () => {
  let world: IdentityWorld;
  let serial = 0;
  beforeAll(async () => {
    world = await IdentityWorld.open();
  }, 60_000);
  afterAll(() => world?.close());

  /** A UUIDv7 of its own: notes come in the order of their ids. */
  const nextId = (): string => `01900000-0000-7000-8000-${String(++serial).padStart(12, '0')}`;
  /** Leaves notes as the worker does, one event each. */
  const leave = async (actor: UserActor, ...notes: Left[]): Promise<string[]> => {
    const worker = await world.postgres.worker();
    const ids = notes.map(nextId);
    const heard: { user_id: string }[] = await worker.transaction(system('relay'), (manager) =>
      manager.query('select user_id from leave_notes($1, $2, $3, $4, $5::jsonb[], $6) as user_id', [
        ids,
        notes.map(() => actor.userId),
        notes.map(({ kind }) => kind),
        notes.map(({ subjectId = randomUUID() }) => subjectId),
        notes.map(({ params = {} }) => JSON.stringify(params)),
        notes.map(() => randomUUID()),
      ]),
    );
    expect(heard).toHaveLength(notes.length);
    return ids;
  };
  const inbox = () => world.use(ReadNotifications);
  const all = { limit: 50, after: null, unreadOnly: false };
  const person = async (): Promise<UserActor> => (await world.signUp()).actor;

  it('gives notes newest first, page by page without gaps, and counts the unread', async () => {
    const ada = await person();
    const ids = await leave(ada, ...Array.from({ length: 7 }, () => ({ kind: 'AVAILABILITY_STALE' })));
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await inbox().page(ada, { limit: 3, after, unreadOnly: false });
      seen.push(...page.map(({ id }) => id));
      if (page.length < 3) break;
      after = page[2].id;
    }
    expect(seen).toEqual([...ids].reverse());
    expect(await inbox().unreadCount(ada)).toBe(7);
    const marked = value(await world.use(MarkNotificationsRead).execute(ada, { ids: ids.slice(0, 5) }));
    expect([marked, await inbox().unreadCount(ada)]).toEqual([2, 2]);
    expect((await inbox().page(ada, { ...all, unreadOnly: true })).map(({ id }) => id)).toEqual([ids[6], ids[5]]);
  });

  it('renews an unread note instead of repeating it, but never a read one', async () => {
    const ada = await person();
    const subjectId = randomUUID();
    const changed = (entered: number): Left => ({ kind: 'SHORTLIST_CHANGED', subjectId, params: { entered } });
    await leave(ada, changed(1), { kind: 'SHORTLIST_READY', subjectId, params: { count: 3 } });
    const [renewed] = await leave(ada, changed(2));
    const [newest, older, ...rest] = await inbox().page(ada, all);
    expect(newest).toMatchObject({ id: renewed, kind: 'SHORTLIST_CHANGED', params: [{ name: 'entered', value: '2' }] });
    expect([older.kind, rest]).toEqual(['SHORTLIST_READY', []]);
    await world.use(MarkNotificationsRead).execute(ada, {});
    await leave(ada, changed(4));
    expect((await inbox().page(ada, all)).map(({ kind, readAt }) => [kind, readAt !== null])).toEqual([
      ['SHORTLIST_CHANGED', false],
      ['SHORTLIST_CHANGED', true],
      ['SHORTLIST_READY', true],
    ]);
  });

  it('keeps one unread opportunity at most, and one note for each interested leader', async () => {
    const lena = await person();
    await leave(lena, { kind: 'NEW_OPPORTUNITY' });
    const [last] = await leave(lena, { kind: 'NEW_OPPORTUNITY' });
    expect((await inbox().page(lena, all)).map(({ id }) => id)).toEqual([last]);
    const ada = await person();
    const subjectId = randomUUID();
    const interest = (leaderId: string): Left => ({ kind: 'LEADER_INTERESTED', subjectId, params: { leaderId } });
    await leave(ada, interest('l1'), interest('l2'));
    await leave(ada, interest('l1'));
    expect((await inbox().page(ada, all)).map(({ params }) => params.map(({ value: id }) => id))).toEqual([['l1'], ['l2']]);
  });

  it('belongs to its person alone: foreign ids are passed over like random ones', async () => {
    const [ada, eve] = [await person(), await person()];
    const ids = await leave(ada, { kind: 'AVAILABILITY_STALE' }, { kind: 'SHORTLIST_READY' });
    for (const named of [ids, [randomUUID()], ['no id at all']]) {
      expect(await world.use(MarkNotificationsRead).execute(eve, { ids: named })).toEqual({ ok: true, value: 0 });
    }
    expect(await inbox().page(eve, all)).toEqual([]);
    expect(await inbox().unreadCount(ada)).toBe(2);
    expect(await inbox().page({ ...ada, kind: 'ANONYMOUS' } as never, all)).toEqual([]);
    const administrator = { ...eve, isAdmin: true };
    expect(await world.database.read(administrator, (manager) => manager.query('select * from notifications'))).toEqual([]);
    for (const sql of [
      `update notifications set params = '{}'`,
      'delete from notifications',
      `select leave_notes('{}','{}','{}','{}','{}','{}')`,
    ]) {
      await expect(world.database.transaction(ada, (manager) => manager.query(sql))).rejects.toThrow(/permission denied/);
    }
  });

  it('leaves unread what came after the newest note that was seen', async () => {
    const ada = await person();
    const [first] = await leave(ada, { kind: 'AVAILABILITY_STALE' });
    await leave(ada, { kind: 'SHORTLIST_READY' });
    expect(await world.use(MarkNotificationsRead).execute(ada, { upTo: first })).toEqual({ ok: true, value: 1 });
    expect((await inbox().page(ada, { ...all, unreadOnly: true })).map(({ kind }) => kind)).toEqual(['SHORTLIST_READY']);
    const refused = await world.use(MarkNotificationsRead).execute(ada, { upTo: 'no id at all' });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path: 'upTo' }] } });
  });

  it("tells the person's other windows, once something has changed", async () => {
    const ada = await person();
    await leave(ada, { kind: 'AVAILABILITY_STALE' });
    const before = world.bus.heard.length;
    await world.use(MarkNotificationsRead).execute(ada, {});
    await world.use(MarkNotificationsRead).execute(ada, {});
    expect(world.bus.heard.slice(before)).toEqual([{ topic: 'inbox', id: ada.userId }]);
  });

  it('refuses more ids than a page could show', async () => {
    const refused = await world.use(MarkNotificationsRead).execute(await person(), { ids: Array.from({ length: 201 }, randomUUID) });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path: 'ids' }] } });
  });
});
