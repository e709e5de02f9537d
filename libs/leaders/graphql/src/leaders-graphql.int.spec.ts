import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphqlContextFactory, IdentityGraphqlModule } from '@qd/identity-graphql';
import { IDENTITY_ROWS } from '@qd/identity-server';
import { createLogger, type Database, EventBus, loadConfig, PlatformModule } from '@qd/platform';
import { LeaderReads } from '@qd/leaders-server';
import { SharedGraphqlModule } from '@qd/shared-graphql';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { type GraphQLObjectType, printType } from 'graphql';
import { LeadersGraphqlModule } from './index';

class SilentBus extends EventBus {
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish(): Promise<void> {}
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has whatever shape was asked for
type Answer = { data?: any; errors?: { message: string; extensions: { code: string } }[] };
interface Person {
  readonly cookie: string;
  readonly email: string;
}

const PROFILE = `{ headline: "CTO who takes SaaS platforms through their second growth spurt",
  summary: "Fifteen years of building platform teams, the last six as the technical half of a leadership team.",
  roles: [CTO], kinds: [FRACTIONAL], ownership: [OWN], nicheCodes: ["niche.saas-scaling"], specialtyCodes: ["specialty.kubernetes"],
  stages: [{ stage: SERIES_A, depth: 3 }], dayRateMin: { amountMinor: 110000, currency: "EUR" }, dayRateTarget: { amountMinor: 135000, currency: "EUR" },
  timeZone: "Europe/Berlin", workStart: "08:30", languages: ["en", "de"], preferences: { maxDaysPerWeek: 2 } }`;
const ERRORS = `errors { __typename message path ... on ConflictError { state version } ... on ContactDataError { redacted }
  ... on CapacityExceededError { week missingHalfDays nextFreeWeek } }`;

/** Statements, without those that begin and end transactions. */
const READING_CEILING = 8;
const WRITING_CEILING = 10;

describe('leaders over GraphQL', () => {
  let postgres: TestDatabase;
  let app: NestFastifyApplication;
  let origin: string;
  let database: Database;

  beforeAll(async () => {
    postgres = await createTestDatabase();
    database = await postgres.app(IDENTITY_ROWS);
    @Module({})
    class TestModule {}
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [IdentityGraphqlModule],
      inject: [GraphqlContextFactory],
      useFactory: (factory: GraphqlContextFactory) => ({
        autoSchemaFile: true,
        context: (request: never, reply: never) => factory.forRequest(request, reply),
      }),
    });
    const platform = PlatformModule.with({
      config: loadConfig({ QD_ENV: 'demo' }),
      logger: createLogger('test', 'silent'),
      database,
      bus: new SilentBus(),
    });
    app = await NestFactory.create<NestFastifyApplication>(
      { module: TestModule, imports: [platform, graphql, SharedGraphqlModule, IdentityGraphqlModule, LeadersGraphqlModule] },
      new FastifyAdapter(),
      { logger: false, abortOnError: false },
    );
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await postgres?.drop();
  });

