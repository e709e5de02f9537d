import { encodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { firstFailedGate, randomLeader, randomNeed, scoreLeader } from '@qd/matching-domain';
import { encodeNeedFacts, type NeedFacts } from '@qd/needs-domain';
import { BriefReads } from '@qd/needs-server';
import { createLogger, type Database, intsToBytes, loadConfig, RandomIds, Relay, SystemClock } from '@qd/platform';
import { epochDayAt, type LeaderId, MS_PER_DAY, SeededRandom, system, type UserActor, type UserId } from '@qd/shared-domain';
import { createTestDatabase, eventually, type TestDatabase } from '@qd/testing';
import { Policies } from '../policies/policies';
import { PreviewAllowance } from '../preview-market/preview-allowance';
import { PreviewMarket } from '../preview-market/preview-market';
import { LeaderViews } from './leader-views';
import { inputsFor } from './opportunity-lists';
import type { OpenCursor } from './opportunity';
import { ReadOpportunities } from './read-opportunities';

const clock = new SystemClock();
const ids = new RandomIds(clock);
const COMPANY = ids.next();

describe('opportunities on a real Postgres', () => {
  let db: TestDatabase;
  let app: Database;
  let preview: PreviewMarket;
  let relay: Relay;
  let actor: UserActor;
  let leader: LeaderFacts;
  let base: NeedFacts;
  const needs: NeedFacts[] = [];

  const reader = () => new ReadOpportunities(new LeaderViews(preview), new BriefReads(app), app, ids, new PreviewAllowance(clock));
  const stamped = () => eventually(async () => (await db.query('select 1 from outbox_events where position is null')).length === 0);

  /** Event and facts at once, or the relay would find the one without the other. */
  async function publish(need: NeedFacts): Promise<void> {
    needs.push(need);
    await db.query(`insert into needs (id, company_id, state) values ($1, $2, 'OPEN')`, [need.needId, COMPANY]);
    await db.query(`insert into blind_briefs (need_id, brief_version, open, content) values ($1, 1, true, '{"title": "x"}')`, [
      need.needId,
    ]);
    await db.query(
      `with event as (insert into outbox_events (id, type, subject_id) values ($1, 'need.published', $2) returning id)
       insert into need_facts (event_id, need_id, brief_version, open, facts) select id, $2, 1, true, $3 from event`,
      [ids.next(), need.needId, intsToBytes(encodeNeedFacts(need))],
    );
    await stamped();
  }

  async function change(facts: Partial<LeaderFacts>, at = new Date()): Promise<void> {
    leader = { ...leader, ...facts };
    await db.query(
      `with event as (insert into outbox_events (id, type, subject_id, created_at) values ($1, 'leader.changed', $2, $4) returning id)
       insert into leader_facts (event_id, leader_id, facts) select id, $2, $3 from event`,
      [ids.next(), leader.leaderId, intsToBytes(encodeLeaderFacts(leader)), at],
    );
    await stamped();
  }

  beforeAll(async () => {
    db = await createTestDatabase();
    app = await db.app();
    await new Policies(app).ensureFirst(system('operator'));
    preview = new PreviewMarket(loadConfig({ QD_WORKER_DATABASE_URL: db.workerUrl }));
    relay = new Relay({ url: db.workerUrl, logger: createLogger('spec', 'silent'), dispatch: async () => undefined, pollMs: 50 });
    relay.start();
    const [userId, leaderId] = [ids.next<UserId>(), ids.next<LeaderId>()];
    actor = { kind: 'USER', userId, isAdmin: false, leaderId, memberships: [] };
    await db.query(`insert into companies (id, name, time_zone) values ($1, 'Acme', 'Europe/Berlin')`, [COMPANY]);
    await db.query(`insert into users (id, email, password_hash, display_name) values ($1, 'l@spec.invalid', '!', 'L')`, [userId]);
    await db.query(
      `insert into leaders (id, user_id, standing, display_name, profile, confirmed_day) values ($1, $2, 'APPROVED', 'L', '{"nicheCodes": ["niche.x"]}', 1)`,
      [leaderId, userId],
    );
    const draw = new SeededRandom(3);
    const { index, settings } = await preview.now();
    const { policy, tables } = settings;
    const fits = (need: NeedFacts, facts: LeaderFacts) =>
      firstFailedGate({ need, policy, tables, asOfDay: epochDayAt(settings.asOf), seed: 1, k: 1 }, facts) === null;
    expect(index.openNeedCount).toBe(0);
    do {
      base = { ...randomNeed(draw), open: 1, companyIds: [COMPANY] };
      leader = { ...randomLeader(draw, base), leaderId, blockedCompanyIds: [], conflictCompanyIds: [] };
    } while (!fits(base, leader));
    await change({}, new Date(Date.now() - 3 * MS_PER_DAY));
    for (let nth = 0; nth < 40; nth++) {
      const like = { ...base, needId: ids.next(), stage: draw.int(0, 6), sponsorHours: draw.int(0, 20), phase: draw.int(0, 4) };
      await publish(nth % 4 === 3 ? { ...like, languages: 0, dayBudgetMaxMinor: nth % 8 === 3 ? 1 : like.dayBudgetMaxMinor } : like);
    }
  }, 60_000);
  afterAll(async () => {
    await relay?.stop();
    await preview?.onApplicationShutdown();
    await db?.drop();
  });

  it('are what the readable scorer says of each need alone, in the order of its scores', async () => {
    const page = await reader().open(actor, 50, null);
    const view = await new LeaderViews(preview).of(leader.leaderId);
    const scored = needs.flatMap((need) => {
      const inputs = inputsFor(view!, view!.moment.index.openNeed(need.needId)!);
      return firstFailedGate(inputs, leader) ? [] : [{ needId: need.needId, score: scoreLeader(inputs, leader).score }];
    });
    scored.sort((one, other) => other.score - one.score || (one.needId < other.needId ? 1 : -1));
    expect(page.nodes.map(({ node }) => ({ needId: node.needId, score: node.explanation.score }))).toEqual(scored);
    expect(scored).toHaveLength(30);
    const shut = await reader().shut(actor, 50, null);
    expect(shut.nodes).toHaveLength(10);
    // One gate shut is nearer than two, whatever the gate.
    expect(shut.nodes.map(({ cursor }) => cursor[1])).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it('tell what would change a place as often as a person asks, and not as often as a script does', async () => {
    const reads = reader();
    const [{ node }] = (await reads.open(actor, 1, null)).nodes;
    const answers = Array.from({ length: 151 }, () => reads.counterfactualsOf(actor, node).ok);
    expect(answers).toEqual([...Array.from({ length: 150 }, () => true), false]);
  });

  it('go on where the first page ended, although the market has moved meanwhile', async () => {
    const reads = reader();
    const whole = (await reads.open(actor, 50, null)).nodes.map(({ node }) => node.needId);
    const first = await reads.open(actor, 7, null);
    await publish({ ...base, needId: ids.next(), sponsorHours: 20 });
    const kept = await reads.open(actor, 50, first.end as OpenCursor);
    expect([...first.nodes, ...kept.nodes].map(({ node }) => node.needId)).toEqual(whole);
    // A process that never made the first page goes on by the keys of the cursor.
    const fresh = await reader().open(actor, 50, first.end as OpenCursor);
    const now = (await reader().open(actor, 50, null)).nodes.map(({ node }) => node.needId);
    expect(now).toHaveLength(whole.length + 1);
    expect(fresh.nodes.map(({ node }) => node.needId)).toEqual(now.slice(now.indexOf(first.nodes[6].node.needId) + 1));
    const { nodes, hasNextPage } = await reads.open(actor, 5, kept.end as OpenCursor);
    expect([nodes.length, hasNextPage]).toEqual([0, false]);
  });

  it('take as many looks at the database for a large page as for a small one', async () => {
    const reads = reader();
    await reads.open(actor, 1, null);
    const count = async (first: number) => {
      const looks = [jest.spyOn(app, 'read'), jest.spyOn(app, 'transaction')];
      await reads.open(actor, first, null);
      const taken = looks.map((spy) => spy.mock.calls.length);
      for (const spy of looks) spy.mockRestore();
      return taken;
    };
    expect([await count(2), await count(30)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('heed the blocks the market’s day began with, the last ones of several, and no later ones', async () => {
    const reads = reader();
    const many = (await reads.open(actor, 50, null)).totalCount;
    const dayBegan = epochDayAt((await preview.now()).settings.asOf) * MS_PER_DAY;
    await change({ blockedCompanyIds: [COMPANY] });
    expect((await reader().open(actor, 50, null)).totalCount).toBe(many);
    await change({ blockedCompanyIds: [COMPANY] }, new Date(dayBegan - 2));
    expect((await reader().open(actor, 50, null)).totalCount).toBe(0);
    expect((await reader().shut(actor, 50, null)).totalCount).toBe(0);
    await change({ blockedCompanyIds: [], conflictCompanyIds: [] }, new Date(dayBegan - 1));
    expect((await reader().open(actor, 50, null)).totalCount).toBe(many);
    await change({ conflictCompanyIds: [COMPANY] }, new Date(dayBegan + 1));
    expect((await reader().open(actor, 50, null)).totalCount).toBe(many);
  });

  it('of a leader the market has never heard of are none', async () => {
    const stranger = { ...actor, leaderId: ids.next<LeaderId>() };
    expect(await reader().open(stranger, 20, null)).toMatchObject({ nodes: [], totalCount: 0, hasNextPage: false, end: null });
    expect(await reader().one(stranger, needs[0].needId)).toBeNull();
  });
});
