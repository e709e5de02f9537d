import { isDeepStrictEqual } from 'node:util';
import { Args, Context, Field, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { BlindProfileType, blindProfileType } from '@qd/leaders-graphql';
import { LINE, type ExplainedLine } from '@qd/matching-domain';
import { AskWhyNot, ReadShortlist, type RunSummary, type ShortlistedMatch } from '@qd/matching-server';
import { NeedStateEnum, NeedType } from '@qd/needs-graphql';
import type { NeedState } from '@qd/needs-domain';
import { type Need, NeedReads } from '@qd/needs-server';
import { EventBus, type News, newsStream } from '@qd/platform';
import { type Actor, isUuid } from '@qd/shared-domain';
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
} from '@qd/shared-graphql';
import { z } from 'zod';
import {
  ContributionLineType,
  type ContributionSide,
  CounterfactualType,
  MatchConnectionType,
  MatchRunType,
  MatchType,
  WhyNotMeType,
} from './match.types';
import { notFound, refusedQuestion } from './refused-question';

@ObjectType('NeedProgress', { description: 'News about a need: read it again when it arrives.' })
export class NeedProgressType {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => NeedStateEnum, { description: 'Its state now.' })
  needState!: NeedState;

  @Field(() => Int, { description: 'Version of its brief now.' })
  briefVersion!: number;

  @Field(() => MatchRunType, { nullable: true, description: 'Its newest run.' })
  run!: MatchRunType | null;

  @Field(() => NeedType, { description: 'The need as it is now: ask for the list here, and it comes with the news.' })
  need!: Need;
}

const sides: Record<number, keyof typeof ContributionSide> = {
  [LINE.BALANCE]: 'BALANCE',
  [LINE.LIKELIHOOD]: 'LIKELIHOOD',
  [LINE.DEMAND]: 'DEMAND',
  [LINE.LEADER_SIDE_TOTAL]: 'LEADER',
  [LINE.COMPANY_SIDE_TOTAL]: 'COMPANY',
};

export const lineType = ({ code, name, label, points, most }: ExplainedLine): ContributionLineType => ({
  code: name,
  label,
  side: sides[code] ?? (code < 200 ? 'COMPANY' : 'LEADER'),
  points,
  most,
});

export const runType = (run: RunSummary): MatchRunType => ({
  id: run.id,
  state: run.state,
  leadersConsidered: run.considered,
  leadersPassed: run.passed,
  startedAt: run.startedAt,
  completedAt: run.completedAt,
  resultHash: run.resultHash,
  snapshotPosition: run.snapshotPosition,
  policyVersion: run.policyVersion,
  engineVersion: run.engineVersion,
});

const matchType = (needId: string, { runId, rank, leaderId, explanation, counterfactual, blind }: ShortlistedMatch): MatchType => ({
  id: `${runId}.${rank}`,
  rank,
  score: explanation.score,
  lines: explanation.lines.map(lineType),
  strengths: [...explanation.strengths],
  gap: explanation.gap,
  question: explanation.question,
  counterfactual,
  leaderId,
  needId,
  blind,
});

/** What matching adds to a need. */
@Resolver(() => NeedType)
export class NeedMatchesResolver {
  constructor(private readonly shortlist: ReadShortlist) {}

  @ResolveField(() => MatchRunType, { nullable: true, description: 'The newest run of the current brief.' })
  async latestRun(@Parent() need: NeedType, @Context() context: GraphqlContext): Promise<MatchRunType | null> {
    const run = await loader(context, 'matching.latestRuns', (ids: readonly string[]) =>
      this.shortlist.latestRuns(context.actor, ids),
    ).load(need.id);
    return run && runType(run);
  }

