import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IDENTITY_ROWS } from '@qd/identity-server';
import { bulkInsertLeaders, openLeaderMarket } from '@qd/leaders-server';
import { MatchingWorker, Policies } from '@qd/matching-server';
import { demoBrief } from '@qd/needs-server';
import { createEventBus, createLogger, type Database, type EventBus, loadConfig, PlatformModule } from '@qd/platform';
import { epochDayAt, system, weekOf } from '@qd/shared-domain';
import { createTestDatabase, describeBackends, eventually, queueConnection, type TestDatabase } from '@qd/testing';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createApi } from './create-api';

const OPERATOR = system('operator');
const PASSWORD = 'plum orbit candle fog';
const LEADERS = 120;
const logger = createLogger('spec', 'silent');
const RUN =
  'run { id state leadersPassed resultHash } needId needTitle briefVersion trigger durationMs failure asOf seed taxonomyVersion ratesVersion zonesVersion';
const COUNTS = `marketCounts { leaders { standing count } needs { state count } balance { role leaders needs } companies runsToday runsFailedToday
  medianRunMs slowestRunMs unrelayedEvents oldestUnrelayedSeconds openNeedsWithoutList queue { waiting active delayed failed completed } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have whatever shape was asked for
type Answer = any;

/** One caller of the API, over HTTP and by socket. */
class Caller {
  cookie = '';
  constructor(private readonly url: string) {}

  async ask(query: string, variables: object = {}): Promise<{ data: Answer; codes: string[] }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie) this.cookie = cookie;
    const { data, errors } = (await response.json()) as { data: Answer; errors?: { extensions: { code: string } }[] };
    return { data, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
  }

  get(path: string, headers: Record<string, string> = { accept: 'text/html' }): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { cookie: this.cookie, ...headers } });
  }

  /** @returns what is heard so far, and how to stop listening */
  listen(query: string): { heard: Answer[]; stop: () => Promise<void> } {
    const { cookie } = this;
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    const client = createClient({ url: `${this.url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie, retryAttempts: 0 });
    const heard: Answer[] = [];
    const error = (problem: unknown): void => void heard.push({ error: JSON.stringify(problem) });
    client.subscribe(
      { query },
      { next: ({ data, errors }) => heard.push(errors ? { error: JSON.stringify(errors) } : data), error, complete: () => undefined },
    );
    return { heard, stop: async () => client.dispose() };
  }
}

