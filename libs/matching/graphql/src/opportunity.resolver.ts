import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OpportunityMarkCommand } from '@qd/matching-domain';
import { MarkOpportunity, type MarkOpportunityInput, type Opportunity, type OpportunityMark, OpportunityMarkReads, ReadOpportunities } from '@qd/matching-server'; // prettier-ignore
import { blindBriefTypeOf } from '@qd/needs-graphql';
import { type Actor } from '@qd/shared-domain';
import { Access, type CountedConnection, CurrentActor, decodeCursor, encodeCursor, firstArg, type GraphqlContext, loader, PageArgs, toUserErrors } from '@qd/shared-graphql'; // prettier-ignore
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { lineType } from './match.resolver';
import { CounterfactualType } from './match.types';
import { refusedQuestion } from './refused-question';
import {
  OpportunityConnectionType,
  type OpportunityMarkPayload,
  OpportunityMarkType,
  OpportunityType,
  PassOpportunityInput,
  PassOpportunityPayload,
  ReconsiderOpportunityInput,
  ReconsiderOpportunityPayload,
  ShowInterestInput,
  ShowInterestPayload,
  ShutOpportunityConnectionType,
  type ShutOpportunityType,
} from './opportunity.types';

const OPEN_CURSOR = z.tuple([z.int(), z.int(), z.uuid()]);
const SHUT_CURSOR = z.tuple([z.int(), z.int(), z.int(), z.int(), z.uuid()]);

const opportunityType = (opportunity: Opportunity): OpportunityType => {
  const { needId, brief, explanation } = opportunity;
  const { score, lines, strengths, gap } = explanation;
  return { needId, brief: blindBriefTypeOf(needId, brief), score, lines: lines.map(lineType), strengths, gap, opportunity };
};

/** What the market holds for a leader. */
@Resolver(() => OpportunityType)
export class OpportunitiesResolver {
  constructor(
    private readonly reads: ReadOpportunities,
    private readonly marks: OpportunityMarkReads,
  ) {}

  @Query(() => OpportunityConnectionType, {
    description: 'Open needs whose gates are all open to the asking leader, best first; empty while the leader is not approved.',
  })
  @Access('LEADER')
  async opportunities(@Args() { first, after }: PageArgs, @CurrentActor() actor: Actor): Promise<OpportunityConnectionType> {
    const { nodes, end, hasNextPage, totalCount, asOf } = await this.reads.open(actor, firstArg(first), decodeCursor(after, OPEN_CURSOR));
    const edges = nodes.map(({ node, cursor }) => ({ cursor: encodeCursor(cursor), node: opportunityType(node) }));
    return { edges, pageInfo: { hasNextPage, endCursor: end && encodeCursor(end) }, totalCount, asOf };
  }

  @Query(() => ShutOpportunityConnectionType, {
    description: 'Open needs with a gate shut to the asking leader, nearest first; empty while the leader is not approved.',
  })
  @Access('LEADER')
  async shutOpportunities(
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<CountedConnection<ShutOpportunityType>> {
    const { nodes, end, hasNextPage, totalCount } = await this.reads.shut(actor, firstArg(first), decodeCursor(after, SHUT_CURSOR));
    const edges = nodes.map(({ node: { needId, brief, gate, bucket, sentence }, cursor }) => ({
      cursor: encodeCursor(cursor),
      node: { needId, brief: blindBriefTypeOf(needId, brief), firstFailedGate: gate, distance: bucket, sentence },
    }));
    return { edges, pageInfo: { hasNextPage, endCursor: end && encodeCursor(end) }, totalCount };
  }

  @Query(() => OpportunityType, {
    nullable: true,
    description: 'One open need as the asking leader reads it; null where a gate is shut, or there is no such need.',
  })
  @Access('LEADER')
  async opportunity(
    @Args('needId', { type: () => ID, description: 'The need.' }) needId: string,
    @CurrentActor() actor: Actor,
  ): Promise<OpportunityType | null> {
    const found = await this.reads.one(actor, needId);
    return found && opportunityType(found);
  }

  @ResolveField(() => String, { description: "The asking leader's place for it in words, bucketed beyond the tenth." })
  rankBucket(@Parent() { opportunity }: OpportunityType): string {
    return this.reads.placeInWords(opportunity);
  }

  @ResolveField(() => [CounterfactualType], { description: 'What single changes of the profile would do to that place.' })
  async counterfactuals(@Parent() { opportunity }: OpportunityType, @CurrentActor() actor: Actor): Promise<readonly CounterfactualType[]> {
    // A few looks at the whole market each: other requests get their turn between the nodes of a page.
    await setImmediate();
    const answer = this.reads.counterfactualsOf(actor, opportunity);
    if (!answer.ok) throw refusedQuestion(answer.failure);
    return answer.value;
  }

  @ResolveField(() => OpportunityMarkType, { nullable: true, description: "The leader's mark; null where there is none." })
  mark(@Parent() { needId }: OpportunityType, @Context() context: GraphqlContext): Promise<OpportunityMark | null> {
    const batch = (ids: readonly string[]) => this.marks.marksOf(context.actor, ids);
    return loader(context, 'matching.opportunityMarks', batch).load(needId);
  }
}

/** Commands on the marks of a leader. */
@Resolver()
export class MarkOpportunityResolver {
  constructor(private readonly marking: MarkOpportunity) {}

  @Mutation(() => ShowInterestPayload, { description: 'Tells the company behind a need that the leader would like to hear more.' })
  @Access('LEADER')
  showInterest(@Args('input') input: ShowInterestInput, @CurrentActor() actor: Actor): Promise<OpportunityMarkPayload> {
    return this.answer(actor, 'showInterest', input);
  }

  @Mutation(() => PassOpportunityPayload, { description: 'Puts a need aside. Nobody is told, and it is never held against the leader.' })
  @Access('LEADER')
  passOpportunity(@Args('input') input: PassOpportunityInput, @CurrentActor() actor: Actor): Promise<OpportunityMarkPayload> {
    return this.answer(actor, 'pass', input);
  }

  @Mutation(() => ReconsiderOpportunityPayload, { description: 'Takes interest or passing back.' })
  @Access('LEADER')
  reconsiderOpportunity(@Args('input') input: ReconsiderOpportunityInput, @CurrentActor() actor: Actor): Promise<OpportunityMarkPayload> {
    return this.answer(actor, 'reconsider', input);
  }

  private async answer(actor: Actor, command: OpportunityMarkCommand, input: MarkOpportunityInput): Promise<OpportunityMarkPayload> {
    const marked = await this.marking.execute(actor, command, input);
    return marked.ok ? { mark: marked.value, errors: [] } : { mark: null, errors: toUserErrors(marked.failure) };
  }
}
