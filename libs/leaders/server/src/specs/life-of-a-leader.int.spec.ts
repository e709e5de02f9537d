import { type CapacityWeek, decodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { bytesToInts, verifyAudit } from '@qd/platform';
import { parseIsoWeek, STANDINGS, system } from '@qd/shared-domain';
import { addLeader, type Bench, openBench, PROFILE } from './leader-bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 60_000);
afterAll(() => bench.db.drop());

const value = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const factsOf = async (leaderId: string): Promise<LeaderFacts[]> => {
  const rows = await bench.db.query<{ facts: Buffer }>(
    'select f.facts from qd.leader_facts f join qd.outbox_events e on e.id = f.event_id where f.leader_id = $1 order by e.created_at',
    [leaderId],
  );
  return rows.map(({ facts }) => decodeLeaderFacts(bytesToInts(facts)));
};
const eventsOf = async (leaderId: string): Promise<string[]> =>
  (await bench.db.query<{ type: string }>('select type from qd.outbox_events where subject_id = $1 order by created_at', [leaderId])).map(
    ({ type }) => type,
  );
const commandsOf = async (leaderId: string): Promise<string[]> =>
  (await bench.db.query<{ command: string }>('select command from qd.audit_log where subject_id = $1 order by seq', [leaderId])).map(
    ({ command }) => command,
  );

describe('the life of a leader', () => {
  it('goes from applicant through approval, edits, suspension and back, with facts, blind profile, event and audit row at each step', async () => {
    const leader = await addLeader(bench);
    const { leaderId } = leader;
    const company = await bench.addCompany();
    expect(value(await bench.approve.execute(bench.admin, { leaderId, version: 1 }))).toEqual({ leaderId, version: 2 });
    value(
      await bench.declare.execute(leader, { leaderId, version: 2, fromWeek: '2026-W52', toWeek: '2027-W01', halfDays: 0, blackout: true }),
    );
    value(
      await bench.edit.execute(leader, {
        leaderId,
        version: 3,
        profile: { ...PROFILE, headline: 'CTO for platforms that outgrew their founders' },
      }),
    );
    value(
      await bench.raise.execute(bench.admin, {
        leaderId,
        version: 4,
        code: 'specialty.kubernetes',
        level: 'VERIFIED_CASE',
        reason: 'Case verified by call',
      }),
    );
    value(await bench.block.execute(leader, { leaderId, companyId: company }));
    value(await bench.suspend.execute(bench.admin, { leaderId, version: 5, reason: 'A complaint is being looked into' }));
    value(await bench.reinstate.execute(bench.admin, { leaderId, version: 6, reason: 'The complaint was unfounded' }));

    const facts = await factsOf(leaderId);
    expect(facts.map(({ standing }) => STANDINGS[standing])).toEqual([
      'APPLICANT',
      'APPROVED',
      'APPROVED',
      'APPROVED',
      'APPROVED',
      'APPROVED',
      'SUSPENDED',
      'APPROVED',
    ]);
    const last = facts[facts.length - 1];
    expect(last.freeHalfDays.slice(0, 9)).toEqual([4, 4, 4, 4, 15, 15, 15, 4, 4]);
    expect(last.capacityFromWeek).toBe(parseIsoWeek('2026-W48'));
    expect(last.blockedCompanyIds).toEqual([company]);
    expect(last.specialties.map(({ evidence }) => evidence)).toEqual([3]);
    expect(await eventsOf(leaderId)).toEqual([
      'leader.changed',
      'leader.applied',
      'leader.approved',
      'leader.changed',
      'leader.changed',
      'leader.changed',
      'leader.evidence_raised',
      'leader.changed',
      'leader.suspended',
      'leader.approved',
    ]);
    expect(await commandsOf(leaderId)).toEqual([
      'create_leader_profile',
      'approve_leader',
      'declare_capacity',
      'edit_leader_profile',
      'raise_evidence',
      'block_company',
      'suspend_leader',
      'reinstate_leader',
    ]);
    const seen = await bench.reads.leaderById(leader, leaderId);
    expect(seen).toMatchObject({
      standing: 'APPROVED',
      version: 7,
      profile: { headline: 'CTO for platforms that outgrew their founders' },
    });
    expect(new Date(seen!.standingUntil!).toISOString()).toBe('2028-11-23T00:00:00.000Z');
    const blind = (await bench.reads.blindProfilesByIds(leader, [leaderId])).get(leaderId)!;
    expect(blind).toMatchObject({
      headline: 'CTO for platforms that outgrew their founders',
      specialties: [{ code: 'specialty.kubernetes', evidence: 'VERIFIED_CASE' }],
    });
    expect(blind.freeHalfDays.slice(3, 8)).toEqual([4, null, null, null, 4]);
    expect(JSON.stringify(await bench.db.query('select * from qd.blind_profiles where leader_id = $1', [leaderId]))).not.toMatch(
      /Lovelace|Ada|110000/,
    );
    expect(await verifyAudit(bench.database)).toMatchObject({ brokenSeq: null });
  });

  it('declares the most days a week wished for 104 weeks ahead', async () => {
    const { leaderId, ...leader } = await addLeader(bench);
    const weeks = (await bench.reads.capacityOf({ ...leader, leaderId }, [leaderId], 200)).get(leaderId)!;
    expect(weeks).toHaveLength(104);
    expect(new Set(weeks.map(({ declared }: CapacityWeek) => declared))).toEqual(new Set([4]));
  });

  it('lets an approval run out after 24 months, and fills the weeks the calendar has added when it is given again', async () => {
    const { leaderId } = await addLeader(bench);
    value(await bench.approve.execute(bench.admin, { leaderId, version: 1 }));
    bench.clock.moveTo('2028-11-22T10:00:00Z');
    expect(await bench.expire.execute(system('operator'))).toEqual({ ok: true, value: 0 });
    bench.clock.moveTo('2028-11-23T10:00:00Z');
    expect(await bench.expire.execute(bench.admin)).toMatchObject({ ok: false, failure: { kind: 'FORBIDDEN' } });
    value(await bench.expire.execute(system('operator')));
    expect(await bench.reads.leaderById(bench.admin, leaderId)).toMatchObject({ standing: 'EXPIRED', version: 3 });
    value(await bench.approve.execute(bench.admin, { leaderId, version: 3 }));
    bench.clock.moveTo('2026-11-23T10:00:00Z');
    const facts = await factsOf(leaderId);
    expect(facts.map(({ standing }) => STANDINGS[standing])).toEqual(['APPLICANT', 'APPROVED', 'EXPIRED', 'APPROVED']);
    expect(facts[3].freeHalfDays).toEqual(Array(104).fill(4));
  });

  it('keeps nothing of a refused command, and the attempt to smuggle contact data in the audit log alone', async () => {
    const user = await bench.addUser();
    const profile = { ...PROFILE, summary: `${PROFILE.summary} Write to me (at) example dot com.` };
    const refused = await bench.create.execute(user, { displayName: 'Ada Lovelace', profile });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'CONTACT_DATA', path: 'profile.summary' } });
    expect(await bench.db.query('select 1 from qd.leaders where user_id = $1', [user.userId])).toEqual([]);
    const [row] = await bench.db.query('select command, reason, detail from qd.audit_log where actor_id = $1', [user.userId]);
    expect(row).toEqual({ command: 'create_leader_profile', reason: 'CONTACT_DATA', detail: { refused: true, path: 'profile.summary' } });
  });

  it('names every broken field, of the name and of the profile', async () => {
    const user = await bench.addUser();
    const refused = await bench.create.execute(user, { displayName: '', profile: { ...PROFILE, timeZone: 'Mars/Olympus' } });
    expect(!refused.ok && refused.failure.kind === 'INVALID' && refused.failure.errors.map(({ path }) => path)).toEqual([
      'displayName',
      'profile.timeZone',
    ]);
  });

  it('keeps one profile a person', async () => {
    const leader = await addLeader(bench);
    const again = await bench.create.execute(leader, { displayName: 'Ada', profile: PROFILE });
    expect(again).toMatchObject({ ok: false, failure: { kind: 'CONFLICT' } });
  });
});