describeBackends('a day of the administrator', (backend) => {
  let db: TestDatabase;
  let app: Database;
  let api: NestFastifyApplication;
  let worker: INestApplicationContext;
  const buses: EventBus[] = [];
  const as: Record<'admin' | 'ada' | 'eve' | 'lena' | 'nobody', Caller> = {} as never;
  let companyId: string;
  let needId: string;
  let runId: string;
  let webRoot: string | undefined;

  const signUp = async (name: keyof typeof as): Promise<string> => {
    as[name] = new Caller(await api.getUrl());
    const { data } = await as[name].ask(`mutation($input: SignUpInput!) { signUp(input: $input) { viewer { id } errors { message } } }`, {
      input: { email: `${name}@example.com`, password: PASSWORD, displayName: name },
    });
    return data.signUp.viewer.id;
  };
  const seedLeaders = async (): Promise<void> => {
    const today = epochDayAt(Date.now());
    const market = await openLeaderMarket({ seed: 5, today });
    const rows = Array.from({ length: LEADERS }, (_, index) => market(index));
    await app.transaction(OPERATOR, (manager) =>
      bulkInsertLeaders(manager, rows, { currentWeek: weekOf(today), passwordHash: '!', announced: false }),
    );
  };

  beforeAll(async () => {
    db = await createTestDatabase();
    const connection = queueConnection(backend, db);
    // With an application to serve and without one: unknown paths are answered differently.
    webRoot = backend === 'postgres' ? mkdtempSync(join(tmpdir(), 'qd-web-')) : undefined;
    if (webRoot) writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Quarterdeck</title>');
    const config = loadConfig({
      QD_ENV: 'demo',
      QD_APP_DATABASE_URL: db.appUrl,
      QD_WORKER_DATABASE_URL: db.workerUrl,
      REDIS_URL: connection.redisUrl,
      QD_QUEUE_PREFIX: connection.prefix,
      QD_WEB_ROOT: webRoot,
    });
    const busOf = async (databaseUrl: string): Promise<EventBus> => {
      const bus = createEventBus({ redisUrl: connection.redisUrl, databaseUrl, prefix: connection.prefix, logger });
      await bus.open();
      buses.push(bus);
      return bus;
    };
    app = await db.app(IDENTITY_ROWS);
    await new Policies(app).ensureFirst(OPERATOR);
    await seedLeaders();
    api = await createApi({ config, logger, database: app, bus: await busOf(db.appUrl) });
    await api.listen(0, '127.0.0.1');
    @Module({})
    class WorkerModule {}
    const platform = PlatformModule.with({ config, logger, database: await db.worker(), bus: await busOf(db.workerUrl) });
    worker = await NestFactory.createApplicationContext(
      { module: WorkerModule, imports: [platform], providers: [MatchingWorker] },
      { logger: false },
    );
    for (const name of ['admin', 'ada', 'eve', 'lena'] as const) await signUp(name);
    as.nobody = new Caller(await api.getUrl());
    await db.query(`update users set is_admin = true where email = 'admin@example.com'`);
    // Lena keeps the profile of a leader who will be on the list.
    await db.query(
      `update leaders set user_id = (select id from users where email = 'lena@example.com') where id =
         (select id from leaders where standing = 'APPROVED' and profile ->> 'primaryRole' = 'CTO' order by id limit 1)`,
    );
  }, 120_000);
  afterAll(async () => {
    await api?.close();
    await worker?.close();
    await Promise.all(buses.map((bus) => bus.close()));
    await db?.drop();
    if (webRoot) rmSync(webRoot, { recursive: true });
  });

  const inbox = async (caller: Caller): Promise<Answer[]> => {
    const { data } = await caller.ask(
      '{ notifications { unreadCount edges { node { id kind subjectId readAt params { name value } } } } }',
    );
    return data.notifications.edges.map(({ node }: Answer) => node);
  };
  const kinds = async (caller: Caller): Promise<string[]> => (await inbox(caller)).map(({ kind }) => kind);
  const replay = async (id: string): Promise<Answer> =>
    (
      await as.admin.ask(
        'mutation($id: ID!) { replayRun(input: { runId: $id }) { verdict { runId storedHash replayedHash equal considered passed position durationMs } errors { __typename message ... on ConflictError { state } } } }',
        { id },
      )
    ).data.replayRun;

  it('tells the administrator of a need to pass, and the company when it is open and has its list', async () => {
    const news = as.admin.listen('subscription { inboxNews { unreadCount } }');
    await eventually(() => news.heard.length === 1, 5_000, 'the first message');
    expect(news.heard[0]).toEqual({ inboxNews: { unreadCount: 0 } });
    const made = await as.ada.ask('mutation { createCompany(input: { name: "Acme", timeZone: "Europe/Berlin" }) { company { id } } }');
    companyId = made.data.createCompany.company.id;
    const brief = demoBrief(epochDayAt(Date.now()));
    const draft = await as.ada.ask(
      'mutation($input: CreateNeedInput!) { createNeed(input: $input) { need { id version } errors { message } } }',
      {
        input: { companyId, brief },
      },
    );
    needId = draft.data.createNeed.need.id;
    await as.ada.ask('mutation($id: ID!) { publishNeed(input: { needId: $id, version: 1 }) { errors { message } } }', { id: needId });
    await eventually(async () => news.heard.at(-1)?.inboxNews?.unreadCount === 1, 10_000, 'news of the need');
    await news.stop();
    expect(await inbox(as.admin)).toMatchObject([
      { kind: 'NEED_TO_PASS', subjectId: needId, readAt: null, params: [{ name: 'title', value: brief.title }] },
    ]);
    await as.admin.ask('mutation($id: ID!) { passNeed(input: { needId: $id, version: 2 }) { errors { message } } }', { id: needId });
    await eventually(async () => (await kinds(as.ada)).length === 2, 20_000, 'the notes of the company');
    const [ready, opened] = await inbox(as.ada);
    expect(opened).toMatchObject({ kind: 'NEED_OPENED', subjectId: needId });
    expect(ready).toMatchObject({ kind: 'SHORTLIST_READY', params: [{ name: 'title', value: brief.title }, { name: 'count' }] });
    expect(Number(ready.params[1].value)).toBeGreaterThan(0);
    expect([await kinds(as.eve), await kinds(as.nobody).catch(() => 'refused')]).toEqual([[], 'refused']);
  });

  it('lists runs to administrators, opened down to the lines of both sides', async () => {
    const { data } = await as.admin.ask(`{ adminRuns(first: 5) { edges { node { ${RUN} } } pageInfo { hasNextPage } } }`);
    const [{ node }] = data.adminRuns.edges;
    runId = node.run.id;
    expect(node).toMatchObject({
      needId,
      needTitle: demoBrief(0).title,
      briefVersion: 1,
      trigger: 'need.published',
      failure: null,
      run: { state: 'COMPLETED' },
    });
    expect(node.durationMs).toBeGreaterThanOrEqual(0);
    const opened = await as.admin.ask(
      `query($id: ID!) { adminRun(id: $id) { ${RUN} matches { rank leaderId headline score lines { code side points } } } }`,
      { id: runId },
    );
    const { matches } = opened.data.adminRun;
    expect(matches.length).toBeGreaterThan(0);
    for (const [index, { rank, score, headline, lines }] of matches.entries()) {
      expect(rank).toBe(index + 1);
      expect(headline).toMatch(/\w/);
      expect(lines.reduce((sum: number, { points }: Answer) => sum + points, 0)).toBe(score);
      for (const side of ['COMPANY', 'LEADER']) expect(lines.filter((line: Answer) => line.side === side).length).toBeGreaterThan(1);
    }
    const filtered = (args: string) =>
      as.admin.ask(`{ adminRuns(${args}) { edges { node { run { id } } } } }`).then((answer) => answer.data.adminRuns.edges.length);
    expect([await filtered(`needId: "${needId}"`), await filtered(`needId: "${randomUUID()}"`), await filtered('needId: "x"')]).toEqual([
      1, 0, 0,
    ]);
    expect([await filtered('state: COMPLETED'), await filtered('state: FAILED')]).toEqual([1, 0]);
    expect((await as.admin.ask('query($id: ID!) { adminRun(id: $id) { needId } }', { id: randomUUID() })).data).toEqual({ adminRun: null });
  });

  it('replays a run for real, one at a time, and says why it cannot', async () => {
    const verdict = (await replay(runId)).verdict;
    expect(verdict).toMatchObject({ runId, equal: true });
    expect(verdict.storedHash).toBe(verdict.replayedHash);
    expect(verdict.considered).toBeGreaterThan(50);
    const answers = await Promise.all([replay(runId), replay(runId), replay(runId)]);
    expect(answers.filter((answer) => answer.verdict?.equal)).not.toHaveLength(0);
    for (const { verdict: none, errors } of answers.filter((answer) => !answer.verdict)) {
      expect([none, errors[0].__typename, errors[0].message]).toEqual([
        null,
        'ConflictError',
        'Another run is being replayed. Try again in a moment.',
      ]);
    }
    for (const id of [randomUUID(), 'x'])
      expect(await replay(id)).toMatchObject({ verdict: null, errors: [{ __typename: 'NotFoundError' }] });
    await db.query(
      `insert into match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of, policy_version,
         engine_version, taxonomy_version, rates_version, zones_version, seed, top_k, failure, completed_at)
       select $1, need_id, company_id, $1, need_event_id, brief_version, 'FAILED', snapshot_position, as_of, policy_version,
         engine_version, taxonomy_version, rates_version, zones_version, seed, top_k, 'the database was away', clock_timestamp() from match_runs where id = $2`,
      ['01a00000-0000-7000-8000-000000000000', runId],
    );
    expect(await replay('01a00000-0000-7000-8000-000000000000')).toMatchObject({
      verdict: null,
      errors: [{ __typename: 'ConflictError', state: 'FAILED' }],
    });
    const failed = await as.admin.ask(`{ adminRuns(state: FAILED) { edges { node { trigger failure run { state } matches { rank } } } } }`);
    expect(failed.data.adminRuns.edges).toEqual([
      { node: { trigger: 'reconciler', failure: 'the database was away', run: { state: 'FAILED' }, matches: [] } },
    ]);
  });

  it('finds out a run whose stored result was altered', async () => {
    await db.query(`update match_runs set result_hash = repeat('0', 64) where id = $1`, [runId]);
    expect((await replay(runId)).verdict).toMatchObject({ equal: false, storedHash: '0'.repeat(64) });
  });

  it('pages through runs without gaps or repeats', async () => {
    await db.query(
      `insert into match_runs (id, need_id, company_id, trigger_event_id, need_event_id, brief_version, state, snapshot_position, as_of, policy_version,
         engine_version, taxonomy_version, rates_version, zones_version, seed, top_k)
       select ('0190' || lpad(nth::text, 4, '0') || '-0000-7000-8000-000000000000')::uuid, r.need_id, r.company_id, gen_random_uuid(), r.need_event_id, 1,
         'SUPERSEDED', 1, r.as_of, r.policy_version, r.engine_version, r.taxonomy_version, r.rates_version, r.zones_version, r.seed, r.top_k
       from match_runs r, generate_series(1, 7) as nth where r.id = $1`,
      [runId],
    );
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await as.admin.ask(
        'query($after: String) { adminRuns(first: 4, after: $after) { pageInfo { hasNextPage endCursor } edges { node { run { id } } } } }',
        { after },
      );
      seen.push(...data.adminRuns.edges.map(({ node }: Answer) => node.run.id));
      if (!data.adminRuns.pageInfo.hasNextPage) break;
      after = data.adminRuns.pageInfo.endCursor;
    }
    const stored = await db.query<{ id: string }>('select id from match_runs order by id desc');
    expect(seen).toEqual(stored.map(({ id }) => id));
    const queries = async (query: string): Promise<number> => {
      const reads = jest.spyOn(app, 'read');
      expect((await as.admin.ask(query)).codes).toEqual([]);
      const count = reads.mock.calls.length;
      reads.mockRestore();
      return count;
    };
    const opened = (first: number): string =>
      `{ adminRuns(first: ${first}) { edges { node { ${RUN} matches { rank lines { code } } } } } }`;
    expect(await queries(opened(8))).toBe(await queries(opened(1)));
    // The session, the page, the matches.
    expect(await queries(opened(8))).toBeLessThanOrEqual(3);
    expect(await queries('{ notifications(first: 50) { unreadCount edges { node { id params { value } } } } }')).toBeLessThanOrEqual(3);
    expect(await queries('{ activity(first: 50) { edges { node { command actorName params { value } } } } }')).toBeLessThanOrEqual(2);
    await db.query(`delete from match_runs where id::text like '0190%' or id::text like '01a0%'`);
  });

  it('counts the market', async () => {
    const { marketCounts: counts } = (await as.admin.ask(`{ ${COUNTS} }`)).data;
    const of = (list: Answer[], name: string, key: string): number => list.find((each) => each[name] === key)?.count;
    const standings = await db.query<{ standing: string; count: string }>(
      'select standing, count(*) as count from leaders group by standing',
    );
    expect(counts.leaders).toHaveLength(4);
    for (const { standing, count } of standings) expect(of(counts.leaders, 'standing', standing)).toBe(Number(count));
    expect(of(counts.needs, 'state', 'OPEN')).toBe(1);
    expect(counts.balance.reduce((sum: number, { leaders }: Answer) => sum + leaders, 0)).toBe(of(counts.leaders, 'standing', 'APPROVED'));
    expect(counts.balance.find(({ role }: Answer) => role === 'CTO').needs).toBe(1);
    expect(counts).toMatchObject({
      companies: 1,
      runsToday: 1,
      runsFailedToday: 0,
      openNeedsWithoutList: 0,
      unrelayedEvents: 0,
      oldestUnrelayedSeconds: 0,
    });
    expect(counts.medianRunMs).toBe(counts.slowestRunMs);
    expect(counts.queue).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    expect(counts.queue.completed).toBeGreaterThan(0);
  });

  it('tells administrators of runs as they happen', async () => {
    const news = as.admin.listen('subscription { runNews }');
    await eventually(() => news.heard.length === 1, 5_000, 'the first message');
    await as.ada.ask('mutation($id: ID!) { holdNeed(input: { needId: $id, version: 3 }) { errors { message } } }', { id: needId });
    await eventually(() => news.heard.some(({ runNews }) => runNews === needId), 10_000, 'news of the need');
    await as.ada.ask('mutation($id: ID!) { resumeNeed(input: { needId: $id, version: 4 }) { errors { message } } }', { id: needId });
    await eventually(
      async () =>
        (await as.admin.ask('{ adminRuns(first: 1) { edges { node { run { id state } } } } }')).data.adminRuns.edges[0].node.run.id !==
        runId,
      15_000,
    );
    await news.stop();
    for (const name of ['ada', 'lena', 'nobody'] as const) {
      const refused = as[name].listen('subscription { runNews }');
      await eventually(() => refused.heard.length === 1, 5_000, 'the refusal');
      expect(refused.heard[0].error).toMatch(name === 'nobody' ? /Sign in first/ : /You may not do this/);
      await refused.stop();
    }
  });

  it('shows each what was done on their side', async () => {
    const acts = async (caller: Caller, subjectId: string | null) =>
      (
        await caller.ask(
          'query($id: ID) { activity(subjectId: $id) { edges { node { command side actorName subjectType params { name value } } } } }',
          {
            id: subjectId,
          },
        )
      ).data.activity.edges.map(({ node }: Answer) => node);
    const own = await acts(as.ada, needId);
    expect(own.map(({ command, side }: Answer) => `${command} ${side}`).slice(-4)).toEqual([
      'complete_match_run QUARTERDECK',
      'pass_need QUARTERDECK',
      'publish_need YOU',
      'create_need YOU',
    ]);
    expect((await acts(as.admin, needId)).find(({ command }: Answer) => command === 'publish_need')).toMatchObject({
      side: 'COMPANY',
      actorName: null,
    });
    expect((await acts(as.admin, null))[0]).toMatchObject({ command: 'replay_run', side: 'YOU' });
    for (const id of [needId, randomUUID()]) expect(await acts(as.eve, id)).toEqual([]);
  });

  it('refuses everybody else', async () => {
    const asked = [`{ ${COUNTS} }`, '{ adminRuns { edges { cursor } } }', `{ adminRun(id: "${runId}") { needId } }`];
    const replayed = `mutation { replayRun(input: { runId: "${runId}" }) { errors { message } } }`;
    for (const query of [...asked, replayed]) {
      for (const name of ['ada', 'eve', 'lena'] as const) expect((await as[name].ask(query)).codes).toEqual(['FORBIDDEN']);
      expect((await as.nobody.ask(query)).codes).toEqual(['UNAUTHENTICATED']);
    }
    for (const query of ['{ notifications { unreadCount } }', '{ activity { edges { cursor } } }']) {
      expect((await as.nobody.ask(query)).codes).toEqual(['UNAUTHENTICATED']);
    }
  });

  describe('the board of jobs', () => {
    const headersOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

    it('shows administrators the queue, under a policy that lets no script in', async () => {
      const page = await as.admin.get('/jobs');
      const html = await page.text();
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(html).toContain('Quarterdeck jobs');
      expect(html).not.toMatch(/https:\/\//);
      expect(headersOf(page)).toMatch(/default-src 'self'.*base-uri 'self'/);
      expect(headersOf(page)).not.toMatch(/script-src|unsafe-eval/);
      const scripts = [...html.matchAll(/<script(?![^>]*type="application\/json")[^>]*>([^<]*)</g)];
      expect(scripts.length).toBeGreaterThan(0);
      for (const [, inline] of scripts) expect(inline.trim()).toBe('');
      const [, source] = /src="(static\/js\/main[^"]+)"/.exec(html) ?? [];
      const script = await as.admin.get(`/jobs/${source}`, {});
      expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringMatching(/javascript/)]);
      const { queues } = (await (
        await as.admin.get('/jobs/api/queues?page=1&jobsPerPage=10', { accept: 'application/json' })
      ).json()) as Answer;
      expect(queues).toHaveLength(1);
      expect(queues[0]).toMatchObject({ readOnlyMode: true, counts: { failed: 0 } });
      expect(queues[0].counts.completed).toBeGreaterThan(0);
      const [name] = [encodeURIComponent(queues[0].name)];
      const listed = (await (
        await as.admin.get(`/jobs/api/queues?activeQueue=${name}&page=1&jobsPerPage=10&status=completed`, {})
      ).json()) as Answer;
      expect(listed.queues[0].jobs[0]).toMatchObject({ name: 'match-need', data: { needId } });
      expect((await as.admin.get('/jobs/api/redis/stats', {})).status).toBe(200);
    });

    it('is no path at all to everybody else', async () => {
      for (const name of ['ada', 'lena', 'nobody'] as const) {
        for (const path of ['/jobs', '/jobs/', '/jobs/api/queues', '/jobs/static/favicon.ico', '/jobs/queue/x']) {
          const unknown = path.replace('/jobs', '/nosuch');
          const [answer, other] = [await as[name].get(path), await as[name].get(unknown)];
          expect([answer.status, (await answer.text()).replaceAll('/jobs', '/nosuch')]).toEqual([other.status, await other.text()]);
          const [asked, otherwise] = [await as[name].get(path, {}), await as[name].get(unknown, {})];
          expect([asked.status, (await asked.text()).replaceAll('/jobs', '/nosuch')]).toEqual([otherwise.status, await otherwise.text()]);
          for (const header of ['content-type', 'cache-control', 'content-security-policy']) {
            expect(answer.headers.get(header)).toBe(other.headers.get(header));
          }
        }
      }
    });

    it('takes no orders, from administrators neither', async () => {
      const { queues } = (await (await as.admin.get('/jobs/api/queues', {})).json()) as Answer;
      const send = (path: string, headers: Record<string, string>) =>
        as.admin
          .get(path, {})
          .then(() => fetch(`${new URL(path, origin()).href}`, { method: 'PUT', headers: { cookie: as.admin.cookie, ...headers } }));
      const path = `/jobs/api/queues/${encodeURIComponent(queues[0].name)}/empty`;
      expect((await send(path, {})).status).toBe(403);
      expect((await send(path, { 'x-quarterdeck-csrf': '1', origin: 'https://evil.example' })).status).toBe(403);
      expect((await send(path, { 'x-quarterdeck-csrf': '1' })).status).toBe(404);
    });

    it('leaves the policy of every other path as strict as it was', async () => {
      for (const path of ['/', '/graphql', '/health/live']) {
        expect(headersOf(await as.admin.get(path))).toMatch(/base-uri 'none'/);
      }
    });
  });

  const origin = (): string => (as.admin as never as { url: string }).url;
});