  @ResolveField('shortlist', () => MatchConnectionType, {
    description: 'The current list as the viewer may read it; empty while there is none.',
  })
  async shortlistOf(
    @Parent() need: NeedType,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<MatchType> & { totalCount: number }> {
    const size = firstArg(first);
    const [rank] = decodeCursor(after, z.tuple([z.int().positive()])) ?? [0];
    const { matches, totalCount } = await this.shortlist.page(actor, need.id, size, rank);
    const edges = matches.map((match) => ({ cursor: encodeCursor([match.rank]), node: matchType(need.id, match) }));
    const endCursor = edges.at(-1)?.cursor ?? null;
    return { edges, pageInfo: { hasNextPage: rank + matches.length < totalCount && matches.length === size, endCursor }, totalCount };
  }
}

/** The blind profile of a match. */
@Resolver(() => MatchType)
export class MatchResolver {
  @ResolveField(() => BlindProfileType, { description: 'What may be seen of the leader before both have agreed to meet.' })
  blindProfile(@Parent() { blind }: MatchType): BlindProfileType {
    // The list left out whoever is hidden; only a change between two statements of one read comes here.
    if (!blind) throw notFound();
    return blindProfileType(blind);
  }
}

/** Questions about a match, and the news that brings it. */
@Resolver()
export class MatchingResolver {
  constructor(
    private readonly why: AskWhyNot,
    private readonly needs: NeedReads,
    private readonly shortlist: ReadShortlist,
    private readonly bus: EventBus,
  ) {}

  @Query(() => WhyNotMeType, {
    nullable: true,
    description: 'Where the asking leader stands for an open need; null when there is no such need.',
  })
  @Access('LEADER')
  async whyNotMe(@Args('needId', { type: () => ID }) needId: string, @CurrentActor() actor: Actor): Promise<WhyNotMeType | null> {
    if (!isUuid(needId)) return null;
    const answer = await this.why.forLeader(actor, needId);
    if (!answer.ok) {
      if (answer.failure.kind === 'TOO_MANY_PREVIEWS') throw refusedQuestion(answer.failure);
      return null;
    }
    const { distanceBucket, counterfactuals, ...rest } = answer.value;
    return { ...rest, distance: distanceBucket, counterfactuals: [...counterfactuals] };
  }

  @Query(() => [CounterfactualType], { description: 'What single changes of an own need would gain: coarse, and naming nobody.' })
  @Access('COMPANY')
  async counterfactuals(@Args('needId', { type: () => ID }) needId: string, @CurrentActor() actor: Actor): Promise<CounterfactualType[]> {
    const answer = isUuid(needId) ? await this.why.forCompany(actor, needId) : null;
    if (!answer) throw notFound();
    if (!answer.ok) throw refusedQuestion(answer.failure);
    return [...answer.value];
  }

  @Subscription(() => NeedProgressType, {
    description: 'Tells when a need or its newest run has changed; the first message comes at once.',
    resolve(this: MatchingResolver, news: News, _: unknown, context: GraphqlContext) {
      return this.progressOf(news.id, context);
    },
  })
  @Access('COMPANY', 'ADMIN')
  async needProgress(
    @Args('needId', { type: () => ID }) needId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AsyncIterableIterator<News>> {
    const need = isUuid(needId) ? await this.needs.needById(actor, needId) : null;
    if (!need) throw notFound();
    return newsStream(this.bus, { topic: 'need', id: needId });
  }

  /** Reads with the rights the session has now, not with those it had when it subscribed. They are hardly ever others: what was read with
   * the former ones meanwhile counts only then. */
  private async progressOf(needId: string, context: GraphqlContext): Promise<NeedProgressType> {
    const former = context.actor;
    const reading = this.shortlist.progressOf(former, needId);
    reading.catch(() => undefined);
    const actor = await context.freshActor();
    const found = await (isDeepStrictEqual(actor, former) ? reading : this.shortlist.progressOf(actor, needId));
    if (!found) throw notFound();
    const { need, run } = found;
    return { needId, needState: need.state, briefVersion: need.briefVersion, run: run && runType(run), need };
  }
}
