import { decodeLeaderFacts, leaderFactsOf } from '@qd/leaders-domain';
import { bytesToInts } from '@qd/platform';
import { epochDayAt, system, weekOf } from '@qd/shared-domain';
import { openLeaderMarket } from '../seed-leaders/leader-market';
import { type Bench, openBench } from '../specs/leader-bench';
import { bulkInsertLeaders } from './bulk-insert-leaders';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 60_000);
afterAll(() => bench.db.drop());

describe('loading a market in bulk', () => {
  it('stores what the commands would have: every table, every week, facts under their event', async () => {
    const today = epochDayAt(bench.clock.now());
    const currentWeek = weekOf(today);
    const market = await openLeaderMarket({ seed: 7, today });
    const rows = Array.from({ length: 300 }, (_, index) => market(index));
    await bench.database.transaction(system('operator'), (manager) =>
      bulkInsertLeaders(manager, rows, { currentWeek, passwordHash: 'x', announced: false }),
    );

    const stored = await bench.db.query<{ id: string; facts: Buffer; dispatched: boolean; type: string }>(
      `select f.leader_id as id, f.facts, e.dispatched_at is not null as dispatched, e.type from qd.leader_facts f join qd.outbox_events e on e.id = f.event_id`,
    );
    expect(stored).toHaveLength(rows.length);
    for (const row of rows) {
      const { facts, dispatched, type } = stored.find(({ id }) => id === row.leaderId)!;
      const expected = leaderFactsOf({ ...row, blockedCompanyIds: [], conflictCompanyIds: [] }, currentWeek);
      expect(decodeLeaderFacts(bytesToInts(facts))).toEqual(expected);
      expect([dispatched, type]).toEqual([true, row.standing === 'APPROVED' ? 'leader.approved' : 'leader.changed']);
    }
    const some = rows.slice(0, 20);
    const weeks = await bench.reads.capacityOf(
      bench.admin,
      some.map(({ leaderId }) => leaderId),
      104,
    );
    const leaders = await bench.reads.leadersByIds(
      bench.admin,
      some.map(({ leaderId }) => leaderId),
    );
    for (const { leaderId, capacity, profile, track, displayName, standing } of some) {
      expect(weeks.get(leaderId)).toEqual(capacity);
      expect(leaders.get(leaderId)).toMatchObject({ profile, track, displayName, standing, version: 1 });
    }
    expect(
      (
        await bench.reads.blindProfilesByIds(
          bench.admin,
          rows.map(({ leaderId }) => leaderId),
        )
      ).size,
    ).toBe(rows.length);
  }, 30_000);

  it('loads a market once: a second time changes nothing', async () => {
    const today = epochDayAt(bench.clock.now());
    const market = await openLeaderMarket({ seed: 7, today });
    const again = bench.database.transaction(system('operator'), (manager) =>
      bulkInsertLeaders(manager, [market(300), market(0)], { currentWeek: weekOf(today), passwordHash: 'x', announced: true }),
    );
    await expect(again).rejects.toThrow(/users/);
    expect(await bench.db.query('select 1 from qd.users where id = $1', [market(300).userId])).toEqual([]);
  });
});
