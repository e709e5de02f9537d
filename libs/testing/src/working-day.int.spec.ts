import { migrate, RandomIds, revert, SystemClock } from '@qd/platform';
import { createTestDatabase, type TestDatabase } from './database';

const ids = new RandomIds(new SystemClock());

/** Forced row-level security hides rows from the role that migrates: only a database with rows in it shows what is carried over. */
describe('the working day on a database that is in use', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  it('takes runs and the outbox along, and goes back with lists of opportunities logged', async () => {
    await revert(db.adminUrl);
    const [policy] = await db.query<{ version: string }>(
      `insert into policies (version, content, reason) values ('spec', '{}', 'A spec.') returning version`,
    );
    const [full, empty] = [ids.next(), ids.next()];
    for (const id of [full, empty]) {
      await db.query(
        `insert into match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of,
           policy_version, engine_version, taxonomy_version, rates_version, zones_version, seed, top_k, passed, result_hash)
         values ($1, $1, $1, $1, $1, 1, 'COMPLETED', 7, now(), $2, '1', '1', '1', '1', 1, 50, 2, 'x')`,
        [id, policy.version],
      );
    }
    const [first, last] = [ids.next(), ids.next()];
    await db.query(`insert into matches (run_id, rank, leader_id, score, lines) values ($1, 1, $2, 90, '{}'), ($1, 2, $3, 40, '{}')`, [
      full,
      first,
      last,
    ]);
    await db.query(`insert into outbox_events (id, position, type, subject_id) values ($1, 7, 'leader.approved', $1)`, [ids.next()]);

    await migrate(db.adminUrl);
    expect(await db.query('select id, listed, floor_score, floor_leader_id from match_runs order by listed desc')).toEqual([
      { id: full, listed: 2, floor_score: 40, floor_leader_id: last },
      { id: empty, listed: 0, floor_score: null, floor_leader_id: null },
    ]);
    expect(await db.query('select name, position from outbox_cursors order by name')).toEqual([
      { name: 'news', position: '7' },
      { name: 'reaction', position: '7' },
    ]);

    await db.query(
      `insert into shown_lists (id, viewer_id, first_rank, need_ids, surface) values ($1, $1, 1, array[$1::uuid], 'OPPORTUNITIES')`,
      [ids.next()],
    );
    await revert(db.adminUrl);
    expect(await db.query('select 1 from shown_lists')).toEqual([]);
    expect(await migrate(db.adminUrl)).toHaveLength(1);
  });
});
