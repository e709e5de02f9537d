import { ANONYMOUS, type Actor, type CompanyId, type UserActor } from '@qd/shared-domain';
import { addLeader, type Bench, freshId, openBench, PROFILE } from './leader-bench';

let bench: Bench;
let leader: UserActor & { leaderId: string };
let other: UserActor & { leaderId: string };
beforeAll(async () => {
  bench = await openBench();
  leader = await addLeader(bench);
  other = await addLeader(bench);
  await bench.approve.execute(bench.admin, { leaderId: leader.leaderId, version: 1 });
}, 60_000);
afterAll(() => bench.db.drop());

const NOT_FOUND = { ok: false, failure: { kind: 'NOT_FOUND' } };
const member = async (companyId: string): Promise<UserActor> =>
  bench.addUser({ memberships: [{ companyId: companyId as CompanyId, role: 'OWNER' }] });

/** A completed run of a company's need whose list holds the leader, written past every policy. */
async function matchFor(companyId: string, leaderId: string): Promise<void> {
  const [need, run] = [freshId(), freshId()];
  await bench.db.query("insert into qd.policies (version, content, reason) values (1, '{}', 'spec') on conflict do nothing");
  await bench.db.query('insert into qd.needs (id, company_id) values ($1, $2)', [need, companyId]);
  await bench.db.query(
    `insert into qd.match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of, policy_version,
       engine_version, taxonomy_version, rates_version, zones_version, seed, top_k)
     values ($1, $2, $3, $4, $4, 1, 'RUNNING', 1, now(), 1, '1', '1', '1', '1', 1, 50)`,
    [run, need, companyId, freshId()],
  );
  await bench.db.query("insert into qd.matches (run_id, company_id, rank, leader_id, score, lines) values ($1, $3, 1, $2, 1, '{}')", [
    run,
    leaderId,
    companyId,
  ]);
}

const visibleRows = (actor: Actor, table: string): Promise<{ id: string }[]> =>
  bench.database.read(actor, (manager) => manager.query(`select ${table === 'leaders' ? 'id' : 'leader_id as id'} from ${table}`));

describe('who sees a leader', () => {
  it.each(['leaders', 'leader_capacity', 'leader_facts', 'blind_profiles'])(
    'shows of %s a leader only the own rows, even to a bare select',
    async (table) => {
      const rows = await visibleRows(leader, table);
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([leader.leaderId]));
    },
  );

  it.each(['leaders', 'leader_capacity', 'leader_facts', 'leader_blocks', 'blind_profiles'])(
    'shows of %s nothing to a company or to nobody',
    async (table) => {
      const company = await member(await bench.addCompany());
      expect(await visibleRows(company, table)).toEqual([]);
      expect(await visibleRows(ANONYMOUS, table)).toEqual([]);
    },
  );

  it('shows an admin everybody, page by page, and everybody else an empty list', async () => {
    const all = await bench.reads.leadersByStanding(bench.admin, { standing: null, after: null, limit: 50 });
    expect(all.map(({ id }) => id)).toEqual([leader.leaderId, other.leaderId].sort());
    const approved = await bench.reads.leadersByStanding(bench.admin, { standing: 'APPROVED', after: null, limit: 50 });
    expect(approved.map(({ id }) => id)).toEqual([leader.leaderId]);
    const second = await bench.reads.leadersByStanding(bench.admin, { standing: null, after: all[0].id, limit: 50 });
    expect(second.map(({ id }) => id)).toEqual([all[1].id]);
    expect(await bench.reads.leadersByStanding(leader, { standing: null, after: null, limit: 50 })).toEqual([]);
  });

  it('answers somebody else as a random id, in reads and commands alike', async () => {
    for (const id of [other.leaderId, freshId(), 'no id at all']) {
      expect(await bench.reads.leaderById(leader, id)).toBeNull();
      expect(await bench.edit.execute(leader, { leaderId: id, version: 1, profile: PROFILE })).toEqual(NOT_FOUND);
      expect(
        await bench.declare.execute(leader, { leaderId: id, version: 1, fromWeek: '2027-W01', toWeek: '2027-W01', halfDays: 1 }),
      ).toEqual(NOT_FOUND);
      expect(await bench.confirm.execute(leader, { leaderId: id })).toEqual(NOT_FOUND);
      expect(await bench.block.execute(leader, { leaderId: id, companyId: freshId() })).toEqual(NOT_FOUND);
    }
    expect(await bench.approve.execute(bench.admin, { leaderId: freshId(), version: 1 })).toEqual(NOT_FOUND);
  });

  it('lets nobody but admins decide about a standing, and no admin about the own one', async () => {
    const forbidden = { ok: false, failure: { kind: 'FORBIDDEN' } };
    const input = { leaderId: other.leaderId, version: 1 };
    for (const actor of [leader, other, await member(await bench.addCompany()), { ...other, isAdmin: true }]) {
      expect(await bench.approve.execute(actor, input)).toEqual(forbidden);
      expect(await bench.raise.execute(actor, { ...input, code: 'specialty.kubernetes', level: 'REFERENCED', reason: 'I say so' })).toEqual(
        forbidden,
      );
    }
    expect(await bench.create.execute(ANONYMOUS, { displayName: 'Ada', profile: PROFILE })).toEqual(forbidden);
  });
});

