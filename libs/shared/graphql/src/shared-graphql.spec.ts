import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ConsoleLogger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Context,
  Field,
  GraphQLModule,
  GraphQLSchemaHost,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, ANONYMOUS, type UserActor } from '@qd/shared-domain';
import { printType } from 'graphql';
import { z } from 'zod';
import * as shared from './index';
import { Access, CurrentActor, type GraphqlContext, loader } from './index';

@ObjectType('Harbour', { description: 'A harbour.' })
class HarbourType {
  @Field(() => Int, { description: 'Depth in metres.' })
  depth!: number;
}

@ObjectType('Boat', { description: 'A boat.' })
class BoatType {
  @Field(() => Int, { description: 'Number.' })
  id!: number;
  @Field(() => shared.DateScalar, { description: 'Day of launch.' })
  built!: string;
  @Field(() => shared.DateTimeScalar, { description: 'Last seen.' })
  seenAt!: Date;
}
const BoatConnectionType = shared.connectionOf(BoatType, 'Boat');
const FleetConnectionType = shared.countedConnectionOf(BoatType, 'Fleet');

@ObjectType('SinkBoatPayload', { description: 'A payload.' })
class SinkBoatPayload {
  @Field(() => [shared.UserErrorInterface], { description: 'Refusals.' })
  errors!: shared.UserErrorInterface[];
}

const boats: BoatType[] = [1, 2, 3].map((id) => ({ id, built: '2024-02-29', seenAt: new Date(0) }));
let batches = 0;

@Resolver(() => BoatType)
class BoatResolver {
  @Access('PUBLIC')
  @Query(() => BoatConnectionType)
  boats(@Args() { first, after }: shared.PageArgs): shared.Connection<BoatType> {
    const size = shared.firstArg(first);
    const last = shared.decodeCursor(after, z.tuple([z.number().int()]))?.[0] ?? 0;
    return shared.pageOf(boats.filter(({ id }) => id > last).slice(0, size + 1), size, ({ id }) => shared.encodeCursor([id]));
  }

  @Query(() => FleetConnectionType)
  // eslint-disable-next-line quarterdeck/declared-access -- the guard has to refuse it
  undeclared(): null {
    return null;
  }

  @Access('SIGNED_IN')
  @Query(() => String)
  signedIn(@CurrentActor() actor: Actor): string {
    return actor.kind;
  }

  @Access('COMPANY', 'ADMIN')
  @Query(() => Boolean)
  companyOrAdmin(): boolean {
    return true;
  }

  @Access('LEADER')
  @Query(() => Boolean)
  leaderOnly(): boolean {
    return true;
  }

  @Access('PUBLIC')
  @Mutation(() => SinkBoatPayload)
  sinkBoat(): SinkBoatPayload {
    return {
      errors: [
        ...shared.toUserErrors({ kind: 'INVALID', errors: [{ path: 'boat.holes.0', message: 'Too big.' }] }),
        ...shared.toUserErrors({ kind: 'NOT_FOUND' }),
        ...shared.toUserErrors({ kind: 'FORBIDDEN' }),
        ...shared.toUserErrors({ kind: 'CONFLICT', message: 'Sunk already.', state: 'SUNK', version: 4 }),
        ...shared.toUserErrors({ kind: 'CONTACT_DATA', path: 'boat.name', redacted: 'Call […]' }),
      ],
    };
  }

  @ResolveField(() => HarbourType, { nullable: true })
  harbour(@Parent() boat: BoatType, @Context() context: GraphqlContext): Promise<HarbourType | null> {
    return loader(context, 'harbours', (ids: readonly number[]) => {
      batches++;
      return Promise.resolve(new Map(ids.filter((id) => id !== 2).map((id) => [id, { depth: id * 10 }])));
    }).load(boat.id);
  }
}

let actor: Actor = ANONYMOUS;
const context = (): GraphqlContext => ({
  actor,
  requestId: 'r',
  ip: '::1',
  transport: 'HTTP',
  loaders: new Map(),
  session: { token: null, start: () => undefined, end: () => undefined },
  freshActor: () => Promise.resolve(actor),
});

@Module({
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, context }), shared.SharedGraphqlModule],
  providers: [BoatResolver],
})
class TestModule {}

const person = (more: Partial<UserActor> = {}): UserActor => ({
  kind: 'USER',
  userId: 'u' as UserActor['userId'],
  isAdmin: false,
  leaderId: null,
  memberships: [],
  ...more,
});

