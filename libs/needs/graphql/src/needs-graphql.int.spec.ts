import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IDENTITY_ROWS } from '@qd/identity-server';
import { createLogger, type Database, EventBus, loadConfig, PlatformModule } from '@qd/platform';
import { type Actor, ANONYMOUS, type CompanyId, type MemberRole, type UserActor, type UserId, uuidV7 } from '@qd/shared-domain';
import {
  ConflictErrorType,
  ContactDataErrorType,
  FieldErrorType,
  ForbiddenErrorType,
  NotFoundErrorType,
  SharedGraphqlModule,
} from '@qd/shared-graphql';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { randomBytes } from 'node:crypto';
import { NeedsGraphqlModule } from './index';

class SilentBus extends EventBus {
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish(): Promise<void> {}
}

const BRIEF = `{ title: "CTO", situation: "Why", outcomes: ["Ship"], scopeIn: ["A"], scopeOut: ["B"], cadence: "Weekly", role: CTO, kind: INTERIM,
  ownership: OWN, archetype: ENTERPRISE_INITIATIVE, stage: SEED, phase: TRANSFORMATION, nicheCodes: ["niche.ai-strategy"], industryCode: "industry.energy",
  required: [{ code: "specialty.kubernetes", minEvidence: CLAIMED }], niceToHaveCodes: ["specialty.devops"], stackCodes: ["technology.go"],
  duties: [DELIVERY, HIRING], handsOn: SOME, daysPerWeek: 2.5, startDate: "2099-01-05", durationWeeks: 12, dayBudgetMin: { amountMinor: 1, currency: "EUR" },
  dayBudgetMax: { amountMinor: 2, currency: "EUR" }, timeZone: "Europe/Berlin", workStart: "09:00", workEnd: "17:30", minOverlapHours: 1.25,
  languages: ["en"], missions: [CLIMATE], scopeStability: SETTLED, sponsorHoursPerWeek: 0 }`;
const NODE = '{ code label }';
const FIELDS = `id state version briefVersion createdAt publishedAt missing { path message } company { id name }
  brief { title outcomes role kind niches ${NODE} industry ${NODE} required { node ${NODE} minEvidence } niceToHave ${NODE} stack ${NODE} duties daysPerWeek startDate
    dayBudgetMax { amountMinor currency } workStart workEnd minOverlapHours languages missions sponsorHoursPerWeek }`;
const ERRORS = 'errors { __typename message path ... on ConflictError { state version } ... on ContactDataError { redacted } }';

