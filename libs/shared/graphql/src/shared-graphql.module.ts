import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TaxonomySearch } from '@qd/shared-server';
import { AccessGuard } from './access/access.guard';
import { ExpectedErrorFilter } from './errors/expected-error.filter';
import { TaxonomyNodeResolver, TaxonomyResolver } from './taxonomy/taxonomy.resolver';
import { VocabularyResolver } from './vocabulary/vocabulary.resolver';

/** The shared types' resolvers, and the guard over every resolver of the process. Offers the one `TaxonomySearch`. */
@Module({
  providers: [
    TaxonomySearch,
    TaxonomyResolver,
    TaxonomyNodeResolver,
    VocabularyResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ExpectedErrorFilter },
  ],
  exports: [TaxonomySearch],
})
export class SharedGraphqlModule {}
