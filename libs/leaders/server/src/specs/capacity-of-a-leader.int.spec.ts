import { type CapacityRefusal, type CapacityWeek, decodeLeaderFacts, type Reservation } from '@qd/leaders-domain';
import { bytesToInts } from '@qd/platform';
import { type Actor, ANONYMOUS, type CompanyId, ok, parseIsoWeek, type Result, system, type UserActor } from '@qd/shared-domain';
import { moveCapacity } from '..';
import { addLeader, type Bench, freshId, openBench } from './leader-bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 60_000);
afterAll(() => bench.db.drop());

const OPERATOR = system('operator');
const week = (iso: string): number => parseIsoWeek(iso)!;
const asked = (from: string, to: string, halfDays: number, kind: Reservation['kind'] = 'HARD'): Reservation => ({
  kind,
  fromWeek: week(from),
  toWeek: week(to),
  halfDays,
});
const weeksOf = async (leader: UserActor & { leaderId: string }): Promise<CapacityWeek[]> =>
  (await bench.reads.capacityOf(leader, [leader.leaderId], 104)).get(leader.leaderId)!;
const weekOfLeader = async (leader: UserActor & { leaderId: string }, iso: string): Promise<CapacityWeek> =>
  (await weeksOf(leader)).find((each) => each.week === week(iso))!;

describe('reserving and releasing capacity', () => {
  it('writes the ledger, new facts, an event and an audit row, across New Year', async () => {
    const leader = await addLeader(bench);
    const { leaderId } = leader;
    expect(await bench.reserve.execute(OPERATOR, leaderId, asked('2026-W52', '2027-W01', 3, 'SOFT'))).toEqual({ ok: true, value: null });
    expect(await bench.reserve.execute(OPERATOR, leaderId, asked('2026-W53', '2027-W01', 2, 'COMMITTED'))).toMatchObject({ ok: true });
    expect(await bench.release.execute(OPERATOR, leaderId, asked('2026-W52', '2026-W52', 3, 'SOFT'))).toMatchObject({ ok: true });
    const now = await weeksOf(leader);
    expect(now.slice(3, 7).map(({ declared, committed, softHeld }) => [declared, committed, softHeld])).toEqual([
      [4, 0, 0],
      [4, 0, 0],
      [4, 2, 3],
      [4, 2, 3],
    ]);
    const rows = await bench.db.query<{ facts: Buffer; type: string }>(
      `select f.facts, e.type from qd.leader_facts f join qd.outbox_events e on e.id = f.event_id where f.leader_id = $1 order by e.created_at`,
      [leaderId],
    );
    expect(rows.map(({ type }) => type)).toEqual(Array(4).fill('leader.changed'));
    expect(rows.map(({ facts }) => decodeLeaderFacts(bytesToInts(facts)).freeHalfDays.slice(4, 7))).toEqual([
      [4, 4, 4],
      [1, 1, 1],
      [1, 0, 0],
      [4, 0, 0],
    ]);
    const audit = await bench.db.query<{ command: string; detail: object }>(
      'select command, detail from qd.audit_log where subject_id = $1 order by seq',
      [leaderId],
    );
    expect(audit.slice(2)).toEqual([
      { command: 'reserve_capacity', detail: { kind: 'COMMITTED', fromWeek: '2026-W53', toWeek: '2027-W01', halfDays: 2 } },
      { command: 'release_capacity', detail: { kind: 'SOFT', fromWeek: '2026-W52', toWeek: '2026-W52', halfDays: 3 } },
    ]);
  });

  it('sells the last half-days once, whoever comes at the same time, and tells all others where they would fit', async () => {
    const leader = await addLeader(bench);
    const race = Array.from({ length: 8 }, (_, index) =>
      bench.reserve.execute(OPERATOR, leader.leaderId, asked('2027-W10', '2027-W12', 3, index % 2 ? 'HARD' : 'COMMITTED')),
    );
    const results = await Promise.all(race);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const lost of results.filter((result) => !result.ok)) {
      expect(lost).toMatchObject({
        failure: { kind: 'CAPACITY_EXCEEDED', week: week('2027-W10'), missingHalfDays: 2, nextFreeWeek: week('2027-W13') },
      });
    }
    const taken = await weekOfLeader(leader, '2027-W11');
    expect(taken.committed + taken.hardHeld).toBe(3);
  });

  it('refuses to declare less, or to be away, over what is promised, and takes the same again after a reload', async () => {
    const leader = await addLeader(bench);
    const { leaderId } = leader;
    await bench.reserve.execute(OPERATOR, leaderId, asked('2027-W10', '2027-W11', 2));
    const declare = (version: number, halfDays: number, blackout = false) =>
      bench.declare.execute(leader, { leaderId, version, fromWeek: '2027-W09', toWeek: '2027-W10', halfDays, blackout });
    const exceeded = { failure: { kind: 'CAPACITY_EXCEEDED', week: week('2027-W10'), nextFreeWeek: week('2027-W12') } };
    expect(await declare(1, 1)).toMatchObject({ ...exceeded, failure: { ...exceeded.failure, missingHalfDays: 1 } });
    expect(await declare(1, 0, true)).toMatchObject({ ...exceeded, failure: { ...exceeded.failure, missingHalfDays: 2 } });
    expect(await declare(1, 2)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await declare(1, 3)).toMatchObject({ failure: { kind: 'CONFLICT', version: 2 } });
    expect(await declare(2, 3)).toMatchObject({ ok: true });
    expect(await weekOfLeader(leader, '2027-W10')).toMatchObject({ declared: 3, hardHeld: 2 });
  });

  it('reaches from this week to the end of the horizon and no further, and the horizon moves', async () => {
    const leader = await addLeader(bench);
    const [first] = await weeksOf(leader);
    const last = first.week + 103;
    const reserve = (fromWeek: number, toWeek: number) =>
      bench.reserve.execute(OPERATOR, leader.leaderId, { kind: 'COMMITTED', fromWeek, toWeek, halfDays: 1 });
    expect(await reserve(first.week, last)).toMatchObject({ ok: true });
    expect(await reserve(last, last + 1)).toMatchObject({ failure: { kind: 'INVALID', errors: [{ path: 'toWeek' }] } });
    expect(await reserve(first.week - 1, first.week)).toMatchObject({ failure: { kind: 'INVALID', errors: [{ path: 'fromWeek' }] } });
    bench.clock.moveTo('2026-12-01T10:00:00Z');
    // A week nobody has spoken of has nothing to sell.
    expect(await reserve(last, last + 1)).toMatchObject({ failure: { kind: 'CAPACITY_EXCEEDED', week: last + 1, nextFreeWeek: null } });
    expect(
      await bench.release.execute(OPERATOR, leader.leaderId, { kind: 'COMMITTED', fromWeek: first.week, toWeek: last, halfDays: 1 }),
    ).toMatchObject({
      ok: true,
    });
    bench.clock.moveTo('2026-11-23T10:00:00Z');
    const after = await weeksOf(leader);
    expect(after.map(({ committed }) => committed)).toEqual([1, ...Array(103).fill(0)]);
  });

  it('is for processes of ours and administrators, and never about the own profile', async () => {
    const leader = await addLeader(bench);
    const company = await bench.addUser({ memberships: [{ companyId: freshId<CompanyId>(), role: 'OWNER' }] });
    const ask = (actor: Actor, id: string = leader.leaderId) => bench.reserve.execute(actor, id, asked('2027-W01', '2027-W01', 1));
    for (const actor of [leader, company, ANONYMOUS, { ...leader, isAdmin: true }, system('matcher')]) {
      expect(await ask(actor)).toEqual({ ok: false, failure: { kind: 'FORBIDDEN' } });
    }
    expect(await ask(bench.admin)).toMatchObject({ ok: true });
    for (const id of [freshId(), 'no id']) expect(await ask(OPERATOR, id)).toEqual({ ok: false, failure: { kind: 'NOT_FOUND' } });
  });
});

