import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { appendAudit, type AuditEntry } from '@qd/platform';
import { type Actor, system, type UserActor } from '@qd/shared-domain';
import { IdentityWorld } from '../testing/identity-world';
import { ReadActivity } from './read-activity';

const MATCHER = system('matcher');
const all = { limit: 50, after: null };

describe('the activity timeline', () => {
  let world: IdentityWorld;
  let acme: { actor: UserActor; companyId: string };
  let colleague: UserActor;
  let rival: UserActor;
  let lena: UserActor;
  let iris: UserActor;
  const needId = randomUUID();
  const leaderId = randomUUID();

  const log = (actor: Actor, command: string, entry: AuditEntry): Promise<void> =>
    world.database.transaction(actor, (manager) => appendAudit(manager, actor, command, entry));
  const onNeed = (more: Partial<AuditEntry> = {}): AuditEntry => ({
    subjectType: 'need',
    subjectId: needId,
    companyId: acme.companyId,
    ...more,
  });
  const read = async (actor: Actor, subjectId: string | null = null, page = all) =>
    (await world.use(ReadActivity).page(actor, subjectId, page)).map(({ command, side, actorName }) => [command, side, actorName]);

  beforeAll(async () => {
    world = await IdentityWorld.open();
    acme = await world.withCompany('Acme');
    const { actor: bob } = await world.signUp();
    await world.postgres.query(`insert into company_members (company_id, user_id, role) values ($1, $2, 'MEMBER')`, [
      acme.companyId,
      bob.userId,
    ]);
    await world.postgres.query(`update users set display_name = 'Bob' where id = $1`, [bob.userId]);
    colleague = { ...bob, memberships: acme.actor.memberships.map((each) => ({ ...each, role: 'MEMBER' })) };
    rival = (await world.withCompany('Rival')).actor;
    lena = { ...(await world.signUp()).actor, leaderId: leaderId as never };
    iris = { ...(await world.signUp()).actor, isAdmin: true };
    await world.postgres.query(`insert into needs (id, company_id, state, brief_version) values ($1, $2, 'OPEN', 1)`, [
      needId,
      acme.companyId,
    ]);
    await world.postgres.query(`insert into briefs (need_id, version, content) values ($1, 1, '{"title": "A CTO for Friday"}')`, [needId]);

    await log(acme.actor, 'create_need', onNeed());
    await log(colleague, 'edit_need', onNeed({ reason: 'CONTACT_DATA', detail: { refused: true, path: 'situation' } }));
    await log(colleague, 'edit_need', onNeed({ detail: { from: 'DRAFT', to: 'DRAFT', version: 2 } }));
    await log(acme.actor, 'publish_need', onNeed({ detail: { from: 'DRAFT', to: 'REVIEW', version: 3 } }));
    await log(iris, 'pass_need', onNeed({ detail: { from: 'REVIEW', to: 'OPEN', version: 4 } }));
    await log(MATCHER, 'complete_match_run', {
      subjectType: 'match_run',
      subjectId: randomUUID(),
      companyId: acme.companyId,
      detail: { needId, passed: 62, resultHash: 'hash-kept-in-the-log' },
    });
    // As the command and the announcement of it write them: the row of the company names nobody.
    await log(lena, 'show_interest', { subjectType: 'need', subjectId: needId, detail: { from: 'PROPOSED', to: 'INTERESTED' } });
    await log(system('relay'), 'receive_interest', onNeed({ detail: { leaderId } }));
    // The command leaves the company out; even if a row named it, passing would stay the leader's own.
    await log(lena, 'pass_opportunity', onNeed({ reason: 'RATE' }));
    await log(iris, 'suspend_leader', {
      subjectType: 'leader',
      subjectId: leaderId,
      reason: 'No answer for weeks.',
      detail: { from: 'APPROVED', to: 'SUSPENDED' },
    });
    await log(lena, 'sign_in', { subjectType: 'user', subjectId: lena.userId });
  }, 60_000);
  afterAll(() => world?.close());

  it('shows a company what was done for its needs, naming colleagues and no leader', async () => {
    expect(await read(acme.actor, needId)).toEqual([
      ['show_interest', 'LEADER', null],
      ['complete_match_run', 'QUARTERDECK', null],
      ['pass_need', 'QUARTERDECK', null],
      ['publish_need', 'YOU', 'Ada'],
      ['edit_need', 'COLLEAGUE', 'Bob'],
      ['create_need', 'YOU', 'Ada'],
    ]);
    expect((await read(colleague, needId)).map(([, side, name]) => `${side} ${name}`).slice(3)).toEqual([
      'COLLEAGUE Ada',
      'YOU Bob',
      'COLLEAGUE Ada',
    ]);
    expect((await read(acme.actor)).map(([command]) => command)).toEqual([
      'show_interest',
      'complete_match_run',
      'pass_need',
      'publish_need',
      'edit_need',
      'create_need',
      'create_company',
    ]);
  });

  it('tells the title as it may be read, the count of a run, and nothing that is only in the log', async () => {
    const acts = await world.use(ReadActivity).page(acme.actor, needId, all);
    const run = acts.find(({ command }) => command === 'complete_match_run');
    expect(run).toMatchObject({ subjectType: 'need', subjectId: needId });
    expect(run?.params.slice(0, 2)).toEqual([
      { name: 'title', value: 'A CTO for Friday' },
      { name: 'passed', value: '62' },
    ]);
    const text = JSON.stringify(acts);
    for (const secret of [lena.userId, 'RATE', 'refused', 'hash-kept-in-the-log', 'pass_opportunity']) expect(text).not.toContain(secret);
  });

  it('shows a leader the own profile and own acts, with the reason of a suspension', async () => {
    const acts = await world.use(ReadActivity).page(lena, null, all);
    expect(acts.map(({ command, side, reason }) => [command, side, reason])).toEqual([
      ['suspend_leader', 'QUARTERDECK', 'No answer for weeks.'],
      ['pass_opportunity', 'YOU', 'RATE'],
      ['show_interest', 'YOU', null],
    ]);
    expect(JSON.stringify(acts)).not.toContain('A CTO for Friday');
    expect(await read(lena, needId)).toEqual([
      ['pass_opportunity', 'YOU', 'Ada'],
      ['show_interest', 'YOU', 'Ada'],
    ]);
  });

  it('shows administrators both sides of a subject, and by themselves what they did', async () => {
    expect((await read(iris, needId)).map(([command, side]) => `${command} ${side}`)).toEqual([
      'pass_opportunity LEADER',
      'show_interest LEADER',
      'complete_match_run QUARTERDECK',
      'pass_need YOU',
      'publish_need COMPANY',
      'edit_need COMPANY',
      'create_need COMPANY',
    ]);
    expect((await read(iris)).map(([command]) => command)).toEqual(['suspend_leader', 'pass_need']);
  });

  it('answers a stranger about it like about nothing at all', async () => {
    for (const subjectId of [needId, leaderId, acme.companyId, acme.actor.userId, randomUUID(), 'no id']) {
      expect(await read(rival, subjectId)).toEqual([]);
    }
    expect((await read(rival)).map(([command]) => command)).toEqual(['create_company']);
    expect(await read({ kind: 'ANONYMOUS' }, needId)).toEqual([]);
  });

  it('pages without gaps or repeats', async () => {
    const whole = await world.use(ReadActivity).page(acme.actor, null, all);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await world.use(ReadActivity).page(acme.actor, null, { limit: 3, after });
      seen.push(...page.map(({ id }) => id));
      if (page.length < 3) break;
      after = page[2].id;
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
  });

  it('finds its rows by an index, however long the log', async () => {
    await world.postgres.query(
      `insert into audit_log (actor_kind, actor_id, command, subject_type, subject_id, company_id)
       select 'USER', $1, 'edit_need', 'need', gen_random_uuid(), gen_random_uuid() from generate_series(1, 5000)`,
      [randomUUID()],
    );
    await world.postgres.query('analyze audit_log');
    const pages: string[] = [];
    const actor = acme.actor;
    await world.database.read(actor, async (manager) => {
      for (const where of [
        `company_id = any ('{${acme.companyId}}'::uuid[])`,
        `subject_id = '${needId}'`,
        `actor_id = '${actor.userId}'`,
      ]) {
        const plan: { 'QUERY PLAN': string }[] = await manager.query(
          `explain select seq from audit_log where ${where} and seq < 1000000 order by seq desc limit 20`,
        );
        pages.push(plan.map((row) => row['QUERY PLAN']).join('\n'));
      }
    });
    for (const plan of pages) expect(plan).not.toMatch(/Seq Scan on audit_log/);
  });
});
