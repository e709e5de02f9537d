import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { ConfirmAvailability, DeclareCapacity } from '@qd/leaders-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { LeaderAnswers } from '../leader/leader.answers';
import { ConfirmAvailabilityPayload, DeclareCapacityPayload, type LeaderPayload, LeaderType } from '../leader/leader.types';
import { KEY_DESCRIPTION, VERSION_DESCRIPTION } from '../profile/leader-profile.input';

@InputType('DeclareCapacityInput', { description: 'What a range of weeks can take.' })
export class DeclareCapacityInput {
  @Field(() => ID, { description: "The caller's own." })
  leaderId!: string;

  @Field(() => Int, { description: VERSION_DESCRIPTION })
  version!: number;

  @Field(() => String, { description: 'First ISO week, like 2026-W53; the current one or later.' })
  fromWeek!: string;

  @Field(() => String, { description: 'Last ISO week, included; at most 103 weeks ahead.' })
  toWeek!: string;

  @Field(() => Int, { description: 'Half-days a week, 0 to 14; 0 in a blackout.' })
  halfDays!: number;

  @Field(() => Boolean, { nullable: true, description: 'Away by intention.' })
  blackout?: boolean | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType('ConfirmAvailabilityInput', { description: 'Says that what is declared still holds.' })
export class ConfirmAvailabilityInput {
  @Field(() => ID, { description: "The caller's own." })
  leaderId!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@Resolver(() => LeaderType)
export class CapacityResolver {
  constructor(
    private readonly declare: DeclareCapacity,
    private readonly confirm: ConfirmAvailability,
    private readonly answers: LeaderAnswers,
  ) {}

  @Access('LEADER')
  @Mutation(() => DeclareCapacityPayload, { description: 'Declares half-days for a range of weeks; never below what is promised.' })
  async declareCapacity(@Args('input') input: DeclareCapacityInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.declare.execute(actor, { ...input, blackout: input.blackout ?? false }));
  }

  @Access('LEADER')
  @Mutation(() => ConfirmAvailabilityPayload, { description: 'Confirms the availability as declared; it counts as stale after 30 days.' })
  async confirmAvailability(@Args('input') input: ConfirmAvailabilityInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.confirm.execute(actor, input));
  }
}
