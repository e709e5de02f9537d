import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CloseNeed, HoldNeed, NeedReads, PassNeed, PublishNeed, ResumeNeed } from '@qd/needs-server';
import { type Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { CloseNeedInput, NeedCommandInput } from './need.inputs';
import {
  answer,
  CloseNeedPayload,
  HoldNeedPayload,
  type NeedPayload,
  PassNeedPayload,
  PublishNeedPayload,
  ResumeNeedPayload,
} from './need.payloads';
import { NeedType } from './need.types';

const THE_NEED = { description: 'The need and the version read.' };

/** Commands that move a need through its life. */
@Resolver(() => NeedType)
export class MoveNeedsResolver {
  constructor(
    private readonly publishing: PublishNeed,
    private readonly passing: PassNeed,
    private readonly holding: HoldNeed,
    private readonly resuming: ResumeNeed,
    private readonly closing: CloseNeed,
    private readonly reads: NeedReads,
  ) {}

  @Access('COMPANY')
  @Mutation(() => PublishNeedPayload, {
    description: 'Sends a complete draft to review; it opens at once where the domain of the company is verified.',
  })
  async publishNeed(@CurrentActor() actor: Actor, @Args('input', THE_NEED) input: NeedCommandInput): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.publishing.execute(actor, input));
  }

  @Access('ADMIN')
  @Mutation(() => PassNeedPayload, { description: 'Lets a reviewed need into the market. For administrators.' })
  async passNeed(@CurrentActor() actor: Actor, @Args('input', THE_NEED) input: NeedCommandInput): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.passing.execute(actor, input));
  }

  @Access('COMPANY')
  @Mutation(() => HoldNeedPayload, { description: 'Takes an open need out of the market for a while.' })
  async holdNeed(@CurrentActor() actor: Actor, @Args('input', THE_NEED) input: NeedCommandInput): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.holding.execute(actor, input));
  }

  @Access('COMPANY')
  @Mutation(() => ResumeNeedPayload, { description: 'Brings a held need back into the market.' })
  async resumeNeed(@CurrentActor() actor: Actor, @Args('input', THE_NEED) input: NeedCommandInput): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.resuming.execute(actor, input));
  }

  @Access('COMPANY')
  @Mutation(() => CloseNeedPayload, { description: 'Gives a need up, for good.' })
  async closeNeed(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The need and why.' }) input: CloseNeedInput,
  ): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.closing.execute(actor, input));
  }
}
