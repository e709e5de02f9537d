import { Module } from '@nestjs/common';
import { LeadersServerModule } from '@qd/leaders-server';
import { MatchingServerModule } from '@qd/matching-server';
import { NeedsServerModule } from '@qd/needs-server';
import { AdminMarketResolver } from './admin-market.resolver';
import { AdminRunsResolver } from './admin-runs.resolver';
import { MatchingResolver, MatchResolver, NeedMatchesResolver } from './match.resolver';

@Module({
  imports: [MatchingServerModule, LeadersServerModule, NeedsServerModule],
  providers: [MatchingResolver, MatchResolver, NeedMatchesResolver, AdminRunsResolver, AdminMarketResolver],
})
export class MatchingGraphqlModule {}
