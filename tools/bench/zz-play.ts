import { EmbeddedPostgres } from '@qd/platform/embedded';
const pg = new EmbeddedPostgres({ profile: 'throwaway', settings: { fsync: 'on', synchronous_commit: 'on' } });
await pg.start();
process.env['QD_TEST_DATABASE_URL'] = pg.url();
const { Stack } = await import('@qd/testing');
const stack = await Stack.start({ backend: 'postgres', leaders: 10000, needs: 200, seed: 7, env: {} });
console.log('READY', stack.url, stack.database.adminUrl, stack.database.appUrl);
setTimeout(() => process.exit(0), 3600_000);
