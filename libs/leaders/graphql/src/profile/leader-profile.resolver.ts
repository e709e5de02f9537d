import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CreateLeaderProfile, EditLeaderProfile } from '@qd/leaders-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { LeaderAnswers } from '../leader/leader.answers';
import { CreateLeaderProfilePayload, EditLeaderProfilePayload, type LeaderPayload, LeaderType } from '../leader/leader.types';
import { CreateLeaderProfileInput, EditLeaderProfileInput } from './leader-profile.input';

@Resolver(() => LeaderType)
export class LeaderProfileResolver {
  constructor(
    private readonly create: CreateLeaderProfile,
    private readonly edit: EditLeaderProfile,
    private readonly answers: LeaderAnswers,
  ) {}

  @Access('SIGNED_IN')
  @Mutation(() => CreateLeaderProfilePayload, { description: 'Makes the caller an applicant; one profile a person.' })
  async createLeaderProfile(@Args('input') input: CreateLeaderProfileInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.create.execute(actor, input));
  }

  @Access('LEADER')
  @Mutation(() => EditLeaderProfilePayload, { description: "Rewrites the caller's own profile." })
  async editLeaderProfile(@Args('input') input: EditLeaderProfileInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.edit.execute(actor, input));
  }
}
