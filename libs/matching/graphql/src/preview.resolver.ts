import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { FindBriefEffect, PreviewBrief } from '@qd/matching-server';
import { briefChangeTypes, BriefInput } from '@qd/needs-graphql';
import { type Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { BriefEffectType, MarketPreviewType } from './preview.types';
import { refusedQuestion } from './refused-question';

const BRIEF = { description: 'As far as it is written.' };

/** What the market says to a brief that is being written. */
@Resolver()
export class PreviewResolver {
  constructor(
    private readonly preview: PreviewBrief,
    private readonly effect: FindBriefEffect,
  ) {}

  @Query(() => MarketPreviewType, { description: 'How many leaders would answer to a brief, in the market as it is now. Stores nothing.' })
  @Access('COMPANY')
  async marketPreview(
    @Args('companyId', { type: () => ID, description: 'The company that asks.' }) companyId: string,
    @Args('brief', BRIEF) brief: BriefInput,
    @CurrentActor() actor: Actor,
  ): Promise<MarketPreviewType> {
    const answer = await this.preview.execute(actor, companyId, brief);
    if (!answer.ok) throw refusedQuestion(answer.failure);
    return answer.value;
  }

  @Query(() => BriefEffectType, { description: 'What saving an edited brief would change. Stores nothing.' })
  @Access('COMPANY')
  async briefEffect(
    @Args('needId', { type: () => ID, description: 'The need.' }) needId: string,
    @Args('brief', BRIEF) brief: BriefInput,
    @CurrentActor() actor: Actor,
  ): Promise<BriefEffectType> {
    const answer = await this.effect.execute(actor, needId, brief);
    if (!answer.ok) throw refusedQuestion(answer.failure);
    const { stored, edited, ...effect } = answer.value;
    return { ...effect, changes: briefChangeTypes(stored, edited) };
  }
}
