// A thousand random edits of leaders and needs, on both backends: exactly the needs whose top k they alter get a new run.
import { startTestCluster } from '../../../libs/testing/src/embedded-cluster';
import { conclude, type Figure, seedArgument } from '../report';

const EDITS = 1_000;
const NEEDS = 24;
const LEADERS = 2_400;

async function main(): Promise<never> {
  const seed = seedArgument(1_000);
  const cluster = await startTestCluster();
  process.env['QD_TEST_DATABASE_URL'] = cluster.databaseUrl;
  if (cluster.redisUrl) process.env['QD_TEST_REDIS_URL'] = cluster.redisUrl;
  // The harness reads these two when it is loaded.
  const { proveReactions } = await import('../reactions');
  const figures: Figure[] = [];
  for (const backend of ['postgres', 'redis'] as const) {
    if (backend === 'redis' && !cluster.redisUrl) {
      figures.push({ what: 'redis', value: cluster.redisReason ?? 'no Redis', holds: false });
      continue;
    }
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    const outcome = await proveReactions({ backend, edits: EDITS, needs: NEEDS, leaders: LEADERS, seed, say });
    const on = (what: string, value: number, holds: boolean | null): Figure => ({ what: `${backend}: ${what}`, value, holds });
    figures.push(
      on('edits of leaders, needs and the day', outcome.edits, outcome.edits >= EDITS),
      on('rounds of one to four edits at once', outcome.rounds, null),
      on('(round, need) pairs whose top k a full rebuild finds altered, or whose brief was edited', outcome.altered, outcome.altered > 0),
      on('(round, need) pairs with a new run', outcome.newRuns, outcome.newRuns === outcome.altered),
      on('altered without a new run', outcome.missed, outcome.missed === 0),
      on('a new run without being altered', outcome.superfluous, outcome.superfluous === 0),
      on('lists that differ from a full rebuild', outcome.wrongLists, outcome.wrongLists === 0),
      on('full lists among those compared', outcome.fullLists, outcome.fullLists > 0),
      on('slowest round until everything had settled, milliseconds', outcome.slowestMs, null),
    );
  }
  await cluster.stop();
  return conclude('reactions', 'A change gives a new run to exactly the needs whose top K it alters', seed, figures);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
