import { type DynamicModule, Module } from '@nestjs/common';
import { LeadersWorker } from '@qd/leaders-server';
import { MatchingWorker } from '@qd/matching-server';
import { PlatformModule, type PlatformParts } from '@qd/platform';

/** Composition root of the worker. It never loads GraphQL. */
@Module({})
export class WorkerModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(parts)], providers: [MatchingWorker, LeadersWorker] };
  }
}
