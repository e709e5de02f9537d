import { Module } from '@nestjs/common';
import { Database } from '@qd/platform';
import { AskWhyNot } from './ask-why-not/ask-why-not';
import { Policies } from './policies/policies';
import { PreviewMarket } from './preview-market/preview-market';
import { ReadMarketCounts } from './read-market-counts/read-market-counts';
import { WatchQueue } from './read-market-counts/watch-queue';
import { ReadRuns } from './read-runs/read-runs';
import { ReadShortlist } from './read-shortlist/read-shortlist';
import { ReplayOnDemand } from './replay-run/replay-on-demand';

/** What the API needs of matching: reading lists and previews. The worker composes its own parts. */
@Module({
  providers: [
    ReadShortlist,
    PreviewMarket,
    AskWhyNot,
    ReadRuns,
    ReadMarketCounts,
    WatchQueue,
    ReplayOnDemand,
    { provide: Policies, useFactory: (database: Database) => new Policies(database), inject: [Database] },
  ],
  exports: [ReadShortlist, AskWhyNot, ReadRuns, ReadMarketCounts, WatchQueue, ReplayOnDemand],
})
export class MatchingServerModule {}