  const send = async (query: string, cookie = ''): Promise<{ body: Answer; cookie: string }> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', cookie },
      body: JSON.stringify({ query }),
    });
    return { body: (await response.json()) as Answer, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
  };
  const ask = async (person: Person | null, query: string): Promise<Answer> => (await send(query, person?.cookie)).body;
  const signUp = async (email: string, isAdmin = false): Promise<Person> => {
    const { cookie } = await send(
      `mutation { signUp(input: { email: "${email}", password: "plum orbit candle fog", displayName: "Somebody" }) { viewer { id } } }`,
    );
    if (isAdmin) await postgres.query('update qd.users set is_admin = true where email = $1', [email]);
    return { cookie, email };
  };
  const command = async (person: Person | null, name: string, input: string, fields = 'id version standing'): Promise<Answer['data']> => {
    const { data, errors } = await ask(person, `mutation { ${name}(input: ${input}) { leader { ${fields} } ${ERRORS} } }`);
    if (!data) throw new Error(JSON.stringify(errors));
    return data[name];
  };
  let counter = 0;
  const becomeLeader = async (): Promise<Person & { id: string }> => {
    const person = await signUp(`leader${counter++}@example.com`);
    const { leader } = await command(person, 'createLeaderProfile', `{ displayName: "Ada Lovelace", profile: ${PROFILE} }`);
    return { ...person, id: leader.id };
  };

  it('makes the caller a leader and answers with everything at once', async () => {
    const person = await signUp('ada@example.com');
    const fields = `id standing version displayName headline standingUntil confirmedOn
      profile { primaryRole niches { code label } specialties { node { code } evidence } stages { stage depth } dayRateMin { amountMinor currency } workStart workEnd availableFrom
        preferences { minDaysPerWeek maxDaysPerWeek } }
      capacity(weeks: 3) { week declared committed hardHeld softHeld blackout } blockedCompanies { id }
      blindPreview { leaderId headline niches { code } specialties { evidence } stages freeHalfDays firstWeek timeZone }`;
    const { leader, errors } = await command(person, 'createLeaderProfile', `{ displayName: "Ada Lovelace", profile: ${PROFILE} }`, fields);
    expect(errors).toEqual([]);
    expect(leader).toMatchObject({
      standing: 'APPLICANT',
      version: 1,
      displayName: 'Ada Lovelace',
      profile: {
        niches: [{ code: 'niche.saas-scaling', label: 'SaaS scaling' }],
        specialties: [{ node: { code: 'specialty.kubernetes' }, evidence: 'CLAIMED' }],
        stages: [{ stage: 'SERIES_A', depth: 3 }],
        dayRateMin: { amountMinor: 110000, currency: 'EUR' },
        workStart: '08:30',
        workEnd: '17:00',
        preferences: { minDaysPerWeek: 0.5, maxDaysPerWeek: 2 },
      },
      capacity: Array(3).fill(expect.objectContaining({ declared: 4, committed: 0, blackout: false })),
      blockedCompanies: [],
      blindPreview: { leaderId: leader.id, stages: ['SERIES_A'], freeHalfDays: Array(26).fill(4) },
    });
    expect(leader.capacity[0].week).toBe(leader.blindPreview.firstWeek);
    const { data } = await ask(person, '{ viewer { leader { id displayName } } }');
    expect(data.viewer.leader).toEqual({ id: leader.id, displayName: 'Ada Lovelace' });
  });

  it('answers bad input with typed errors and their paths', async () => {
    const person = await signUp('bad@example.com');
    const broken = PROFILE.replace(
      'nicheCodes: ["niche.saas-scaling"]',
      'nicheCodes: ["niche.saas-scaling", "niche.ai-strategy", "niche.cloud-infrastructure"]',
    ).replace('amountMinor: 110000', 'amountMinor: 210000');
    const { leader, errors } = await command(person, 'createLeaderProfile', `{ displayName: "Ada", profile: ${broken} }`);
    expect(leader).toBeNull();
    expect(errors.map(({ __typename: type, path }: { __typename: string; path: string[] }) => [type, ...path])).toEqual([
      ['FieldError', 'profile', 'nicheCodes'],
      ['FieldError', 'profile', 'dayRateMin', 'amountMinor'],
    ]);
    const contact = PROFILE.replace('of a leadership team.', 'of a leadership team. Call +49 170 1234567.');
    const refused = await command(person, 'createLeaderProfile', `{ displayName: "Ada", profile: ${contact} }`);
    expect(refused.errors).toMatchObject([{ __typename: 'ContactDataError', path: ['profile', 'summary'] }]);
    expect(refused.errors[0].redacted).not.toMatch(/1234567/);
  });

  it('takes intent, horizon and publications, shows companies nothing that leads to the author, and answers everything that is wrong at once', async () => {
    const leader = await becomeLeader();
    const talk = `{ kind: TALK, title: "Two hundred clusters", venue: "A conference in Lisbon", year: 2025,
      specialtyCodes: ["specialty.kubernetes"], link: "https://talks.example/lisbon" }`;
    const wished = PROFILE.replace(/}\s*$/, ` intent: NOT_NOW, horizonMonths: 12, openToFullTime: true, publications: [${talk}] }`);
    const fields = `appliedAt
      profile { intent horizonMonths openToFullTime publications { kind title venue year specialties { code } link } }
      blindPreview { intent horizonMonths openToFullTime publications { kind year specialties { code } } }`;
    const edit = (version: number, profile: string) =>
      command(leader, 'editLeaderProfile', `{ leaderId: "${leader.id}", version: ${version}, profile: ${profile} }`, fields);
    const { leader: edited, errors } = await edit(1, wished);
    expect(errors).toEqual([]);
    const blind = { kind: 'TALK', year: 2025, specialties: [{ code: 'specialty.kubernetes' }] };
    const whole = { ...blind, title: 'Two hundred clusters', venue: 'A conference in Lisbon', link: 'https://talks.example/lisbon' };
    const said = { intent: 'NOT_NOW', horizonMonths: 12, openToFullTime: true };
    expect(edited).toMatchObject({
      profile: {
        ...said,
        publications: [whole],
      },
      blindPreview: { ...said, publications: [blind] },
    });
    expect(Date.parse(edited.appliedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect(JSON.stringify(await postgres.query('select content from qd.blind_profiles where leader_id = $1', [leader.id]))).not.toMatch(
      /talks\.example|clusters|Lisbon/i,
    );

    const broken = wished
      .replace('horizonMonths: 12', 'horizonMonths: 99')
      .replace('year: 2025', 'year: 1066')
      .replace('A conference in Lisbon', 'mail ada@example.com')
      .replace('https://talks', 'ftp://talks');
    const refused = await edit(2, broken);
    expect(refused.errors.map(({ __typename: type, path }: { __typename: string; path: string[] }) => [type, path.join('.')])).toEqual([
      ['ContactDataError', 'profile.publications.0.venue'],
      ['FieldError', 'profile.horizonMonths'],
      ['FieldError', 'profile.publications.0.year'],
      ['FieldError', 'profile.publications.0.link'],
    ]);

    // As a profile was stored before there were these fields.
    await postgres.query(
      "update qd.leaders set profile = profile - 'intent' - 'horizonMonths' - 'openToFullTime' - 'publications' where id = $1",
      [leader.id],
    );
    await postgres.query(
      "update qd.blind_profiles set content = content - 'intent' - 'horizonMonths' - 'openToFullTime' - 'publications' where leader_id = $1",
      [leader.id],
    );
    const { data } = await ask(leader, `{ leader(id: "${leader.id}") { ${fields} } }`);
    const defaults = { intent: 'OPEN', horizonMonths: null, openToFullTime: false, publications: [] };
    expect(data.leader).toMatchObject({ profile: defaults, blindPreview: defaults });
  });

  it('declares, confirms, edits and blocks for the own profile only', async () => {
    const leader = await becomeLeader();
    const stranger = await becomeLeader();
    const { data } = await ask(leader, `{ leader(id: "${leader.id}") { capacity(weeks: 6) { week } } }`);
    const [, second, third] = data.leader.capacity.map(({ week }: { week: string }) => week);
    const declaration = `leaderId: "${leader.id}", fromWeek: "${second}", toWeek: "${third}", halfDays: 0, blackout: true`;
    const declared = await command(leader, 'declareCapacity', `{ version: 1, ${declaration} }`, 'version blindPreview { freeHalfDays }');
    expect(declared).toMatchObject({ leader: { version: 2 }, errors: [] });
    expect(declared.leader.blindPreview.freeHalfDays.slice(0, 4)).toEqual([4, null, null, 4]);
    expect((await command(leader, 'declareCapacity', `{ version: 1, ${declaration} }`)).errors).toMatchObject([
      { __typename: 'ConflictError', version: 2, state: 'APPLICANT' },
    ]);
    expect((await command(stranger, 'declareCapacity', `{ version: 2, ${declaration} }`)).errors).toMatchObject([
      { __typename: 'NotFoundError' },
    ]);
    expect(await command(leader, 'confirmAvailability', `{ leaderId: "${leader.id}" }`)).toMatchObject({
      leader: { version: 2 },
      errors: [],
    });
    const edited = await command(
      leader,
      'editLeaderProfile',
      `{ leaderId: "${leader.id}", version: 2, profile: ${PROFILE.replace('second growth', 'third growth')} }`,
      'version headline',
    );
    expect(edited.leader).toEqual({ version: 3, headline: 'CTO who takes SaaS platforms through their third growth spurt' });

    await postgres.query('update qd.leader_capacity set committed = 3 where leader_id = $1 and not blackout', [leader.id]);
    const many = await command(
      leader,
      'declareCapacity',
      `{ version: 3, leaderId: "${leader.id}", fromWeek: "${third}", toWeek: "${third}", halfDays: 15 }`,
    );
    expect(many.errors).toMatchObject([{ __typename: 'FieldError', path: ['halfDays'] }]);
    const first = data.leader.capacity[0].week;
    const exceeded = await command(
      leader,
      'declareCapacity',
      `{ version: 3, leaderId: "${leader.id}", fromWeek: "${first}", toWeek: "${first}", halfDays: 1 }`,
    );
    expect(exceeded.errors).toMatchObject([{ __typename: 'CapacityExceededError', week: first, missingHalfDays: 2, nextFreeWeek: null }]);

    const owner = await signUp(`owner${counter++}@example.com`);
    const company = (await ask(owner, 'mutation { createCompany(input: { name: "Acme", timeZone: "Europe/Berlin" }) { company { id } } }'))
      .data.createCompany.company.id;
    const blocked = await command(
      leader,
      'blockCompany',
      `{ leaderId: "${leader.id}", companyId: "${company}" }`,
      'blockedCompanies { id name }',
    );
    expect(blocked.leader.blockedCompanies).toEqual([{ id: company, name: 'Acme' }]);
    const free = await command(
      leader,
      'unblockCompany',
      `{ leaderId: "${leader.id}", companyId: "${company}" }`,
      'blockedCompanies { id }',
    );
    expect(free.leader.blockedCompanies).toEqual([]);
  });

  it('blocks by name and domain with one answer, whether there is such a company or not', async () => {
    const leader = await becomeLeader();
    const owner = await signUp(`owner${counter++}@northwind.example`);
    const { data } = await ask(
      owner,
      'mutation { createCompany(input: { name: "Northwind Traders GmbH", timeZone: "Europe/Berlin" }) { company { id } } }',
    );
    const company = data.createCompany.company.id;
    const fields = 'version blockTerms { term createdAt } blockedCompanies { id }';
    const block = (term: string) => command(leader, 'blockByName', `{ leaderId: "${leader.id}", term: "${term}" }`, fields);
    const unblock = (term: string) => command(leader, 'unblockByName', `{ leaderId: "${leader.id}", term: "${term}" }`, fields);
    for (const [term, terms] of [
      ['northwind TRADERS', 1],
      ['https://www.northwind.example', 2],
      ['Nobody at all', 3],
      ['Northwind Traders Ltd.', 3],
    ] as const) {
      const { leader: answered, errors } = await block(term);
      expect(errors).toEqual([]);
      expect(answered).toMatchObject({ version: 1, blockedCompanies: [] });
      expect(answered.blockTerms).toHaveLength(terms);
    }
    const rows = () => postgres.query('select company_id, by_term from qd.leader_blocks where leader_id = $1', [leader.id]);
    expect(await rows()).toEqual([{ company_id: company, by_term: true }]);
    // The leader still cannot read the company, nor take it back by its id.
    expect((await command(leader, 'unblockCompany', `{ leaderId: "${leader.id}", companyId: "${company}" }`)).errors).toMatchObject([
      { __typename: 'NotFoundError' },
    ]);
    expect((await unblock('Northwind Traders')).leader.blockTerms.map(({ term }: { term: string }) => term)).toEqual([
      'https://www.northwind.example',
      'Nobody at all',
    ]);
    expect(await rows()).toHaveLength(1);
    expect((await unblock('NORTHWIND.example')).leader.blockTerms).toHaveLength(1);
    expect(await rows()).toEqual([]);
    expect((await unblock('Northwind Traders')).errors).toMatchObject([{ __typename: 'NotFoundError' }]);
    expect((await block('&')).errors).toMatchObject([{ __typename: 'FieldError', path: ['term'] }]);
    const stranger = await becomeLeader();
    const foreign = await command(stranger, 'blockByName', `{ leaderId: "${leader.id}", term: "Northwind" }`);
    expect(foreign).toEqual(
      await command(stranger, 'blockByName', '{ leaderId: "01960000-0000-7000-8000-00000000dead", term: "Northwind" }'),
    );
  });

  it('lets administrators page, approve, raise, suspend and reinstate, and nobody else', async () => {
    const admin = await signUp('admin@example.com', true);
    const leader = await becomeLeader();
    const decide = `leaderId: "${leader.id}", version:`;
    expect((await command(admin, 'approveLeader', `{ ${decide} 1 }`)).leader).toEqual({ id: leader.id, version: 2, standing: 'APPROVED' });
    const raised = await command(
      admin,
      'raiseEvidence',
      `{ ${decide} 2, code: "specialty.kubernetes", level: REFERENCED, reason: "Reference taken" }`,
      'profile { specialties { evidence } }',
    );
    expect(raised.leader.profile.specialties).toEqual([{ evidence: 'REFERENCED' }]);
    const reason = 'reason: "A complaint is being looked into"';
    expect((await command(admin, 'suspendLeader', `{ ${decide} 3, ${reason} }`, 'standing standingReason')).leader).toEqual({
      standing: 'SUSPENDED',
      standingReason: 'A complaint is being looked into',
    });
    expect((await command(admin, 'approveLeader', `{ ${decide} 4 }`)).errors).toMatchObject([
      { __typename: 'ConflictError', state: 'SUSPENDED' },
    ]);
    expect((await command(admin, 'reinstateLeader', `{ ${decide} 4, ${reason} }`)).leader.standing).toBe('APPROVED');

    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = await ask(
        admin,
        `{ leaders(first: 2, after: ${JSON.stringify(after)}) { edges { cursor node { id displayName } } pageInfo { hasNextPage endCursor } } }`,
      );
      pages.push(...page.data.leaders.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = page.data.leaders.pageInfo.hasNextPage ? page.data.leaders.pageInfo.endCursor : null;
    } while (after);
    const [{ count }] = await postgres.query<{ count: string }>('select count(*) from qd.leaders');
    expect(new Set(pages).size).toBe(Number(count));
    expect(pages).toEqual([...pages].sort());
    const approved = await ask(admin, '{ leaders(standing: APPROVED) { edges { node { id } } } }');
    expect(approved.data.leaders.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([leader.id]);

    // By part of the name or the headline; what a pattern would read as a wildcard is a letter like any other.
    await postgres.query("update qd.leaders set display_name = 'Zoë O\u2019Hara 100%_b' where id = $1", [leader.id]);
    for (const [sought, hits] of [
      ['zoë o\u2019h', 1],
      ['  100%_B ', 1],
      ['100%%', 0],
      ['nobody is called so', 0],
    ] as const) {
      const found = await ask(admin, `{ leaders(search: ${JSON.stringify(sought)}) { edges { node { id } } } }`);
      expect(found.data.leaders.edges).toHaveLength(hits);
    }
    const byHeadline = await ask(admin, '{ leaders(search: "PLATFORMS THROUGH", standing: APPROVED) { edges { node { id } } } }');
    expect(byHeadline.data.leaders.edges).toHaveLength(1);

    for (const query of ['{ leaders { edges { cursor } } }', `mutation { approveLeader(input: { ${decide} 5 }) { errors { message } } }`]) {
      expect((await ask(leader, query)).errors?.[0].extensions.code).toBe('FORBIDDEN');
      expect((await ask(null, query)).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('answers somebody else\u2019s leader as a random id', async () => {
    const leader = await becomeLeader();
    const other = await becomeLeader();
    const read = (id: string) => ask(other, `{ leader(id: "${id}") { id displayName } }`);
    expect(await read(leader.id)).toEqual(await read('01960000-0000-7000-8000-00000000dead'));
    expect((await read('x')).data.leader).toBeNull();
    expect((await read(other.id)).data.leader.id).toBe(other.id);
  });

  it('reads what hangs on a page of leaders once a kind, however long the page', async () => {
    const admin = await signUp('pager@example.com', true);
    await becomeLeader();
    await becomeLeader();
    const reads = app.get(LeaderReads, { strict: false });
    const spies = (
      ['leadersByStanding', 'capacityOf', 'blindProfilesByIds', 'blockedCompanyIds', 'blockTermsOf', 'leadersByIds'] as const
    ).map((name) => jest.spyOn(reads, name));
    const { data } = await ask(
      admin,
      '{ leaders(first: 50) { edges { node { id capacity(weeks: 4) { week } blindPreview { headline } blockedCompanies { id } blockTerms { term } } } } }',
    );
    expect(data.leaders.edges.length).toBeGreaterThan(2);
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1, 1, 1, 0]);
    for (const spy of spies) spy.mockRestore();
  });

  it('reads a whole leader, and writes a profile, with a few statements', async () => {
    const leader = await becomeLeader();
    const owner = await signUp(`owner${counter++}@example.com`);
    for (const name of ['One', 'Two', 'Three']) {
      const made = await ask(owner, `mutation { createCompany(input: { name: "${name}", timeZone: "Europe/Berlin" }) { company { id } } }`);
      await command(leader, 'blockCompany', `{ leaderId: "${leader.id}", companyId: "${made.data.createCompany.company.id}" }`);
      await command(leader, 'blockByName', `{ leaderId: "${leader.id}", term: "Name ${name}" }`);
    }
    const runner = database.source.createQueryRunner();
    const statements = jest.spyOn(Object.getPrototypeOf(runner) as typeof runner, 'query');
    const whole = `version profile { publications { title } specialties { node { label } } preferences { stages } } capacity(weeks: 104) { week declared }
      blockedCompanies { id } blockTerms { term } blindPreview { headline publications { year } }`;
    const { data } = await ask(leader, `{ leader(id: "${leader.id}") { ${whole} } }`);
    expect(data.leader.capacity).toHaveLength(104);
    expect([data.leader.blockedCompanies.length, data.leader.blockTerms.length]).toEqual([3, 3]);
    const reading = statements.mock.calls.length;
    statements.mockClear();
    const edited = await command(leader, 'editLeaderProfile', `{ leaderId: "${leader.id}", version: 1, profile: ${PROFILE} }`, 'version');
    expect(edited.leader).toEqual({ version: 2 });
    const writing = statements.mock.calls.length;
    statements.mockRestore();
    await runner.release();
    // Session, leader, weeks, blocks, companies, terms and preview, once each; never one a company or week.
    expect(reading).toBeLessThanOrEqual(READING_CEILING);
    expect(writing).toBeLessThanOrEqual(WRITING_CEILING);
  });

  it('offers the contract', () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const lines = (name: string): string[] =>
      printType(schema.getType(name) as GraphQLObjectType)
        .split('\n')
        .map((line) => line.trim());
    expect(lines('Leader')).toEqual(
      expect.arrayContaining([
        'id: ID!',
        'standing: Standing!',
        'version: Int!',
        'displayName: String!',
        'headline: String!',
        'summary: String!',
        'profile: LeaderProfile!',
        'blockedCompanies: [Company!]!',
        'blockTerms: [BlockTerm!]!',
        'appliedAt: DateTime!',
        'blindPreview: BlindProfile!',
      ]),
    );
    expect(lines('LeaderProfile')).toEqual(
      expect.arrayContaining([
        'roles: [Role!]!',
        'primaryRole: Role!',
        'kinds: [EngagementKind!]!',
        'ownership: [OwnershipLevel!]!',
        'niches: [TaxonomyNode!]!',
        'specialties: [EvidencedSpecialty!]!',
        'stack: [TaxonomyNode!]!',
        'dayRateMin: Money!',
        'dayRateTarget: Money!',
        'timeZone: String!',
        'languages: [String!]!',
        'handsOn: HandsOn!',
        'intent: LeaderIntent!',
        'horizonMonths: Int',
        'openToFullTime: Boolean!',
        'publications: [Publication!]!',
      ]),
    );
    expect(lines('BlindProfile')).toEqual(
      expect.arrayContaining([
        'leaderId: ID!',
        'headline: String!',
        'summary: String!',
        'primaryRole: Role!',
        'roles: [Role!]!',
        'niches: [TaxonomyNode!]!',
        'specialties: [EvidencedSpecialty!]!',
        'stages: [Stage!]!',
        'kinds: [EngagementKind!]!',
        'languages: [String!]!',
        'timeZone: String!',
        'handsOn: HandsOn!',
        'intent: LeaderIntent!',
        'horizonMonths: Int',
        'openToFullTime: Boolean!',
        'publications: [BlindPublication!]!',
        'freeHalfDays: [Int]!',
        'firstWeek: String!',
      ]),
    );
    expect(lines('CapacityWeek')).toEqual(
      expect.arrayContaining([
        'week: String!',
        'declared: Int!',
        'committed: Int!',
        'hardHeld: Int!',
        'softHeld: Int!',
        'blackout: Boolean!',
      ]),
    );
    expect(lines('Viewer')).toContain('leader: Leader');
    expect(lines('Query')).toEqual(expect.arrayContaining([expect.stringMatching(/^leader\(|^leader: Leader/)]));
    expect(printType(schema.getType('LeaderConnection')!)).toMatch(/edges: \[LeaderEdge!\]!/);
  });
});