describe('needs over GraphQL', () => {
  let postgres: TestDatabase;
  let database: Database;
  let app: NestFastifyApplication;
  let origin: string;
  let actor: Actor = ANONYMOUS;
  let company: CompanyId;
  let member: UserActor;
  const id = <T extends string>(): T => uuidV7(Date.now(), randomBytes(10)) as T;

  beforeAll(async () => {
    postgres = await createTestDatabase();
    database = await postgres.app(IDENTITY_ROWS);
    @Module({})
    class TestModule {}
    const graphql = GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      autoSchemaFile: true,
      buildSchemaOptions: {
        orphanedTypes: [ConflictErrorType, ContactDataErrorType, FieldErrorType, ForbiddenErrorType, NotFoundErrorType],
      },
      context: () => ({ actor, requestId: 'spec', ip: '127.0.0.1', transport: 'HTTP', loaders: new Map() }),
    });
    const platform = PlatformModule.with({
      config: loadConfig({ QD_ENV: 'demo' }),
      logger: createLogger('test', 'silent'),
      database,
      bus: new SilentBus(),
    });
    app = await NestFactory.create<NestFastifyApplication>(
      { module: TestModule, imports: [platform, graphql, SharedGraphqlModule, NeedsGraphqlModule] },
      new FastifyAdapter(),
      { logger: false, abortOnError: false },
    );
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
    company = await makeCompany();
    member = await makeUser(company, 'MEMBER');
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await postgres?.drop();
  });
  beforeEach(() => {
    actor = member;
  });

  const makeCompany = async (verified = true): Promise<CompanyId> => {
    const companyId = id<CompanyId>();
    await postgres.query(`insert into companies (id, name, time_zone, verified_domain) values ($1, 'Acme', 'Europe/Berlin', $2)`, [
      companyId,
      verified,
    ]);
    return companyId;
  };
  const makeUser = async (companyId: CompanyId | null, role: MemberRole, isAdmin = false): Promise<UserActor> => {
    const userId = id<UserId>();
    await postgres.query(`insert into users (id, email, password_hash, display_name) values ($1, $2, 'x', 'Ada')`, [
      userId,
      `${userId}@example.test`,
    ]);
    return { kind: 'USER', userId, isAdmin, leaderId: null, memberships: companyId ? [{ companyId, role }] : [] };
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has whatever shape was asked for
  const ask = async (query: string): Promise<any> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  const create = async (brief = BRIEF, companyId: string = company) =>
    (await ask(`mutation { createNeed(input: { companyId: "${companyId}", brief: ${brief} }) { need { ${FIELDS} } ${ERRORS} } }`)).data
      .createNeed;
  const command = async (name: string, needId: string, version: number, more = '') =>
    (await ask(`mutation { ${name}(input: { needId: "${needId}", version: ${version} ${more} }) { need { ${FIELDS} } ${ERRORS} } }`)).data[
      name
    ];

  it('answers a draft with everything it was given', async () => {
    const { need, errors } = await create();
    expect(errors).toEqual([]);
    expect(need).toMatchObject({
      state: 'DRAFT',
      version: 1,
      missing: [],
      publishedAt: null,
      company: { id: company, name: 'Acme' },
      brief: {
        role: 'CTO',
        niches: [{ code: 'niche.ai-strategy', label: 'AI strategy' }],
        industry: { code: 'industry.energy' },
        required: [{ node: { code: 'specialty.kubernetes' }, minEvidence: 'CLAIMED' }],
        stack: [{ code: 'technology.go' }],
        duties: ['HIRING', 'DELIVERY'],
        daysPerWeek: 2.5,
        startDate: '2099-01-05',
        dayBudgetMax: { amountMinor: 2, currency: 'EUR' },
        workStart: '09:00',
        workEnd: '17:30',
        minOverlapHours: 1.25,
        sponsorHoursPerWeek: 0,
      },
    });
  });

  it('walks through the commands, and tells a stale caller what holds', async () => {
    const { need } = await create();
    expect((await command('publishNeed', need.id, 1)).need).toMatchObject({ state: 'OPEN', version: 2, publishedAt: expect.any(String) });
    expect(await command('publishNeed', need.id, 1)).toMatchObject({
      need: null,
      errors: [{ __typename: 'ConflictError', state: 'OPEN', version: 2, path: null }],
    });
    expect((await command('editNeed', need.id, 2, `, brief: ${BRIEF.replace('2.5', '3')}`)).need).toMatchObject({
      version: 3,
      briefVersion: 2,
      brief: { daysPerWeek: 3 },
    });
    expect((await command('holdNeed', need.id, 3)).need.state).toBe('ON_HOLD');
    expect((await command('resumeNeed', need.id, 4)).need.state).toBe('OPEN');
    expect((await command('closeNeed', need.id, 5, ', reason: "Enough"')).need.state).toBe('CANCELLED');
    expect((await command('reopenNeed', need.id, 6)).need).toMatchObject({ state: 'DRAFT', version: 1, brief: { daysPerWeek: 3 } });
  });

  it('tells what a draft lacks, in the form of fields', async () => {
    const { need } = await create('{ title: "Only a title" }');
    expect(need.missing.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining(['outcomes', 'scopeOut', 'cadence']));
    const { errors } = await command('publishNeed', need.id, 1);
    expect(errors).toContainEqual({ __typename: 'FieldError', message: expect.any(String), path: ['brief', 'outcomes'] });
  });

  it.each([
    ['daysPerWeek: 0', ['brief', 'daysPerWeek']],
    ['daysPerWeek: 5.3', ['brief', 'daysPerWeek']],
    ['nicheCodes: ["niche.ai-strategy", "niche.genai-adoption", "niche.mlops-at-scale"]', ['brief', 'nicheCodes']],
    ['industryCode: "industry.nope"', ['brief', 'industryCode']],
    ['dayBudgetMin: { amountMinor: 3, currency: "EUR" }, dayBudgetMax: { amountMinor: 2, currency: "EUR" }', ['brief', 'dayBudgetMin']],
    ['kind: FRACTIONAL, ownership: ADVISE', ['brief', 'ownership']],
    ['outcomes: ["fine", "\\u202e"]', ['brief', 'outcomes', '1']],
  ])('refuses %s with its path', async (fields, path) => {
    const before = await postgres.query('select count(*) from needs');
    expect(await create(`{ ${fields} }`)).toEqual({
      need: null,
      errors: [{ __typename: 'FieldError', message: expect.any(String), path }],
    });
    expect(await postgres.query('select count(*) from needs')).toEqual(before);
  });

  it('offers a copy without contact data', async () => {
    expect(await create('{ situation: "Write me (at) example dot com" }')).toEqual({
      need: null,
      errors: [
        { __typename: 'ContactDataError', message: expect.any(String), path: ['brief', 'situation'], redacted: 'Write [contact removed]' },
      ],
    });
  });

  it('has one answer for a foreign id and a random one', async () => {
    const { need } = await create();
    actor = await makeUser(await makeCompany(), 'OWNER');
    const answers = await Promise.all([need.id, id(), 'x'].map((each) => command('publishNeed', each, 1)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].errors).toMatchObject([{ __typename: 'NotFoundError' }]);
    expect(
      (await ask(`{ a: need(id: "${need.id}") { id } b: need(id: "x") { id } c: needs(companyId: "${company}") { edges { cursor } } }`))
        .data,
    ).toEqual({
      a: null,
      b: null,
      c: { edges: [] },
    });
  });

  it('keeps anonymous, viewers and members out of what is not theirs', async () => {
    const { need } = await create();
    actor = ANONYMOUS;
    expect((await ask(`{ need(id: "${need.id}") { id } }`)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    actor = await makeUser(company, 'VIEWER');
    expect((await command('publishNeed', need.id, 1)).errors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    expect((await ask(`{ need(id: "${need.id}") { brief { title } } }`)).data.need.brief.title).toBe('CTO');
    expect((await ask('{ needsToPass { edges { cursor } } }')).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('lets an admin see and pass what waits', async () => {
    const unverified = await makeCompany(false);
    actor = await makeUser(unverified, 'OWNER');
    const { need } = await create(BRIEF, unverified);
    expect((await command('publishNeed', need.id, 1)).need).toMatchObject({ state: 'REVIEW', missing: [] });
    actor = await makeUser(null, 'MEMBER', true);
    const { data } = await ask(`{ needsToPass { edges { node { id company { name } brief { title } } } } }`);
    expect(data.needsToPass.edges).toEqual([{ node: { id: need.id, company: { name: 'Acme' }, brief: { title: 'CTO' } } }]);
    expect((await command('passNeed', need.id, 2)).need.state).toBe('OPEN');
  });

  it('pages with a fixed number of queries, whatever the size of the page', async () => {
    const busy = await makeCompany();
    actor = await makeUser(busy, 'OWNER');
    for (let index = 0; index < 7; index++) await create('{ title: "x" }', busy);
    const page = async (first: number, after: string | null) => {
      const query = `{ needs(companyId: "${busy}", first: ${first}, after: ${JSON.stringify(after)}) { edges { cursor node { id company { id } brief { title } missing { path } } } pageInfo { hasNextPage endCursor } } }`;
      const transactions = jest.spyOn(database, 'read');
      const { needs } = (await ask(query)).data;
      const count = transactions.mock.calls.length;
      transactions.mockRestore();
      return { ...needs, count };
    };
    const one = await page(3, null);
    const two = await page(3, one.pageInfo.endCursor);
    const three = await page(50, two.pageInfo.endCursor);
    const seen = [one, two, three].flatMap(({ edges }) => edges.map(({ node }: { node: { id: string } }) => node.id));
    expect(seen).toHaveLength(7);
    expect([...seen].sort().reverse()).toEqual(seen);
    expect([one, two, three].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect([one.count, two.count, three.count]).toEqual([3, 3, 3]);
    expect((await ask(`{ needs(companyId: "${busy}", after: "nonsense") { edges { cursor } } }`)).errors[0].extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('narrows a list to one state, and keeps to it from page to page', async () => {
    actor = member;
    const own = company;
    const open = `{ needs(companyId: "${own}", state: CANCELLED, first: 50) { edges { node { id state } } } }`;
    const before = (await ask(open)).data.needs.edges.length;
    const made = [];
    for (const title of ['one', 'two', 'three']) {
      const { data } = await ask(`mutation { createNeed(input: { companyId: "${own}", brief: { title: "${title}" } }) { need { id } } }`);
      made.push(data.createNeed.need.id);
    }
    for (const needId of [made[0], made[2]]) {
      await ask(`mutation { closeNeed(input: { needId: "${needId}", version: 1, reason: "No longer wanted" }) { need { state } } }`);
    }
    const { edges } = (await ask(open)).data.needs;
    expect(edges).toHaveLength(before + 2);
    expect(edges.map((edge: { node: { state: string } }) => edge.node.state)).toEqual(edges.map(() => 'CANCELLED'));
    const first = (await ask(`{ needs(companyId: "${own}", state: CANCELLED, first: 1) { edges { cursor node { id } } } }`)).data.needs
      .edges[0];
    expect(first.node.id).toBe(made[2]);
    const next = `{ needs(companyId: "${own}", state: CANCELLED, first: 1, after: "${first.cursor}") { edges { node { id } } } }`;
    expect((await ask(next)).data.needs.edges[0].node.id).toBe(made[0]);
  });

  it('two commands on one need in one request each answer the brief they wrote', async () => {
    const { need } = await create('{ title: "One" }');
    const edit = (alias: string, version: number) =>
      `${alias}: editNeed(input: { needId: "${need.id}", version: ${version}, brief: { title: "${alias}" } }) { need { brief { title } } }`;
    const { data } = await ask(`mutation { ${edit('two', 1)} ${edit('three', 2)} }`);
    expect(data).toEqual({ two: { need: { brief: { title: 'two' } } }, three: { need: { brief: { title: 'three' } } } });
  });
});
