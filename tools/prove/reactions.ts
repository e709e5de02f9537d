import { encodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { isSameList, matchNaively, type MatchRunResult, randomLeader, randomNeed, type RunInputs } from '@qd/matching-domain';
import { inputsOf, marketAt, MatchingWorker, Policies, ReferenceTables, settingsNow, MarketIndex } from '@qd/matching-server';
import { encodeNeedFacts, type NeedFacts } from '@qd/needs-domain';
import { createEventBus, createLogger, type Database, intsToBytes, loadConfig, RandomIds, SystemClock } from '@qd/platform';
import { SeededRandom, system } from '@qd/shared-domain';
import { type Backend, createTestDatabase, eventually, queueConnection, type TestDatabase } from '@qd/testing';

export interface ReactionsOptions {
  readonly backend: Backend;
  readonly edits: number;
  readonly needs: number;
  readonly leaders: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface ReactionsOutcome {
  readonly edits: number;
  /** Rounds of one to four edits, each looked at when everything had settled. */
  readonly rounds: number;
  /** Needs whose list a full rebuild finds altered, over all rounds, or whose brief was edited. */
  readonly altered: number;
  /** Of (round, need) pairs: those with a new run. */
  readonly newRuns: number;
  readonly missed: number;
  readonly superfluous: number;
  /** Current lists that differ from a full rebuild, looked at after each round. */
  readonly wrongLists: number;
  readonly fullLists: number;
  readonly slowestMs: number;
}

const ids = new RandomIds(new SystemClock());
const logger = createLogger('prove', 'silent');

/** A small market whose leaders and needs are edited at random, with a real worker on a real database and queue. After each round the
 * needs with a new run are compared with those whose top k a full rebuild finds altered. */
export async function proveReactions(options: ReactionsOptions): Promise<ReactionsOutcome> {
  const db = await createTestDatabase();
  const worker = await db.worker();
  const connection = queueConnection(options.backend, db);
  await new Policies(await db.app()).ensureFirst(system('operator'));
  const market = new EditedMarket(db, new SeededRandom(options.seed), options);
  await market.open();
  const config = loadConfig({
    QD_WORKER_DATABASE_URL: db.workerUrl,
    REDIS_URL: connection.redisUrl,
    QD_QUEUE_PREFIX: connection.prefix,
    QD_REACT_MS: '15',
    QD_RECONCILE_MS: '60000',
  });
  const bus = createEventBus({ redisUrl: connection.redisUrl, databaseUrl: db.workerUrl, prefix: connection.prefix, logger });
  await bus.open();
  const process = new MatchingWorker(config, logger, worker, bus, new SystemClock(), ids);
  await process.onApplicationBootstrap();
  try {
    return await run(options, db, worker, market);
  } finally {
    await process.onApplicationShutdown();
    await bus.close();
    await db.drop();
  }
}

async function run(options: ReactionsOptions, db: TestDatabase, worker: Database, market: EditedMarket): Promise<ReactionsOutcome> {
  const [policies, tables, index] = [new Policies(worker), new ReferenceTables(worker), new MarketIndex(worker)];
  const total = { altered: 0, newRuns: 0, missed: 0, superfluous: 0, wrongLists: 0, fullLists: 0, slowestMs: 0 };
  await settled(db);
  let before = await lists(db);
  let rebuilt = await rebuild();
  let [edits, rounds] = [0, 0];
  while (edits < options.edits) {
    const touched = await market.edit(Math.min(1 + (rounds % 4), options.edits - edits));
    edits += touched.count;
    rounds++;
    const began = Date.now();
    await settled(db);
    total.slowestMs = Math.max(total.slowestMs, Date.now() - began);
    const [after, expected] = [await lists(db), await rebuild()];
    for (const [needId, result] of expected) {
      const old = rebuilt.get(needId);
      const due = touched.needs.has(needId) || !old || !isSameList(result, old.matches);
      const ran = after.get(needId)?.runId !== before.get(needId)?.runId;
      if (due) total.altered++;
      if (ran) total.newRuns++;
      if (due && !ran) total.missed++;
      if (!due && ran) total.superfluous++;
      if (!isSameList(result, after.get(needId)?.matches ?? [])) total.wrongLists++;
      if (result.matches.length === result.k) total.fullLists++;
    }
    [before, rebuilt] = [after, expected];
    if (rounds % 50 === 0) options.say(`${options.backend}: ${edits} edits in ${rounds} rounds, ${total.altered} lists altered`);
  }
  return { edits, rounds, ...total };

  /** Every open need's list by the naive scorer, over the facts of now. */
  async function rebuild(): Promise<Map<string, MatchRunResult>> {
    await index.follow();
    const settings = await settingsNow(index, policies, tables);
    const leaders = await allLeaders(worker, index.position, market.anyEvent);
    return new Map(
      [...index.openNeeds()].map((need) => {
        const inputs: RunInputs = inputsOf(need, settings);
        return [need.facts.needId, matchNaively(inputs, leaders)];
      }),
    );
  }
}

const allLeaders = async (worker: Database, position: number, eventId: string): Promise<LeaderFacts[]> =>
  (await marketAt(worker, position, eventId)).leaders;

interface StoredList {
  readonly runId: string;
  readonly matches: { leaderId: string; score: number }[];
}

async function lists(db: TestDatabase): Promise<Map<string, StoredList>> {
  const rows = await db.query<{ id: string; need_id: string; leader_id: string | null; score: number }>(
    `select r.id, r.need_id, m.leader_id, m.score from match_runs r left join matches m on m.run_id = r.id
     where r.state = 'COMPLETED' order by r.need_id, m.rank`,
  );
  const found = new Map<string, StoredList>();
  for (const row of rows) {
    const list = found.get(row.need_id) ?? { runId: row.id, matches: [] };
    if (row.leader_id !== null) list.matches.push({ leaderId: row.leader_id, score: row.score });
    found.set(row.need_id, list);
  }
  return found;
}

/** Nothing is unstamped, unread by the reaction, queued, running or unchecked, and every open need has a list of its brief. */
const UNSETTLED = `
  select 1 from outbox_events where position is null
  union all select 1 from outbox_cursors where name = 'reaction' and position < (select max(position) from outbox_events)
  union all select 1 from match_runs where state in ('QUEUED', 'RUNNING') or state = 'COMPLETED' and not settled
  union all select 1 from need_facts f where f.open and f.valid_to is null and not exists
    (select 1 from match_runs r where r.need_id = f.need_id and r.state = 'COMPLETED' and r.need_event_id = f.event_id)
  limit 1`;

const settled = (db: TestDatabase): Promise<void> =>
  eventually(async () => (await db.query(UNSETTLED)).length === 0, 30_000, 'lists, queue and cursor coming to rest');

/** The market under edit: what it holds is what was last written. */
class EditedMarket {
  private readonly leaders: LeaderFacts[] = [];
  private readonly needs: NeedFacts[] = [];
  /** Some need's event; asked for when only leaders are wanted. */
  anyEvent = '';

  constructor(
    private readonly db: TestDatabase,
    private readonly draw: SeededRandom,
    private readonly sizes: { readonly needs: number; readonly leaders: number },
  ) {}

  async open(): Promise<void> {
    const { draw, sizes } = this;
    for (let index = 0; index < sizes.needs; index++) {
      this.needs.push({ ...randomNeed(draw), open: 1, halfDaysPerWeek: 1, minOverlapMinutes: 0, dayBudgetMaxMinor: 400_000 });
    }
    for (let index = 0; index < sizes.leaders; index++) this.leaders.push(this.newLeader(this.needs[index % sizes.needs]));
    for (const leader of this.leaders) await this.writeLeader(leader);
    for (const need of this.needs) await this.writeNeed(need, 'need.published');
  }

  /** Makes some edits of different leaders and needs, all at once. */
  async edit(count: number): Promise<{ count: number; needs: Set<string> }> {
    const { draw } = this;
    const touched = new Set<string>();
    const writes: (() => Promise<void>)[] = [];
    for (let made = 0; made < count; made++) {
      if (draw.chance(0.08)) {
        const at = draw.int(0, this.needs.length - 1);
        if (touched.has(this.needs[at].needId)) continue;
        const need = this.changedNeed(this.needs[at]);
        this.needs[at] = need;
        touched.add(need.needId);
        writes.push(() => this.writeNeed(need, 'need.changed'));
      } else if (draw.chance(0.03)) {
        writes.push(() => this.moveDay());
      } else {
        const at = draw.int(0, this.leaders.length);
        const leader = at < this.leaders.length ? this.changedLeader(this.leaders[at]) : this.newLeader(draw.pick(this.needs));
        if (touched.has(leader.leaderId)) continue;
        touched.add(leader.leaderId);
        this.leaders[at] = leader;
        writes.push(() => this.writeLeader(leader));
      }
    }
    await Promise.all(writes.map((write) => write()));
    return { count: Math.max(1, writes.length), needs: touched };
  }

  private newLeader(need: NeedFacts): LeaderFacts {
    return { ...randomLeader(this.draw, need), leaderId: this.draw.uuid(Date.UTC(2026, 10, 1)) };
  }

  private changedLeader(leader: LeaderFacts): LeaderFacts {
    const { draw } = this;
    const other = randomLeader(draw, draw.pick(this.needs));
    const changes: Partial<LeaderFacts>[] = [
      { preferences: other.preferences },
      { confirmedDay: other.confirmedDay },
      { standing: leader.standing === 1 ? 2 : 1 },
      { capacityFromWeek: other.capacityFromWeek, freeHalfDays: other.freeHalfDays },
      { niches: other.niches, specialties: other.specialties },
      { dayRateMinMinor: other.dayRateMinMinor, dayRateTargetMinor: other.dayRateTargetMinor, currency: other.currency },
      { blockedCompanyIds: [draw.pick(this.needs).companyIds[0]] },
      { outcomeCount: other.outcomeCount, outcomeSum: other.outcomeSum, answerLikelihood: other.answerLikelihood },
      {},
      other,
    ];
    return { ...leader, ...draw.pick(changes), leaderId: leader.leaderId };
  }

  private changedNeed(need: NeedFacts): NeedFacts {
    const { draw } = this;
    const other = randomNeed(draw);
    const changes: Partial<NeedFacts>[] = [
      { halfDaysPerWeek: draw.int(1, 3) },
      { niches: other.niches, required: other.required, niceToHave: other.niceToHave },
      { dayBudgetMaxMinor: draw.int(Math.max(need.dayBudgetMinMinor, 200_000), 800_000) },
      { stage: other.stage, phase: other.phase },
    ];
    return { ...need, ...draw.pick(changes), briefVersion: need.briefVersion + 1 };
  }

  private async moveDay(): Promise<void> {
    await this.db.query(
      `with moved as (update market_day set as_of = as_of + interval '1 day' returning 1)
       insert into outbox_events (id, type, subject_id) select $1, 'market.day_moved', $1 from moved`,
      [ids.next()],
    );
  }

  private async writeLeader(leader: LeaderFacts): Promise<void> {
    await this.db.query(
      `with event as (insert into outbox_events (id, type, subject_id) values ($1, 'leader.changed', $2) returning id)
       insert into leader_facts (event_id, leader_id, facts) select id, $2, $3 from event`,
      [ids.next(), leader.leaderId, intsToBytes(encodeLeaderFacts(leader))],
    );
  }

  private async writeNeed(need: NeedFacts, type: string): Promise<void> {
    this.anyEvent = ids.next();
    await this.db.query(
      `with event as (insert into outbox_events (id, type, subject_id) values ($1, $2, $3) returning id)
       insert into need_facts (event_id, need_id, brief_version, open, facts) select id, $3, $4, true, $5 from event`,
      [this.anyEvent, type, need.needId, need.briefVersion, intsToBytes(encodeNeedFacts(need))],
    );
  }
}
