import type { ContactDataRefusal } from '@qd/needs-domain';
import { appendAudit, type AuditEntry, type Database } from '@qd/platform';
import { type Actor, checkText, fail, findContactData, ok, type Refusal, type Result } from '@qd/shared-domain';

const MAX_NOTE = 500;

/** Reads the untrusted note of a mark: nothing, or 1 to 500 characters without contact data. */
export function readNote(note: string | null | undefined): Result<string | null, Refusal | ContactDataRefusal> {
  if (note === null || note === undefined || note.trim() === '') return ok(null);
  const checked = checkText(note, { path: 'note', min: 1, max: MAX_NOTE, multiline: true });
  if (!checked.ok) return checked;
  const found = findContactData(checked.value);
  return found ? fail({ kind: 'CONTACT_DATA', path: 'note', redacted: found.redacted }) : checked;
}

/** Keeps on record that somebody tried to put contact data into a note; the text itself is not kept. The refused command rolled its own
 * transaction back, so this is one of its own. */
export async function auditContactAttempt(
  database: Database,
  actor: Actor,
  command: string,
  subject: Pick<AuditEntry, 'subjectId' | 'companyId'>,
): Promise<void> {
  const entry: AuditEntry = { subjectType: 'need', ...subject, reason: 'CONTACT_DATA', detail: { refused: true, path: 'note' } };
  await database.transaction(actor, (manager) => appendAudit(manager, actor, command, entry));
}
