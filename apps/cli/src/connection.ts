import { type Config, createLogger, Database, loadConfig, type Logger, roleUrl } from '@qd/platform';
import { EmbeddedPostgres, postgresStatus } from '@qd/platform/embedded';
import { Complaint } from './complaint';

const DATABASE_NAME = 'quarterdeck';

/** The databases of one command, as each role sees it. */
export interface Connection {
  readonly config: Config;
  readonly logger: Logger;
  /** Administrative URL; only for migrating and provisioning. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  app(entities?: readonly (new () => unknown)[]): Promise<Database>;
  worker(): Promise<Database>;
}

/** Where the database is: `DATABASE_URL`, or a running embedded server, or one started for the while of the command. */
async function findDatabase(config: Config): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => undefined };
  const { running } = postgresStatus();
  if (running) return { url: running.url(DATABASE_NAME), stop: async () => undefined };
  const postgres = new EmbeddedPostgres({ report: (line) => process.stderr.write(`${line}\n`) });
  await postgres.start();
  await postgres.ensureDatabase(DATABASE_NAME);
  return { url: postgres.url(DATABASE_NAME), stop: () => postgres.stop() };
}

/** Runs `work` with the database at hand and closes everything afterwards. */
export async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  let config: Config;
  try {
    config = loadConfig(process.env);
  } catch (error) {
    throw new Complaint((error as Error).message);
  }
  const logger = createLogger('qd', process.env['QD_LOG_LEVEL'] ?? 'warn');
  const { url: adminUrl, stop } = await findDatabase(config);
  const opened: Database[] = [];
  const open = async (url: string, entities: readonly (new () => unknown)[] = []): Promise<Database> => {
    const database = new Database({ url, poolSize: 4, applicationName: 'qd-cli', entities: [...entities] });
    await database.open();
    opened.push(database);
    return database;
  };
  const appUrl = config.appDatabaseUrl ?? roleUrl(adminUrl, 'qd_app');
  const workerUrl = config.workerDatabaseUrl ?? roleUrl(adminUrl, 'qd_worker');
  try {
    return await work({
      config,
      logger,
      adminUrl,
      appUrl,
      workerUrl,
      app: (entities) => open(appUrl, entities),
      worker: () => open(workerUrl),
    });
  } finally {
    await Promise.all(opened.map((database) => database.close()));
    await stop();
  }
}
