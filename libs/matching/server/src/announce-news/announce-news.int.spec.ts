import { encodeLeaderFacts } from '@qd/leaders-domain';
import { randomLeader, randomNeed } from '@qd/matching-domain';
import { encodeNeedFacts } from '@qd/needs-domain';
import { createLogger, EventBus, type EventType, intsToBytes, type News, RandomIds, SystemClock } from '@qd/platform';
import { SeededRandom } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { AnnounceNews } from './announce-news';

const ids = new RandomIds(new SystemClock());
const logger = createLogger('spec', 'silent');

class HeardBus extends EventBus {
  readonly heard: string[] = [];
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish({ topic, id }: News): Promise<void> {
    this.heard.push(`${topic} ${id}`);
  }
}

/** Users by the name the spec calls them. */
type People = Record<'iris' | 'ada' | 'bob' | 'eve' | 'lena' | 'omar' | 'rosa', string>;

describe('announcing news', () => {
  let db: TestDatabase;
  let bus: HeardBus;
  let people: People;
  let leaders: Record<'lena' | 'omar' | 'rosa', string>;
  let companyId: string;
  let needId: string;
  let position = 0;

  beforeAll(async () => {
    db = await createTestDatabase();
    await db.query(`insert into policies (version, content, reason) values ('spec', '{}', 'A spec.')`);
  });
  afterAll(() => db.drop());

  beforeEach(async () => {
    await db.query('delete from notifications');
    bus = new HeardBus();
    const names = ['iris', 'ada', 'bob', 'eve', 'lena', 'omar', 'rosa'] as const;
    people = Object.fromEntries(names.map((name) => [name, ids.next()])) as People;
    await db.query('update users set is_admin = false');
    for (const name of names) {
      await db.query(`insert into users (id, email, password_hash, display_name, is_admin) values ($1, $2, '!', $3, $4)`, [
        people[name],
        `${people[name]}@spec.invalid`,
        name,
        name === 'iris',
      ]);
    }
    [companyId, needId] = [ids.next(), ids.next()];
    const rival = ids.next();
    for (const id of [companyId, rival]) {
      await db.query(`insert into companies (id, name, time_zone) values ($1, 'A company', 'Europe/Berlin')`, [id]);
    }
    for (const [of, name, role] of [
      [companyId, 'ada', 'OWNER'],
      [companyId, 'bob', 'VIEWER'],
      [rival, 'eve', 'OWNER'],
    ] as const) {
      await db.query('insert into company_members (company_id, user_id, role) values ($1, $2, $3)', [of, people[name], role]);
    }
    leaders = { lena: ids.next(), omar: ids.next(), rosa: ids.next() };
    for (const name of ['lena', 'omar', 'rosa'] as const) {
      await db.query(
        `insert into leaders (id, user_id, standing, display_name, profile, confirmed_day) values ($1, $2, 'APPROVED', $3, '{"nicheCodes": ["n"]}', 1)`,
        [leaders[name], people[name], name],
      );
    }
  });

  const happen = async (type: EventType, subjectId: string, payload: object = {}): Promise<void> => {
    await db.query('insert into outbox_events (id, position, type, subject_id, payload) values ($1, $2, $3, $4, $5)', [
      ids.next(),
      ++position,
      type,
      subjectId,
      JSON.stringify(payload),
    ]);
  };
  /** A finished run as the worker leaves it, which takes the place of the one before. */
  const run = async (listed: readonly string[], state = 'COMPLETED'): Promise<string> => {
    const id = ids.next();
    if (state === 'COMPLETED') await db.query(`update match_runs set state = 'SUPERSEDED' where need_id = $1`, [needId]);
    await db.query(
      `insert into match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of,
         policy_version, engine_version, taxonomy_version, rates_version, zones_version, seed, top_k, passed, result_hash, listed, completed_at)
       values ($1, $2, $3, $1, $2, 1, $5, 1, now(), 'spec', '1', '1', '1', '1', 1, 50, $4, 'x', $4, clock_timestamp())`,
      [id, needId, companyId, listed.length, state],
    );
    if (state !== 'COMPLETED') return id;
    for (const [index, leaderId] of listed.entries()) {
      await db.query(`insert into matches (run_id, company_id, rank, leader_id, score, lines) values ($1, $5, $2, $3, $4, '{}')`, [
        id,
        index + 1,
        leaderId,
        1_000 - index,
        companyId,
      ]);
    }
    await happen('match_run.completed', id, { needId });
    return id;
  };
  const announce = async (): Promise<number> => {
    const database = await db.worker();
    return new AnnounceNews({ database, bus, ids, logger }).follower().catchUp();
  };
  const inboxOf = async (name: keyof People): Promise<[string, object][]> =>
    (
      await db.query<{ kind: string; params: object }>(
        'select kind, params from notifications where user_id = $1 and read_at is null order by id',
        [people[name]],
      )
    ).map(({ kind, params }) => [kind, params]);
  const readAll = () => db.query('update notifications set read_at = now()');

  it('tells the first list to the company, viewers too, and the opportunity to the first places', async () => {
    const others = Array.from({ length: 9 }, () => ids.next());
    await run([leaders.lena, ...others, leaders.omar]);
    expect(await announce()).toBe(1);
    const ready = [['SHORTLIST_READY', { count: 11 }]];
    expect([await inboxOf('ada'), await inboxOf('bob'), await inboxOf('eve'), await inboxOf('iris')]).toEqual([ready, ready, [], []]);
    // The eleventh place is not worth a note.
    expect([await inboxOf('lena'), await inboxOf('omar')]).toEqual([[['NEW_OPPORTUNITY', {}]], []]);
    expect(bus.heard.sort()).toEqual([people.ada, people.bob, people.lena].map((id) => `inbox ${id}`).sort());
  });

  it('keeps from a leader who hid from the company today that the list holds them again', async () => {
    const draw = new SeededRandom(5);
    const need = { ...randomNeed(draw), needId, companyIds: [companyId] };
    await db.query(
      `insert into need_facts (event_id, need_id, brief_version, open, facts, valid_from) values ($1, $1, 1, true, $2, ${position + 1})`,
      [needId, intsToBytes(encodeNeedFacts(need))],
    );
    /** A block that was taken back some days ago. */
    const toggled = async (leaderId: string, daysAgo: number): Promise<void> => {
      const facts = (blockedCompanyIds: string[]) =>
        intsToBytes(encodeLeaderFacts({ ...randomLeader(draw, need), leaderId, blockedCompanyIds, conflictCompanyIds: [] }));
      for (const [nth, blocked] of [[companyId], []].entries()) {
        const eventId = ids.next();
        await db.query(
          `insert into outbox_events (id, position, type, subject_id, created_at)
           values ($1, $2, 'leader.changed', $3, now() - make_interval(days => $4))`,
          [eventId, ++position, leaderId, daysAgo],
        );
        await db.query('insert into leader_facts (event_id, leader_id, facts, valid_from, valid_to) values ($1, $2, $3, $4, $5)', [
          eventId,
          leaderId,
          facts(blocked),
          position,
          nth === 0 ? position + 1 : null,
        ]);
      }
    };
    await toggled(leaders.rosa, 0);
    await toggled(leaders.omar, 2);
    await run([leaders.lena]);
    await run([leaders.lena, leaders.rosa, leaders.omar]);
    await announce();
    expect(await inboxOf('ada')).toContainEqual(['SHORTLIST_CHANGED', { entered: 2 }]);
    expect([await inboxOf('rosa'), await inboxOf('omar')]).toEqual([[], [['NEW_OPPORTUNITY', {}]]]);
  });

  it('says nothing again while the first places stay as they are, whatever happens below and in between', async () => {
    await run([leaders.lena, leaders.omar]);
    await announce();
    await readAll();
    await run([leaders.omar, leaders.lena]);
    await run([leaders.rosa], 'SUPERSEDED');
    await run([leaders.omar, leaders.lena]);
    bus.heard.length = 0;
    await announce();
    expect([await inboxOf('ada'), await inboxOf('lena'), await inboxOf('rosa'), bus.heard]).toEqual([[], [], [], []]);
    await run([leaders.rosa, leaders.lena]);
    await announce();
    expect(await inboxOf('ada')).toEqual([['SHORTLIST_CHANGED', { entered: 1 }]]);
    expect([await inboxOf('rosa'), await inboxOf('omar'), await inboxOf('lena')]).toEqual([[['NEW_OPPORTUNITY', {}]], [], []]);
  });

  it('compares each list with the one before it, also when it comes late to several', async () => {
    await run([leaders.lena]);
    await run([leaders.lena, leaders.omar]);
    await run([leaders.lena, leaders.omar]);
    await announce();
    expect(await inboxOf('ada')).toEqual([
      ['SHORTLIST_READY', { count: 1 }],
      ['SHORTLIST_CHANGED', { entered: 1 }],
    ]);
    expect([await inboxOf('lena'), await inboxOf('omar')]).toEqual([[['NEW_OPPORTUNITY', {}]], [['NEW_OPPORTUNITY', {}]]]);
  });

  it('tells of an empty first list, and of the first leader on it later', async () => {
    await run([]);
    await announce();
    expect(await inboxOf('ada')).toEqual([['SHORTLIST_READY', { count: 0 }]]);
    await readAll();
    await run([leaders.lena]);
    await announce();
    expect(await inboxOf('ada')).toEqual([['SHORTLIST_CHANGED', { entered: 1 }]]);
  });

  it('addresses administrators, companies and leaders, and no one else', async () => {
    await happen('leader.applied', leaders.lena);
    await happen('need.submitted', needId, { companyId });
    await happen('match_run.failed', ids.next(), { needId });
    await happen('need.published', needId, { companyId, from: 'REVIEW', to: 'OPEN' });
    await happen('opportunity.interest', needId, { companyId, leaderId: leaders.omar });
    await happen('leader.approved', leaders.lena, { version: 2, standing: 'APPROVED' });
    await happen('leader.evidence_raised', leaders.lena, { code: 'specialty.devops', level: 'REFERENCED' });
    await announce();
    expect((await inboxOf('iris')).map(([kind]) => kind)).toEqual(['LEADER_APPLIED', 'NEED_TO_PASS', 'RUN_FAILED']);
    expect(await inboxOf('ada')).toEqual([
      ['NEED_OPENED', {}],
      ['LEADER_INTERESTED', { leaderId: leaders.omar }],
    ]);
    // On record for the company, naming nobody.
    expect(await db.query(`select actor_id, company_id, subject_id, detail from audit_log where command = 'receive_interest'`)).toEqual([
      { actor_id: null, company_id: companyId, subject_id: needId, detail: { leaderId: leaders.omar } },
    ]);
    expect((await inboxOf('lena')).map(([kind]) => kind)).toEqual(['STANDING_CHANGED', 'EVIDENCE_RAISED']);
    expect([await inboxOf('omar'), await inboxOf('eve')]).toEqual([[], []]);
  });

  it('is not stopped by news about what is gone or was never there', async () => {
    await happen('match_run.completed', ids.next(), { needId });
    await happen('need.published', needId, { companyId: 'nobody', from: 'REVIEW' });
    await happen('leader.approved', ids.next(), { standing: 'APPROVED' });
    await happen('leader.applied', leaders.rosa);
    expect(await announce()).toBe(4);
    expect(await inboxOf('iris')).toEqual([['LEADER_APPLIED', {}]]);
  });

  it('tells everything once, however many processes announce', async () => {
    for (let index = 0; index < 20; index++) await happen('need.submitted', ids.next(), { companyId });
    await Promise.all(Array.from({ length: 3 }, announce));
    await announce();
    expect(await inboxOf('iris')).toHaveLength(20);
  });
});
