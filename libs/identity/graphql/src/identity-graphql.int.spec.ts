import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IDENTITY_ROWS } from '@qd/identity-server';
import { createLogger, EventBus, loadConfig, PlatformModule } from '@qd/platform';
import { SharedGraphqlModule } from '@qd/shared-graphql';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { isInputObjectType, isObjectType } from 'graphql';
import { csrfGuard, GraphqlContextFactory, IdentityGraphqlModule } from './index';

class SilentBus extends EventBus {
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish(): Promise<void> {}
}

interface Answer {
  readonly status: number;
  readonly cookie: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has whatever shape was asked for
  readonly body: { data?: any; errors?: { message: string; extensions: { code: string } }[] };
}

const PASSWORD = 'plum orbit candle fog';

describe('identity over GraphQL', () => {
  let postgres: TestDatabase;
  const apps: NestFastifyApplication[] = [];
  let origin: string;
  let contexts: GraphqlContextFactory;

  const start = async (publicUrl?: string): Promise<NestFastifyApplication> => {
    const config = { ...loadConfig({ QD_ENV: 'demo' }), publicUrl };
    const database = await postgres.app(IDENTITY_ROWS);
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
    const platform = PlatformModule.with({ config, logger: createLogger('test', 'silent'), database, bus: new SilentBus() });
    const app = await NestFactory.create<NestFastifyApplication>(
      { module: TestModule, imports: [platform, graphql, SharedGraphqlModule, IdentityGraphqlModule] },
      new FastifyAdapter(),
      { logger: false, abortOnError: false },
    );
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', csrfGuard(config) as never);
    await app.listen(0, '127.0.0.1');
    apps.push(app);
    return app;
  };

  beforeAll(async () => {
    postgres = await createTestDatabase();
    const app = await start();
    origin = await app.getUrl();
    contexts = app.get(GraphqlContextFactory);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await postgres?.drop();
  });

  const ask = async (query: string, headers: Record<string, string> = {}, at = origin): Promise<Answer> => {
    const response = await fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, cookie: response.headers.get('set-cookie'), body: (await response.json()) as Answer['body'] };
  };
  const ERRORS = 'errors { __typename message path ... on TooManyAttemptsError { retryAfterSeconds } }';
  const VIEWER = 'viewer { id email displayName isAdmin memberships { role company { id name } } }';
  const signUp = (email: string, headers = {}, at = origin) =>
    ask(
      `mutation { signUp(input: { email: "${email}", password: "${PASSWORD}", displayName: "Ada" }) { ${VIEWER} ${ERRORS} } }`,
      headers,
      at,
    );
  const signIn = (email: string, password: string, headers = {}) =>
    ask(`mutation { signIn(input: { email: "${email}", password: "${password}" }) { ${VIEWER} ${ERRORS} } }`, headers);
  const sent = (cookie: string | null): { cookie: string } => ({ cookie: cookie!.split(';')[0] });

  it('signs up with a cookie no script can read, and knows the person by it', async () => {
    const { body, cookie } = await signUp('Ada@Example.com');
    expect(body.data.signUp).toEqual({
      viewer: { id: expect.any(String), email: 'ada@example.com', displayName: 'Ada', isAdmin: false, memberships: [] },
      errors: [],
    });
    expect(cookie).toMatch(/^qd_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const days = (Date.parse(/Expires=([^;]+)/.exec(cookie!)![1]) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    expect((await ask('{ viewer { email } }', sent(cookie))).body.data.viewer).toEqual({ email: 'ada@example.com' });
    expect((await ask('{ viewer { email } }')).body.data.viewer).toBeNull();
    expect((await ask('{ viewer { email } }', { cookie: 'qd_session=%E0%A4%A; qd_session=x' })).body.data.viewer).toBeNull();
  });

  it('names the cookie for its host alone, and secure, where the public address is https', async () => {
    const app = await start('https://quarterdeck.example');
    const { cookie } = await signUp('secure@example.com', {}, await app.getUrl());
    expect(cookie).toMatch(/^__Host-qd_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('answers a wrong password and an unknown address alike, and tells when it was too often', async () => {
    await signUp('eve@example.com');
    const [wrong, unknown] = [
      await signIn('eve@example.com', 'wrong wrong wrong'),
      await signIn('nobody@example.com', 'wrong wrong wrong'),
    ];
    expect(wrong.body).toEqual(unknown.body);
    expect([wrong.cookie, unknown.cookie]).toEqual([null, null]);
    expect(wrong.body.data.signIn).toEqual({
      viewer: null,
      errors: [{ __typename: 'ForbiddenError', message: 'The e-mail address or the password is wrong.', path: null }],
    });
    const many = Array.from(
      { length: 20 },
      (_, index) => `t${index}: signIn(input: { email: "eve@example.com", password: "wrong ${index} wrong" }) { ${ERRORS} }`,
    );
    const { body } = await ask(`mutation { ${many.join(' ')} }`);
    const answers = Object.values<{ errors: { __typename: string }[] }>(body.data).map(({ errors }) => errors[0].__typename);
    expect(answers.filter((name) => name === 'ForbiddenError')).toHaveLength(7);
    expect(body.data.t19.errors[0]).toMatchObject({
      __typename: 'TooManyAttemptsError',
      message: 'Too many attempts. Try again in 15 minutes.',
      path: null,
    });
  });

  it('tells of broken fields by their path', async () => {
    const { body, cookie } = await ask(
      `mutation { signUp(input: { email: "x", password: "short", displayName: "" }) { ${VIEWER} ${ERRORS} } }`,
    );
    expect(body.data.signUp).toMatchObject({
      viewer: null,
      errors: [{ path: ['email'] }, { path: ['password'] }, { path: ['displayName'] }],
    });
    expect(cookie).toBeNull();
  });

  it('ends the session at sign-out, also when somebody signs in and out in one request', async () => {
    const { cookie } = await signUp('bob@example.com');
    const out = await ask('mutation { signOut { ok } }', sent(cookie));
    expect(out.body.data.signOut).toEqual({ ok: true });
    expect(out.cookie).toMatch(/^qd_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await ask('{ viewer { id } }', sent(cookie))).body.data.viewer).toBeNull();
    const both = await ask(
      `mutation { signIn(input: { email: "bob@example.com", password: "${PASSWORD}" }) { viewer { id } } signOut { ok } }`,
    );
    expect(both.cookie).toMatch(/^qd_session=; /);
    const [{ open }] = await postgres.query<{ open: string }>(
      "select count(*) as open from sessions s join users u on u.id = s.user_id where u.email = 'bob@example.com' and revoked_at is null",
    );
    expect(open).toBe('0');
  });

  it('makes a company, once per key, and shows it to its members only', async () => {
    const [owner, stranger] = [await signUp('owner@example.com'), await signUp('stranger@example.com')];
    const make = () =>
      ask(
        `mutation { createCompany(input: { name: "Acme", timeZone: "Europe/Berlin", stage: SERIES_A, idempotencyKey: "acme-0001" }) {
          company { id name stage timeZone countryCode verifiedDomain } ${ERRORS} } }`,
        sent(owner.cookie),
      );
    const [first, again] = [await make(), await make()];
    expect(first.body.data.createCompany).toEqual({
      company: {
        id: expect.any(String),
        name: 'Acme',
        stage: 'SERIES_A',
        timeZone: 'Europe/Berlin',
        countryCode: null,
        verifiedDomain: false,
      },
      errors: [],
    });
    expect(again.body).toEqual(first.body);
    const { id } = first.body.data.createCompany.company;
    const look = `{ company(id: "${id}") { name } unknown: company(id: "00000000-0000-7000-8000-000000000000") { name } odd: company(id: "'") { name } }`;
    expect((await ask(look, sent(owner.cookie))).body.data).toEqual({ company: { name: 'Acme' }, unknown: null, odd: null });
    expect((await ask(look, sent(stranger.cookie))).body.data).toEqual({ company: null, unknown: null, odd: null });
    expect((await ask(look)).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask(`{ ${VIEWER} }`, sent(owner.cookie))).body.data.viewer.memberships).toEqual([
      { role: 'OWNER', company: { id, name: 'Acme' } },
    ]);
    const back = await signIn('owner@example.com', PASSWORD, sent(stranger.cookie));
    expect(back.body.data.signIn.viewer.memberships).toEqual([{ role: 'OWNER', company: { id, name: 'Acme' } }]);
    expect((await ask('{ viewer { id } }', sent(stranger.cookie))).body.data.viewer).toBeNull();
  });

  it('refuses changing requests that another site may have sent', async () => {
    const query = '{ viewer { id } }';
    expect((await ask(query, { 'x-quarterdeck-csrf': '0' })).status).toBe(403);
    const bare = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect([bare.status, await bare.json()]).toEqual([
      403,
      { errors: [{ message: 'Send the header x-quarterdeck-csrf: 1.', extensions: { code: 'FORBIDDEN' } }] },
    ]);
    for (const foreign of ['https://evil.example', 'null', origin.replace('http', 'httpx'), `${origin}.evil.example`]) {
      expect((await ask(query, { origin: foreign })).status).toBe(403);
    }
    expect((await ask(query, { origin })).status).toBe(200);
    const mutation = await fetch(`${origin}/graphql?query=${encodeURIComponent('mutation { signOut { ok } }')}`, {
      headers: { 'apollo-require-preflight': '1', 'x-quarterdeck-csrf': '1' },
    });
    expect(mutation.status).toBe(405);
  });

  it('opens a socket for our own pages only, and reads the session anew for each operation', async () => {
    const { cookie } = await signUp('socket@example.com');
    const { host } = new URL(origin);
    const socket = (from: string | undefined) => ({
      extra: { request: { headers: { ...sent(cookie), host, origin: from }, socket: { remoteAddress: '127.0.0.1' } } },
    });
    expect(await contexts.admitSocket(socket('https://evil.example'))).toBe(false);
    await expect(contexts.forSocket(socket('https://evil.example'))).rejects.toThrow('another site');
    expect([await contexts.admitSocket(socket(origin)), await contexts.admitSocket(socket(undefined))]).toEqual([true, true]);
    const context = await contexts.forSocket(socket(origin));
    expect([context.transport, context.actor.kind, (await context.freshActor()).kind]).toEqual(['SOCKET', 'USER', 'USER']);
    await ask('mutation { signOut { ok } }', sent(cookie));
    expect((await context.freshActor()).kind).toBe('ANONYMOUS');
    expect((await contexts.forSocket(socket(origin))).actor.kind).toBe('ANONYMOUS');
  });

  it('describes every type, field and argument of its schema', () => {
    const { schema } = apps[0].get(GraphQLSchemaHost);
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || (!isObjectType(type) && !isInputObjectType(type))) continue;
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      if (!type.description && !root) bare.push(type.name);
      for (const field of Object.values(type.getFields())) if (!field.description) bare.push(`${type.name}.${field.name}`);
    }
    expect(bare).toEqual([]);
  });
});
