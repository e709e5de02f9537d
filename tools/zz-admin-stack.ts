import { startTestCluster } from '/work/main/libs/testing/src/embedded-cluster';
import { writeFileSync } from 'node:fs';
async function main() {
  const cluster = await startTestCluster();
  process.env['QD_TEST_DATABASE_URL'] = cluster.databaseUrl;
  if (cluster.redisUrl) process.env['QD_TEST_REDIS_URL'] = cluster.redisUrl;
  const { Stack } = await import('@qd/testing');
  const stack = await Stack.start({ backend: (process.env.BACKEND ?? 'postgres') as never, leaders: Number(process.env.LEADERS ?? 100000), needs: Number(process.env.NEEDS ?? 2000), seed: 7, env: { QD_LOG_LEVEL: 'info' } });
  writeFileSync('/tmp/qd-admin-stack.json', JSON.stringify({ url: stack.url, admin: stack.database.adminUrl, app: stack.database.appUrl, pid: process.pid }));
  console.log('ready', stack.url);
  const end = () => void stack.stop().then(() => cluster.stop()).then(() => process.exit(0));
  process.on('SIGTERM', end); process.on('SIGINT', end);
  setInterval(() => undefined, 60000);
}
main().catch((e) => { console.error(e); process.exit(1); });
