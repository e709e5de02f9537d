import { randomUUID } from 'node:crypto';
import { appendAudit, type Database, provision, queryAll, sendAlong, type Statement } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from './database';

const OPERATOR = system('operator');
const settings = (name: string): Statement => [`select current_setting('${name}', true) as value where $1`, [true]];
const event = (id: string, type: string | null): Statement => [
  'insert into outbox_events (id, type, subject_id, payload) values ($1, $2, $3, $4)',
  [id, type, randomUUID(), '{}'],
];

describe('transactions that send without waiting', () => {
  let db: TestDatabase;
  let app: Database;
  const known = async (id: string): Promise<boolean> => (await db.query('select 1 from outbox_events where id = $1', [id])).length > 0;

  beforeAll(async () => {
    db = await createTestDatabase();
    app = await db.app();
  });
  afterAll(() => db.drop());

  it('commits what was sent along', async () => {
    const id = randomUUID();
    await app.transaction(OPERATOR, (manager) => sendAlong(manager, event(id, 'company.created')));
    expect(await known(id)).toBe(true);
  });

  it('fails with the reason of a statement sent along, and keeps nothing', async () => {
    const id = randomUUID();
    const failing = app.transaction(OPERATOR, async (manager) => {
      await sendAlong(manager, event(id, 'company.created'));
      await sendAlong(manager, event(randomUUID(), null));
      await appendAudit(manager, OPERATOR, 'spec', { subjectType: 'market', subjectId: id });
      return 'done';
    });
    await expect(failing).rejects.toMatchObject({ code: '23502', column: 'type' });
    expect(await known(id)).toBe(false);
    expect(await db.query(`select 1 from audit_log where subject_id = $1`, [id])).toEqual([]);
  });

  it('fails with the reason of a statement waited for, also where one sent along came too late', async () => {
    const id = randomUUID();
    const failing = app.transaction(OPERATOR, async (manager) => {
      const waited = manager.query('select 1 / $1::integer', [0]);
      await sendAlong(manager, event(id, 'company.created'));
      await waited;
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await known(id)).toBe(false);
  });

  it('rolls back what was sent along when the work changes its mind, and the connection serves the next one', async () => {
    const id = randomUUID();
    const failing = app.transaction(OPERATOR, async (manager) => {
      await sendAlong(manager, event(id, 'company.created'));
      throw new Error('not after all');
    });
    await expect(failing).rejects.toThrow('not after all');
    expect(await known(id)).toBe(false);
    expect(await app.readAll(OPERATOR, [settings('qd.kind')])).toEqual([[{ value: 'OPERATOR' }]]);
  });

  it('reads everything under the actor, in one snapshot, and writes nothing', async () => {
    const [[kind], [plans], [readOnly]] = await app.readAll(OPERATOR, [
      settings('qd.kind'),
      settings('plan_cache_mode'),
      settings('transaction_read_only'),
    ]);
    expect([kind, plans, readOnly]).toEqual([{ value: 'OPERATOR' }, { value: 'force_generic_plan' }, { value: 'on' }]);
    const id = randomUUID();
    await expect(app.readAll(OPERATOR, [settings('qd.kind'), event(id, 'company.created')])).rejects.toMatchObject({ code: '25006' });
    expect(await known(id)).toBe(false);
    // Nothing of it stays on the connection.
    const rows = await app.transaction(system('relay'), (manager) => queryAll(manager, [settings('qd.kind'), settings('plan_cache_mode')]));
    expect(rows).toEqual([[{ value: 'RELAY' }], [{ value: 'auto' }]]);
  });

  it('reads side by side for many actors without mixing them', async () => {
    const actors = [OPERATOR, system('relay'), system('matcher'), system('reconciler')];
    const asked = Array.from({ length: 200 }, (_, index) => actors[index % actors.length]);
    const answers = await Promise.all(asked.map((actor) => app.readAll(actor, [settings('qd.kind')])));
    expect(answers.map(([[row]]) => (row as { value: string }).value)).toEqual(asked.map(({ name }) => name.toUpperCase()));
  });
});

describe('provisioning', () => {
  it('may run for several databases of a server, and several times for one, at once', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase({ migrated: false })));
    try {
      for (let round = 0; round < 3; round += 1) {
        const urls = [...databases, ...databases].map(({ adminUrl }) => adminUrl);
        await expect(Promise.all(urls.map((url) => provision(url)))).resolves.toHaveLength(8);
      }
    } finally {
      await Promise.all(databases.map((database) => database.drop()));
    }
  });
});
