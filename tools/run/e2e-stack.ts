// The running product for the browser tests: real servers, the built apps, a seeded market. Tells its address over IPC and ends
// with whoever started it.
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/accounts';
import { startTestCluster } from '../../libs/testing/src/embedded-cluster';
import { exitWithParent } from '../../libs/platform/src/embedded';

const MARKET = { leaders: 600, needs: 12, seed: 7 };

async function main(): Promise<void> {
  const cluster = await startTestCluster();
  process.env['QD_TEST_DATABASE_URL'] = cluster.databaseUrl;
  const { Stack } = await import('@qd/testing');
  const stack = await Stack.start({ backend: 'postgres', ...MARKET });
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => (ending ??= stack.stop().then(() => cluster.stop()));
  process.on('SIGTERM', () => void end().then(() => process.exit(0)));
  exitWithParent(end, 20_000);
  process.send?.({ url: stack.url, password: DEMO_PASSWORD });
  // The channel alone does not keep a process alive.
  setInterval(() => undefined, 60_000);
}

main().catch((error: Error) => {
  process.stderr.write(`The stack for the browser tests cannot start: ${error.stack}\n`);
  process.exit(1);
});