describe('moving capacity inside the command of a scope above', () => {
  const RANGE = { fromWeek: week('2027-W20'), toWeek: week('2027-W22') };
  const move = (actor: UserActor, leaderId: string, halfDays: number): Promise<Result<string[], CapacityRefusal>> =>
    bench.commands.run<string[], CapacityRefusal>(actor, { name: 'accept_proposal', input: null }, async (scope) => {
      const moved = await moveCapacity(
        scope,
        leaderId,
        [
          { act: 'RELEASE', kind: 'SOFT', ...RANGE, halfDays: 2 },
          { act: 'RESERVE', kind: 'HARD', ...RANGE, halfDays },
        ],
        bench.clock.now(),
      );
      if (!moved.ok) return moved;
      const seen: { id: string }[] = await scope.manager.query('select id from leaders');
      return ok({ value: seen.map(({ id }) => id), audit: { subjectType: 'leader' as const, subjectId: leaderId } });
    });

  it('does all steps or none, for an actor who may touch no leader, and leaves that actor no right behind', async () => {
    const leader = await addLeader(bench);
    const company = await bench.addUser({ memberships: [{ companyId: (await bench.addCompany()) as CompanyId, role: 'OWNER' }] });
    await bench.reserve.execute(OPERATOR, leader.leaderId, { kind: 'SOFT', ...RANGE, halfDays: 2 });
    expect(await move(company, leader.leaderId, 5)).toMatchObject({ failure: { kind: 'CAPACITY_EXCEEDED', missingHalfDays: 1 } });
    expect(await weekOfLeader(leader, '2027-W21')).toMatchObject({ softHeld: 2, hardHeld: 0 });
    expect(await move(company, leader.leaderId, 4)).toEqual({ ok: true, value: [] });
    expect(await weekOfLeader(leader, '2027-W21')).toMatchObject({ softHeld: 0, hardHeld: 4 });
    const [row] = await bench.db.query('select actor_id, command from qd.audit_log where subject_id = $1 order by seq desc limit 1', [
      leader.leaderId,
    ]);
    expect(row).toEqual({ actor_id: company.userId, command: 'accept_proposal' });
  });
});
