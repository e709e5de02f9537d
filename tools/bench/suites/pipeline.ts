import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { checkoutFolder, EmbeddedPostgres, EmbeddedRedis, findRedis } from '@qd/platform/embedded';
import type { Backend, Stack } from '@qd/testing';
import { type Hop, HOPS, hopsOf, Trails } from '../pipeline/hops';
import type { ClientAnswer, ClientCommand, Publication } from '../pipeline/messages';
import { median, quantile } from '../statistics';
import type { Bench } from '../suite';

const SIZES = [10_000, 100_000];
const NEEDS = 200;
const IDLE_EACH_ROUND = 40;
const LOADED_EACH_ROUND = 250;
const PER_SECOND = 50;
const WARM_UP = 30;
const GOALS: Readonly<Record<string, Readonly<Record<Backend, readonly [p50: number, p95: number]>>>> = {
  'publish-to-top10': { postgres: [40, 60], redis: [32, 45] },
  'publish-to-top10-loaded': { postgres: [55, 110], redis: [36, 75] },
};
/** The goals speak of this market. */
const GOAL_SIZE = 100_000;

/** From the mutation over HTTP to the first ten in the subscriber's hands: API, worker and client each a process of its own, on a durable
 * Postgres, with the queue on Postgres and then on Redis. */
export async function pipeline(bench: Bench): Promise<void> {
  const postgres = new EmbeddedPostgres({
    profile: 'throwaway',
    // As a server keeps it: what is committed is on the disk, and vacuuming comes by as often as it does by default.
    settings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', autovacuum_naptime: '1min' },
  });
  await postgres.start();
  const redis = await redisFor(bench);
  process.env['QD_TEST_DATABASE_URL'] = postgres.url();
  if (redis) process.env['QD_TEST_REDIS_URL'] = redis.url;
  try {
    for (const n of bench.n ?? SIZES) await measure(bench, n, redis ? ['postgres', 'redis'] : ['postgres']);
  } finally {
    await redis?.stop();
    await postgres.stop();
  }
}

async function redisFor(bench: Bench): Promise<{ url: string; stop(): Promise<void> } | null> {
  const { redis, reason } = await findRedis(process.env);
  if (!redis) {
    bench.say(`No Redis can be had, so there are no rows for it: ${reason}`);
    return null;
  }
  if (redis.kind === 'url') return { url: redis.url, stop: async () => undefined };
  const server = new EmbeddedRedis(redis);
  await server.start();
  return { url: server.url, stop: () => server.stop() };
}

/** The running product and its client. */
interface Rig {
  readonly stack: Stack;
  readonly client: ChildProcess;
  readonly trails: Trails;
}

/** Milliseconds of each round. */
type Samples = Record<string, { totals: number[][]; hops: Record<Hop, number[]>[] }>;

/** One backend after the other, each with the machine to itself: what is not measured works too, on advice for the lists of its last round. */
async function measure(bench: Bench, n: number, backends: readonly Backend[]): Promise<void> {
  for (const backend of backends) {
    const rig = await rigFor(bench, n, backend);
    const samples: Samples = {};
    try {
      await publish(rig, WARM_UP, null);
      for (let round = 0; round < bench.rounds; round++) {
        await take(samples, 'publish-to-top10', rig, IDLE_EACH_ROUND, null);
        await take(samples, 'publish-to-top10-loaded', rig, LOADED_EACH_ROUND, PER_SECOND);
        bench.say(`n = ${n} on ${backend}: round ${round + 1} of ${bench.rounds}`);
      }
    } finally {
      rig.client.kill();
      await rig.stack.stop();
    }
    tell(bench, n, backend, samples);
  }
}

async function rigFor(bench: Bench, n: number, backend: Backend): Promise<Rig> {
  // The harness reads the servers' addresses when it is loaded.
  const { Stack } = await import('@qd/testing');
  const trails = new Trails();
  bench.say(`n = ${n}: making the market for ${backend}`);
  const stack = await Stack.start({
    backend,
    leaders: n,
    needs: NEEDS,
    seed: 7,
    env: { QD_LOG_LEVEL: 'debug' },
    onLog: (_, line) => trails.read(line),
  });
  const client = fork(`${checkoutFolder()}/dist/bench-client/main.js`, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  const drafts = WARM_UP + bench.rounds * (IDLE_EACH_ROUND + LOADED_EACH_ROUND);
  bench.say(`n = ${n}: ${drafts} drafts on ${backend}`);
  await ask(client, { kind: 'prepare', url: stack.url, drafts, seed: n });
  return { stack, client, trails };
}

async function ask(client: ChildProcess, command: ClientCommand): Promise<ClientAnswer> {
  client.send(command);
  const [answer] = (await once(client, 'message')) as [ClientAnswer];
  if (answer.kind === 'failed') throw new Error(`The client failed: ${answer.message}`);
  return answer;
}

async function publish({ client }: Rig, count: number, perSecond: number | null): Promise<readonly Publication[]> {
  const answer = await ask(client, { kind: 'publish', count, perSecond });
  return answer.kind === 'published' ? answer.publications : [];
}

async function take(taken: Samples, name: string, rig: Rig, count: number, perSecond: number | null): Promise<void> {
  const publications = await publish(rig, count, perSecond);
  const mine = (taken[name] ??= { totals: [], hops: [] });
  const hops = Object.fromEntries(HOPS.map((hop) => [hop, [] as number[]])) as Record<Hop, number[]>;
  mine.hops.push(hops);
  mine.totals.push(publications.map(({ startedAt, receivedAt }) => receivedAt - startedAt));
  const written = await rig.stack.database.query<{ subject_id: string; at: number }>(
    `select subject_id, extract(epoch from created_at)::float8 * 1000 as at from outbox_events
     where type = 'need.published' and subject_id = any ($1)`,
    [publications.map(({ needId }) => needId)],
  );
  const writtenAt = new Map(written.map((row) => [row.subject_id, row.at]));
  for (const publication of publications) {
    const trail = rig.trails.of(publication.needId, writtenAt.get(publication.needId) ?? NaN);
    if (!trail) throw new Error(`Need ${publication.needId} has left no trail: its hops would be missing from the figures.`);
    for (const [hop, ms] of Object.entries(hopsOf(publication, trail))) hops[hop as Hop].push(ms);
  }
}

function tell(bench: Bench, n: number, backend: Backend, samples: Samples): void {
  for (const [name, { totals, hops }] of Object.entries(samples)) {
    const goals = n === GOAL_SIZE ? GOALS[name][backend] : null;
    for (const [index, share] of [0.5, 0.95].entries()) {
      const value = median(totals.map((round) => quantile(round, share)));
      bench.report({ case: name, backend, n, metric: `p${share * 100}_ms`, value, goal: goals ? `<= ${goals[index]}` : undefined });
    }
    const suffix = name === 'publish-to-top10' ? '' : '-loaded';
    for (const hop of HOPS) {
      for (const share of [0.5, 0.95]) {
        const value = median(hops.map((round) => quantile(round[hop], share)));
        bench.report({ case: `hop:${hop}${suffix}`, backend, n, metric: `p${share * 100}_ms`, value });
      }
    }
  }
}
