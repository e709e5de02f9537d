import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { BlockByName, BlockCompany, UnblockByName, UnblockCompany } from '@qd/leaders-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { LeaderAnswers } from '../leader/leader.answers';
import {
  BlockByNamePayload,
  BlockCompanyPayload,
  type LeaderPayload,
  LeaderType,
  UnblockByNamePayload,
  UnblockCompanyPayload,
} from '../leader/leader.types';
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

@InputType('BlockByNameInput', { description: 'A company the leader shall not exist for, by name or domain.' })
export class BlockByNameInput {
  @Field(() => ID, { description: "The caller's own." })
  leaderId!: string;

  @Field(() => String, {
    description:
      'Name, domain or web address, 2 to 120 characters. Compared without case, accents, punctuation and legal form, with companies of today and of later.',
  })
  term!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType('UnblockByNameInput', { description: 'A name or domain to take back.' })
export class UnblockByNameInput extends BlockByNameInput {}

@Resolver(() => LeaderType)
export class BlocksResolver {
  constructor(
    private readonly block: BlockCompany,
    private readonly unblock: UnblockCompany,
    private readonly blockName: BlockByName,
    private readonly unblockName: UnblockByName,
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

  @Access('LEADER')
  @Mutation(() => BlockByNamePayload, {
    description: 'Hides the leader from whatever company is called so. The answer does not tell whether there is one.',
  })
  async blockByName(@Args('input') input: BlockByNameInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.blockName.execute(actor, input));
  }

  @Access('LEADER')
  @Mutation(() => UnblockByNamePayload, { description: 'Takes a name or domain back.' })
  async unblockByName(@Args('input') input: UnblockByNameInput, @CurrentActor() actor: Actor): Promise<LeaderPayload> {
    return this.answers.answer(actor, await this.unblockName.execute(actor, input));
  }
}
