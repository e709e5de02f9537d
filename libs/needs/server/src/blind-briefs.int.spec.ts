import { migrate, revert } from '@qd/platform';
import { type CompanyId, type LeaderId, system, type UserActor } from '@qd/shared-domain';
import { createTestDatabase } from '@qd/testing';
import { BriefReads } from './read-needs/brief-reads';
import { BRIEF, failure, NeedsWorld, value } from './testing/needs-world';

describe('what leaders read of needs, on a real Postgres', () => {
  let world: NeedsWorld;
  let reads: BriefReads;
  let company: CompanyId;
  let member: UserActor;
  let leader: UserActor;
  beforeAll(async () => {
    world = await NeedsWorld.open();
    reads = new BriefReads(world.app);
    company = await world.company();
    member = await world.user(company);
    leader = await makeLeader();
  });
  afterAll(() => world.db.drop());

  const makeLeader = async (standing = 'APPROVED'): Promise<UserActor> => {
    const user = await world.user(null);
    const leaderId = world.randomId() as LeaderId;
    await world.db.query(
      `insert into leaders (id, user_id, standing, display_name, profile, confirmed_day) values ($1, $2, $3, 'L', '{"nicheCodes": ["niche.x"]}', 1)`,
      [leaderId, user.userId, standing],
    );
    return { ...user, leaderId };
  };
  const draft = async (brief: object = BRIEF, owner = member, of = company): Promise<string> =>
    value(await world.create.execute(owner, { companyId: of, brief })).needId;
  const row = async (needId: string) =>
    (await world.db.query<{ open: boolean; brief_version: number; content: Record<string, unknown> }>(
      'select open, brief_version, content from blind_briefs where need_id = $1',
      [needId],
    ))[0]; // prettier-ignore
  const seenBy = async (actor: UserActor, needId: string): Promise<boolean> => (await reads.blindBriefs(actor, [needId])).has(needId);

  it('follows every command, and never holds a budget or a company', async () => {
    const needId = await draft();
    expect(await row(needId)).toBeUndefined();
    value(await world.publish.execute(member, { needId, version: 1 }));
    expect(await row(needId)).toMatchObject({ open: true, brief_version: 1 });
    expect(JSON.stringify(await row(needId))).not.toMatch(/dayBudget|120000|150000|companyId|A company/);
    value(await world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, title: 'New words' } }));
    expect(await row(needId)).toMatchObject({ brief_version: 1, content: { title: 'New words' } });
    value(await world.edit.execute(member, { needId, version: 3, brief: { ...BRIEF, title: 'New words', daysPerWeek: 3 } }));
    expect(await row(needId)).toMatchObject({ open: true, brief_version: 2, content: { halfDaysPerWeek: 6 } });
    value(await world.hold.execute(member, { needId, version: 4 }));
    expect([(await row(needId)).open, await seenBy(leader, needId)]).toEqual([false, false]);
    value(await world.edit.execute(member, { needId, version: 5, brief: { ...BRIEF, title: 'On hold' } }));
    expect(await row(needId)).toMatchObject({ open: false, content: { title: 'On hold' } });
    value(await world.resume.execute(member, { needId, version: 6 }));
    expect([(await row(needId)).open, await seenBy(leader, needId)]).toEqual([true, true]);
    value(await world.close.execute(member, { needId, version: 7, reason: 'Enough' }));
    expect([(await row(needId)).open, await seenBy(leader, needId)]).toEqual([false, false]);
    const reopened = value(await world.reopen.execute(member, { needId, version: 8 })).needId;
    expect(await row(reopened)).toBeUndefined();
  });

  it('waits with a need in review, and comes with the pass', async () => {
    const unverified = await world.company({ verified: false });
    const owner = await world.user(unverified);
    const needId = await draft(BRIEF, owner, unverified);
    value(await world.publish.execute(owner, { needId, version: 1 }));
    expect(await row(needId)).toBeUndefined();
    value(await world.pass.execute(await world.user(null, 'MEMBER', true), { needId, version: 2 }));
    expect(await row(needId)).toMatchObject({ open: true });
  });

  it('is rolled back with a command that fails', async () => {
    const needId = await draft();
    value(await world.publish.execute(member, { needId, version: 1 }));
    expect(failure(await world.edit.execute(member, { needId, version: 1, brief: { ...BRIEF, title: 'Stale' } })).kind).toBe('CONFLICT');
    expect((await row(needId)).content['title']).toBe(BRIEF.title);
  });

  it('is read by approved leaders and the own company, and written by nobody else', async () => {
    const needId = await draft();
    value(await world.publish.execute(member, { needId, version: 1 }));
    const suspended = await makeLeader('SUSPENDED');
    const stranger = await world.user(await world.company());
    expect(await Promise.all([leader, member, suspended, stranger].map((actor) => seenBy(actor, needId)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    for (const actor of [leader, stranger]) {
      const [, touched] = await world.app.transaction(actor, (manager) =>
        manager.query(`update blind_briefs set content = '{}' where need_id = $1`, [needId]),
      );
      expect(touched).toBe(0);
    }
    expect((await row(needId)).content['title']).toBe(BRIEF.title);
  });

  it('is copied from the briefs that are there already when the schema learns of it', async () => {
    const db = await createTestDatabase();
    try {
      await revert(db.adminUrl);
      const [companyId, open, drafted] = [world.randomId(), world.randomId(), world.randomId()];
      await db.query(`insert into companies (id, name, time_zone) values ($1, 'Acme', 'Europe/Berlin')`, [companyId]);
      for (const [needId, state, published] of [
        [open, 'OPEN', new Date()],
        [drafted, 'DRAFT', null],
      ] as const) {
        // prettier-ignore
        await db.query('insert into needs (id, company_id, state, published_at) values ($1, $2, $3, $4)', [needId, companyId, state, published]);
        await db.query('insert into briefs (need_id, version, content) values ($1, 1, $2)', [
          needId,
          JSON.stringify({ title: 'Old', dayBudgetMin: { amountMinor: 1 }, dayBudgetMax: { amountMinor: 2 } }),
        ]);
      }
      await migrate(db.adminUrl);
      expect(await db.query('select need_id, brief_version, open, content from blind_briefs')).toEqual([
        { need_id: open, brief_version: 1, open: true, content: { title: 'Old' } },
      ]);
      const forced = await db.query(`select 1 from pg_class where relname in ('needs', 'briefs') and relforcerowsecurity`);
      expect(forced).toHaveLength(2);
    } finally {
      await db.drop();
    }
  });
});

describe('the versions of a brief, on a real Postgres', () => {
  let world: NeedsWorld;
  beforeAll(async () => {
    world = await NeedsWorld.open();
  });
  afterAll(() => world.db.drop());

  it('are made by edits matching can tell, once published, and by nothing else', async () => {
    const reads = new BriefReads(world.app);
    const company = await world.company();
    const member = await world.user(company);
    const { needId } = value(await world.create.execute(member, { companyId: company, brief: {} }));
    let version = 1;
    const edit = async (brief: object) => void (version = value(await world.edit.execute(member, { needId, version, brief })).version);
    for (let half = 2; half < 6; half++) await edit({ ...BRIEF, daysPerWeek: half / 2 });
    version = value(await world.publish.execute(member, { needId, version })).version;
    await edit({ ...BRIEF, daysPerWeek: 2.5, title: 'Words alone' });
    expect((await reads.versionsOf(member, [needId])).get(needId)).toMatchObject([
      { version: 1, brief: { title: 'Words alone' }, former: null },
    ]);
    for (let half = 1; half <= 13; half++) await edit({ ...BRIEF, daysPerWeek: half / 2 });
    const versions = (await reads.versionsOf(member, [needId])).get(needId) ?? [];
    expect(versions.map((each) => each.version)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(versions[0]).toMatchObject({ brief: { halfDaysPerWeek: 13 }, former: { halfDaysPerWeek: 12 } });
    expect((await reads.versionsOf(await world.user(await world.company()), [needId])).size).toBe(0);
    await world.app.transaction(system('operator'), (manager) =>
      manager.query(`insert into briefs (need_id, version, content) select $1, v, '{}' from generate_series(100, 160) v`, [needId]),
    );
    const capped = (await reads.versionsOf(member, [needId])).get(needId) ?? [];
    expect([capped.length, capped[0].version, capped[49].version, capped[49].former]).toEqual([50, 160, 111, {}]);
  });
});
