import { setImmediate as breathe } from 'node:timers/promises';
import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import type { Instant, WeekIndex } from '@qd/shared-domain';
import type { Client } from 'pg';
import type { GeneratedLeader } from '../seed-leaders/generated-leader';
import { watchKey } from './key-progress';
import { LEADER_TABLE_NAMES, LEADER_TABLES, LeaderFiles, type LeaderTable } from './leader-files';
import { copyInto, dropKey, loadAsOwner } from './owner-load';

/** A leader to load, with what stands in the place of the password's hash. */
export interface LeaderToLoad {
  readonly leader: GeneratedLeader;
  readonly passwordHash: string;
}

export interface LeadersLoad {
  /** Connection of `qd_migrate`. */
  readonly url: string;
  readonly count: number;
  /** Asked once for each index from 0 on, in order. */
  readonly leaderAt: (index: number) => LeaderToLoad;
  /** First week of every leader's capacity and facts. */
  readonly currentWeek: WeekIndex;
  /** Instant the leaders' events count as handed on. */
  readonly now: Instant;
  readonly onLeaders?: (done: number) => void;
  /** How many weeks have their key; the last part of the work, after all leaders. */
  readonly onWeeks?: (done: number, total: number) => void;
  /** Leaders at a time; default 1000. The market is the same whichever it is. */
  readonly batchSize?: number;
}

const FRESH: readonly LeaderTable[] = ['leader_capacity', 'blind_profiles', 'outbox_events', 'leader_facts'];
const OTHERS: readonly LeaderTable[] = ['users', 'leaders'];
const BATCH = 1_000;
/** Leaders drawn between two looks at the network: the server stores one batch while the next is drawn. */
const SLICE = 20;

/** The operator's way to fill an empty database with leaders, some thousand a second: as the owner, in one transaction, past the
 * commands. What stands there afterwards is what the commands would have written, events already stamped by their index and handed on.
 * @throws LoadRefused when there are leaders or users, or somebody else works on the database: nothing has changed then */
export async function loadLeaders(load: LeadersLoad): Promise<void> {
  await loadAsOwner({ url: load.url, fresh: FRESH, others: OTHERS }, isEmpty, async (client) => {
    const addKey = await dropKey(client, 'leader_capacity');
    await copyLeaders(client, load);
    const stopWatching = await watchKey(client, load.url, load.count * CAPACITY_WEEKS, load.onWeeks);
    try {
      await client.query(addKey);
    } finally {
      await stopWatching();
    }
    // Who follows the outbox has missed nothing: whatever reads the market reads these leaders with it.
    await client.query('update outbox_cursors set position = $1 where position < $1', [load.count]);
  });
}

async function isEmpty(client: Client): Promise<boolean> {
  const tables = LEADER_TABLE_NAMES.map((table) => `exists (select 1 from ${table})`);
  const { rows } = await client.query<{ used: boolean }>(`select ${tables.join(' or ')} as used`);
  return !rows[0].used;
}

async function copyLeaders(client: Client, load: LeadersLoad): Promise<void> {
  const { count, batchSize = BATCH, onLeaders } = load;
  let stored: Promise<void> = Promise.resolve();
  for (let from = 0; from < count; from += batchSize) {
    const to = Math.min(from + batchSize, count);
    const files = await drawFiles(load, from, to);
    await stored;
    stored = store(client, files).then(() => onLeaders?.(to));
    // Its failure is met at the next turn, or below.
    stored.catch(() => undefined);
  }
  await stored;
}

async function drawFiles(load: LeadersLoad, from: number, to: number): Promise<Record<LeaderTable, Buffer>> {
  const files = new LeaderFiles(load.currentWeek, load.now);
  for (let index = from; index < to; index++) {
    const { leader, passwordHash } = load.leaderAt(index);
    files.add(leader, passwordHash, index + 1);
    if (index % SLICE === 0) await breathe();
  }
  return files.end();
}

async function store(client: Client, files: Record<LeaderTable, Buffer>): Promise<void> {
  for (const table of LEADER_TABLE_NAMES) {
    await copyInto(client, table, LEADER_TABLES[table], files[table], FRESH.includes(table));
  }
}
