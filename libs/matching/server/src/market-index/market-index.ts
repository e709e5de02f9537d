import { bytesToInts, type Database, queryAll } from '@qd/platform';
import { decodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { ColumnarIndex, seedOf } from '@qd/matching-domain';
import { decodeNeedFacts, type NeedFacts } from '@qd/needs-domain';
import { type Instant, system } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { sha256Hex } from '../reference-tables/sha256-hex';

/** A need that may be matched, with the event its facts came with and the seed of its runs. */
export interface OpenNeed {
  readonly facts: NeedFacts;
  readonly eventId: string;
  readonly seed: number;
}

interface LeaderRow {
  leader_id: string;
  facts: Buffer;
}

interface NeedRow {
  need_id: string;
  event_id: string;
  open: boolean;
  facts: Buffer;
}

const PAGE = 5_000;
const NIL = '00000000-0000-0000-0000-000000000000';
const MATCHER = system('matcher');
/** The snapshot is the end: facts are stamped in the transaction that makes their position the newest. */
const LEADERS = `
  select leader_id, facts from leader_facts where valid_from > $1 and valid_to is null and leader_id > $2 order by leader_id limit ${PAGE}`;
const NEEDS = 'select need_id, event_id, open, facts from need_facts where valid_from > $1 and valid_to is null';
/** The newest event, the event at the position already known, and the market's day. */
const HEAD = `
  select coalesce(e.position, $1) as position, e.id, (select id from outbox_events where position = $2) as known, d.as_of
  from market_day d left join lateral (select position, id from outbox_events where position is not null order by position desc limit 1) e
    on true`;

interface Head {
  position: string;
  id: string | null;
  known: string | null;
  as_of: Date;
}

/** The market as of one outbox position, in memory: a cache of facts that starts from Postgres and follows positions. */
export class MarketIndex {
  private columns = new ColumnarIndex();
  private needs = new Map<string, OpenNeed>();
  /** The rows themselves, as they came: the columns cannot give a leader's facts back. */
  private rows = new Map<string, Buffer>();
  private at = 0;
  /** The event at {@link position}. A server that crashed may have lost its last stamps, and gives their positions to other events. */
  private head: string | null = null;
  private edits = 0;
  private day: Instant = 0;
  private running: Promise<void> | null = null;
  private queued: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  /** Every vetted leader, as of {@link position}. */
  get leaders(): ColumnarIndex {
    return this.columns;
  }

  /** The position everything held is as of. */
  get position(): number {
    return this.at;
  }

  /** Grows with every leader who is taken in: the same number, the same leaders. */
  get leadersEdits(): number {
    return this.edits;
  }

  /** The market's day: what every run and preview of this position is scored as of. */
  get asOf(): Instant {
    return this.day;
  }

  /** The needs that are open as of {@link position}. */
  openNeeds(): IterableIterator<OpenNeed> {
    return this.needs.values();
  }

  /** The need, if it is open as of {@link position}. */
  openNeed(needId: string): OpenNeed | undefined {
    return this.needs.get(needId);
  }

  /** A leader's facts as of {@link position}.
   * @throws Error when the index does not hold the leader */
  leaderFacts(leaderId: string): LeaderFacts {
    const facts = this.findLeader(leaderId);
    if (!facts) throw new Error(`The index holds no leader ${leaderId}.`);
    return facts;
  }

  /** A leader's facts as of {@link position}, if the index holds the leader. */
  findLeader(leaderId: string): LeaderFacts | undefined {
    const row = this.rows.get(leaderId);
    return row && decodeLeaderFacts(bytesToInts(row));
  }

  get openNeedCount(): number {
    return this.needs.size;
  }

  /** Brings the index to a position; does nothing when it is there. */
  async reach(position: number): Promise<void> {
    // One on its way may be enough.
    if (this.at < position) await this.running?.catch(() => undefined);
    if (this.at < position) await this.follow();
  }

  /** Brings the index to a position at least as new as the newest one when it was called. */
  follow(): Promise<void> {
    this.queued ??= (this.running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        this.running = this.queued;
        this.queued = null;
        return this.readNews();
      });
    return this.queued;
  }

  /** Reads first and applies then, in one go: whoever scores between two reads sees one position, never a mixture. Only the
   * first load, before which nobody scores, is applied page by page. */
  private async readNews(): Promise<void> {
    const news = await this.database.read(MATCHER, async (manager) => {
      // One snapshot, asked three questions at once: there is hardly ever a second page of leaders.
      const [[head], leaderRows, needRows] = (await queryAll(manager, [
        [HEAD, [0, this.at]],
        [LEADERS, [this.at, NIL]],
        [NEEDS, [this.at]],
      ])) as [Head[], LeaderRow[], NeedRow[]];
      return head.known === this.head ? { head, leaders: await this.allPages(manager, leaderRows), needs: needRows } : null;
    });
    if (!news) return this.reload();
    this.apply(news.leaders);
    for (const row of news.needs) this.applyNeed(row);
    this.at = Number(news.head.position);
    this.head = news.head.id;
    this.day = news.head.as_of.getTime();
  }

  /** Begins anew where the past is not what it was, and takes over in one go. */
  private async reload(): Promise<void> {
    const anew = new MarketIndex(this.database);
    await anew.follow();
    this.columns = anew.columns;
    this.needs = anew.needs;
    this.rows = anew.rows;
    this.at = anew.at;
    this.head = anew.head;
    this.day = anew.day;
    this.edits++;
  }

  private applyNeed({ need_id: needId, event_id: eventId, open, facts: bytes }: NeedRow): void {
    if (!open) {
      this.needs.delete(needId);
      return;
    }
    const facts = decodeNeedFacts(bytesToInts(bytes));
    this.needs.set(needId, { facts, eventId, seed: seedOf(needId, facts.briefVersion, sha256Hex) });
  }

  private apply(rows: readonly LeaderRow[]): void {
    for (const row of rows) {
      this.columns.upsert(decodeLeaderFacts(bytesToInts(row.facts)));
      this.rows.set(row.leader_id, row.facts);
      this.edits++;
    }
  }

  /** The rest of the leaders after a first page. */
  private async allPages(manager: EntityManager, first: LeaderRow[]): Promise<LeaderRow[]> {
    const changed: LeaderRow[] = [];
    for (let rows = first; ; rows = await manager.query(LEADERS, [this.at, rows[rows.length - 1].leader_id])) {
      if (this.at === 0) this.apply(rows);
      else changed.push(...rows);
      if (rows.length < PAGE) return changed;
    }
  }
}

