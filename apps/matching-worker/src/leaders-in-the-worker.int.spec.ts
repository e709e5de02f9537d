import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { decodeLeaderFacts, encodeLeaderFacts, type LeaderFacts, NOT_NOW_DAY } from '@qd/leaders-domain';
import { BlockByName, CreateLeaderProfile, EditLeaderProfile } from '@qd/leaders-server';
import { randomLeader, randomNeed } from '@qd/matching-domain';
import { Policies } from '@qd/matching-server';
import { encodeNeedFacts } from '@qd/needs-domain';
import {
  bytesToInts,
  Commands,
  createEventBus,
  createLogger,
  type Database,
  intsToBytes,
  loadConfig,
  RandomIds,
  SystemClock,
} from '@qd/platform';
import { type LeaderId, SeededRandom, system, type UserActor, type UserId } from '@qd/shared-domain';
import { createTestDatabase, eventually, type TestDatabase } from '@qd/testing';
import { WorkerModule } from './worker.module';

const clock = new SystemClock();
const ids = new RandomIds(clock);
const logger = createLogger('spec', 'silent');

const PROFILE = {
  headline: 'CTO who takes SaaS platforms through their second growth spurt',
  summary: 'Fifteen years of building platform teams, the last six as the technical half of a leadership team between Series A and C.',
  roles: ['CTO'],
  kinds: ['FRACTIONAL'],
  ownership: ['OWN'],
  nicheCodes: ['niche.saas-scaling'],
  dayRateMin: { amountMinor: 110_000, currency: 'EUR' },
  dayRateTarget: { amountMinor: 135_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  languages: ['en', 'de'],
};

describe('leaders in a composed worker', () => {
  let db: TestDatabase;
  let app: Database;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    db = await createTestDatabase();
    app = await db.app();
    await new Policies(app).ensureFirst(system('operator'));
    const config = loadConfig({ QD_WORKER_DATABASE_URL: db.workerUrl, QD_RECONCILE_MS: '400' });
    const bus = createEventBus({ databaseUrl: db.workerUrl, prefix: config.queuePrefix, logger });
    await bus.open();
    const context: INestApplicationContext = await NestFactory.createApplicationContext(
      WorkerModule.with({ config, logger, database: await db.worker(), bus }),
      { logger: false },
    );
    stop = async () => {
      await context.close();
      await bus.close();
    };
  }, 60_000);
  afterAll(async () => {
    await stop?.();
    await db?.drop();
  });

  const addLeader = async (): Promise<UserActor & { leaderId: LeaderId }> => {
    const userId = ids.next<UserId>();
    await db.query("insert into users (id, email, password_hash, display_name) values ($1, $2, '!', 'Somebody')", [
      userId,
      `${userId}@spec.invalid`,
    ]);
    const user: UserActor = { kind: 'USER', userId, isAdmin: false, leaderId: null, memberships: [] };
    const create = new CreateLeaderProfile(new Commands(app, ids), app, clock, ids);
    const created = await create.execute(user, { displayName: 'Ada Lovelace', profile: PROFILE });
    if (!created.ok) throw new Error(JSON.stringify(created.failure));
    return { ...user, leaderId: created.value.leaderId as LeaderId };
  };
  /** Facts the relay has opened and nothing has closed. */
  const currentFacts = async (leaderId: string): Promise<LeaderFacts | null> => {
    const [row] = await db.query<{ facts: Buffer }>(
      'select facts from leader_facts where leader_id = $1 and valid_from is not null and valid_to is null',
      [leaderId],
    );
    return row ? decodeLeaderFacts(bytesToInts(row.facts)) : null;
  };

  it('hides a leader from a company that comes later under a name the leader has blocked', async () => {
    const leader = await addLeader();
    const block = new BlockByName(new Commands(app, ids), clock);
    expect(await block.execute(leader, { leaderId: leader.leaderId, term: 'Northwind' })).toMatchObject({ ok: true });
    const company = ids.next();
    await db.query("insert into companies (id, name, time_zone) values ($1, 'Northwind GmbH', 'Europe/Berlin')", [company]);
    await db.query("insert into outbox_events (id, type, subject_id) values ($1, 'company.created', $2)", [ids.next(), company]);
    await eventually(async () => (await currentFacts(leader.leaderId))?.blockedCompanyIds.includes(company) ?? false);
  }, 30_000);

  it('takes a leader who says "not now" off the lists, by facts alone', async () => {
    const leader = await addLeader();
    const edit = new EditLeaderProfile(new Commands(app, ids), app, clock);
    await edit.execute(leader, { leaderId: leader.leaderId, version: 1, profile: { ...PROFILE, intent: 'NOT_NOW' } });
    await eventually(async () => (await currentFacts(leader.leaderId))?.availableFromDay === NOT_NOW_DAY);

    const random = new SeededRandom('not now');
    const need = { ...randomNeed(random), open: 1, halfDaysPerWeek: 1, minOverlapMinutes: 0 };
    const market = Array.from({ length: 60 }, () => ({ ...randomLeader(random, need), leaderId: ids.next(), blockedCompanyIds: [] }));
    const record = (facts: LeaderFacts) =>
      db.query(
        `with event as (insert into outbox_events (id, type, subject_id) values ($1, 'leader.changed', $2) returning id)
         insert into leader_facts (event_id, leader_id, facts) select id, $2, $3 from event`,
        [ids.next(), facts.leaderId, intsToBytes(encodeLeaderFacts(facts))],
      );
    for (const facts of market) await record(facts);
    await db.query(
      `with event as (insert into outbox_events (id, type, subject_id) values ($1, 'need.published', $2) returning id)
       insert into need_facts (event_id, need_id, brief_version, open, facts) select id, $2, $3, true, $4 from event`,
      [ids.next(), need.needId, need.briefVersion, intsToBytes(encodeNeedFacts(need))],
    );
    const listed = async (): Promise<string[]> =>
      (
        await db.query<{ leader_id: string }>(
          `select m.leader_id from matches m join match_runs r on r.id = m.run_id where r.state = 'COMPLETED' and r.need_id = $1 order by rank`,
          [need.needId],
        )
      ).map((row) => row.leader_id);
    await eventually(async () => (await listed()).length > 1);
    const [first, ...rest] = await listed();
    await record({ ...market.find(({ leaderId }) => leaderId === first)!, availableFromDay: NOT_NOW_DAY });
    await eventually(async () => !(await listed()).includes(first));
    expect(await listed()).toEqual(expect.arrayContaining(rest.slice(0, 3)));
  }, 60_000);
});
