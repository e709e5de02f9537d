import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createLogger, Database, EventBus, loadConfig } from '@qd/platform';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApi } from './create-api';

class SilentBus extends EventBus {
  override async open(): Promise<void> {}
  override async close(): Promise<void> {}
  override async publish(): Promise<void> {}
}

/** The schema as SDL, from the resolvers themselves. Composes the API but opens no connection. */
export async function printApiSchema(): Promise<string> {
  const config = loadConfig({ QD_ENV: 'demo' });
  const database = new Database({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1, applicationName: 'schema' });
  const app = await createApi({ config, logger: createLogger('schema', 'silent'), database, bus: new SilentBus() });
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
