import type { EventBus, EventType, JobSender, RelayedEvent } from '@qd/platform';
import { jobOf } from '../jobs/jobs';

const NEED_EVENTS: readonly EventType[] = ['need.published', 'need.changed'];
/** What runs tell of themselves is nothing to jobs and indexes. */
export const RUN_EVENTS: readonly EventType[] = ['match_run.completed', 'match_run.failed'];

/** Turns relayed events into jobs and news. Repeating it is harmless: job ids follow from event ids. What a changed leader means for
 * lists is found by `ReactToChanges`. */
export class DispatchEvents {
  constructor(
    private readonly sender: JobSender,
    private readonly bus: EventBus,
  ) {}

  async execute(events: readonly RelayedEvent[]): Promise<void> {
    const due = events.filter(({ type }) => NEED_EVENTS.includes(type));
    await Promise.all([
      this.news(events),
      this.sender.send(due.map(({ id, position, subjectId }) => jobOf('ob', subjectId, id, position, id))),
    ]);
  }

  /** Tells indexes to follow, so that they are there before the job is, and screens that a need has closed.
   * What else becomes of a need is told with its run, or within a second by the reaction. */
  private async news(events: readonly RelayedEvent[]): Promise<void> {
    await this.bus.publish({ topic: 'outbox', id: String(events[events.length - 1].position) });
    const closed = new Set(events.filter(({ type }) => type === 'need.closed').map(({ subjectId }) => subjectId));
    for (const id of closed) await this.bus.publish({ topic: 'need', id });
  }
}
