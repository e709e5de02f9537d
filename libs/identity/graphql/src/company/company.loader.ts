import { Injectable } from '@nestjs/common';
import type { Company } from '@qd/identity-domain';
import { ReadCompanies } from '@qd/identity-server';
import { type GraphqlContext, loader } from '@qd/shared-graphql';

/** Loads companies for a request, in one batch; `null` for what its actor may not see. */
@Injectable()
export class CompanyLoader {
  constructor(private readonly readCompanies: ReadCompanies) {}

  load(context: GraphqlContext, id: string): Promise<Company | null> {
    return loader<string, Company>(context, 'identity.companies', (ids) => this.readCompanies.execute(context.actor, ids)).load(id);
  }
}
