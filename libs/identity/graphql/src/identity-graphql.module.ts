import { Module } from '@nestjs/common';
import { IdentityServerModule } from '@qd/identity-server';
import { CompanyLoader } from './company/company.loader';
import { CompanyResolver } from './company/company.resolver';
import { GraphqlContextFactory } from './http/graphql-context.factory';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { MembershipResolver, ViewerResolver } from './viewer/viewer.resolver';

/** Identity over GraphQL, and the context every GraphQL operation runs in. */
@Module({
  imports: [IdentityServerModule],
  providers: [CompanyLoader, CompanyResolver, GraphqlContextFactory, MembershipResolver, SignInResolver, ViewerResolver],
  exports: [CompanyLoader, GraphqlContextFactory],
})
export class IdentityGraphqlModule {}
