import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createEventBus, createLogger, Database, loadConfig, NestLogger, required } from '@qd/platform';
import { exitWithParent } from '@qd/platform/embedded';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('worker', config.logLevel);
  const url = required(config.workerDatabaseUrl, 'QD_WORKER_DATABASE_URL');
  const database = new Database({ url, poolSize: config.poolSize, applicationName: 'qd-worker', derivedOnly: true });
  const bus = createEventBus({ redisUrl: config.redisUrl, databaseUrl: url, prefix: config.queuePrefix, logger });
  await Promise.all([database.open(), bus.open()]);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger, database, bus }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
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
  process.send?.({ ready: true });
}

main().catch((error: Error) => {
  process.stderr.write(`The worker cannot start: ${error.message}\n`);
  process.exit(1);
});
