import { Injectable } from '@nestjs/common';
import { NEED_STATES, type NeedState } from '@qd/needs-domain';
import { Clock, Database } from '@qd/platform';
import {
  type Actor,
  fail,
  type Instant,
  isAdmin,
  MS_PER_DAY,
  ok,
  type Refusal,
  type Result,
  type Role,
  ROLES,
  STANDINGS,
  type Standing,
  uuidV7,
} from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { type QueueCounts, WatchQueue } from './watch-queue';

/** Size and health of the market at one moment. */
export interface MarketCounts {
  readonly at: Instant;
  /** The market's day, which every run is scored as of. */
  readonly asOf: Instant;
  readonly leaders: readonly { readonly standing: Standing; readonly count: number }[];
  readonly needs: readonly { readonly state: NeedState; readonly count: number }[];
  /** Approved leaders by their main role beside open needs by theirs. */
  readonly balance: readonly { readonly role: Role; readonly leaders: number; readonly needs: number }[];
  readonly companies: number;
  /** Runs asked for since midnight UTC. */
  readonly runsToday: number;
  readonly runsFailedToday: number;
  /** Of the latest thousand of today; `null` while there is none. */
  readonly medianRunMs: number | null;
  readonly slowestRunMs: number | null;
  readonly unrelayedEvents: number;
  readonly oldestUnrelayedSeconds: number;
  readonly openNeedsWithoutList: number;
  readonly queue: QueueCounts;
}

/** An id no older than the instant: ids of ours begin with their time. */
const firstIdAt = (instant: Instant): string => uuidV7(instant, new Uint8Array(10));

const OPEN = `state in ('OPEN', 'INTRODUCING')`;
const NEED_ROLES = `
  select b.content ->> 'role' as role, count(*) as count
  from needs n join briefs b on b.need_id = n.id and b.version = n.brief_version where n.${OPEN} group by 1`;
const REST = `
  select (select as_of from market_day) as as_of,
    (select count(*) from companies) as companies,
    (select count(*) from needs n where n.${OPEN}
       and not exists (select 1 from match_runs r where r.need_id = n.id and r.state = 'COMPLETED')) as without_list,
    unrelayed.count as unrelayed, coalesce(extract(epoch from clock_timestamp() - unrelayed.oldest), 0) as oldest_s
  from (select count(*) as count, min(created_at) as oldest from outbox_events where position is null or dispatched_at is null) unrelayed`;

interface Counted {
  readonly count: string;
}

/** Counts for administrators, from indexes: cheap enough to be asked for every few seconds at a hundred thousand leaders. */
@Injectable()
export class ReadMarketCounts {
  constructor(
    private readonly database: Database,
    private readonly queue: WatchQueue,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<Result<MarketCounts, Refusal>> {
    if (!isAdmin(actor)) return fail({ kind: 'FORBIDDEN' });
    const at = this.clock.now();
    const [counts, queue] = await Promise.all([this.database.read(actor, (manager) => readCounts(manager, at)), this.queue.counts()]);
    return ok({ at, ...counts, queue });
  }
}

async function readCounts(manager: EntityManager, at: Instant): Promise<Omit<MarketCounts, 'at' | 'queue'>> {
  const leaders: { standing: Standing; primary_role: Role; leaders: string }[] = await manager.query('select * from market_leaders()');
  const needs: (Counted & { state: NeedState })[] = await manager.query('select state, count(*) as count from needs group by state');
  const needRoles: (Counted & { role: Role })[] = await manager.query(NEED_ROLES);
  const midnight = Math.floor(at / MS_PER_DAY) * MS_PER_DAY;
  const [runs] = await manager.query('select * from market_runs($1)', [firstIdAt(midnight)]);
  const [rest] = await manager.query(REST);
  const sum = (rows: readonly { readonly leaders: string }[]): number => rows.reduce((total, row) => total + Number(row.leaders), 0);
  const ms = (value: number | null): number | null => (value === null ? null : Math.round(value));
  return {
    asOf: rest.as_of.getTime(),
    leaders: STANDINGS.map((standing) => ({ standing, count: sum(leaders.filter((row) => row.standing === standing)) })),
    needs: NEED_STATES.map((state) => ({ state, count: Number(needs.find((row) => row.state === state)?.count ?? 0) })),
    balance: ROLES.map((role) => ({
      role,
      leaders: sum(leaders.filter((row) => row.standing === 'APPROVED' && row.primary_role === role)),
      needs: Number(needRoles.find((row) => row.role === role)?.count ?? 0),
    })),
    companies: Number(rest.companies),
    runsToday: Number(runs.runs),
    runsFailedToday: Number(runs.failed),
    medianRunMs: ms(runs.median_ms),
    slowestRunMs: ms(runs.slowest_ms),
    unrelayedEvents: Number(rest.unrelayed),
    oldestUnrelayedSeconds: Math.floor(Number(rest.oldest_s)),
    openNeedsWithoutList: Number(rest.without_list),
  };
}
