import { decodeLeaderFacts } from '@qd/leaders-domain';
import { bytesToInts, createLogger, RandomIds, Relay, SystemClock, verifyAudit } from '@qd/platform';
import { type CompanyId, type UserActor } from '@qd/shared-domain';
import { eventually } from '@qd/testing';
import { HideFromNewCompanies } from '..';
import { addLeader, type Bench, freshId, openBench } from './leader-bench';

type Named = UserActor & { leaderId: string };

let bench: Bench;
let worker: Awaited<ReturnType<Bench['db']['worker']>>;
beforeAll(async () => {
  bench = await openBench();
  worker = await bench.db.worker();
}, 60_000);
afterAll(() => bench.db.drop());

const logger = createLogger('spec', 'silent');
const ids = new RandomIds(new SystemClock());

/** A company with an owner, as `CreateCompany` leaves it. */
async function addCompany(name: string, mail = 'owner@elsewhere.example'): Promise<string> {
  const [company, owner] = [freshId(), freshId()];
  const [before, after] = mail.split('@');
  await bench.db.query("insert into qd.users (id, email, password_hash, display_name) values ($1, $2, 'x', 'Somebody')", [
    owner,
    `${before}.${owner}@${after}`,
  ]);
  await bench.db.query("insert into qd.companies (id, name, time_zone) values ($1, $2, 'Europe/Berlin')", [company, name]);
  await bench.db.query("insert into qd.company_members (company_id, user_id, role) values ($1, $2, 'OWNER')", [company, owner]);
  await bench.db.query("insert into qd.outbox_events (id, type, subject_id) values ($1, 'company.created', $2)", [ids.next(), company]);
  return company;
}

const rowsOf = (leader: Named): Promise<{ company_id: string; by_term: boolean }[]> =>
  bench.db.query('select company_id, by_term from qd.leader_blocks where leader_id = $1 order by company_id', [leader.leaderId]);
const blockedOf = async (leader: Named): Promise<string[]> => (await rowsOf(leader)).map((row) => row.company_id);
const blockedInFacts = async ({ leaderId }: Named): Promise<readonly string[]> => {
  const [{ facts }] = await bench.db.query<{ facts: Buffer }>(
    'select f.facts from qd.leader_facts f join qd.outbox_events e on e.id = f.event_id where f.leader_id = $1 order by e.created_at desc limit 1',
    [leaderId],
  );
  return decodeLeaderFacts(bytesToInts(facts)).blockedCompanyIds;
};
const block = (leader: Named, term: unknown) => bench.blockByName.execute(leader, { leaderId: leader.leaderId, term });
const unblock = (leader: Named, term: unknown) => bench.unblockByName.execute(leader, { leaderId: leader.leaderId, term });
const termsOf = async (leader: Named): Promise<string[]> =>
  ((await bench.reads.blockTermsOf(leader, [leader.leaderId])).get(leader.leaderId) ?? []).map(({ term }) => term);

describe('names as they are compared', () => {
  it.each([
    ['Northwind', 'NORTHWIND GmbH & Co. KG'],
    ['Northwind', 'The Northwind, Inc.'],
    ['Northwind', 'North-Wind Ltd'],
    ['Müller', 'Muller S.A.'],
    ['MÜLLER', 'Mu\u0308ller AG'],
    ['Łódź Øre', 'lodz ore'],
    ['STRASSE', 'straße'],
    ['Ｎｏｒｔｈｗｉｎｄ', 'northwind sp. z o.o.'],
    ['Яндекс', 'ЯНДЕКС ООО'.replace('ООО', 'OOO')],
    ['株式会社', '株式会社'],
    ['Smith & Sons', 'smith and sons plc'],
    ["L'Atelier", 'L’ATELIER SAS'],
    ['Booking.com', 'booking com B.V.'],
  ])('takes %j and %j for one', async (one, other) => {
    const [row] = await bench.db.query<{ a: string; b: string }>('select qd.matching_name($1) as a, qd.matching_name($2) as b', [
      one,
      other,
    ]);
    expect(row.a).toBe(row.b);
    expect(row.a.length).toBeGreaterThan(1);
  });

  it.each([
    ['Northwind', 'Northwind Energy'],
    ['Northwind', 'Southwind'],
    ['Company', 'Corporation'],
    ['Group', 'Holding'],
  ])('tells %j from %j', async (one, other) => {
    const [row] = await bench.db.query<{ a: string; b: string }>('select qd.matching_name($1) as a, qd.matching_name($2) as b', [
      one,
      other,
    ]);
    expect(row.a).not.toBe(row.b);
  });
});

