import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { VocabularyResolver } from './vocabulary/vocabulary.resolver';

/** The shared types' resolvers, and the guard over every resolver of the process. */
@Module({
  providers: [VocabularyResolver, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class SharedGraphqlModule {}
