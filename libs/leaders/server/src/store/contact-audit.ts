import { appendAudit, type AuditEntry, type Database } from '@qd/platform';
import type { Actor } from '@qd/shared-domain';

/** Keeps on record that somebody tried to put contact data into a blind text. The refused command rolled its own transaction back,
 * so this is one of its own; the text itself is not kept. */
export async function auditContactAttempt(
  database: Database,
  actor: Actor,
  command: string,
  subject: Pick<AuditEntry, 'subjectType' | 'subjectId'>,
  path: string,
): Promise<void> {
  await database.transaction(actor, (manager) =>
    appendAudit(manager, actor, command, { ...subject, reason: 'CONTACT_DATA', detail: { refused: true, path } }),
  );
}
