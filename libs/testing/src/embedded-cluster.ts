// jest loads the global set-up with Node's own require, which knows no path aliases: hence the relative path.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { EmbeddedPostgres, EmbeddedRedis, findRedis } from '../../platform/src/embedded';

/** The servers one test run shares; each spec makes databases and queue names of its own on them. */
export interface TestCluster {
  /** Superuser's URL of the server that test databases are created on. */
  readonly databaseUrl: string;
  /** Null where no Redis can be had; `redisReason` then says why. */
  readonly redisUrl: string | null;
  readonly redisReason: string | null;
  stop(): Promise<void>;
}

/**
 * Starts (or, where DATABASE_URL or REDIS_URL name one, joins) the servers for a test run.
 * @throws EmbeddedError when Postgres cannot be started
 */
export async function startTestCluster(env: NodeJS.ProcessEnv = process.env): Promise<TestCluster> {
  const [postgres, redis] = await Promise.all([startPostgres(env), startRedis(env)]);
  return {
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    redisReason: redis.reason,
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}

async function startPostgres(env: NodeJS.ProcessEnv) {
  if (env['DATABASE_URL']) return { url: env['DATABASE_URL'], stop: nothing };
  const server = new EmbeddedPostgres({ profile: 'throwaway' });
  await server.start();
  return { url: server.url(), stop: () => server.stop() };
}

async function startRedis(env: NodeJS.ProcessEnv) {
  const { redis, reason } = await findRedis(env);
  if (!redis) return { url: null, reason, stop: nothing };
  if (redis.kind === 'url') return { url: redis.url, reason: null, stop: nothing };
  const server = new EmbeddedRedis(redis);
  await server.start();
  return { url: server.url, reason: null, stop: () => server.stop() };
}

async function nothing(): Promise<void> {}