describe('blocking by name or domain', () => {
  it('hides from companies of that name or domain, in facts too, and lists terms alone', async () => {
    const leader = await addLeader(bench);
    const named = await addCompany('Tailspin Toys GmbH');
    const called = await addCompany('Fabrikam, Inc.');
    const mailed = await addCompany('Some Holding', 'cto@eu.fabrikam.example');
    await addCompany('Tailspin Travels');
    expect(await block(leader, 'TAILSPIN toys')).toEqual({ ok: true, value: { leaderId: leader.leaderId, version: 1 } });
    expect(await block(leader, 'https://www.fabrikam.example/jobs')).toMatchObject({ ok: true });
    expect(await block(leader, 'tailspin toys AG')).toMatchObject({ ok: true });
    expect(await rowsOf(leader)).toEqual([named, called, mailed].sort().map((id) => ({ company_id: id, by_term: true })));
    expect(await blockedInFacts(leader)).toEqual([named, called, mailed].sort());
    expect(await termsOf(leader)).toEqual(['TAILSPIN toys', 'https://www.fabrikam.example/jobs']);
    expect((await bench.reads.blockedCompanyIds(leader, [leader.leaderId])).size).toBe(0);
    for (const id of [named, called, mailed]) {
      const [{ hidden }] = await bench.db.query<{ hidden: boolean }>('select qd.leader_hidden_from($1, array[$2]::uuid[]) as hidden', [
        leader.leaderId,
        id,
      ]);
      expect(hidden).toBe(true);
    }
  });

  it('gives the same answer, events and visible rows whether there is such a company or not', async () => {
    const company = await addCompany('Wingtip Ltd');
    const [one, other] = [await addLeader(bench), await addLeader(bench)];
    const traces = async (leader: Named) => ({
      events: await bench.db.query('select type, payload from qd.outbox_events where subject_id = $1 order by created_at', [
        leader.leaderId,
      ]),
      audit: (await bench.db.query<{ command: string; keys: string[] }>(
        'select command, array(select jsonb_object_keys(detail)) as keys, company_id from qd.audit_log where subject_id = $1 order by seq',
        [leader.leaderId],
      )) as unknown,
      // What the leader's own transactions can see of companies at all.
      companies: await bench.database.read(leader, (manager) => manager.query('select id from companies')),
    });
    expect(await block(one, 'Wingtip')).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await block(other, 'Nobody is called so')).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await traces(one)).toEqual(await traces(other));
    const take = (leader: Named, companyId: string) => bench.unblock.execute(leader, { leaderId: leader.leaderId, companyId });
    expect(await take(one, company)).toEqual(await take(one, freshId()));
    expect(await unblock(one, 'Nobody is called so')).toEqual(await unblock(other, 'Wingtip'));
  });

  it('takes back a term and just what no other term means and nobody has named', async () => {
    const leader = await addLeader(bench);
    const { leaderId } = leader;
    const [plain, both, named] = [
      await addCompany('Litware AB'),
      await addCompany('Litware', 'it@litware-labs.example'),
      await addCompany('Litware SA'),
    ];
    await block(leader, 'Litware');
    await block(leader, 'litware-labs.example');
    await bench.block.execute(leader, { leaderId, companyId: named });
    expect((await bench.reads.blockedCompanyIds(leader, [leaderId])).get(leaderId)).toEqual([named]);
    expect(await blockedOf(leader)).toEqual([plain, both, named].sort());
    expect(await unblock(leader, ' litware gmbh ')).toMatchObject({ ok: true });
    expect(await blockedOf(leader)).toEqual([both, named].sort());
    expect(await blockedInFacts(leader)).toEqual([both, named].sort());
    expect(await unblock(leader, 'Litware')).toEqual({ ok: false, failure: { kind: 'NOT_FOUND' } });

    // Named and meant at once: taken back by its id it stays blocked, unseen.
    await block(leader, 'Litware');
    expect(await bench.unblock.execute(leader, { leaderId, companyId: named })).toMatchObject({ ok: true });
    expect((await bench.reads.blockedCompanyIds(leader, [leaderId])).size).toBe(0);
    expect(await blockedOf(leader)).toEqual([plain, both, named].sort());
  });

  it('refuses what names nobody, too many terms, and anybody else', async () => {
    const leader = await addLeader(bench);
    const stranger = await addLeader(bench);
    for (const term of ['', 'x', ' & ', '!!!', 'gmail.com', 'jane@hotmail.com', null, 'ß'.repeat(100)]) {
      expect(await block(leader, term)).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path: 'term' }] } });
    }
    await bench.db.query(
      `insert into qd.leader_block_terms (leader_id, term, matching) select $1, 'Name ' || n, 'name' || n from generate_series(1, 100) as n`,
      [leader.leaderId],
    );
    expect(await block(leader, 'One more')).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path: 'term' }] } });
    expect(await block(leader, 'Name 7')).toMatchObject({ ok: true });
    for (const leaderId of [leader.leaderId, freshId(), 'no id']) {
      expect(await bench.blockByName.execute(stranger, { leaderId, term: 'Northwind' })).toEqual({
        ok: false,
        failure: { kind: 'NOT_FOUND' },
      });
      expect(await bench.unblockByName.execute(stranger, { leaderId, term: 'Name 7' })).toEqual({
        ok: false,
        failure: { kind: 'NOT_FOUND' },
      });
    }
    expect((await bench.reads.blockTermsOf(stranger, [leader.leaderId])).size).toBe(0);
    const resolve = bench.database.transaction(stranger, (manager) => manager.query('select resolve_block_terms($1)', [leader.leaderId]));
    await expect(resolve).rejects.toThrow(/are not for USER to resolve/);
  });

  it('lets the API read no companies by name, and the worker no terms', async () => {
    const company = await bench.addUser({ memberships: [{ companyId: freshId<CompanyId>(), role: 'OWNER' }] });
    for (const call of ['leaders_meaning($1)', 'hide_by_term($1, $1)', 'company_keys($1)'])
      await expect(bench.database.transaction(company, (manager) => manager.query(`select ${call}`, [freshId()]))).rejects.toThrow(
        /permission denied/,
      );
    const system = { kind: 'SYSTEM', name: 'relay' } as const;
    for (const table of ['leader_block_terms', 'company_domains', 'leaders', 'leader_blocks'])
      await expect(worker.read(system, (manager) => manager.query(`select 1 from ${table}`))).rejects.toThrow(/permission denied/);
  });
});

