import { encodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { randomLeader, randomNeed } from '@qd/matching-domain';
import { encodeNeedFacts } from '@qd/needs-domain';
import { intsToBytes, RandomIds, SystemClock } from '@qd/platform';
import { SeededRandom } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { MarketIndex } from './market-index';

const ids = new RandomIds(new SystemClock());
const draw = new SeededRandom(11);

describe('the index in memory', () => {
  let db: TestDatabase;
  let position = 0;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  const event = async (type: string): Promise<string> => {
    const id = ids.next();
    await db.query('insert into outbox_events (id, position, type, subject_id) values ($1, $2, $3, $1)', [id, ++position, type]);
    return id;
  };
  const need = async (): Promise<string> => {
    const facts = { ...randomNeed(draw), needId: ids.next(), open: 1 as const };
    await db.query('insert into need_facts (event_id, need_id, brief_version, open, facts, valid_from) values ($1, $2, 1, true, $3, $4)', [
      await event('need.published'),
      facts.needId,
      intsToBytes(encodeNeedFacts(facts)),
      position,
    ]);
    return facts.needId;
  };
  const leader = async (): Promise<string> => {
    const facts: LeaderFacts = { ...randomLeader(draw, randomNeed(draw)), leaderId: ids.next() };
    await db.query('insert into leader_facts (event_id, leader_id, facts, valid_from) values ($1, $2, $3, $4)', [
      await event('leader.changed'),
      facts.leaderId,
      intsToBytes(encodeLeaderFacts(facts)),
      position,
    ]);
    return facts.leaderId;
  };
  /** What a crash of the server takes along: the last stamps, and what was written for them. */
  const lose = async (count: number): Promise<void> => {
    await db.query(`set session_replication_role = replica; delete from need_facts where valid_from > ${position - count};
      delete from leader_facts where valid_from > ${position - count}; delete from outbox_events where position > ${position - count};
      set session_replication_role = origin`);
    position -= count;
  };

  it('begins anew when positions it knows were lost and given to other events', async () => {
    const index = new MarketIndex(await db.worker());
    const [kept, keptNeed] = [await leader(), await need()];
    await index.follow();
    const [gone, goneNeed] = [await leader(), await need()];
    await index.follow();
    expect([index.position, index.leaders.size, index.openNeedCount]).toEqual([4, 2, 2]);

    await lose(2);
    const before = index.leadersEdits;
    const [other, otherNeed] = [await leader(), await need()];
    expect(position).toBe(4);
    await index.follow();
    expect(index.position).toBe(4);
    expect([kept, gone, other].map((id) => index.findLeader(id) !== undefined)).toEqual([true, false, true]);
    expect([kept, gone, other].map((id) => index.leaders.has(id))).toEqual([true, false, true]);
    expect([keptNeed, goneNeed, otherNeed].map((id) => index.openNeed(id) !== undefined)).toEqual([true, false, true]);
    expect(index.leadersEdits).toBeGreaterThan(before);

    // Fewer than were known, and an outbox that is empty again.
    await lose(1);
    await index.follow();
    expect([index.position, index.openNeed(otherNeed)]).toEqual([3, undefined]);
    await lose(3);
    await index.follow();
    expect([index.position, index.leaders.size, index.openNeedCount]).toEqual([0, 0, 0]);
    const last = await leader();
    await index.follow();
    expect([index.position, index.leaders.has(last)]).toEqual([1, true]);
  });
});
