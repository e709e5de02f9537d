import { Injectable } from '@nestjs/common';
import { Database, EventBus } from '@qd/platform';
import { type Actor, fail, invalid, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';

/** More than any page shows. */
const MAX_IDS = 200;

export interface MarkNotificationsReadInput {
  /** `null` for all. */
  readonly ids?: readonly string[] | null;
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
  async execute(actor: Actor, { ids = null }: MarkNotificationsReadInput): Promise<Result<number, Refusal>> {
    if (actor.kind !== 'USER') return fail({ kind: 'FORBIDDEN' });
    if (ids && ids.length > MAX_IDS) return fail(invalid('ids', `Name at most ${MAX_IDS} notes at a time, or none for all of them.`));
    const [{ marked, unread }] = await this.database.transaction(actor, (manager) =>
      manager.query(
        `with marked as (
           update notifications set read_at = clock_timestamp()
           where user_id = $1 and read_at is null and ($2::uuid[] is null or id = any ($2)) returning 1)
         select (select count(*)::int from marked) as marked,
           (select count(*)::int from notifications where user_id = $1 and read_at is null) as unread`,
        [actor.userId, ids?.filter(isUuid) ?? null],
      ),
    );
    // The person's other windows count anew.
    if (marked > 0) await this.bus.publish({ topic: 'inbox', id: actor.userId });
    return ok(unread - marked);
  }
}
