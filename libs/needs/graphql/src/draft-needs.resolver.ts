import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CreateNeed, EditNeed, NeedReads, ReopenNeed } from '@qd/needs-server';
import { type Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { CreateNeedInput, EditNeedInput, NeedCommandInput } from './need.inputs';
import { answer, CreateNeedPayload, EditNeedPayload, type NeedPayload, ReopenNeedPayload } from './need.payloads';
import { NeedType } from './need.types';

/** Commands that write a brief. */
@Resolver(() => NeedType)
export class DraftNeedsResolver {
  constructor(
    private readonly creating: CreateNeed,
    private readonly editing: EditNeed,
    private readonly reopening: ReopenNeed,
    private readonly reads: NeedReads,
  ) {}

  @Access('COMPANY')
  @Mutation(() => CreateNeedPayload, { description: 'Begins a need as a draft. For owners and members.' })
  async createNeed(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: CreateNeedInput,
  ): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.creating.execute(actor, input));
  }

  @Access('COMPANY')
  @Mutation(() => EditNeedPayload, {
    description: 'Replaces the brief. Once published, a change that matching can tell makes a new version and supersedes the runs.',
  })
  async editNeed(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new brief.' }) input: EditNeedInput,
  ): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.editing.execute(actor, input));
  }

  @Access('COMPANY')
  @Mutation(() => ReopenNeedPayload, { description: 'Begins a new draft from the brief of a need that has ended.' })
  async reopenNeed(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The ended need.' }) input: NeedCommandInput,
  ): Promise<NeedPayload> {
    return answer(this.reads, actor, await this.reopening.execute(actor, input));
  }
}
