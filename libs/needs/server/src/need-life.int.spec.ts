import { decodeNeedFacts } from '@qd/needs-domain';
import { bytesToInts, verifyAudit } from '@qd/platform';
import { type CompanyId, system, taxonomy, type UserActor } from '@qd/shared-domain';
import { BRIEF, failure, NeedsWorld, value } from './testing/needs-world';

describe('the life of a need on a real Postgres', () => {
  let world: NeedsWorld;
  let company: CompanyId;
  let member: UserActor;
  beforeAll(async () => {
    world = await NeedsWorld.open();
    company = await world.company();
    member = await world.user(company);
  });
  afterAll(() => world.db.drop());
  beforeEach(() => world.clock.setDay('2026-11-23'));

  const draft = async (brief: object = BRIEF): Promise<string> =>
    value(await world.create.execute(member, { companyId: company, brief })).needId;
  const open = async (): Promise<string> => {
    const needId = await draft();
    value(await world.publish.execute(member, { needId, version: 1 }));
    return needId;
  };
  const stateOf = async (needId: string): Promise<unknown> => {
    const need = await world.reads.needById(member, needId);
    return need && [need.state, need.version, need.briefVersion];
  };
  const factsOf = (needId: string) =>
    world.db.query<{ event_id: string; brief_version: number; open: boolean; facts: Buffer; valid_from: unknown }>(
      `select f.* from need_facts f join outbox_events e on e.id = f.event_id where f.need_id = $1 order by e.created_at`,
      [needId],
    );

  it('goes from an empty draft over every state to its end, each move once in the audit', async () => {
    const needId = await draft({});
    expect(failure(await world.publish.execute(member, { needId, version: 1 }))).toMatchObject({
      kind: 'INVALID',
      errors: expect.arrayContaining([
        { path: 'brief.outcomes', message: expect.any(String) },
        { path: 'brief.scopeOut', message: expect.any(String) },
      ]),
    });
    expect(await stateOf(needId)).toEqual(['DRAFT', 1, 1]);
    expect(value(await world.edit.execute(member, { needId, version: 1, brief: BRIEF }))).toEqual({ needId, version: 2 });
    value(await world.publish.execute(member, { needId, version: 2 }));
    expect(await stateOf(needId)).toEqual(['OPEN', 3, 1]);
    value(await world.hold.execute(member, { needId, version: 3 }));
    value(await world.resume.execute(member, { needId, version: 4 }));
    value(await world.edit.execute(member, { needId, version: 5, brief: { ...BRIEF, daysPerWeek: 3 } }));
    expect(await stateOf(needId)).toEqual(['OPEN', 6, 2]);
    value(await world.close.execute(member, { needId, version: 6, reason: 'We hired somebody.' }));
    expect(await stateOf(needId)).toEqual(['CANCELLED', 7, 2]);
    expect((await world.events(needId)).map(({ type }) => type)).toEqual([
      'need.published',
      'need.closed',
      'need.published',
      'need.changed',
      'need.closed',
    ]);
    const audit = await world.db.query(`select command, detail ->> 'to' as to from audit_log where subject_id = $1 order by seq`, [needId]);
    expect(audit.map(({ command }) => command)).toEqual([
      'create_need',
      'edit_need',
      'publish_need',
      'hold_need',
      'resume_need',
      'edit_need',
      'close_need',
    ]);
    expect(await verifyAudit(world.app)).toMatchObject({ brokenSeq: null });
  });

  it('writes the facts of each change under its event, unstamped, with the family of the company', async () => {
    const parent = await world.company();
    const child = await world.company({ parentId: parent });
    const sibling = await world.company({ parentId: parent });
    const grandchild = await world.company({ parentId: child });
    const worker = await world.user(child);
    const { needId } = value(await world.create.execute(worker, { companyId: child, brief: BRIEF }));
    value(await world.publish.execute(worker, { needId, version: 1 }));
    value(await world.hold.execute(worker, { needId, version: 2 }));
    const rows = await factsOf(needId);
    expect(rows.map(({ event_id }) => event_id)).toEqual((await world.events(needId)).map(({ id }) => id));
    expect(rows.map((row) => [row.open, row.brief_version, row.valid_from])).toEqual([
      [true, 1, null],
      [false, 1, null],
    ]);
    const [published, held] = rows.map(({ facts }) => decodeNeedFacts(bytesToInts(facts)));
    expect(published).toMatchObject({ needId, open: 1, halfDaysPerWeek: 5, niches: [taxonomy.byCode('niche.ai-strategy')!.ordinal] });
    expect(published.companyIds).toEqual([child, ...[parent, sibling, grandchild].sort()]);
    expect(held).toEqual({ ...published, open: 0 });
  });

  it('waits for an admin where the domain is not verified, and only an admin passes it', async () => {
    const unverified = await world.company({ verified: false });
    const owner = await world.user(unverified, 'OWNER');
    const admin = await world.user(null, 'MEMBER', true);
    const { needId } = value(await world.create.execute(owner, { companyId: unverified, brief: BRIEF }));
    value(await world.publish.execute(owner, { needId, version: 1 }));
    expect((await world.reads.needById(owner, needId))?.state).toBe('REVIEW');
    expect((await world.events(needId)).map(({ type }) => type)).toEqual(['need.submitted']);
    expect(failure(await world.pass.execute(owner, { needId, version: 2 }))).toEqual({ kind: 'FORBIDDEN' });
    expect(failure(await world.pass.execute(member, { needId, version: 2 }))).toEqual({ kind: 'NOT_FOUND' });
    expect(await world.reads.needsToPass(owner, { limit: 10, after: null })).toEqual([]);
    expect((await world.reads.needsToPass(admin, { limit: 10, after: null })).map(({ id }) => id)).toEqual([needId]);
    expect(failure(await world.edit.execute(admin, { needId, version: 2, brief: BRIEF }))).toEqual({ kind: 'FORBIDDEN' });
    expect(failure(await world.edit.execute(owner, { needId, version: 2, brief: { ...BRIEF, cadence: '' } }))).toMatchObject({
      kind: 'INVALID',
    });
    value(await world.edit.execute(owner, { needId, version: 2, brief: { ...BRIEF, daysPerWeek: 1 } }));
    expect(failure(await world.pass.execute(admin, { needId, version: 2 }))).toMatchObject({
      kind: 'CONFLICT',
      state: 'REVIEW',
      version: 3,
    });
    value(await world.pass.execute(admin, { needId, version: 3 }));
    expect(await world.reads.needById(owner, needId)).toMatchObject({
      state: 'OPEN',
      version: 4,
      briefVersion: 1,
      publishedAt: world.clock.now(),
    });
    expect((await world.events(needId)).map(({ type }) => type)).toEqual(['need.submitted', 'need.published']);
  });

  it('keeps version and runs when only the wording changes', async () => {
    const needId = await open();
    value(await world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, title: 'Another title' } }));
    expect(await stateOf(needId)).toEqual(['OPEN', 3, 1]);
    expect((await world.reads.briefsOf(member, [needId])).get(needId)?.title).toBe('Another title');
    expect(await world.events(needId)).toHaveLength(1);
  });

  it('keeps every version of a published brief', async () => {
    const needId = await open();
    value(await world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, daysPerWeek: 4 } }));
    const rows = await world.db.query(
      `select version, content ->> 'halfDaysPerWeek' as half from briefs where need_id = $1 order by version`,
      [needId],
    );
    expect(rows).toEqual([
      { version: 1, half: '5' },
      { version: 2, half: '8' },
    ]);
  });

  it('an edit on hold changes nothing for matching until it resumes', async () => {
    const needId = await open();
    value(await world.hold.execute(member, { needId, version: 2 }));
    value(await world.edit.execute(member, { needId, version: 3, brief: { ...BRIEF, daysPerWeek: 1 } }));
    expect(await stateOf(needId)).toEqual(['ON_HOLD', 4, 2]);
    value(await world.resume.execute(member, { needId, version: 4 }));
    const rows = await factsOf(needId);
    expect(rows.map((row) => [row.open, row.brief_version])).toEqual([
      [true, 1],
      [false, 1],
      [true, 2],
    ]);
  });

  it('refuses an incomplete brief once the need is open', async () => {
    const needId = await open();
    expect(failure(await world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, scopeOut: [] } }))).toMatchObject({
      kind: 'INVALID',
      errors: [{ path: 'brief.scopeOut' }],
    });
    expect(await stateOf(needId)).toEqual(['OPEN', 2, 1]);
  });

  it('asks for a new start once the old one has passed, but lets wording change', async () => {
    const late = await draft();
    const needId = await open();
    world.clock.setDay('2027-02-01');
    expect(failure(await world.publish.execute(member, { needId: late, version: 1 }))).toMatchObject({
      errors: [{ path: 'brief.startDate' }],
    });
    value(await world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, title: 'Still looking' } }));
    expect(failure(await world.edit.execute(member, { needId, version: 3, brief: { ...BRIEF, startDate: '2027-01-18' } }))).toMatchObject({
      errors: [{ path: 'brief.startDate' }],
    });
    value(await world.hold.execute(member, { needId, version: 3 }));
    expect(failure(await world.resume.execute(member, { needId, version: 4 }))).toMatchObject({ errors: [{ path: 'brief.startDate' }] });
  });

  it('refuses a wrong state and a stale version with what holds now', async () => {
    const needId = await draft();
    expect(failure(await world.hold.execute(member, { needId, version: 1 }))).toMatchObject({
      kind: 'CONFLICT',
      state: 'DRAFT',
      version: 1,
    });
    value(await world.publish.execute(member, { needId, version: 1 }));
    expect(failure(await world.edit.execute(member, { needId, version: 1, brief: BRIEF }))).toMatchObject({
      kind: 'CONFLICT',
      state: 'OPEN',
      version: 2,
    });
    value(await world.close.execute(member, { needId, version: 2, reason: 'Over' }));
    for (const act of [world.hold, world.resume, world.publish]) {
      expect(failure(await act.execute(member, { needId, version: 3 }))).toMatchObject({
        kind: 'CONFLICT',
        state: 'CANCELLED',
        version: 3,
      });
    }
    expect(failure(await world.edit.execute(member, { needId, version: 3, brief: BRIEF }))).toMatchObject({
      kind: 'CONFLICT',
      state: 'CANCELLED',
    });
  });

  it('closes a draft without a word to matching', async () => {
    const needId = await draft();
    expect(failure(await world.close.execute(member, { needId, version: 1, reason: '  ' }))).toMatchObject({
      errors: [{ path: 'reason' }],
    });
    value(await world.close.execute(member, { needId, version: 1, reason: 'A mistake' }));
    expect(await world.events(needId)).toEqual([]);
    expect(await world.db.query('select close_reason from needs where id = $1', [needId])).toEqual([{ close_reason: 'A mistake' }]);
  });

  it('reopens an ended need as a new draft with its last brief', async () => {
    const needId = await open();
    expect(failure(await world.reopen.execute(member, { needId, version: 2 }))).toMatchObject({ kind: 'CONFLICT', state: 'OPEN' });
    value(await world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, daysPerWeek: 1 } }));
    value(await world.close.execute(member, { needId, version: 3, reason: 'Not now' }));
    const again = value(await world.reopen.execute(member, { needId, version: 4 }));
    expect(again.needId).not.toBe(needId);
    expect(await stateOf(again.needId)).toEqual(['DRAFT', 1, 1]);
    expect((await world.reads.briefsOf(member, [again.needId])).get(again.needId)?.halfDaysPerWeek).toBe(2);
    expect(await stateOf(needId)).toEqual(['CANCELLED', 4, 2]);
  });

  it('of two publications at once one wins and the other learns the state', async () => {
    for (let round = 0; round < 10; round++) {
      const needId = await draft();
      const results = await Promise.all([1, 2, 3].map(() => world.publish.execute(member, { needId, version: 1 })));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of results) if (!result.ok) expect(result.failure).toMatchObject({ kind: 'CONFLICT', state: 'OPEN', version: 2 });
      expect(await world.events(needId)).toHaveLength(1);
      expect(await factsOf(needId)).toHaveLength(1);
    }
  });

  it('an edit and a close at once leave one history', async () => {
    for (let round = 0; round < 10; round++) {
      const needId = await open();
      const results = await Promise.all([
        world.edit.execute(member, { needId, version: 2, brief: { ...BRIEF, daysPerWeek: 1 } }),
        world.close.execute(member, { needId, version: 2, reason: 'Race' }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await world.events(needId)).toHaveLength(2);
    }
  });

  it('a repeated key changes nothing twice and answers as the first time', async () => {
    const key = { idempotencyKey: 'create-key-1' };
    const created = await Promise.all([1, 2, 3].map(() => world.create.execute(member, { companyId: company, brief: BRIEF, ...key })));
    expect(new Set(created.map((result) => value(result).needId)).size).toBe(1);
    const { needId } = value(created[0]);
    const publish = { needId, version: 1, idempotencyKey: 'publish-key-1' };
    const first = value(await world.publish.execute(member, publish));
    expect(value(await world.publish.execute(member, publish))).toEqual(first);
    expect(await world.events(needId)).toHaveLength(1);
    expect(failure(await world.publish.execute(member, { ...publish, version: 2 }))).toMatchObject({ kind: 'CONFLICT' });
    expect(failure(await world.hold.execute(member, { ...publish, idempotencyKey: 'short' }))).toMatchObject({
      errors: [{ path: 'idempotencyKey' }],
    });
  });

  it('lets the operator create and publish on behalf of nobody', async () => {
    const operator = system('operator');
    const { needId } = value(await world.create.execute(operator, { companyId: company, brief: BRIEF }));
    value(await world.publish.execute(operator, { needId, version: 1 }));
    expect(await stateOf(needId)).toEqual(['OPEN', 2, 1]);
    expect(failure(await world.create.execute(operator, { companyId: world.randomId(), brief: BRIEF }))).toEqual({ kind: 'NOT_FOUND' });
    expect(failure(await world.create.execute(system('matcher'), { companyId: company, brief: BRIEF }))).toEqual({ kind: 'NOT_FOUND' });
  });
});
