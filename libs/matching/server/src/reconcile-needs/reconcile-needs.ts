import type { Database, IdSource, JobSender, Logger } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { jobOf } from '../jobs/jobs';

interface Finding {
  need_id: string;
  position: string;
  /** Of the run that waits; null where there is none. */
  trigger_id: string | null;
}

/** Open needs without a list of their brief that nothing is under way for, runs that were queued or begun and not ended, and needs whose
 * newest run failed: the list they have may be stale.
 * `$1`: how long the ordinary way gets before, `$2`: how long a failed need is left alone, milliseconds. */
const MISSING = `
  select f.need_id, f.valid_from as position, null::uuid as trigger_id
  from need_facts f
  join outbox_events e on e.id = f.event_id
  where f.open and f.valid_to is null and f.valid_from is not null and e.created_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)
    and not exists (select 1 from match_runs r where r.need_id = f.need_id
      and (r.state = 'COMPLETED' and r.need_event_id = f.event_id or r.state in ('QUEUED', 'RUNNING')))
  union all
  select need_id, snapshot_position, trigger_event_id from match_runs
  where state in ('QUEUED', 'RUNNING') and started_at < clock_timestamp() - make_interval(secs => $1 / 1000.0)
  union all
  select r.need_id, r.snapshot_position, null from match_runs r
  join need_facts f on f.event_id = r.need_event_id and f.open and f.valid_to is null
  where r.state = 'FAILED' and r.completed_at < clock_timestamp() - make_interval(secs => $2 / 1000.0)
    and exists (select 1 from match_runs l where l.need_id = r.need_id and l.state = 'COMPLETED' and l.need_event_id = r.need_event_id)
    and not exists (select 1 from match_runs n where n.need_id = r.need_id and n.started_at > r.started_at)
  limit 1000`;
/** So often a failure may come back to the administrators. */
const AFTER_FAILURE_MS = 600_000;

/** Jobs waiting from which on nothing is added to them. */
const LONG_QUEUE = 100;

/** Finds work that should exist and does not, and enqueues it under a fresh id: BullMQ ignores an id it still retains. */
export class ReconcileNeeds {
  constructor(
    private readonly database: Database,
    private readonly sender: JobSender,
    private readonly ids: IdSource,
    private readonly logger: Logger,
  ) {}

  /** @param graceMs how long the ordinary way gets before the reconciler steps in
   * @param afterFailureMs how long a need whose run failed for good waits for another one
   * @returns how many runs were asked for */
  async execute(graceMs: number, afterFailureMs = AFTER_FAILURE_MS): Promise<number> {
    // A long queue is at work on what looks missing: after a seed, thousands of needs wait for their turn.
    if ((await this.sender.counts())['waiting'] > LONG_QUEUE) return 0;
    const findings: Finding[] = await this.database.read(system('reconciler'), (manager) =>
      manager.query(MISSING, [graceMs, afterFailureMs]),
    );
    const jobs = findings.map(({ need_id: needId, position, trigger_id: triggerId }) => {
      const jobId = this.ids.next();
      return jobOf('rc', needId, triggerId ?? jobId, Number(position), jobId);
    });
    if (jobs.length > 0) this.logger.warn({ needs: jobs.length }, 'reconciler asks for missing runs');
    await this.sender.send(jobs);
    return jobs.length;
  }
}
