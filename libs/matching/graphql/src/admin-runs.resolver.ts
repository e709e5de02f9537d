import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type AdminRun, ReadRuns, ReplayOnDemand, type RunSummary } from '@qd/matching-server';
import { EventBus, type News, topicStream } from '@qd/platform';
import { type Actor, isAdmin } from '@qd/shared-domain';
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
  toUserErrors,
} from '@qd/shared-graphql';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { AdminMatchType, AdminRunConnectionType, AdminRunType, ReplayRunInput, ReplayRunPayload } from './admin-runs.types';
import { lineType, runType } from './match.resolver';
import { MatchRunState } from './match.types';

/** Runs change by the dozen while the market moves; whoever watches reads the page again this often at most. */
const NEWS_EVERY_MS = 250;

const adminRunType = (run: AdminRun): AdminRunType => ({ ...run, run: runType(run.run) });

/** Match runs, opened for administrators. */
@Resolver(() => AdminRunType)
export class AdminRunsResolver {
  constructor(
    private readonly runs: ReadRuns,
    private readonly replays: ReplayOnDemand,
    private readonly bus: EventBus,
  ) {}

  @Query(() => AdminRunConnectionType, { description: 'Match runs, newest first.' })
  @Access('ADMIN')
  async adminRuns(
    @Args() { first, after }: PageArgs,
    @Args('needId', { type: () => ID, nullable: true, description: 'Of one need only.' }) needId: string | null | undefined,
    @Args('state', { type: () => MatchRunState, nullable: true, description: 'In one state only.' })
    state: RunSummary['state'] | null | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<AdminRunType>> {
    const size = firstArg(first);
    const [id] = decodeCursor(after, z.tuple([z.uuid()])) ?? [null];
    const runs = await this.runs.page(actor, { needId: needId ?? null, state: state ?? null, limit: size + 1, after: id });
    return pageOf(runs.map(adminRunType), size, ({ run }) => encodeCursor([run.id]));
  }

  @Query(() => AdminRunType, { nullable: true, description: 'One match run; null where there is none.' })
  @Access('ADMIN')
  async adminRun(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<AdminRunType | null> {
    const run = await this.runs.byId(actor, id);
    return run && adminRunType(run);
  }

  @ResolveField(() => [AdminMatchType], {
    description: 'The list it made, best first; empty while it runs, and for a run that was overtaken.',
  })
  async matches(
    @Parent() { run }: AdminRunType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'How many, 1 to 50; more is cut to 50.' })
    first: number | null,
    @Context() context: GraphqlContext,
  ): Promise<AdminMatchType[]> {
    const size = firstArg(first ?? 50);
    const batch = (ids: readonly string[]) => this.runs.matchesOf(context.actor, ids, size);
    const matches = (await loader(context, `matching.adminMatches.${size}`, batch).load(run.id)) ?? [];
    return matches.map((match) => ({ ...match, lines: match.lines.map(lineType) }));
  }

  @Mutation(() => ReplayRunPayload, {
    description: 'Computes a finished run again from the facts of its snapshot and compares. Changes nothing.',
  })
  @Access('ADMIN')
  async replayRun(@Args('input') { runId }: ReplayRunInput, @CurrentActor() actor: Actor): Promise<ReplayRunPayload> {
    const replayed = await this.replays.execute(actor, runId);
    if (!replayed.ok) return { verdict: null, errors: toUserErrors(replayed.failure) };
    return { verdict: { ...replayed.value, position: String(replayed.value.position) }, errors: [] };
  }

  @Subscription(() => ID, {
    description:
      'Id of a run or need that has news: read its runs again. The first message comes at once; it and the one after a lost connection name nothing (all zeros).',
    async resolve(this: AdminRunsResolver, news: News, _: unknown, context: GraphqlContext) {
      return this.stillAllowed(news.id, context);
    },
  })
  @Access('ADMIN')
  runNews(): AsyncIterableIterator<News> {
    return topicStream(this.bus, 'need', NEWS_EVERY_MS);
  }

  /** Rights may have gone since the subscription began. */
  private async stillAllowed(id: string, context: GraphqlContext): Promise<string> {
    if (isAdmin(await context.freshActor())) return id;
    throw new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });
  }
}