describe('the blind profile', () => {
  const seenBy = async (actor: Actor): Promise<string[]> => [
    ...(await bench.reads.blindProfilesByIds(actor, [leader.leaderId, freshId()])).keys(),
  ];

  it('shows itself to a company from the first match on, unless the leader hides from it or a relative', async () => {
    const parent = await bench.addCompany();
    const child = await bench.addCompany(parent);
    const actor = await member(child);
    expect(await seenBy(actor)).toEqual([]);
    await matchFor(child, leader.leaderId);
    expect(await seenBy(actor)).toEqual([leader.leaderId]);
    await bench.block.execute(leader, { leaderId: leader.leaderId, companyId: parent });
    expect(await seenBy(actor)).toEqual([]);
    await bench.unblock.execute(leader, { leaderId: leader.leaderId, companyId: parent });
    expect(await seenBy(actor)).toEqual([leader.leaderId]);
  });

  it('hides a suspended leader at once', async () => {
    const company = await bench.addCompany();
    const actor = await member(company);
    await matchFor(company, leader.leaderId);
    expect(await seenBy(actor)).toEqual([leader.leaderId]);
    await bench.suspend.execute(bench.admin, { leaderId: leader.leaderId, version: 2, reason: 'A complaint is being looked into' });
    expect(await seenBy(actor)).toEqual([]);
    await bench.reinstate.execute(bench.admin, { leaderId: leader.leaderId, version: 3, reason: 'The complaint was unfounded' });
    expect(await seenBy(actor)).toEqual([leader.leaderId]);
  });
});

describe('blocking a company', () => {
  it('changes nothing twice, refuses companies that do not exist, and unblocks what was blocked only', async () => {
    const company = await bench.addCompany();
    const { leaderId } = other;
    const events = async () => (await bench.db.query('select 1 from qd.leader_facts where leader_id = $1', [leaderId])).length;
    const before = await events();
    expect(await bench.block.execute(other, { leaderId, companyId: company })).toMatchObject({ ok: true });
    expect(await bench.block.execute(other, { leaderId, companyId: company })).toMatchObject({ ok: true });
    expect(await events()).toBe(before + 1);
    expect((await bench.reads.blockedCompanyIds(other, [leaderId])).get(leaderId)).toEqual([company]);
    expect((await bench.reads.blockedCompanyIds(leader, [leaderId])).size).toBe(0);
    expect(await bench.block.execute(other, { leaderId, companyId: freshId() })).toEqual(NOT_FOUND);
    expect(await bench.block.execute(other, { leaderId, companyId: 'x' })).toEqual(NOT_FOUND);
    expect(await bench.unblock.execute(other, { leaderId, companyId: freshId() })).toEqual(NOT_FOUND);
    expect(await bench.unblock.execute(other, { leaderId, companyId: company })).toMatchObject({ ok: true });
    expect((await bench.reads.blockedCompanyIds(other, [leaderId])).size).toBe(0);
  });
});