describe('the shared GraphQL base', () => {
  let app: NestFastifyApplication;
  let url: string;
  const logged: unknown[] = [];
  const logger = new (class extends ConsoleLogger {
    override error(message: unknown): void {
      logged.push(message);
    }
    override log(): void {}
  })();
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), { logger, abortOnError: false });
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/graphql`;
  }, 30_000);
  afterAll(() => app.close());
  beforeEach(() => {
    actor = ANONYMOUS;
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has whatever shape was asked for
  const ask = async (query: string): Promise<{ data: any; errors?: { message: string; extensions: { code: string } }[] }> =>
    (await (
      await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
    ).json()) as never;
  const codeOf = async (query: string): Promise<string> => (await ask(query)).errors?.[0].extensions.code ?? 'ALLOWED';

  it('refuses a resolver that declares no access, whoever asks', async () => {
    expect(await codeOf('{ undeclared { totalCount } }')).toBe('FORBIDDEN');
    actor = person({ isAdmin: true });
    expect(await codeOf('{ undeclared { totalCount } }')).toBe('FORBIDDEN');
  });

  it.each<[string, Actor, string]>([
    ['signedIn', ANONYMOUS, 'UNAUTHENTICATED'],
    ['signedIn', { kind: 'SYSTEM', name: 'operator' }, 'UNAUTHENTICATED'],
    ['signedIn', person(), 'ALLOWED'],
    ['companyOrAdmin', person(), 'FORBIDDEN'],
    ['companyOrAdmin', person({ isAdmin: true }), 'ALLOWED'],
    ['companyOrAdmin', person({ memberships: [{ companyId: 'c' as never, role: 'VIEWER' }] }), 'ALLOWED'],
    ['leaderOnly', person({ isAdmin: true }), 'FORBIDDEN'],
    ['leaderOnly', person({ leaderId: 'l' as never }), 'ALLOWED'],
  ])('%s for %j is %s', async (field, who, expected) => {
    actor = who;
    expect(await codeOf(`{ ${field} }`)).toBe(expected);
  });

  it('lets field resolvers inherit, and batches their loads with nothing for what is missing', async () => {
    batches = 0;
    const { data } = await ask('{ boats { edges { node { id built seenAt harbour { depth } } } } }');
    expect(data.boats.edges.map((edge: { node: unknown }) => edge.node)).toEqual([
      { id: 1, built: '2024-02-29', seenAt: '1970-01-01T00:00:00.000Z', harbour: { depth: 10 } },
      { id: 2, built: '2024-02-29', seenAt: '1970-01-01T00:00:00.000Z', harbour: null },
      { id: 3, built: '2024-02-29', seenAt: '1970-01-01T00:00:00.000Z', harbour: { depth: 30 } },
    ]);
    expect(batches).toBe(1);
  });

  it('pages by opaque cursors and refuses broken ones', async () => {
    const page = async (args: string) =>
      (await ask(`{ boats${args} { edges { node { id } } pageInfo { hasNextPage endCursor } } }`)).data.boats;
    const one = await page('(first: 2)');
    expect([one.edges.length, one.pageInfo.hasNextPage]).toEqual([2, true]);
    const two = await page(`(first: 2, after: "${one.pageInfo.endCursor}")`);
    expect(two).toEqual({ edges: [{ node: { id: 3 } }], pageInfo: { hasNextPage: false, endCursor: expect.any(String) } });
    expect(await page(`(after: "${two.pageInfo.endCursor}")`)).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
    for (const args of ['after: "x"', 'after: ""', `after: "${shared.encodeCursor(['1'])}"`, `after: "${'a'.repeat(2_000)}"`, 'first: 0']) {
      expect(await codeOf(`{ boats(${args}) { pageInfo { endCursor } } }`)).toBe('BAD_USER_INPUT');
    }
    expect(shared.firstArg(1_000)).toBe(50);
  });

  it('answers refusals as typed errors', async () => {
    const { data } = await ask(
      'mutation { sinkBoat { errors { __typename path ... on ConflictError { state version } ... on ContactDataError { redacted } } } }',
    );
    expect(data.sinkBoat.errors).toEqual([
      { __typename: 'FieldError', path: ['boat', 'holes', '0'] },
      { __typename: 'NotFoundError', path: null },
      { __typename: 'ForbiddenError', path: null },
      { __typename: 'ConflictError', path: null, state: 'SUNK', version: 4 },
      { __typename: 'ContactDataError', path: ['boat', 'name'], redacted: 'Call […]' },
    ]);
  });

  it('serves the vocabulary and the taxonomy to everybody', async () => {
    const { data } = await ask(`{
      vocabulary { roles { code label description } currencies timeZones languages { code label } }
      taxonomy {
        version
        search(query: "k8s", kinds: [SPECIALTY], first: 1) { matchedTerm node { code kind parent { kind parent { parent { code } } } } }
        nodes(codes: ["specialty.kubernetes", "specialty.no-such-thing"]) { label description synonyms }
      }
    }`);
    expect(data.vocabulary.roles[0]).toMatchObject({ code: 'CTO', label: 'CTO' });
    expect(data.vocabulary.currencies[0]).toBe('EUR');
    expect(data.taxonomy.search).toEqual([
      { matchedTerm: 'k8s', node: expect.objectContaining({ code: 'specialty.kubernetes', kind: 'SPECIALTY' }) },
    ]);
    expect(data.taxonomy.search[0].node.parent.kind).toBe('SPECIALTY');
    expect(data.taxonomy.nodes).toHaveLength(1);
    expect(await codeOf('{ taxonomy { search(query: "x", first: 0) { matchedTerm } } }')).toBe('BAD_USER_INPUT');
  });

  it('writes no refused call into the log as a failure', async () => {
    await ask('{ signedIn boats(first: 0) { pageInfo { endCursor } } }');
    expect(logged).toEqual([]);
  });

  it('builds connection types by the book', () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const shape = (name: string) =>
      printType(schema.getType(name)!)
        .replaceAll(/""".*?"""\s*/gs, '')
        .split(/\s*\n\s*/)
        .filter((line) => line.includes(':'));
    expect(shape('BoatConnection')).toEqual(['edges: [BoatEdge!]!', 'pageInfo: PageInfo!']);
    expect(shape('FleetConnection')).toEqual(['edges: [FleetEdge!]!', 'pageInfo: PageInfo!', 'totalCount: Int!']);
    expect(shape('FleetEdge')).toEqual(['cursor: String!', 'node: Boat!']);
  });
});

describe('loaders on a socket', () => {
  it('batch but never answer from the past', async () => {
    const socket = { loaders: new Map(), transport: 'SOCKET' as const };
    let reads = 0;
    const load = () =>
      loader(socket, 'reads', (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, ++reads])))).load('a');
    expect([await load(), await load()]).toEqual([1, 2]);
  });
});
