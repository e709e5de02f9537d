import { ExpireApprovals, RemindAvailability } from '@qd/leaders-server';
import { ExpireIdleNeeds } from '@qd/needs-server';
import { Commands, createLogger, RandomIds, SystemClock, verifyAudit } from '@qd/platform';
import { epochDayAt } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { KeepHouse } from './keep-house';

const clock = new SystemClock();
const ids = new RandomIds(clock);

describe('what time does to the market', () => {
  let db: TestDatabase;
  let house: KeepHouse;
  beforeAll(async () => {
    db = await createTestDatabase();
    const app = await db.app();
    const commands = new Commands(app, ids);
    house = new KeepHouse(
      new ExpireApprovals(commands, app, clock),
      new ExpireIdleNeeds(commands, app, clock),
      new RemindAvailability(app, clock),
      createLogger('spec', 'silent'),
    );
  });
  afterAll(() => db.drop());

  const leader = async (confirmedDaysAgo: number): Promise<string> => {
    const [userId, id] = [ids.next(), ids.next()];
    await db.query("insert into users (id, email, password_hash, display_name) values ($1, $2, '!', 'Somebody')", [
      userId,
      `${userId}@x.example`,
    ]);
    await db.query(
      `insert into leaders (id, user_id, standing, standing_until, display_name, profile, confirmed_day)
       values ($1, $2, 'APPROVED', now() + interval '1 year', 'Somebody', '{"nicheCodes": ["niche.saas-scaling"]}', $3)`,
      [id, userId, epochDayAt(clock.now()) - confirmedDaysAgo],
    );
    return id;
  };
  const need = async (state: string, idleDays: number): Promise<string> => {
    const [companyId, id] = [ids.next(), ids.next()];
    await db.query("insert into companies (id, name, time_zone) values ($1, 'Somewhere', 'Europe/Berlin')", [companyId]);
    await db.query(`insert into needs (id, company_id, state, updated_at) values ($1, $2, $3, now() - make_interval(days => $4))`, [
      id,
      companyId,
      state,
      idleDays,
    ]);
    await db.query(`insert into briefs (need_id, version, content) values ($1, 1, '{}')`, [id]);
    return id;
  };

  it('ends needs idle for 45 days, and tells a leader once that an availability has gone stale', async () => {
    const [idle, busy, draft] = [await need('REVIEW', 46), await need('REVIEW', 44), await need('DRAFT', 400)];
    const [stale, fresh, given] = [await leader(31), await leader(30), await leader(60)];
    await house.execute();
    await house.execute();
    const states = await db.query<{ id: string; state: string }>('select id, state from needs');
    expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(
      new Map([
        [idle, 'EXPIRED'],
        [busy, 'REVIEW'],
        [draft, 'DRAFT'],
      ]),
    );
    const ended = await db.query(`select subject_id, payload ->> 'to' as "to" from outbox_events where type = 'need.closed'`);
    expect(ended).toEqual([{ subject_id: idle, to: 'EXPIRED' }]);
    const told = await db.query<{ subject_id: string }>(`select subject_id from outbox_events where type = 'leader.availability_stale'`);
    expect(told.map((row) => row.subject_id)).toEqual([stale]);
    for (const one of [fresh, given]) expect(told.map((row) => row.subject_id)).not.toContain(one);
    expect(await db.query(`select 1 from audit_log where command = 'expire_need'`)).toHaveLength(1);
    expect(await verifyAudit(await db.app())).toMatchObject({ brokenSeq: null });
  });
});
