import { decodeLeaderFacts, leaderFactsOf } from '@qd/leaders-domain';
import { bytesToInts, roleUrl } from '@qd/platform';
import { epochDayAt, system, weekOf } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { Client } from 'pg';
import type { GeneratedLeader } from '../seed-leaders/generated-leader';
import { openLeaderMarket } from '../seed-leaders/leader-market';
import { addLeader, type Bench, openBench } from '../specs/leader-bench';
import { bulkInsertLeaders } from './bulk-insert-leaders';
import { LEADER_TABLE_NAMES } from './leader-files';
import { loadLeaders, type LeadersLoad } from './load-leaders';

const COUNT = 240;
const SEED = 7;
/** The bench's. */
const NOW = Date.parse('2026-11-23T10:00:00Z');
const TODAY = epochDayAt(NOW);
/** All that is stored of the market, without the instants at which it was stored. */
const CONTENT = LEADER_TABLE_NAMES.map(
  (table) => `select '${table}' as name, count(*) as rows,
    md5(string_agg((to_jsonb(t) - '{created_at,updated_at,dispatched_at}'::text[])::text, '' order by to_jsonb(t)::text)) as hash
  from (select *, null as created_at, null as updated_at, null as dispatched_at from qd.${table}) t`,
).join(' union all ');
/** Everything the schema says of these tables: columns, constraints, indexes, triggers, policies, row-level security. */
const SCHEMA = `
  select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity as it from pg_class where oid = any ($1::regclass[])
  union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = any ($1::regclass[])
  union all select indexdef from pg_indexes where schemaname = 'qd'
  union all select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where tgrelid = any ($1::regclass[]) and not tgisinternal
  union all select polrelid::regclass || ' ' || polname || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') from pg_policy order by it`;

let bench: Bench;
let leaders: GeneratedLeader[];
const schemaOf = (db: TestDatabase): Promise<unknown[]> => db.query(SCHEMA, [LEADER_TABLE_NAMES.map((table) => `qd.${table}`)]);
const load = (db: TestDatabase, changes: Partial<LeadersLoad> = {}): Promise<void> =>
  loadLeaders({
    url: roleUrl(db.adminUrl, 'qd_migrate'),
    count: COUNT,
    leaderAt: (index) => ({ leader: leaders[index], passwordHash: '!' }),
    currentWeek: weekOf(TODAY),
    now: NOW,
    ...changes,
  });
async function withDatabase(work: (db: TestDatabase) => Promise<void>): Promise<void> {
  const db = await createTestDatabase();
  try {
    await work(db);
  } finally {
    await db.drop();
  }
}

let before: unknown[];
beforeAll(async () => {
  const market = await openLeaderMarket({ seed: SEED, today: TODAY });
  leaders = Array.from({ length: COUNT }, (_, index) => market(index));
  bench = await openBench(async (db) => {
    before = await schemaOf(db);
    await load(db);
  });
}, 60_000);
afterAll(() => bench.db.drop());

