import { Injectable } from '@nestjs/common';
import { Database, EventBus } from '@qd/platform';
import { type Actor, fail, invalid, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';

/** More than any page shows. */
const MAX_IDS = 200;

export interface MarkNotificationsReadInput {
  /** `null` for all. */
  readonly ids?: readonly string[] | null;
  /** The newest note seen: later ones stay unread. */
  readonly upTo?: string | null;
}

/** A person has seen notes. Nobody else's business, so it leaves no audit row; doing it twice is the same as once. */
@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly database: Database,
    private readonly bus: EventBus,
  ) {}

  /** Ids that are not the person's are passed over like ids that do not exist.
   * @returns how many notes are unread now */
  async execute(actor: Actor, { ids = null, upTo = null }: MarkNotificationsReadInput): Promise<Result<number, Refusal>> {
    if (actor.kind !== 'USER') return fail({ kind: 'FORBIDDEN' });
    if (ids && ids.length > MAX_IDS) return fail(invalid('ids', `Name at most ${MAX_IDS} notes at a time, or none for all of them.`));
    if (upTo !== null && !isUuid(upTo)) return fail(invalid('upTo', 'Name the newest note that was seen.'));
    const [{ marked, unread }] = await this.database.transaction(actor, (manager) =>
      manager.query(
        `with marked as (
           update notifications set read_at = clock_timestamp()
           where user_id = $1 and read_at is null and ($2::uuid[] is null or id = any ($2))
             and ($3::uuid is null or id <= $3) returning 1)
         select (select count(*)::int from marked) as marked,
           (select count(*)::int from notifications where user_id = $1 and read_at is null) as unread`,
        [actor.userId, ids?.filter(isUuid) ?? null, upTo],
      ),
    );
    // The person's other windows count anew. What is done is done, whether they hear of it or not.
    if (marked > 0) void this.bus.publish({ topic: 'inbox', id: actor.userId }).catch(() => undefined);
    return ok(unread - marked);
  }
}
