import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CompanyLoader, CompanyType, ViewerType } from '@qd/identity-graphql';
import { type BlindProfile, CAPACITY_WEEKS, type CapacityWeek } from '@qd/leaders-domain';
import { LeaderReads, type StoredBlockTerm } from '@qd/leaders-server';
import { type Actor, formatIsoWeek, type Standing } from '@qd/shared-domain';
import {
  Access,
  type Connection,
  CurrentActor,
  decodeCursor,
  encodeCursor,
  firstArg,
  type GraphqlContext,
  loader,
  PageArgs,
  pageOf,
  StandingEnum,
} from '@qd/shared-graphql';
import { z } from 'zod';
import { blindProfileType } from '../blind-profile/blind-profile.mapping';
import { BlindProfileType } from '../blind-profile/blind-profile.types';
import { actingFor, leaderType } from './leader.answers';
import { BlockTermType, CapacityWeekType, LeaderConnectionType, LeaderType } from './leader.types';

const DEFAULT_WEEKS = 26;
const SEARCH_LENGTH = 100;
const CURSOR = z.tuple([z.uuid()]);

@Resolver(() => LeaderType)
export class LeaderResolver {
  constructor(
    private readonly reads: LeaderReads,
    private readonly companies: CompanyLoader,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => LeaderType, {
    nullable: true,
    description: "The caller's own leader profile, or any for an administrator; null for every other id.",
  })
  async leader(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<LeaderType | null> {
    const leader = await this.reads.leaderById(actor, id);
    return leader && leaderType(leader);
  }

  @Access('ADMIN')
  @Query(() => LeaderConnectionType, { description: 'Leaders in the order they were made; for administrators.' })
  async leaders(
    @Args() page: PageArgs,
    @Args('standing', { type: () => StandingEnum, nullable: true, description: 'Only those of this standing.' }) standing: Standing | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: `Only those with this in the name or the headline, in any case; what is longer than ${SEARCH_LENGTH} characters is cut.`,
    })
    search: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<LeaderType>> {
    const first = firstArg(page.first);
    const after = decodeCursor(page.after, CURSOR)?.[0] ?? null;
    const sought = search?.trim().slice(0, SEARCH_LENGTH) || null;
    const rows = await this.reads.leadersByStanding(actor, { standing: standing ?? null, search: sought, after, limit: first + 1 });
    return pageOf(rows.map(leaderType), first, ({ id }) => encodeCursor([id]));
  }

  @ResolveField(() => [CapacityWeekType], { description: 'Weeks from the current one on.' })
  async capacity(
    @Parent() leader: LeaderType,
    @Args('weeks', { type: () => Int, nullable: true, defaultValue: DEFAULT_WEEKS, description: `How many, 1 to ${CAPACITY_WEEKS}.` })
    weeks: number | null,
    @Context() context: GraphqlContext,
  ): Promise<CapacityWeekType[]> {
    const count = weeks ?? DEFAULT_WEEKS;
    const actor = actingFor(context.actor, leader);
    const found = await loader<string, CapacityWeek[]>(context, `leaders.capacity:${count}`, (ids) =>
      this.reads.capacityOf(actor, ids, count),
    ).load(leader.id);
    return (found ?? []).map((week) => ({ ...week, week: formatIsoWeek(week.week) }));
  }

  @ResolveField(() => [CompanyType], {
    description: 'Companies the leader has blocked by id and does not exist for; their relatives are not listed.',
  })
  async blockedCompanies(@Parent() leader: LeaderType, @Context() context: GraphqlContext): Promise<CompanyType[]> {
    const actor = actingFor(context.actor, leader);
    const ids = await loader<string, string[]>(context, 'leaders.blocks', (leaderIds) =>
      this.reads.blockedCompanyIds(actor, leaderIds),
    ).load(leader.id);
    const companies = await Promise.all((ids ?? []).map((id) => this.companies.load(context, id)));
    return companies.filter((company) => company !== null);
  }

  @ResolveField(() => [BlockTermType], { description: 'Names and domains the leader does not exist for, as typed, oldest first.' })
  async blockTerms(@Parent() leader: LeaderType, @Context() context: GraphqlContext): Promise<readonly BlockTermType[]> {
    const actor = actingFor(context.actor, leader);
    const terms = await loader<string, readonly StoredBlockTerm[]>(context, 'leaders.blockTerms', (ids) =>
      this.reads.blockTermsOf(actor, ids),
    ).load(leader.id);
    return terms ?? [];
  }

  @ResolveField(() => BlindProfileType, { description: 'What companies see before both sides agree to meet.' })
  async blindPreview(@Parent() leader: LeaderType, @Context() context: GraphqlContext): Promise<BlindProfileType> {
    const actor = actingFor(context.actor, leader);
    const blind = await loader<string, BlindProfile>(context, 'leaders.blind', (ids) => this.reads.blindProfilesByIds(actor, ids)).load(
      leader.id,
    );
    if (!blind) throw new Error(`leader ${leader.id} has no blind profile`);
    return blindProfileType(blind);
  }
}

/** The leader behind the signed-in person. */
@Resolver(() => ViewerType)
export class ViewerLeaderResolver {
  constructor(private readonly reads: LeaderReads) {}

  @ResolveField(() => LeaderType, { nullable: true, description: 'The leader profile the person keeps, if any.' })
  async leader(@CurrentActor() actor: Actor): Promise<LeaderType | null> {
    if (actor.kind !== 'USER' || actor.leaderId === null) return null;
    const leader = await this.reads.leaderById(actor, actor.leaderId);
    return leader && leaderType(leader);
  }
}
