import { Module } from '@nestjs/common';
import { LeadersServerModule } from '@qd/leaders-server';
import { MatchingServerModule } from '@qd/matching-server';
import { NeedsServerModule } from '@qd/needs-server';
import { MatchingResolver, MatchResolver, NeedMatchesResolver } from './match.resolver';

@Module({
  imports: [MatchingServerModule, LeadersServerModule, NeedsServerModule],
  providers: [MatchingResolver, MatchResolver, NeedMatchesResolver],
})
export class MatchingGraphqlModule {}
