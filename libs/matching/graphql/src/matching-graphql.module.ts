import { Module } from '@nestjs/common';
import { LeadersServerModule } from '@qd/leaders-server';
import { MatchingServerModule } from '@qd/matching-server';
import { NeedsServerModule } from '@qd/needs-server';
import { AdminMarketResolver } from './admin-market.resolver';
import { AdminRunsResolver } from './admin-runs.resolver';
import { MarkMatchResolver, MatchMarkFieldsResolver, PinnedLeadersResolver } from './match-mark.resolver';
import { MatchingResolver, MatchResolver, NeedMatchesResolver } from './match.resolver';
import { MarkOpportunityResolver, OpportunitiesResolver } from './opportunity.resolver';
import { PreviewResolver } from './preview.resolver';

const COMPANY = [NeedMatchesResolver, MatchResolver, MatchMarkFieldsResolver, PinnedLeadersResolver, MarkMatchResolver, PreviewResolver];
const LEADER = [OpportunitiesResolver, MarkOpportunityResolver];
const ADMIN = [AdminRunsResolver, AdminMarketResolver];

/** Matching over GraphQL, for each of the three roles. */
@Module({
  imports: [MatchingServerModule, LeadersServerModule, NeedsServerModule],
  providers: [MatchingResolver, ...COMPANY, ...LEADER, ...ADMIN],
})
export class MatchingGraphqlModule {}
