import type { EntityManager } from 'typeorm';
import type { IdSource } from '../clock/clock';
import { sendAlong, type Statement } from '../database/database';

/** The events that cross scopes, and what each says beside its subject. Ids and versions only, never contents. */
export type EventType =
  | 'leader.changed'
  | 'leader.approved'
  | 'leader.suspended'
  | 'leader.applied'
  | 'leader.evidence_raised'
  | 'leader.availability_stale'
  | 'company.created'
  | 'need.submitted'
  | 'need.published'
  | 'need.changed'
  | 'need.closed'
  | 'match_run.completed'
  | 'match_run.failed'
  | 'opportunity.interest'
  | 'market.day_moved';

export interface OutboxEvent {
  readonly type: EventType;
  readonly subjectId: string;
  readonly payload?: Readonly<Record<string, string | number | boolean>>;
}

/** Writes an event in the running transaction; the relay gives it a position and hands it on after the commit.
 * @returns the event's id, which the facts written with it refer to */
export async function emitEvent(manager: EntityManager, ids: IdSource, event: OutboxEvent): Promise<string> {
  const id = ids.next();
  await sendAlong(manager, eventStatement(id, event));
  return id;
}

/** What {@link emitEvent} sends, for a transaction that sends its last statements together. */
export const eventStatement = (id: string, event: OutboxEvent): Statement => [
  'insert into outbox_events (id, type, subject_id, payload) values ($1, $2, $3, $4)',
  [id, event.type, event.subjectId, JSON.stringify(event.payload ?? {})],
];
