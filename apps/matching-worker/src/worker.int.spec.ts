import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { encodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { matchNaively, randomLeader, randomNeed } from '@qd/matching-domain';
import { marketAt, MATCHING_QUEUE, Policies, ReconcileNeeds, ReferenceTables, ReplayRun } from '@qd/matching-server';
import { encodeNeedFacts, type NeedFacts } from '@qd/needs-domain';
import {
  createEventBus,
  createLogger,
  type Database,
  intsToBytes,
  JobSender,
  loadConfig,
  RandomIds,
  SystemClock,
  verifyAudit,
} from '@qd/platform';
import { SeededRandom, system } from '@qd/shared-domain';
import { type Backend, createTestDatabase, describeBackends, eventually, queueConnection, type TestDatabase } from '@qd/testing';
import { WorkerModule } from './worker.module';

const clock = new SystemClock();
const ids = new RandomIds(clock);
const logger = createLogger('spec', 'silent');
const OPERATOR = system('operator');

/** What the scopes above write when a leader or need changes: event and facts, at once. Past the policies, since these needs belong
 * to no company of the database. */
async function record(db: TestDatabase, facts: { leader?: LeaderFacts; need?: NeedFacts }): Promise<void> {
  if (facts.leader) {
    await db.query(
      `with event as (insert into outbox_events (id, type, subject_id) values ($1, 'leader.changed', $2) returning id)
       insert into leader_facts (event_id, leader_id, facts) select id, $2, $3 from event`,
      [ids.next(), facts.leader.leaderId, intsToBytes(encodeLeaderFacts(facts.leader))],
    );
  }
  if (facts.need) {
    const { needId, briefVersion, open } = facts.need;
    await db.query(
      `with event as (insert into outbox_events (id, type, subject_id) values ($1, $2, $3) returning id)
       insert into need_facts (event_id, need_id, brief_version, open, facts) select id, $3, $4, $5, $6 from event`,
      [ids.next(), open ? 'need.published' : 'need.closed', needId, briefVersion, open === 1, intsToBytes(encodeNeedFacts(facts.need))],
    );
  }
}

describeBackends('the matching worker', (backend: Backend) => {
  let db: TestDatabase;
  let app: Database;
  let worker: Database;
  let sender: JobSender;
  let stop: () => Promise<void>;
  const draw = new SeededRandom(41);
  const needs: NeedFacts[] = Array.from({ length: 6 }, () => ({ ...randomNeed(draw), open: 1, halfDaysPerWeek: 2, minOverlapMinutes: 0 }));
  const leaders: LeaderFacts[] = Array.from({ length: 240 }, (_, index) => ({
    ...randomLeader(draw, needs[index % 6]),
    leaderId: draw.uuid(draw.bits()),
    blockedCompanyIds: [],
  }));
  let connection: ReturnType<typeof queueConnection>;

  beforeAll(async () => {
    db = await createTestDatabase();
    [app, worker] = [await db.app(), await db.worker()];
    await new Policies(app).ensureFirst(OPERATOR);
    for (const leader of leaders) await record(db, { leader });
    connection = queueConnection(backend, db);
    const config = loadConfig({
      QD_WORKER_DATABASE_URL: db.workerUrl,
      REDIS_URL: connection.redisUrl,
      QD_QUEUE_PREFIX: connection.prefix,
      QD_RECONCILE_MS: '400',
      QD_JOB_LOCK_MS: '1500',
    });
    const bus = createEventBus({ redisUrl: connection.redisUrl, databaseUrl: db.workerUrl, prefix: connection.prefix, logger });
    await bus.open();
    const context: INestApplicationContext = await NestFactory.createApplicationContext(
      WorkerModule.with({ config, logger, database: worker, bus }),
      { logger: false },
    );
    sender = new JobSender(MATCHING_QUEUE, connection);
    stop = async () => {
      await sender.close();
      await context.close();
      await bus.close();
    };
  });
  afterAll(async () => {
    await stop();
    await db.drop();
  });

  const currentRun = async (needId: string) =>
    (await db.query<Record<string, never>>(`select * from match_runs where need_id = $1 and state = 'COMPLETED'`, [needId]))[0];

  it('gives every published need one complete run that equals the naive scorer', async () => {
    for (const need of needs) await record(db, { need });
    await eventually(async () => (await Promise.all(needs.map(({ needId }) => currentRun(needId)))).every(Boolean));
    let passed = 0;
    for (const need of needs) {
      const run = await currentRun(need.needId);
      const market = await marketAt(worker, Number(run['snapshot_position']), run['need_event_id']);
      const tables = await new ReferenceTables(worker).byVersion({
        taxonomy: run['taxonomy_version'],
        rates: run['rates_version'],
        zones: run['zones_version'],
      });
      const policy = await new Policies(worker).current();
      const asOfDay = Math.floor((run['as_of'] as Date).getTime() / 86_400_000);
      const expected = matchNaively(
        { need: market.need, asOfDay, policy, tables, seed: Number(run['seed']), k: run['top_k'] },
        market.leaders,
      );
      const stored = await db.query<{ leader_id: string; score: number; lines: number[] }>(
        'select * from matches where run_id = $1 order by rank',
        [run['id']],
      );
      expect(stored.map((row) => [row.leader_id, row.score, row.lines])).toEqual(
        expected.matches.map((match) => [match.leaderId, match.score, Array.from(match.lines)]),
      );
      for (const { score, lines } of stored)
        expect(lines.filter((_, index) => index % 2).reduce((sum, points) => sum + points, 0)).toBe(score);
      passed += expected.passed;
    }
    expect(passed).toBeGreaterThan(0);
  });

  it('matches again when a listed leader is suspended, and the leader is gone', async () => {
    const [listed] = await db.query<{ need_id: string; leader_id: string; run_id: string }>(
      `select r.need_id, m.leader_id, m.run_id from matches m join match_runs r on r.id = m.run_id where r.state = 'COMPLETED' limit 1`,
    );
    const leader = leaders.find(({ leaderId }) => leaderId === listed.leader_id) as LeaderFacts;
    await record(db, { leader: { ...leader, standing: 2 } });
    await eventually(
      async () =>
        (
          await db.query(`select 1 from matches m join match_runs r on r.id = m.run_id where r.state = 'COMPLETED' and m.leader_id = $1`, [
            leader.leaderId,
          ])
        ).length === 0,
    );
    expect((await currentRun(listed.need_id))['id']).not.toBe(listed.run_id);
  });

  it('replays every run it ever finished to the same hash, also after the leaders have changed', async () => {
    const replay = new ReplayRun(worker, new Policies(worker), new ReferenceTables(worker));
    const runs = await db.query<{ id: string }>('select id from match_runs where result_hash is not null');
    expect(runs.length).toBeGreaterThan(needs.length);
    for (const { id } of runs) expect(await replay.execute(id)).toMatchObject({ equal: true });
  });

  it('ends nothing twice: a job that comes again changes nothing', async () => {
    const before = await db.query('select id, state, completed_at from match_runs order by id');
    const events = await db.query<{ id: string; position: string; subject_id: string }>(
      `select * from outbox_events where type = 'need.published'`,
    );
    await sender.send(
      events.map((event, index) => ({
        name: 'match-need',
        id: `again-${index}`,
        data: { needId: event.subject_id, triggerId: event.id, position: Number(event.position) },
      })),
    );
    await eventually(
      async () =>
        Object.values(await sender.counts()).reduce((sum, count) => sum + count, 0) ===
        (await sender.counts())['completed'] + (await sender.counts())['failed'],
    );
    expect(await db.query('select id, state, completed_at from match_runs order by id')).toEqual(before);
  });

  it('closes with the need: no run is left open, and a new brief supersedes the old list', async () => {
    const [need, other] = needs;
    await record(db, { need: { ...need, briefVersion: need.briefVersion + 1, halfDaysPerWeek: 1 } });
    await eventually(async () => (await currentRun(need.needId))?.['brief_version'] === need.briefVersion + 1);
    await record(db, { need: { ...other, open: 0 } });
    await sender.send([{ name: 'match-need', id: 'late-job', data: { needId: other.needId, triggerId: ids.next(), position: 1 } }]);
    await eventually(async () => (await db.query(`select 1 from match_runs where state in ('QUEUED', 'RUNNING')`)).length === 0);
  });

  it('buries a job about a need that never existed, and says why in the audit log', async () => {
    const needId = ids.next();
    await sender.send([{ name: 'match-need', id: 'ghost', data: { needId, triggerId: ids.next(), position: 1 } }]);
    await eventually(
      async () => (await db.query(`select 1 from audit_log where command = 'fail_match_run' and subject_id = $1`, [needId])).length === 1,
      30_000,
    );
    expect(await verifyAudit(app)).toMatchObject({ brokenSeq: null });
  });

  it('finds what an emptied queue lost', async () => {
    const need = { ...needs[2], needId: ids.next<string>() };
    await sender.empty();
    await record(db, { need });
    await sender.empty();
    await eventually(async () => Boolean(await currentRun(need.needId)), 30_000);
    const reconciler = new ReconcileNeeds(worker, sender, ids, logger);
    expect(await reconciler.execute(0)).toBe(0);
  });

  it('asks once more for a need whose newest run failed, after a while', async () => {
    const need = { ...needs[2], needId: ids.next<string>() };
    await record(db, { need });
    await eventually(async () => Boolean(await currentRun(need.needId)), 30_000);
    // Its list is a position behind: what the failed run was to heed has happened since.
    const behind = `select 1 from match_runs where need_id = $1 and snapshot_position < (select max(position) from outbox_events)`;
    await eventually(async () => (await db.query(behind, [need.needId])).length > 0);
    const failed = ids.next();
    await db.query(
      `insert into match_runs select (jsonb_populate_record(r, jsonb_build_object('id', $2::text, 'trigger_event_id', $2::text, 'state', 'FAILED',
         'started_at', clock_timestamp(), 'completed_at', clock_timestamp(),
         'snapshot_position', (select max(position) from outbox_events)))).*
       from match_runs r where need_id = $1 and state = 'COMPLETED'`,
      [need.needId, failed],
    );
    const reconciler = new ReconcileNeeds(worker, sender, ids, logger);
    expect(await reconciler.execute(0)).toBe(0);
    expect(await reconciler.execute(0, 0)).toBe(1);
    const newest = () => db.query<{ state: string }>('select state from match_runs where need_id = $1 order by started_at desc limit 1', [need.needId]); // prettier-ignore
    await eventually(async () => (await currentRun(need.needId))?.['id'] !== failed && (await newest())[0].state === 'COMPLETED', 30_000);
    expect(await reconciler.execute(0, 0)).toBe(0);
  });
});
