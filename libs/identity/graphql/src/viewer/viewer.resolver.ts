import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadViewer } from '@qd/identity-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor, type GraphqlContext } from '@qd/shared-graphql';
import { CompanyLoader } from '../company/company.loader';
import { CompanyType } from '../company/company.types';
import { MembershipType, ViewerType } from './viewer.types';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(private readonly readViewer: ReadViewer) {}

  @Access('PUBLIC')
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@CurrentActor() actor: Actor): Promise<ViewerType | null> {
    return this.readViewer.execute(actor);
  }

  @ResolveField(() => [MembershipType], { description: 'Companies the person belongs to, in the order they were made.' })
  memberships(@CurrentActor() actor: Actor): MembershipType[] {
    return actor.kind === 'USER' ? [...actor.memberships] : [];
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly companies: CompanyLoader) {}

  @ResolveField(() => CompanyType, { description: 'The company.' })
  company(@Parent() membership: MembershipType, @Context() context: GraphqlContext): Promise<CompanyType | null> {
    return this.companies.load(context, membership.companyId);
  }
}
