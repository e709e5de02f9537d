import { Query, Resolver } from '@nestjs/graphql';
import { ReadMarketCounts } from '@qd/matching-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor } from '@qd/shared-graphql';
import { GraphQLError } from 'graphql';
import { MarketCountsType } from './admin-market.types';

@Resolver()
export class AdminMarketResolver {
  constructor(private readonly counts: ReadMarketCounts) {}

  @Query(() => MarketCountsType, { description: 'Size and health of the market.' })
  @Access('ADMIN')
  async marketCounts(@CurrentActor() actor: Actor): Promise<MarketCountsType> {
    const counted = await this.counts.execute(actor);
    if (!counted.ok) throw new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });
    const { leaders, needs, balance, ...rest } = counted.value;
    return { ...rest, leaders: [...leaders], needs: [...needs], balance: [...balance] };
  }
}
