import { Module } from '@nestjs/common';
import { IdentityGraphqlModule } from '@qd/identity-graphql';
import { NeedsServerModule } from '@qd/needs-server';
import { DraftNeedsResolver } from './draft-needs.resolver';
import { MoveNeedsResolver } from './move-needs.resolver';
import { NeedVersionsResolver } from './need-versions.resolver';
import { NeedsResolver } from './needs.resolver';

/** Needs over GraphQL. The matching scope adds runs, lists and marks to {@link NeedType}. */
@Module({
  imports: [IdentityGraphqlModule, NeedsServerModule],
  providers: [NeedsResolver, NeedVersionsResolver, DraftNeedsResolver, MoveNeedsResolver],
})
export class NeedsGraphqlModule {}
