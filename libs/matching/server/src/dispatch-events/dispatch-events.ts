import type { Database, EventBus, JobRequest, JobSender, RelayedEvent } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { MATCH_NEED } from '../jobs/jobs';

const LEADER_EVENTS: readonly RelayedEvent['type'][] = ['leader.changed', 'leader.approved', 'leader.suspended'];
const NEED_EVENTS: readonly RelayedEvent['type'][] = ['need.published', 'need.changed'];

/** Turns relayed events into jobs and news. Repeating it is harmless: job ids follow from event ids. */
export class DispatchEvents {
  constructor(
    private readonly database: Database,
    private readonly sender: JobSender,
    private readonly bus: EventBus,
  ) {}

  async execute(events: readonly RelayedEvent[]): Promise<void> {
    const jobs: JobRequest[] = events
      .filter(({ type }) => NEED_EVENTS.includes(type))
      .map(({ id, position, subjectId }) => ({
        name: MATCH_NEED.name,
        id: `ob-${id}`,
        data: { needId: subjectId, triggerId: id, position },
      }));
    await this.sender.send([...jobs, ...(await this.rematches(events))]);
    await this.news(events);
  }

  /** A changed leader may no longer belong on a list that shows them: those needs are matched again. */
  private async rematches(events: readonly RelayedEvent[]): Promise<JobRequest[]> {
    const byLeader = new Map(events.filter(({ type }) => LEADER_EVENTS.includes(type)).map((event) => [event.subjectId, event]));
    if (byLeader.size === 0) return [];
    const rows: { need_id: string; leader_id: string }[] = await this.database.read(system('relay'), (manager) =>
      manager.query(
        `select r.need_id, m.leader_id from matches m
         join match_runs r on r.id = m.run_id and r.state = 'COMPLETED'
         where m.leader_id = any ($1)`,
        [[...byLeader.keys()]],
      ),
    );
    // One run for a need whose list shows several of them, as new as the last of their changes.
    const newest = new Map<string, RelayedEvent>();
    for (const { need_id: needId, leader_id: leaderId } of rows) {
      const event = byLeader.get(leaderId) as RelayedEvent;
      if (event.position > (newest.get(needId)?.position ?? 0)) newest.set(needId, event);
    }
    return [...newest].map(([needId, { id: triggerId, position }]) => ({
      name: MATCH_NEED.name,
      id: `ob-${triggerId}-${needId}`,
      data: { needId, triggerId, position },
    }));
  }

  private async news(events: readonly RelayedEvent[]): Promise<void> {
    for (const { type, subjectId, payload } of events) {
      if (type === 'match_run.completed') await this.bus.publish({ topic: 'need', id: String(payload['needId']) });
      else if (type.startsWith('need.')) await this.bus.publish({ topic: 'need', id: subjectId });
    }
  }
}
