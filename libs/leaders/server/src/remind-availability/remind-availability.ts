import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@qd/platform';
import { type Actor, epochDayAt, fail, ok, type Refusal, type Result } from '@qd/shared-domain';

/** Days a confirmed availability counts as fresh; from then on it costs points. */
const FRESH_DAYS = 30;

/* One event for each confirmation that has gone stale: its id follows from leader and day, so that it is emitted once. */
const EMIT = `
  insert into outbox_events (id, type, subject_id)
  select due.event_id, 'leader.availability_stale', due.leader_id
  from (select substr(encode(sha256(convert_to(id::text || ':' || confirmed_day, 'UTF8')), 'hex'), 1, 32)::uuid as event_id, id as leader_id
        from leaders where standing = 'APPROVED' and confirmed_day between $1 - 7 and $1) due
  where not exists (select 1 from outbox_events e where e.id = due.event_id)
  order by due.leader_id limit $2
  on conflict do nothing`;
/** A round tells so many; the next one goes on. */
const BATCH = 5_000;

/** Tells leaders whose availability was not confirmed for 30 days. For the operator's round; safe to repeat and to run twice
 * at once. A round that was missed is made up for within a week; after that nobody is bothered any more. */
@Injectable()
export class RemindAvailability {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<Result<null, Refusal>> {
    if (actor.kind !== 'SYSTEM' || actor.name !== 'operator') return fail({ kind: 'FORBIDDEN' });
    const stale = epochDayAt(this.clock.now()) - FRESH_DAYS - 1;
    await this.database.transaction(actor, (manager) => manager.query(EMIT, [stale, BATCH]));
    return ok(null);
  }
}
