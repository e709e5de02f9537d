import { Module } from '@nestjs/common';
import { Database } from '@qd/platform';
import { AskWhyNot } from './ask-why-not/ask-why-not';
import { Policies } from './policies/policies';
import { PreviewMarket } from './preview-market/preview-market';
import { ReadShortlist } from './read-shortlist/read-shortlist';

/** What the API needs of matching: reading lists and previews. The worker composes its own parts. */
@Module({
  providers: [
    ReadShortlist,
    PreviewMarket,
    AskWhyNot,
    { provide: Policies, useFactory: (database: Database) => new Policies(database), inject: [Database] },
  ],
  exports: [ReadShortlist, AskWhyNot],
})
export class MatchingServerModule {}
