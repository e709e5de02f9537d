import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { BlockCompany, UnblockCompany } from '@qd/leaders-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { LeaderAnswers } from '../leader/leader.answers';
import { BlockCompanyPayload, type LeaderPayload, LeaderType, UnblockCompanyPayload } from '../leader/leader.types';
import { KEY_DESCRIPTION } from '../profile/leader-profile.input';

@InputType('BlockCompanyInput', { description: 'A company the leader shall not exist for.' })
export class BlockCompanyInput {
  @Field(() => ID, { description: "The caller's own." })
  leaderId!: string;

  @Field(() => ID, { description: 'The company; its parent and children are meant too.' })
  companyId!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType('UnblockCompanyInput', { description: 'A company the leader may exist for again.' })
export class UnblockCompanyInput extends BlockCompanyInput {}

@Resolver(() => LeaderType)
export class BlocksResolver {
  constructor(
    private readonly block: BlockCompany,
    private readonly unblock: UnblockCompany,
    private readonly answers: LeaderAnswers,
  ) {}

  @Access('LEADER')
  @Mutation(() => BlockCompanyPayload, { description: 'Hides the leader from a company.' })
  async blockCompany(@Args('input') input: BlockCompanyInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.block.execute(actor, input));
  }

  @Access('LEADER')
  @Mutation(() => UnblockCompanyPayload, { description: 'Takes a block back.' })
  async unblockCompany(@Args('input') input: UnblockCompanyInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.unblock.execute(actor, input));
  }
}
