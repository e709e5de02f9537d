import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@qd/identity-graphql';
import { LeadersServerModule } from '@qd/leaders-server';
import { BlocksResolver } from './blocks/blocks.resolver';
import { CapacityResolver } from './capacity/capacity.resolver';
import { LeaderAnswers } from './leader/leader.answers';
import { LeaderResolver, ViewerLeaderResolver } from './leader/leader.resolver';
import { LeaderProfileResolver } from './profile/leader-profile.resolver';
import { StandingResolver } from './standing/standing.resolver';

/** Leaders over GraphQL. */
@Module({
  imports: [LeadersServerModule, IdentityGraphqlModule],
  providers: [
    LeaderAnswers,
    LeaderResolver,
    ViewerLeaderResolver,
    LeaderProfileResolver,
    CapacityResolver,
    BlocksResolver,
    StandingResolver,
  ],
})
export class LeadersGraphqlModule {}