describe('companies that come later', () => {
  it('are hidden from once they are there, without a trace the leader could read', async () => {
    const leader = await addLeader(bench);
    const other = await addLeader(bench);
    await block(leader, 'Proseware');
    await block(other, 'proseware.example');
    await bench.block.execute(leader, { leaderId: leader.leaderId, companyId: await bench.addCompany() });
    const [before] = [await blockedInFacts(leader)];
    const auditBefore = await bench.db.query('select seq from qd.audit_log where subject_id = $1', [leader.leaderId]);
    const relay = new Relay({ url: bench.db.workerUrl, logger, dispatch: async () => undefined, pollMs: 50 });
    relay.start();
    const follower = new HideFromNewCompanies(worker, ids, logger).follower(60_000);
    const stamped = () =>
      eventually(
        async () => (await bench.db.query('select 1 from qd.outbox_events where position is null or dispatched_at is null')).length === 0,
        10_000,
        'the relay to stamp',
      );
    await stamped();
    await follower.catchUp();
    expect(await blockedInFacts(leader)).toEqual(before);

    const company = await addCompany('Proseware S.r.l.');
    const mailed = await addCompany('Quite Another', 'ceo@proseware.example');
    await stamped();
    expect(await follower.catchUp()).toBe(2);
    expect(await blockedInFacts(leader)).toEqual([...before, company].sort());
    expect(await blockedInFacts(other)).toEqual([company, mailed].sort());
    await stamped();
    const current = await bench.db.query<{ facts: Buffer }>(
      'select facts from qd.leader_facts where leader_id = $1 and valid_from is not null and valid_to is null',
      [leader.leaderId],
    );
    expect(current.map(({ facts }) => decodeLeaderFacts(bytesToInts(facts)).blockedCompanyIds)).toEqual([[...before, company].sort()]);
    expect(await bench.db.query('select seq from qd.audit_log where subject_id = $1', [leader.leaderId])).toEqual(auditBefore);
    expect(await follower.catchUp()).toBe(0);

    // An edit afterwards writes the facts from the tables, and they say the same.
    await bench.confirm.execute(leader, { leaderId: leader.leaderId });
    await bench.declare.execute(leader, { leaderId: leader.leaderId, version: 1, fromWeek: '2027-W01', toWeek: '2027-W02', halfDays: 2 });
    expect(await blockedInFacts(leader)).toEqual([...before, company].sort());
    await unblock(leader, 'Proseware');
    expect(await blockedInFacts(leader)).toEqual(before);
    await relay.stop();
    expect(await verifyAudit(bench.database)).toMatchObject({ brokenSeq: null });
  }, 30_000);

  it('miss no term that is being stored while they come', async () => {
    const relay = new Relay({ url: bench.db.workerUrl, logger, dispatch: async () => undefined, pollMs: 20 });
    relay.start();
    const follower = new HideFromNewCompanies(worker, ids, logger).follower(5);
    follower.start();
    const leaders: Named[] = [];
    for (let index = 0; index < 6; index++) leaders.push(await addLeader(bench));
    const companies: string[] = [];
    // Twelve names; of each, the term and the company come at the same time, in either order.
    for (let index = 0; index < 12; index++) {
      const name = `Contoso ${index}`;
      await Promise.all([...leaders.map((leader) => block(leader, name)), addCompany(`${name} Ltd`).then((id) => companies.push(id))]);
    }
    const all = [...companies].sort();
    const hiddenFromAll = async (): Promise<boolean> => {
      for (const leader of leaders) if ((await blockedOf(leader)).length < all.length) return false;
      return true;
    };
    await eventually(hiddenFromAll, 10_000, 'all being hidden from all');
    for (const leader of leaders) expect(await blockedInFacts(leader)).toEqual(all);
    await follower.stop();
    await relay.stop();
  }, 60_000);
});
