// Worker, relay and API killed with SIGKILL in the middle of 500 publications, twenty times each, the queue emptied once, on both
// backends: every need ends with exactly one current, complete run.
import { startTestCluster } from '../../../libs/testing/src/embedded-cluster';
import { conclude, type Figure, seedArgument } from '../report';

const PUBLICATIONS = 500;
const KILLS_EACH = 20;
const LEADERS = 1_000;

async function main(): Promise<never> {
  const seed = seedArgument(500);
  const cluster = await startTestCluster();
  process.env['QD_TEST_DATABASE_URL'] = cluster.databaseUrl;
  if (cluster.redisUrl) process.env['QD_TEST_REDIS_URL'] = cluster.redisUrl;
  // The harness reads these two when it is loaded.
  const { proveKills } = await import('../kills');
  const figures: Figure[] = [];
  for (const backend of ['postgres', 'redis'] as const) {
    if (backend === 'redis' && !cluster.redisUrl) {
      figures.push({ what: 'redis', value: cluster.redisReason ?? 'no Redis', holds: false });
      continue;
    }
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    const outcome = await proveKills({ backend, publications: PUBLICATIONS, killsEach: KILLS_EACH, leaders: LEADERS, seed, say });
    const on = (what: string, value: string | number, holds: boolean | null): Figure => ({ what: `${backend}: ${what}`, value, holds });
    figures.push(
      on('needs published', outcome.published, outcome.published === PUBLICATIONS),
      ...Object.entries(outcome.kills).map(([part, kills]) => on(`SIGKILLs of ${part}`, kills, kills === KILLS_EACH)),
      on('times the queue was emptied', outcome.queueEmptied, null),
      on('needs without exactly one current, complete run', outcome.needsWithoutRun, outcome.needsWithoutRun === 0),
      on('runs left open', outcome.runsLeftOpen, outcome.runsLeftOpen === 0),
      on('lists of the wrong length', outcome.incompleteLists, outcome.incompleteLists === 0),
      on('needs published twice', outcome.publishedTwice, outcome.publishedTwice === 0),
      on('missing outbox positions', outcome.positionsMissing, outcome.positionsMissing === 0),
      on('replay', outcome.replay, outcome.replay.startsWith(`${PUBLICATIONS} of ${PUBLICATIONS}`)),
      on('audit', outcome.audit, outcome.audit.includes('holds')),
      on('seconds to settle after the last publication', (outcome.settledMs / 1000).toFixed(1), null),
    );
  }
  await cluster.stop();
  return conclude('kills', 'No need is lost when processes are killed', seed, figures);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
