import type { Database, IdSource, JobSender, Logger } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { MATCH_NEED } from '../jobs/jobs';

interface Finding {
  need_id: string;
  position: string;
}

/** Open needs whose list is missing, older than the brief, or shows a leader who has changed since. `$1`: how long the ordinary
 * way gets before, milliseconds. */
const MISSING = `
  select f.need_id, greatest(f.valid_from, changed.position) as position
  from need_facts f
  join outbox_events e on e.id = f.event_id
  left join match_runs r on r.need_id = f.need_id and r.state = 'COMPLETED' and r.need_event_id = f.event_id
  left join lateral (
    select max(l.valid_from) as position from matches m
    join leader_facts l on l.leader_id = m.leader_id and l.valid_to is null and l.valid_from > r.snapshot_position
    join outbox_events le on le.id = l.event_id and le.created_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)
    where m.run_id = r.id
  ) changed on true
  where f.open and f.valid_to is null and f.valid_from is not null
    and ((r.id is null and e.created_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)) or changed.position is not null)
  limit 1000`;

/** Finds work that should exist and does not, and enqueues it under a fresh id: BullMQ ignores an id it still retains. */
export class ReconcileNeeds {
  constructor(
    private readonly database: Database,
    private readonly sender: JobSender,
    private readonly ids: IdSource,
    private readonly logger: Logger,
  ) {}

  /** @param graceMs how long the ordinary way gets before the reconciler steps in
   * @returns how many runs were asked for */
  async execute(graceMs: number): Promise<number> {
    const findings: Finding[] = await this.database.read(system('reconciler'), (manager) => manager.query(MISSING, [graceMs]));
    const jobs = findings.map(({ need_id: needId, position }) => {
      const triggerId = this.ids.next();
      return { name: MATCH_NEED.name, id: `rc-${triggerId}`, data: { needId, triggerId, position: Number(position) } };
    });
    if (jobs.length > 0) this.logger.warn({ needs: jobs.length }, 'reconciler asks for missing runs');
    await this.sender.send(jobs);
    return jobs.length;
  }
}
