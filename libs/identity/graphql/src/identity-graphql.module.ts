import { Module } from '@nestjs/common';
import { IdentityServerModule } from '@qd/identity-server';
import { ActivityResolver } from './activity/activity.resolver';
import { CompanyLoader } from './company/company.loader';
import { CompanyResolver } from './company/company.resolver';
import { GraphqlContextFactory } from './http/graphql-context.factory';
import { NotificationsResolver } from './notifications/notifications.resolver';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { MembershipResolver, ViewerResolver } from './viewer/viewer.resolver';

/** Identity over GraphQL, and the context every GraphQL operation runs in. */
@Module({
  imports: [IdentityServerModule],
  providers: [
    ActivityResolver,
    CompanyLoader,
    CompanyResolver,
    GraphqlContextFactory,
    MembershipResolver,
    NotificationsResolver,
    SignInResolver,
    ViewerResolver,
  ],
  exports: [CompanyLoader, GraphqlContextFactory],
})
export class IdentityGraphqlModule {}