describe('repeated and racing commands', () => {
  it('answers a repeated key with the first outcome and changes nothing twice', async () => {
    const leader = await addLeader(bench);
    const input = {
      leaderId: leader.leaderId,
      version: 1,
      fromWeek: '2027-W10',
      toWeek: '2027-W12',
      halfDays: 2,
      idempotencyKey: 'declare-once',
    };
    const first = value(await bench.declare.execute(leader, input));
    expect(value(await bench.declare.execute(leader, input))).toEqual(first);
    expect(await eventsOf(leader.leaderId)).toEqual(['leader.changed', 'leader.applied', 'leader.changed']);
    const other = await bench.declare.execute(leader, { ...input, halfDays: 3 });
    expect(other).toMatchObject({ ok: false, failure: { kind: 'CONFLICT' } });
  });

  it('lets one of two racing declarations win, and tells the other the new version', async () => {
    const leader = await addLeader(bench);
    const { leaderId } = leader;
    const race = [1, 2, 3, 4].map((halfDays) =>
      bench.declare.execute(leader, { leaderId, version: 1, fromWeek: '2027-W10', toWeek: '2027-W12', halfDays }),
    );
    const results = await Promise.all(race);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lost of results.filter(({ ok }) => !ok)) expect(lost).toMatchObject({ failure: { kind: 'CONFLICT', version: 2 } });
    const won = results.findIndex(({ ok }) => ok) + 1;
    const facts = await factsOf(leaderId);
    expect(facts).toHaveLength(2);
    expect(facts[1].freeHalfDays.slice(parseIsoWeek('2027-W10')! - facts[1].capacityFromWeek).slice(0, 3)).toEqual([won, won, won]);
  });

  it('lets one of several racing creations win', async () => {
    const user = await bench.addUser();
    const results = await Promise.all([1, 2, 3].map(() => bench.create.execute(user, { displayName: 'Ada', profile: PROFILE })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuses to declare less than is promised, with week, gap and next week', async () => {
    const leader = await addLeader(bench);
    const { leaderId } = leader;
    await bench.db.query('update qd.leader_capacity set committed = 3 where leader_id = $1 and week = $2', [
      leaderId,
      parseIsoWeek('2027-W11'),
    ]);
    const refused = await bench.declare.execute(leader, { leaderId, version: 1, fromWeek: '2027-W10', toWeek: '2027-W12', halfDays: 1 });
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'CAPACITY_EXCEEDED', week: parseIsoWeek('2027-W11'), missingHalfDays: 2, nextFreeWeek: parseIsoWeek('2027-W12') },
    });
    const kept = (await bench.reads.capacityOf(leader, [leaderId], 20)).get(leaderId)!;
    expect(new Set(kept.map(({ declared }) => declared))).toEqual(new Set([4]));
    const oversell = bench.db.query('update qd.leader_capacity set declared = 2 where leader_id = $1 and week = $2', [
      leaderId,
      parseIsoWeek('2027-W11'),
    ]);
    await expect(oversell).rejects.toThrow(/capacity_never_oversold/);
  });

  it('refuses a stale version and an illegal move, telling version and standing', async () => {
    const { leaderId } = await addLeader(bench);
    const reason = 'A complaint is being looked into';
    expect(await bench.suspend.execute(bench.admin, { leaderId, version: 1, reason })).toMatchObject({
      ok: false,
      failure: { kind: 'CONFLICT', state: 'APPLICANT' },
    });
    value(await bench.approve.execute(bench.admin, { leaderId, version: 1 }));
    expect(await bench.suspend.execute(bench.admin, { leaderId, version: 1, reason })).toMatchObject({
      ok: false,
      failure: { kind: 'CONFLICT', version: 2 },
    });
    expect(await bench.suspend.execute(bench.admin, { leaderId, version: 2, reason: ' ' })).toMatchObject({
      ok: false,
      failure: { kind: 'INVALID', errors: [{ path: 'reason' }] },
    });
  });

  it('confirms an availability once a day', async () => {
    const leader = await addLeader(bench);
    bench.clock.moveTo('2026-11-24T10:00:00Z');
    value(await bench.confirm.execute(leader, { leaderId: leader.leaderId }));
    value(await bench.confirm.execute(leader, { leaderId: leader.leaderId }));
    bench.clock.moveTo('2026-11-23T10:00:00Z');
    const facts = await factsOf(leader.leaderId);
    expect(facts).toHaveLength(2);
    expect(facts[1].confirmedDay - facts[0].confirmedDay).toBe(1);
  });
});
