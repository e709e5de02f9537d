import type { EventBus, EventType, JobSender, RelayedEvent } from '@qd/platform';
import { jobOf } from '../jobs/jobs';

const NEED_EVENTS: readonly EventType[] = ['need.published', 'need.changed'];

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
      this.sender.send(due.map(({ id, position, subjectId }) => jobOf('ob', subjectId, id, position, id))),
      this.news(events),
    ]);
  }

  private async news(events: readonly RelayedEvent[]): Promise<void> {
    const needs = new Set(events.filter(({ type }) => type.startsWith('need.')).map(({ subjectId }) => subjectId));
    for (const id of needs) await this.bus.publish({ topic: 'need', id });
  }
}
