import { appendAudit, type Clock, type Database, emitEvent, type IdSource, type Logger } from '@qd/platform';
import { epochDayAt, type Instant, system } from '@qd/shared-domain';

const MATCHER = system('matcher');
/** Hours after midnight UTC at which a new day begins for the market. */
const NIGHT_ENDS_AT = 2;
const HOUR_MS = 3_600_000;

const marketDayOf = (instant: Instant): number => epochDayAt(instant - NIGHT_ENDS_AT * HOUR_MS);

/** Moves the market's day, once a night: every run and preview is scored as of it, so that within a day nothing but a change moves a
 * list. Asked for again and again; only the first call after two in the morning (UTC) does something, also after days of standing
 * still. What the new day alters is found by the reaction to `market.day_moved`. */
export class MoveMarketDay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly logger: Logger,
  ) {}

  /** @returns whether a new day has begun */
  async execute(): Promise<boolean> {
    const now = this.clock.now();
    const moved = await this.database.transaction(MATCHER, async (manager) => {
      const [row]: { as_of: Date }[] = await manager.query('select as_of from market_day for update skip locked');
      if (!row || marketDayOf(row.as_of.getTime()) >= marketDayOf(now)) return false;
      await manager.query('update market_day set as_of = to_timestamp($1 / 1000.0)', [now]);
      const subjectId = this.ids.next();
      await emitEvent(manager, this.ids, { type: 'market.day_moved', subjectId });
      await appendAudit(manager, MATCHER, 'move_market_day', {
        subjectType: 'market',
        subjectId,
        detail: { from: row.as_of.toISOString() },
      });
      return true;
    });
    if (moved) this.logger.info({ asOf: new Date(now).toISOString() }, 'a new day of the market');
    return moved;
  }
}
