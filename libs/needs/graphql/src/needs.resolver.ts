import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Company } from '@qd/identity-domain';
import { CompanyLoader, CompanyType } from '@qd/identity-graphql';
import type { Brief, NeedState } from '@qd/needs-domain';
import { type Need, type NeedPage, NeedReads } from '@qd/needs-server';
import { type Actor } from '@qd/shared-domain';
import { Access, type Connection, CurrentActor, decodeCursor, encodeCursor, firstArg, type GraphqlContext, loader, PageArgs, pageOf } from '@qd/shared-graphql'; // prettier-ignore
import { z } from 'zod';
import { briefTypeOf } from './brief-type-of';
import { BriefType } from './brief.types';
import { MissingFieldType, NeedConnectionType, NeedStateEnum, NeedType } from './need.types';

const CURSOR = z.tuple([z.uuid()]);

/** What is read of needs. */
@Resolver(() => NeedType)
export class NeedsResolver {
  constructor(
    private readonly reads: NeedReads,
    private readonly companies: CompanyLoader,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => NeedType, { nullable: true, description: 'A need; null when nothing has this id or it is not for the caller to see.' })
  need(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'The need.' }) id: string): Promise<NeedType | null> {
    return this.reads.needById(actor, id);
  }

  @Access('SIGNED_IN')
  @Query(() => NeedConnectionType, { description: "A company's needs, newest first; empty for somebody else's company." })
  needs(
    @CurrentActor() actor: Actor,
    @Args('companyId', { type: () => ID, description: 'The company.' }) companyId: string,
    @Args() page: PageArgs,
    @Args('state', { type: () => NeedStateEnum, nullable: true, description: 'Only those in this state.' }) state?: NeedState | null,
  ): Promise<Connection<Need>> {
    return pageOfNeeds(page, (rows) => this.reads.needsOfCompany(actor, companyId, rows, state ?? null));
  }

  @Access('ADMIN')
  @Query(() => NeedConnectionType, { description: 'Needs that wait for an administrator, oldest first.' })
  needsToPass(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<Need>> {
    return pageOfNeeds(page, (rows) => this.reads.needsToPass(actor, rows));
  }

  @ResolveField(() => BriefType, { description: 'The present brief.' })
  async brief(@Parent() need: Need, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<BriefType> {
    return briefTypeOf(await this.briefOf(need, actor, context));
  }

  @ResolveField(() => [MissingFieldType], { description: 'What stands between a draft and its publication; empty once published.' })
  async missing(@Parent() need: Need, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<MissingFieldType[]> {
    return this.reads.missingOf(need, await this.briefOf(need, actor, context));
  }

  @ResolveField(() => CompanyType, { description: 'The company it is for.' })
  async company(@Parent() need: Need, @Context() context: GraphqlContext): Promise<Company> {
    const company = await this.companies.load(context, need.companyId);
    if (!company) throw new Error(`company ${need.companyId} of need ${need.id} cannot be read`);
    return company;
  }

  /** Loads by id and version: several commands on one need may run in one request. */
  private async briefOf(need: Need, actor: Actor, context: GraphqlContext): Promise<Brief> {
    const batch = async (keys: readonly string[]): Promise<Map<string, Brief>> => {
      const briefs = await this.reads.briefsOf(actor, [...new Set(keys.map(needIdOf))]);
      return new Map(keys.flatMap((key) => (briefs.has(needIdOf(key)) ? [[key, briefs.get(needIdOf(key))!] as const] : [])));
    };
    const brief = await loader(context, 'needs.briefsByNeed', batch).load(`${need.id}:${need.version}`);
    if (!brief) throw new Error(`need ${need.id} has no brief that can be read`);
    return brief;
  }
}

const needIdOf = (key: string): string => key.split(':')[0];

async function pageOfNeeds({ first, after }: PageArgs, read: (page: NeedPage) => Promise<Need[]>): Promise<Connection<Need>> {
  const size = firstArg(first);
  const [known] = decodeCursor(after, CURSOR) ?? [null];
  return pageOf(await read({ limit: size + 1, after: known }), size, ({ id }) => encodeCursor([id]));
}
