import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IDENTITY_ROWS, IdentityServerModule } from '@qd/identity-server';
import { LeadersServerModule } from '@qd/leaders-server';
import { NeedsServerModule } from '@qd/needs-server';
import { createEventBus, type Database, PlatformModule } from '@qd/platform';
import { type Connection, withConnection } from './connection';

@Module({ imports: [IdentityServerModule, LeadersServerModule, NeedsServerModule] })
class UseCases {}

/** Runs `work` with the use cases of the API at hand. */
export function withUseCases<T>(
  work: (app: INestApplicationContext, database: Database, connection: Connection) => Promise<T>,
): Promise<T> {
  return withConnection(async (connection) => {
    const { config, logger, appUrl } = connection;
    const database = await connection.app([...IDENTITY_ROWS]);
    // Never opened: the relay tells the news of what a command line does.
    const bus = createEventBus({ databaseUrl: appUrl, prefix: config.queuePrefix, logger });
    const app = await NestFactory.createApplicationContext(
      { module: UseCases, imports: [PlatformModule.with({ config, logger, database, bus })] },
      { logger: false, abortOnError: false },
    );
    try {
      return await work(app, database, connection);
    } finally {
      await app.close();
    }
  });
}
