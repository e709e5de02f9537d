import { ANONYMOUS, type CompanyId, type UserActor } from '@qd/shared-domain';
import { BRIEF, failure, NeedsWorld, value } from './testing/needs-world';

describe('who may see and change a need', () => {
  let world: NeedsWorld;
  let company: CompanyId;
  let owner: UserActor;
  let viewer: UserActor;
  let stranger: UserActor;
  let needId: string;
  beforeAll(async () => {
    world = await NeedsWorld.open();
    company = await world.company();
    owner = await world.user(company, 'OWNER');
    viewer = await world.user(company, 'VIEWER');
    stranger = await world.user(await world.company(), 'OWNER');
    needId = value(await world.create.execute(owner, { companyId: company, brief: BRIEF })).needId;
    value(await world.publish.execute(owner, { needId, version: 1 }));
  });
  afterAll(() => world.db.drop());

  it.each(['needs', 'briefs', 'need_facts'])('a raw select on %s shows nothing to other companies and to nobody', async (table) => {
    const count = async (actor: Parameters<typeof world.app.read>[0]) =>
      (await world.app.read(actor, (manager) => manager.query(`select * from ${table}`))).length;
    expect(await count(owner)).toBe(1);
    expect(await count(viewer)).toBe(1);
    expect([await count(stranger), await count(await world.user(null)), await count(ANONYMOUS)]).toEqual([0, 0, 0]);
  });

  it('a raw update or insert beyond the own company is refused by the database', async () => {
    const changed = await world.app.transaction(stranger, (manager) =>
      manager.query(`update needs set state = 'CANCELLED' where id = $1`, [needId]),
    );
    expect(changed[1]).toBe(0);
    const insert = world.app.transaction(stranger, (manager) =>
      manager.query('insert into needs (id, company_id) values ($1, $2)', [world.randomId(), company]),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const facts = world.app.transaction(stranger, (manager) =>
      manager.query(`insert into need_facts (event_id, need_id, brief_version, open, facts) values ($1, $2, 1, true, '')`, [
        world.randomId(),
        needId,
      ]),
    );
    await expect(facts).rejects.toThrow(/row-level security/);
  });

  it("somebody else's need and a random id get one answer from every command and read", async () => {
    const ids = [needId, world.randomId(), 'no-uuid'];
    for (const id of ids) {
      const command = { needId: id, version: 2 };
      const answers = [
        await world.edit.execute(stranger, { ...command, brief: BRIEF }),
        await world.edit.execute(stranger, { ...command, brief: { ...BRIEF, title: 'me@example.com' } }),
        await world.publish.execute(stranger, command),
        await world.pass.execute(stranger, command),
        await world.hold.execute(stranger, command),
        await world.resume.execute(stranger, command),
        await world.close.execute(stranger, { ...command, reason: 'x' }),
        await world.reopen.execute(stranger, command),
      ];
      expect(answers.map(failure)).toEqual(answers.map(() => ({ kind: 'NOT_FOUND' })));
      expect(await world.reads.needById(stranger, id)).toBeNull();
    }
    expect((await world.reads.briefsOf(stranger, ids)).size).toBe(0);
    for (const id of [company, world.randomId(), 'no-uuid']) {
      expect(await world.reads.needsOfCompany(stranger, id, { limit: 10, after: null })).toEqual([]);
      expect(failure(await world.create.execute(stranger, { companyId: id, brief: BRIEF }))).toEqual({ kind: 'NOT_FOUND' });
    }
  });

  it('a viewer reads and changes nothing', async () => {
    expect((await world.reads.needById(viewer, needId))?.state).toBe('OPEN');
    expect(failure(await world.create.execute(viewer, { companyId: company, brief: BRIEF }))).toEqual({ kind: 'FORBIDDEN' });
    for (const act of [world.publish, world.hold, world.resume, world.reopen, world.pass]) {
      expect(failure(await act.execute(viewer, { needId, version: 2 }))).toEqual({ kind: 'FORBIDDEN' });
    }
    expect(failure(await world.edit.execute(viewer, { needId, version: 2, brief: BRIEF }))).toEqual({ kind: 'FORBIDDEN' });
    expect(failure(await world.close.execute(viewer, { needId, version: 2, reason: 'x' }))).toEqual({ kind: 'FORBIDDEN' });
  });

  it('tells the relatives of a company only to those who may see it', async () => {
    const family = (actor: Parameters<typeof world.app.read>[0]) =>
      world.app.read(actor, (manager) => manager.query('select company_family($1) as family', [company]));
    expect(await family(owner)).toEqual([{ family: [company] }]);
    expect(await family(stranger)).toEqual([{ family: null }]);
    expect(await family(ANONYMOUS)).toEqual([{ family: null }]);
  });

  it('refuses contact data, offers a redacted copy, saves nothing and keeps the attempt on record without the text', async () => {
    const brief = { ...BRIEF, situation: 'Write me (at) example dot com.' };
    const before = await world.db.query('select count(*)::int as n from needs');
    const refusal = { kind: 'CONTACT_DATA', path: 'brief.situation', redacted: 'Write [contact removed].' };
    expect(failure(await world.create.execute(owner, { companyId: company, brief }))).toEqual(refusal);
    expect(failure(await world.edit.execute(owner, { needId, version: 2, brief }))).toEqual(refusal);
    expect(await world.db.query('select count(*)::int as n from needs')).toEqual(before);
    const rows = await world.db.query(`select command, subject_id, detail from audit_log where reason = 'CONTACT_DATA' order by seq`);
    expect(rows).toEqual([
      { command: 'create_need', subject_id: company, detail: { refused: true, path: 'brief.situation' } },
      { command: 'edit_need', subject_id: needId, detail: { refused: true, path: 'brief.situation' } },
    ]);
  });

  it('pages through a company, newest first, each need once', async () => {
    const busy = await world.company();
    const worker = await world.user(busy);
    const made: string[] = [];
    for (let index = 0; index < 5; index++) made.push(value(await world.create.execute(worker, { companyId: busy, brief: {} })).needId);
    const seen: string[] = [];
    for (let after: string | null = null; ; after = seen[seen.length - 1]) {
      const page = await world.reads.needsOfCompany(worker, busy, { limit: 2, after });
      seen.push(...page.map(({ id }) => id));
      if (page.length < 2) break;
    }
    expect(seen).toEqual([...made].sort().reverse());
  });
});
