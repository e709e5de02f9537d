import { Module } from '@nestjs/common';
import { LeadersServerModule } from '@qd/leaders-server';
import { NeedsServerModule } from '@qd/needs-server';
import { Database } from '@qd/platform';
import { AskWhyNot } from './ask-why-not/ask-why-not';
import { MarkMatch } from './mark-match/mark-match';
import { MatchMarkReads } from './mark-match/match-mark-reads';
import { MarkOpportunity } from './mark-opportunity/mark-opportunity';
import { OpportunityMarkReads } from './mark-opportunity/opportunity-mark-reads';
import { Policies } from './policies/policies';
import { FindBriefEffect } from './preview-brief/find-brief-effect';
import { PreviewBrief } from './preview-brief/preview-brief';
import { PreviewAllowance } from './preview-market/preview-allowance';
import { PreviewMarket } from './preview-market/preview-market';
import { ReadMarketCounts } from './read-market-counts/read-market-counts';
import { WatchQueue } from './read-market-counts/watch-queue';
import { LeaderViews } from './read-opportunities/leader-views';
import { ReadOpportunities } from './read-opportunities/read-opportunities';
import { ReadRuns } from './read-runs/read-runs';
import { ReadShortlist } from './read-shortlist/read-shortlist';
import { ReplayOnDemand } from './replay-run/replay-on-demand';

const USE_CASES = [
  ReadShortlist,
  AskWhyNot,
  PreviewBrief,
  FindBriefEffect,
  MarkMatch,
  MatchMarkReads,
  ReadOpportunities,
  MarkOpportunity,
  OpportunityMarkReads,
  ReadRuns,
  ReadMarketCounts,
  WatchQueue,
  ReplayOnDemand,
];

/** What the API needs of matching: reading lists, marks and previews. The worker composes its own parts. */
@Module({
  imports: [LeadersServerModule, NeedsServerModule],
  providers: [
    ...USE_CASES,
    PreviewMarket,
    PreviewAllowance,
    LeaderViews,
    { provide: Policies, useFactory: (database: Database) => new Policies(database), inject: [Database] },
  ],
  exports: USE_CASES,
})
export class MatchingServerModule {}
