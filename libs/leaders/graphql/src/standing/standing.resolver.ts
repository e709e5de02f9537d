import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ApproveLeader, RaiseEvidence, ReinstateLeader, SuspendLeader } from '@qd/leaders-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { LeaderAnswers } from '../leader/leader.answers';
import {
  ApproveLeaderPayload,
  type LeaderPayload,
  LeaderType,
  RaiseEvidencePayload,
  ReinstateLeaderPayload,
  SuspendLeaderPayload,
} from '../leader/leader.types';
import { ApproveLeaderInput, RaiseEvidenceInput, ReinstateLeaderInput, SuspendLeaderInput } from './standing.input';

/** Decisions about leaders; administrators only, and never about themselves. */
@Resolver(() => LeaderType)
export class StandingResolver {
  constructor(
    private readonly approve: ApproveLeader,
    private readonly suspend: SuspendLeader,
    private readonly reinstate: ReinstateLeader,
    private readonly raise: RaiseEvidence,
    private readonly answers: LeaderAnswers,
  ) {}

  @Access('ADMIN')
  @Mutation(() => ApproveLeaderPayload, {
    description: 'Lets an applicant, or a leader whose approval ran out, into the market for 24 months.',
  })
  async approveLeader(@Args('input') input: ApproveLeaderInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.approve.execute(actor, input));
  }

  @Access('ADMIN')
  @Mutation(() => SuspendLeaderPayload, { description: 'Takes an approved leader out of the market.' })
  async suspendLeader(@Args('input') input: SuspendLeaderInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.suspend.execute(actor, input));
  }

  @Access('ADMIN')
  @Mutation(() => ReinstateLeaderPayload, { description: 'Lets a suspended leader back in.' })
  async reinstateLeader(@Args('input') input: ReinstateLeaderInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.reinstate.execute(actor, input));
  }

  @Access('ADMIN')
  @Mutation(() => RaiseEvidencePayload, { description: 'Records proof of a specialty the leader claims.' })
  async raiseEvidence(@Args('input') input: RaiseEvidenceInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.raise.execute(actor, input));
  }
}
