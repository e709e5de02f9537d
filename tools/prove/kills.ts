import { randomUUID } from 'node:crypto';
import { JobSender, createLogger } from '@qd/platform';
import { MATCHING_QUEUE } from '@qd/matching-server';
import { demoBrief } from '@qd/needs-server';
import { epochDayAt } from '@qd/shared-domain';
import { type Backend, eventually, type Part, Stack } from '@qd/testing';
import { ApiCaller } from './api-caller';

export interface KillsOptions {
  readonly backend: Backend;
  readonly publications: number;
  /** How often each of worker, relay and API is killed. */
  readonly killsEach: number;
  readonly leaders: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What came of it; everything is read from the database after the dust has settled. */
export interface KillsOutcome {
  readonly published: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly queueEmptied: number;
  /** Needs without exactly one current, complete run of their present facts. */
  readonly needsWithoutRun: number;
  readonly runsLeftOpen: number;
  /** Current runs whose number of matches is not the number they should have. */
  readonly incompleteLists: number;
  /** Needs published twice, by the audit log. */
  readonly publishedTwice: number;
  readonly positionsMissing: number;
  readonly replay: string;
  readonly audit: string;
  readonly settledMs: number;
}

const KILLED: readonly Part[] = ['matching', 'relay', 'api'];
const PUBLISHERS = 4;
const SETTLE_MS = 240_000;

/** Kills worker, relay and API with SIGKILL again and again in the middle of publications, and empties the queue once. */
export async function proveKills(options: KillsOptions): Promise<KillsOutcome> {
  const { backend, leaders, seed, say } = options;
  const env = { QD_JOB_LOCK_MS: '2000', QD_RECONCILE_MS: '1500' };
  const stack = await Stack.start({ backend, leaders, needs: 0, seed, separate: true, env });
  try {
    const caller = new ApiCaller(stack.url);
    await caller.signIn();
    const drafts = await createDrafts(caller, options.publications);
    say(`${backend}: ${drafts.length} drafts are ready`);
    const kills = await publishWhileKilling(stack, caller, drafts, options);
    const began = Date.now();
    await eventually(async () => (await openEnds(stack)) === 0, SETTLE_MS, 'every need having one complete run').catch(() => undefined);
    return { ...(await look(stack, drafts.length)), kills, queueEmptied: 1, settledMs: Date.now() - began };
  } finally {
    await stack.stop();
  }
}

async function createDrafts(caller: ApiCaller, count: number): Promise<{ id: string; version: number }[]> {
  const brief = demoBrief(epochDayAt(Date.now()));
  const drafts: { id: string; version: number }[] = [];
  for (let index = 0; index < count; index++) {
    drafts.push(await caller.createNeed({ ...brief, title: `${brief.title} ${index + 1}`, daysPerWeek: 0.5 * (1 + (index % 6)) }));
  }
  return drafts;
}

/** Publishes with retries under one idempotency key each; after every few publications something is killed and started anew. */
async function publishWhileKilling(
  stack: Stack,
  caller: ApiCaller,
  drafts: readonly { id: string; version: number }[],
  { killsEach, say, backend }: KillsOptions,
): Promise<Record<string, number>> {
  const kills: Record<string, number> = Object.fromEntries(KILLED.map((part) => [part, 0]));
  const due = killsEach * KILLED.length;
  let [next, published, done] = [0, 0, 0];
  const publisher = async (): Promise<void> => {
    while (next < drafts.length) {
      const draft = drafts[next++];
      const key = randomUUID();
      while (!(await caller.publish(draft, key))) await new Promise((resolve) => setTimeout(resolve, 50));
      published++;
      // Publishing waits for the killer, so that no kill falls into a quiet time.
      while (done < due && published * due > (done + 2) * drafts.length) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const killer = async (): Promise<void> => {
    for (; done < due; done++) {
      await eventually(() => published * due >= done * drafts.length || next >= drafts.length, SETTLE_MS, 'publications going on');
      const part = KILLED[done % KILLED.length];
      await stack.kill(part);
      kills[part]++;
      if (done === Math.floor(due / 2)) await emptyQueue(stack);
      await stack.startPart(part);
      if ((done + 1) % KILLED.length === 0) say(`${backend}: ${published} published, ${done + 1} kills`);
    }
  };
  await Promise.all([killer(), ...Array.from({ length: PUBLISHERS }, publisher)]);
  return kills;
}

async function emptyQueue(stack: Stack): Promise<void> {
  const sender = new JobSender(MATCHING_QUEUE, {
    redisUrl: stack.env['REDIS_URL'] || undefined,
    databaseUrl: stack.database.workerUrl,
    prefix: stack.env['QD_QUEUE_PREFIX'],
    logger: createLogger('prove', 'silent'),
  });
  await sender.empty();
  await sender.close();
}

const count = async (stack: Stack, sql: string): Promise<number> => Number((await stack.database.query<{ n: string }>(sql))[0].n);

const NEEDS_WITHOUT_RUN = `
  select count(*) as n from need_facts f where f.valid_to is null and f.open
    and (select count(*) from match_runs r where r.need_id = f.need_id and r.state = 'COMPLETED' and r.need_event_id = f.event_id) <> 1`;
const OPEN_RUNS = `select count(*) as n from match_runs where state in ('QUEUED', 'RUNNING')`;
const UNSTAMPED = `select count(*) as n from outbox_events where position is null or dispatched_at is null`;

const openEnds = async (stack: Stack): Promise<number> =>
  (await count(stack, NEEDS_WITHOUT_RUN)) + (await count(stack, OPEN_RUNS)) + (await count(stack, UNSTAMPED));

async function look(stack: Stack, needs: number): Promise<Omit<KillsOutcome, 'kills' | 'queueEmptied' | 'settledMs'>> {
  return {
    published: await count(stack, `select count(*) as n from needs where state = 'OPEN'`),
    needsWithoutRun:
      (await count(stack, NEEDS_WITHOUT_RUN)) +
      Math.abs(needs - (await count(stack, 'select count(distinct need_id) as n from need_facts'))),
    runsLeftOpen: await count(stack, OPEN_RUNS),
    incompleteLists: await count(
      stack,
      `select count(*) as n from match_runs r where r.state = 'COMPLETED'
         and (select count(*) from matches m where m.run_id = r.id) <> least(r.passed, r.top_k)`,
    ),
    publishedTwice: await count(
      stack,
      `select count(*) as n from (select subject_id from audit_log where command = 'publish_need' group by subject_id having count(*) > 1) twice`,
    ),
    positionsMissing: await count(
      stack,
      'select max(position) - count(position) + count(*) filter (where position is null) as n from outbox_events',
    ),
    replay: stack.qd('match', 'replay').trim().split('\n').at(-1) ?? '',
    audit: stack.qd('audit', 'verify').trim(),
  };
}
