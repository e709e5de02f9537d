import {
  Commands,
  emitEvent,
  migrate,
  pendingMigrations,
  RandomIds,
  Relay,
  type RelayedEvent,
  createLogger,
  revert,
  SystemClock,
  verifyAudit,
} from '@qd/platform';
import { type CompanyId, type LeaderId, ok, system, type UserActor, type UserId } from '@qd/shared-domain';
import { eventually } from './backends';
import { createTestDatabase, type TestDatabase } from './database';

const ids = new RandomIds(new SystemClock());
const MIGRATIONS = 2;
const logger = createLogger('spec', 'silent');

describe('platform on a real Postgres', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  it('migrates once, and down and up again', async () => {
    expect(await migrate(db.adminUrl)).toEqual([]);
    const other = await createTestDatabase();
    for (let left = MIGRATIONS; left > 0; left--) {
      await revert(other.adminUrl);
      expect(await pendingMigrations(other.adminUrl)).toHaveLength(MIGRATIONS - left + 1);
    }
    const left = await other.query(`select relname from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'qd' and relkind in ('r', 'v') and relname <> 'migrations'`);
    expect(left).toEqual([]);
    expect(await migrate(other.adminUrl)).toHaveLength(MIGRATIONS);
    await other.drop();
  });

  it('serves with roles that are neither superuser nor owner and cannot bypass row-level security', async () => {
    const rows = await db.query(`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
      where rolname in ('qd_owner', 'qd_migrate', 'qd_app', 'qd_worker') order by rolname`);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(Object.values(row).slice(1)).toEqual([false, false, false, false]);
    const owners = await db.query(`select distinct tableowner from pg_tables where schemaname = 'qd'`);
    expect(owners).toEqual([{ tableowner: 'qd_owner' }]);
    const app = await db.app();
    const [me] = await app.read(system('operator'), (manager) => manager.query('select session_user::text as s, current_user::text as c'));
    expect(me).toEqual({ s: 'qd_app', c: 'qd_app' });
    const memberships = await db.query(`select 1 from pg_auth_members where member in ('qd_app'::regrole, 'qd_worker'::regrole)`);
    expect(memberships).toEqual([]);
  });

  it('forces row-level security on every table but the named public ones', async () => {
    const open = await db.query<{ relname: string }>(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where nspname = 'qd' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) order by relname`);
    expect(open.map(({ relname }) => relname)).toEqual([
      'audit_head',
      'market_day',
      'migrations',
      'outbox_cursors',
      'policies',
      'reference_tables',
    ]);
  });

  it('lets nobody change or delete an audit row, and names the first one altered behind its back', async () => {
    const app = await db.app();
    const commands = new Commands(app, ids);
    const subjectId = ids.next();
    for (let index = 0; index < 5; index++) {
      await commands.run(system('operator'), { name: 'spec', input: {} }, async () =>
        ok({ value: 1, audit: { subjectType: 'market', subjectId, detail: { index, text: 'ä|"\\' } } }),
      );
    }
    expect(await verifyAudit(app)).toEqual({ rows: 5, brokenSeq: null, problem: null });
    for (const sql of [
      'update audit_log set reason = null',
      'delete from audit_log',
      'update audit_head set seq = 0',
      'truncate audit_log',
    ]) {
      await expect(app.transaction(system('operator'), (manager) => manager.query(sql))).rejects.toThrow(/permission denied/);
    }
    await db.query(`update audit_log set detail = '{"index": 99}' where seq = 3`);
    expect(await verifyAudit(app)).toMatchObject({ brokenSeq: 3, problem: 'the row was altered' });
  });

  it('lets nobody give themselves administration, a verified domain or a standing', async () => {
    const app = await db.app();
    const userId = ids.next<UserId>();
    const [companyId, leaderId] = [ids.next<CompanyId>(), ids.next<LeaderId>()];
    await db.query(`insert into users (id, email, password_hash, display_name) values ($1, 'eve@spec.invalid', '!', 'Eve')`, [userId]);
    await db.query(`insert into companies (id, name, time_zone) values ($1, 'Eve & Co', 'Europe/Berlin')`, [companyId]);
    await db.query(
      `insert into leaders (id, user_id, display_name, profile, confirmed_day) values ($1, $2, 'Eve', '{"nicheCodes": ["niche.x"]}', 1)`,
      [leaderId, userId],
    );
    const eve: UserActor = { kind: 'USER', userId, isAdmin: false, leaderId, memberships: [{ companyId, role: 'OWNER' }] };
    for (const sql of [
      'update users set is_admin = true',
      'update companies set verified_domain = true',
      `update leaders set standing = 'APPROVED'`,
    ]) {
      await expect(app.transaction(eve, (manager) => manager.query(sql))).rejects.toThrow(/is not for USER to change/);
      await app.transaction(system('operator'), (manager) => manager.query(sql));
    }
    expect(await db.query('select is_admin from users')).toEqual([{ is_admin: true }]);
  });

  it('gives events gapless positions in order, whatever rolled back between, and closes facts', async () => {
    const app = await db.app();
    const commands = new Commands(app, ids);
    const leaderId = ids.next();
    const seen: RelayedEvent[] = [];
    const relay = new Relay({ url: db.workerUrl, logger, dispatch: async (events) => void seen.push(...events), pollMs: 100 });
    relay.start();
    const change = (failing: boolean) =>
      commands
        .run(system('operator'), { name: 'spec', input: {} }, async ({ manager, emit }) => {
          const id = await emit({ type: 'leader.changed', subjectId: leaderId });
          await manager.query('insert into leader_facts (event_id, leader_id, facts) values ($1, $2, $3)', [
            id,
            leaderId,
            Buffer.from([1]),
          ]);
          if (failing) throw new Error('rolled back');
          return ok({ value: id, audit: { subjectType: 'leader', subjectId: leaderId } });
        })
        .catch(() => undefined);
    for (let index = 0; index < 12; index++) await change(index % 3 === 1);
    await Promise.all(Array.from({ length: 20 }, (_, index) => change(index % 4 === 0)));
    for (let wait = 0; wait < 100 && seen.length < 23; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    await relay.stop();
    expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    const facts = await db.query<{ valid_from: string; valid_to: string | null }>(
      'select valid_from, valid_to from leader_facts where leader_id = $1 order by valid_from',
      [leaderId],
    );
    expect(facts.map((row, index) => row.valid_to === (facts[index + 1]?.valid_from ?? null))).toEqual(facts.map(() => true));
    await expect(db.query('update leader_facts set facts = $1', [Buffer.from([2])])).rejects.toThrow(/immutable/);
  });

  it('gives events nobody is told of their positions all the same, and never hands them on', async () => {
    const app = await db.app();
    const seen: RelayedEvent[] = [];
    const start = (): Relay => {
      const relay = new Relay({
        url: db.workerUrl,
        logger,
        dispatch: async (events) => void seen.push(...events),
        undispatched: ['match_run.completed'],
        pollMs: 50,
      });
      relay.start();
      return relay;
    };
    const relay = start();
    const subjectId = ids.next();
    const types = ['need.closed', 'match_run.completed', 'match_run.completed', 'need.closed'] as const;
    for (const type of types) await app.transaction(system('operator'), (manager) => emitEvent(manager, ids, { type, subjectId }));
    await eventually(() => seen.length === 2);
    await relay.stop();
    // Another one finds nothing left to hand on.
    const next = start();
    const last = ids.next();
    await app.transaction(system('operator'), (manager) => emitEvent(manager, ids, { type: 'need.closed', subjectId: last }));
    await eventually(() => seen.at(-1)?.subjectId === last);
    await next.stop();
    const rows = await db.query<{ type: string; position: string; dispatched: boolean }>(
      'select type, position, dispatched_at is not null as dispatched from outbox_events where subject_id = $1 order by position',
      [subjectId],
    );
    expect(rows.map(({ type, dispatched }) => [type, dispatched])).toEqual(types.map((type) => [type, true]));
    expect(seen.map(({ type, position }) => [type, position])).toEqual([
      ['need.closed', Number(rows[0].position)],
      ['need.closed', Number(rows[3].position)],
      ['need.closed', Number(rows[3].position) + 1],
    ]);
    expect(Number(rows[3].position) - Number(rows[0].position)).toBe(3);
  });
});
