import { type Notification, type NotificationKind, noteParams } from '@qd/identity-domain';
import { Injectable } from '@nestjs/common';
import { Database } from '@qd/platform';
import type { Actor } from '@qd/shared-domain';

export interface NotificationPage {
  /** How many rows to read; one more than is shown tells whether there are more. */
  readonly limit: number;
  /** The last id already known. */
  readonly after: string | null;
  readonly unreadOnly: boolean;
}

interface Row {
  id: string;
  kind: NotificationKind;
  subject_id: string | null;
  params: Record<string, unknown>;
  created_at: Date;
  read_at: Date | null;
  title: string | null;
  headline: string | null;
}

/** What a note is about is called as its reader may see it now, not as it was called when it was left. */
const PAGE = `
  select n.*, need_title(case when n.kind = 'RUN_FAILED' then (n.params ->> 'needId')::uuid else n.subject_id end) as title,
    case when n.kind = 'LEADER_APPLIED' then leader_headline(n.subject_id) end as headline
  from (
    select id, kind, subject_id, params, created_at, read_at from notifications
    where user_id = $1 and ($2::uuid is null or id < $2) and (not $3 or read_at is null)
    order by id desc limit $4
  ) n order by n.id desc`;

const noteOf = (row: Row): Notification => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  params: noteParams(row.kind, row.params, row),
  createdAt: row.created_at.getTime(),
  readAt: row.read_at?.getTime() ?? null,
});

/** A person's inbox. */
@Injectable()
export class ReadNotifications {
  constructor(private readonly database: Database) {}

  /** @returns newest first; an inbox of nobody is empty */
  async page(actor: Actor, { limit, after, unreadOnly }: NotificationPage): Promise<Notification[]> {
    if (actor.kind !== 'USER') return [];
    const rows: Row[] = await this.database.read(actor, (manager) => manager.query(PAGE, [actor.userId, after, unreadOnly, limit]));
    return rows.map(noteOf);
  }

  async unreadCount(actor: Actor): Promise<number> {
    if (actor.kind !== 'USER') return 0;
    const [{ unread }] = await this.database.read(actor, (manager) =>
      manager.query('select count(*)::int as unread from notifications where user_id = $1 and read_at is null', [actor.userId]),
    );
    return unread;
  }
}
