import { randomBytes } from 'node:crypto';
import { createLogger, type QueueConnection } from '@qd/platform';
import type { TestDatabase } from './database';

export type Backend = 'postgres' | 'redis';

/** The queue backends this run can test. Redis is left out, aloud, where none can be had; under `QD_TEST_REDIS=required`, as in CI, the
 * run fails instead. */
export const BACKENDS: readonly Backend[] = process.env['QD_TEST_REDIS_URL'] ? ['postgres', 'redis'] : ['postgres'];

/** Lists the backends for `describe.each`, and a skipped block for the one that is missing, so that the count says so. */
export function describeBackends(title: string, suite: (backend: Backend) => void): void {
  describe.each(BACKENDS)(`${title} on %s`, suite);
  if (BACKENDS.length === 1) {
    // The one conditional skip of this project: where no Redis can be had, its leg counts as skipped.
    describe.skip(`${title} on redis`, () => it('needs a Redis', () => undefined));
  }
}

/** A queue connection of a spec's own: unique names on Redis, the spec's database on Postgres. */
export function queueConnection(backend: Backend, db: TestDatabase): QueueConnection {
  return {
    redisUrl: backend === 'redis' ? process.env['QD_TEST_REDIS_URL'] : undefined,
    databaseUrl: db.workerUrl,
    prefix: `t${randomBytes(5).toString('hex')}`,
    logger: createLogger('queue', 'silent'),
  };
}

/** Waits until `holds`, looking every 20 ms.
 * @throws Error when it does not within `timeoutMs` */
export async function eventually(holds: () => boolean | Promise<boolean>, timeoutMs = 15_000, what = 'the condition'): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not come true within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