/** Walks through the market as it was at a past position: one need's facts, and every leader's, page by page. Other work gets its
 * turn between two pages. */
export async function walkMarketAt(
  database: Database,
  at: { readonly position: number; readonly needEventId: string; readonly pageSize?: number },
  visit: (need: NeedFacts, leaders: LeaderFacts[]) => void,
): Promise<void> {
  const { position, needEventId, pageSize = PAGE } = at;
  await database.read(MATCHER, async (manager) => {
    const [needRow]: NeedRow[] = await manager.query('select facts from need_facts where event_id = $1', [needEventId]);
    if (!needRow) throw new Error(`The facts of event ${needEventId} are gone.`);
    const need = decodeNeedFacts(bytesToInts(needRow.facts));
    let after = NIL;
    for (;;) {
      const rows: LeaderRow[] = await manager.query(
        `select leader_id, facts from leader_facts
         where valid_from <= $1 and (valid_to is null or valid_to > $1) and leader_id > $2
         order by leader_id limit $3`,
        [position, after, pageSize],
      );
      visit(
        need,
        rows.map(({ facts }) => decodeLeaderFacts(bytesToInts(facts))),
      );
      if (rows.length < pageSize) break;
      after = rows[rows.length - 1].leader_id;
    }
  });
}

/** The market as it was at a past position: every leader's facts, and one need's. */
export async function marketAt(
  database: Database,
  position: number,
  needEventId: string,
): Promise<{ leaders: LeaderFacts[]; need: NeedFacts }> {
  const leaders: LeaderFacts[] = [];
  let need: NeedFacts | undefined;
  await walkMarketAt(database, { position, needEventId }, (wanted, page) => {
    need = wanted;
    for (const leader of page) leaders.push(leader);
  });
  return { leaders, need: need as NeedFacts };
}
