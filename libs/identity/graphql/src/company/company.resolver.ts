import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CreateCompany } from '@qd/identity-server';
import type { Actor } from '@qd/shared-domain';
import { Access, CurrentActor, type GraphqlContext, toUserErrors } from '@qd/shared-graphql';
import { CompanyLoader } from './company.loader';
import { CompanyType, CreateCompanyInput, CreateCompanyPayload } from './company.types';

@Resolver(() => CompanyType)
export class CompanyResolver {
  constructor(
    private readonly companies: CompanyLoader,
    private readonly createCompanies: CreateCompany,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => CompanyType, { nullable: true, description: 'A company the caller may see; null for any other id.' })
  company(@Args('id', { type: () => ID }) id: string, @Context() context: GraphqlContext): Promise<CompanyType | null> {
    return this.companies.load(context, id);
  }

  @Access('SIGNED_IN')
  @Mutation(() => CreateCompanyPayload, { description: 'Makes a company owned by the caller.' })
  async createCompany(@Args('input') input: CreateCompanyInput, @CurrentActor() actor: Actor): Promise<CreateCompanyPayload> {
    const created = await this.createCompanies.execute(actor, input);
    return created.ok ? { company: created.value, errors: [] } : { company: null, errors: toUserErrors(created.failure) };
  }
}
