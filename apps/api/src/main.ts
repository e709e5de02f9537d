import 'reflect-metadata';
import { resolve } from 'node:path';
import { IDENTITY_ROWS } from '@qd/identity-server';
import { createEventBus, createLogger, Database, loadConfig, required } from '@qd/platform';
import { exitWithParent } from '@qd/platform/embedded';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const config = loadConfig({ QD_WEB_ROOT: resolve(process.argv[1], '../../web'), ...process.env });
  const logger = createLogger('api', config.logLevel);
  const url = required(config.appDatabaseUrl, 'QD_APP_DATABASE_URL');
  const database = new Database({ url, poolSize: config.poolSize, applicationName: 'qd-api', entities: [...IDENTITY_ROWS] });
  const bus = createEventBus({ redisUrl: config.redisUrl, databaseUrl: url, prefix: config.queuePrefix, logger });
  await Promise.all([database.open(), bus.open()]);
  const app = await createApi({ config, logger, database, bus });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await bus.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  exitWithParent(stop);
  await app.listen(config.port, config.host);
  logger.info({ host: config.host, port: config.port, environment: config.environment }, 'api is ready');
  process.send?.({ ready: true });
}

main().catch((error: Error) => {
  process.stderr.write(`The API cannot start: ${error.message}\n`);
  process.exit(1);
});
