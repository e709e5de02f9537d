import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { verifyAudit } from '@qd/platform';
import { checkoutFolder } from '@qd/platform/embedded';
import { createTestDatabase, eventually, type TestDatabase } from '@qd/testing';
import { DEMO_ACCOUNTS } from './demo/accounts';

const MARKET = ['--leaders', '600', '--needs', '2600', '--seed', '11'];
/** Everything of the made-up market; not the demo accounts, which are as random as real ones, nor when it was stored. */
const CONTENT = [
  `select u.id, u.email, u.display_name, l.id as leader, l.standing, l.profile, b.content, f.facts, f.valid_from, e.position, e.type
   from users u join leaders l on l.user_id = u.id join blind_profiles b on b.leader_id = l.id join leader_facts f on f.leader_id = l.id
   join outbox_events e on e.id = f.event_id`,
  'select * from leader_capacity',
  `select n.id, n.state, n.company_id, n.created_by, b.content, l.content as blind, f.facts, c.name, u.email, e.payload
   from needs n join briefs b on b.need_id = n.id join blind_briefs l on l.need_id = n.id join need_facts f on f.need_id = n.id
   join outbox_events e on e.id = f.event_id join companies c on c.id = n.company_id join users u on u.id = n.created_by`,
].map(
  (rows) => `select count(*)::integer as rows, md5(string_agg(to_jsonb(t)::text, '' order by to_jsonb(t)::text)) as hash from (${rows}) t`,
);

interface Ended {
  readonly code: number | null;
  readonly out: string;
}

describe('seeding a market from the command line', () => {
  const opened: TestDatabase[] = [];
  const open = async (): Promise<TestDatabase> => {
    opened.push(await createTestDatabase());
    return opened[opened.length - 1];
  };
  afterAll(() => Promise.all(opened.map((db) => db.drop())));

  function start(
    db: TestDatabase,
    words: readonly string[],
    env: Record<string, string> = {},
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, [join(checkoutFolder(), 'dist/cli/main.js'), 'seed', ...words], {
      env: { ...process.env, QD_ENV: 'demo', DATABASE_URL: db.adminUrl, REDIS_URL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (out += data));
    return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, out }))) };
  }
  const seed = (db: TestDatabase, words: readonly string[] = MARKET, env?: Record<string, string>): Promise<Ended> =>
    start(db, words, env).ended;
  const contentOf = async (db: TestDatabase): Promise<unknown[]> => {
    const content: unknown[] = [];
    for (const sql of CONTENT) content.push(await db.query(sql));
    return content;
  };
  async function seedAndKillWhen(db: TestDatabase, when: string): Promise<void> {
    const { child, ended } = start(db, MARKET);
    await eventually(async () => (await db.query(when)).length > 0, 30_000, when);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
  }

  let whole: unknown[];

  it('makes the market asked for, with the accounts of the demo, once', async () => {
    const db = await open();
    expect(await seed(db)).toMatchObject({ code: 0, out: expect.stringMatching(/Seeded 600 leaders and 2600 needs in .* \(seed 11\)/) });
    whole = await contentOf(db);
    expect(whole).toMatchObject([[{ rows: 601 }], [{ rows: 601 * 104 }], [{ rows: 2_600 }]]);
    const emails = Object.values(DEMO_ACCOUNTS).map(({ email }) => email);
    expect(await db.query('select 1 from users where email = any ($1)', [emails])).toHaveLength(4);
    expect(await seed(db)).toMatchObject({ code: 1, out: expect.stringContaining('There are users already') });
    expect(await seed(db, ['--if-empty'])).toMatchObject({ code: 0, out: 'The demo market is there already\n' });
    expect(await contentOf(db)).toEqual(whole);
  }, 120_000);

  it('leaves nothing when it is killed among the leaders, and makes the same market the next time', async () => {
    const db = await open();
    await seedAndKillWhen(
      db,
      `select 1 from pg_stat_activity where application_name = 'qd-load' and query like 'copy%' and datname = current_database()`,
    );
    expect((await seed(db)).code).toBe(0);
    expect(await contentOf(db)).toEqual(whole);
  }, 120_000);

  it('goes on where it was killed among the needs, and nowhere else', async () => {
    const db = await open();
    await seedAndKillWhen(db, 'select 1 from needs limit 1');
    const [{ needs }] = await db.query<{ needs: number }>('select count(*)::integer as needs from needs');
    expect(needs).toBeLessThan(2_600);
    const other = await seed(db, ['--leaders', '7']);
    expect(other.code).toBe(1);
    expect(other.out).toContain('`qd seed --leaders 600 --needs 2600 --seed 11` finishes it');
    expect(await seed(db, ['--if-empty'])).toMatchObject({ code: 0, out: expect.stringContaining('that was cut short') });
    expect(await contentOf(db)).toEqual(whole);
    expect(await verifyAudit(await db.app())).toMatchObject({ brokenSeq: null });
    expect(await db.query(`select 1 from audit_log where command = 'seed_market'`)).toHaveLength(1);
  }, 120_000);

  it('refuses numbers that are none, and a production database, before it touches anything', async () => {
    const db = await open();
    for (const number of ['', '1e3', '-1', '2.5', '5000001']) {
      expect([number, await seed(db, [`--leaders=${number}`])]).toMatchObject([
        number,
        { code: 1, out: expect.stringContaining('whole number from 0 to 5000000') },
      ]);
    }
    expect(await seed(db, ['--leaders', '5'], { QD_ENV: 'production' })).toMatchObject({
      code: 1,
      out: expect.stringContaining('production'),
    });
    for (const table of ['users', 'audit_log', 'leaders']) expect(await db.query(`select 1 from ${table}`)).toEqual([]);
  }, 120_000);

  it('makes the demo accounts and nobody else where no market is asked for', async () => {
    const db = await open();
    expect((await seed(db, ['--leaders', '0', '--needs', '0'])).code).toBe(0);
    expect(await db.query('select 1 from leaders')).toHaveLength(1);
    expect(await db.query('select 1 from users')).toHaveLength(4);
    expect((await seed(db, ['--if-empty'])).out).toBe('The demo market is there already\n');
  }, 60_000);
});
