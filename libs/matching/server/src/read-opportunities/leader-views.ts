import { Injectable } from '@nestjs/common';
import { decodeLeaderFacts, type LeaderFacts } from '@qd/leaders-domain';
import { bytesToInts } from '@qd/platform';
import { epochDayAt, type Instant, MS_PER_DAY, STANDINGS, system } from '@qd/shared-domain';
import { type MarketMoment, PreviewMarket } from '../preview-market/preview-market';

/** The market as one leader may know it. */
export interface LeaderView {
  readonly moment: MarketMoment;
  /** Facts of now, but blocks and conflicts as the market's day began with them. */
  readonly leader: LeaderFacts;
  /** Only approved leaders have opportunities. */
  readonly approved: boolean;
}

type Hidden = Pick<LeaderFacts, 'blockedCompanyIds' | 'conflictCompanyIds'>;

const APPROVED = STANDINGS.indexOf('APPROVED');
const MATCHER = system('matcher');
/** Leaders remembered at most. */
const MAX_KEPT = 10_000;

/** The newest facts from before an instant, or where there are none the first of all. */
const FACTS_AT = `
  select f.facts from leader_facts f join outbox_events e on e.id = f.event_id
  where f.leader_id = $1 and f.valid_from is not null
  order by e.created_at <= $2 desc, case when e.created_at <= $2 then f.valid_from else -f.valid_from end desc limit 1`;

/** Where leaders see the market from. A block, or one taken back, reaches their lists only when the market's day moves, so that nobody
 * learns whose a need is by toggling one and looking again; the lists of companies heed it at once.
 * @see docs/domain/matching.md#blocks */
@Injectable()
export class LeaderViews {
  private readonly hidden = new Map<string, { readonly from: Instant; readonly ids: Hidden }>();

  constructor(private readonly preview: PreviewMarket) {}

  /** @returns `null` for a leader the market has never heard of */
  async of(leaderId: string): Promise<LeaderView | null> {
    const moment = await this.preview.now();
    const hidden = await this.hiddenAt(leaderId, epochDayAt(moment.settings.asOf) * MS_PER_DAY);
    // Read after the last wait: need, leader and market are of one position from here on.
    const facts = moment.index.findLeader(leaderId);
    if (!facts || !hidden) return null;
    return { moment, leader: { ...facts, ...hidden }, approved: facts.standing === APPROVED };
  }

  /** The market's day. */
  async asOf(): Promise<Instant> {
    return (await this.preview.now()).settings.asOf;
  }

  private async hiddenAt(leaderId: string, from: Instant): Promise<Hidden | null> {
    const known = this.hidden.get(leaderId);
    if (known?.from === from) return known.ids;
    const database = await this.preview.facts();
    const [row]: { facts: Buffer }[] = await database.read(MATCHER, (manager) => manager.query(FACTS_AT, [leaderId, new Date(from)]));
    if (!row) return null;
    const { blockedCompanyIds, conflictCompanyIds } = decodeLeaderFacts(bytesToInts(row.facts));
    const ids = { blockedCompanyIds, conflictCompanyIds };
    if (this.hidden.size >= MAX_KEPT) this.hidden.clear();
    this.hidden.set(leaderId, { from, ids });
    return ids;
  }
}