describe(`loading ${COUNT} leaders as the operator`, () => {
  it('leaves tables, keys, triggers and row-level security as they were', async () => {
    expect(before.length).toBeGreaterThan(60);
    expect(await schemaOf(bench.db)).toEqual(before);
    const stranger = await bench.addUser();
    for (const table of LEADER_TABLE_NAMES.filter((name) => name !== 'users' && name !== 'outbox_events')) {
      expect([table, await bench.database.read(stranger, (manager) => manager.query(`select 1 from ${table} limit 1`))]).toEqual([
        table,
        [],
      ]);
    }
  });

  it('stores the rows that the same leaders have when they come through row-level security', async () => {
    await withDatabase(async (db) => {
      const database = await db.app();
      const options = { currentWeek: weekOf(TODAY), passwordHash: '!', announced: false };
      await database.transaction(system('operator'), (manager) => bulkInsertLeaders(manager, leaders, options));
      // What the relay does for events that come one by one.
      await db.query(
        `update qd.outbox_events e set position = n.nth from unnest($1::uuid[]) with ordinality as n (id, nth) where n.id = e.id`,
        [leaders.map(({ eventId }) => eventId)],
      );
      await db.query('update qd.leader_facts f set valid_from = e.position from qd.outbox_events e where e.id = f.event_id');
      const mine = CONTENT.replace('from qd.users', `from (select * from qd.users where email like '%@seed.invalid') u`);
      expect(await bench.db.query(mine)).toEqual(await db.query(CONTENT));
    });
  });

  it('writes facts and a blind profile that a command of the leader would leave as they are', async () => {
    const chosen = leaders.filter(({ standing }) => standing === 'APPROVED').slice(0, 12);
    const read = `select b.content, f.facts from qd.blind_profiles b join qd.leader_facts f on f.leader_id = b.leader_id
      join qd.outbox_events e on e.id = f.event_id where b.leader_id = $1 order by e.created_at desc limit 1`;
    for (const { leaderId, userId } of chosen) {
      const [seeded] = await bench.db.query<{ content: object; facts: Buffer }>(read, [leaderId]);
      const actor = { kind: 'USER', userId, isAdmin: false, leaderId, memberships: [] } as never;
      expect(await bench.confirm.execute(actor, { leaderId })).toMatchObject({ ok: true });
      const [commanded] = await bench.db.query<{ content: object; facts: Buffer }>(read, [leaderId]);
      expect(commanded.content).toEqual(seeded.content);
      expect(decodeLeaderFacts(bytesToInts(commanded.facts))).toEqual({
        ...decodeLeaderFacts(bytesToInts(seeded.facts)),
        confirmedDay: TODAY,
      });
    }
    const born = await addLeader(bench);
    const weeks = `select min(week), max(week), count(*)::integer, count(distinct week)::integer as different from qd.leader_capacity where leader_id = $1`;
    expect(await bench.db.query(weeks, [chosen[0].leaderId])).toEqual(await bench.db.query(weeks, [born.leaderId]));
  });

  it('stamps events in the order of the market, facts with them, and leaves nothing for relay or followers to do', async () => {
    const stamped = await bench.db.query<{ leader_id: string; facts: Buffer; event: string; type: string; position: string }>(
      `select f.leader_id, f.facts, f.event_id as event, e.type, e.position from qd.outbox_events e join qd.leader_facts f on f.event_id = e.id
       where f.valid_from = e.position and f.valid_to is null and e.dispatched_at is not null order by e.position`,
    );
    expect(stamped).toHaveLength(COUNT);
    stamped.forEach((row, index) => {
      const leader = leaders[index];
      const facts = leaderFactsOf({ ...leader, blockedCompanyIds: [], conflictCompanyIds: [] }, weekOf(TODAY));
      expect(decodeLeaderFacts(bytesToInts(row.facts))).toEqual(facts);
      expect(row).toMatchObject({
        leader_id: leader.leaderId,
        event: leader.eventId,
        type: leader.standing === 'APPROVED' ? 'leader.approved' : 'leader.changed',
        position: String(index + 1),
      });
    });
    const behind = await bench.db.query('select name from qd.outbox_cursors where position < $1', [COUNT]);
    expect(behind).toEqual([]);
  });

  it('makes the same market at any batch size, and tells how far it is', async () => {
    const contents: unknown[] = [];
    for (const batchSize of [1, 37, 1_000]) {
      await withDatabase(async (db) => {
        const told: number[] = [];
        await load(db, { count: 90, batchSize, onLeaders: (done) => told.push(done), onWeeks: (done, total) => told.push(done / total) });
        expect(told).toEqual([...Array.from({ length: Math.ceil(90 / batchSize) }, (_, nth) => Math.min(90, (nth + 1) * batchSize)), 1]);
        contents.push(await db.query(CONTENT));
      });
    }
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
  }, 60_000);
});

describe('a load that cannot end', () => {
  it('leaves an empty database as it was when it is cut off in the middle, and works the next time', async () => {
    await withDatabase(async (db) => {
      const kill = (done: number): void => {
        if (done === 100) void db.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'qd-load'`);
      };
      await expect(load(db, { batchSize: 20, onLeaders: kill })).rejects.toThrow(/terminat/);
      for (const table of LEADER_TABLE_NAMES) expect(await db.query(`select 1 from qd.${table}`)).toEqual([]);
      expect(await schemaOf(db)).toEqual(before);
      await load(db);
      expect(await db.query('select count(*)::integer as leaders from qd.leaders')).toEqual([{ leaders: COUNT }]);
    });
  }, 60_000);

  it('refuses a database that holds a user, and changes nothing of it', async () => {
    const content = await bench.db.query(CONTENT);
    await expect(load(bench.db)).rejects.toThrow('There are leaders or users already.');
    expect(await bench.db.query(CONTENT)).toEqual(content);
    expect(await schemaOf(bench.db)).toEqual(before);
  });

  it('says what to do while somebody else works on the database', async () => {
    await withDatabase(async (db) => {
      const other = new Client({ connectionString: db.adminUrl });
      await other.connect();
      try {
        await other.query('begin; lock table qd.outbox_events in row exclusive mode');
        await expect(load(db)).rejects.toThrow(/Stop the API and the workers/);
      } finally {
        await other.end();
      }
    });
  }, 60_000);

  it('leaves nothing when a leader breaks a rule of the database', async () => {
    await withDatabase(async (db) => {
      const oversold = { ...leaders[5], capacity: leaders[5].capacity.map((week) => ({ ...week, committed: 15 })) };
      const leaderAt = (index: number) => ({ leader: index === 5 ? oversold : leaders[index], passwordHash: '!' });
      await expect(load(db, { leaderAt })).rejects.toThrow(/capacity_never_oversold/);
      expect(await db.query('select 1 from qd.users')).toEqual([]);
    });
  }, 60_000);
});
