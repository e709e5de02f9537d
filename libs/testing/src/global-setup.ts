import { startTestCluster, type TestCluster } from './embedded-cluster';

/** Hands the running cluster to the tear-down, which jest loads as a module of its own. */
export interface ClusterHolder {
  qdTestCluster?: TestCluster;
}

/** Before the integration project: one Postgres, and a Redis where one can be had. */
export default async function globalSetup(): Promise<void> {
  const holder = globalThis as ClusterHolder;
  holder.qdTestCluster ??= await startTestCluster();
  const cluster = holder.qdTestCluster;
  process.env['QD_TEST_DATABASE_URL'] = cluster.databaseUrl;
  if (cluster.redisUrl) {
    process.env['QD_TEST_REDIS_URL'] = cluster.redisUrl;
  } else {
    if (process.env['QD_TEST_REDIS'] === 'required') {
      await cluster.stop();
      throw new Error(`This run must test Redis, and none can be had: ${cluster.redisReason ?? 'unknown'}`);
    }
    delete process.env['QD_TEST_REDIS_URL'];
    process.env['QD_TEST_REDIS_REASON'] = cluster.redisReason ?? 'unknown';
    process.stderr.write(`No Redis for this run, its tests are skipped: ${cluster.redisReason ?? 'unknown'}\n`);
  }
}
