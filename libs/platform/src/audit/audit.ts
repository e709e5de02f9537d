import { createHash } from 'node:crypto';
import type { Actor } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { actorKind, type Database, sendAlong, type Statement } from '../database/database';

/** What an audit row says beside actor and time. `detail` holds allowed fields only: never contact data, never a secret. */
export interface AuditEntry {
  readonly subjectType: 'user' | 'company' | 'leader' | 'need' | 'match_run' | 'market';
  readonly subjectId: string;
  readonly companyId?: string;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appends one row to the hash chain, inside the transaction of the act. Call it last: the chain's head stays locked until
 * the transaction ends. */
export async function appendAudit(manager: EntityManager, actor: Actor, command: string, entry: AuditEntry): Promise<void> {
  await sendAlong(manager, auditStatement(actor, command, entry));
}

/** What {@link appendAudit} sends, for a transaction that sends its last statements together. */
export const auditStatement = (actor: Actor, command: string, entry: AuditEntry): Statement => [
  `insert into audit_log (actor_kind, actor_id, command, subject_type, subject_id, company_id, reason, detail)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  [
    actorKind(actor),
    actor.kind === 'USER' ? actor.userId : null,
    command,
    entry.subjectType,
    entry.subjectId,
    entry.companyId ?? null,
    entry.reason ?? null,
    JSON.stringify(entry.detail ?? {}),
  ],
];

export interface AuditVerdict {
  readonly rows: number;
  /** The first row that does not follow from the one before, or `null` when the chain holds. */
  readonly brokenSeq: number | null;
  readonly problem: string | null;
}

interface ChainRow {
  seq: string;
  body: string;
  prev_hash: Buffer;
  hash: Buffer;
}

const PAGE = 5_000;

/** Recomputes the whole chain outside the database and compares. Reads as the operator. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  return database.read({ kind: 'SYSTEM', name: 'operator' }, async (manager) => {
    let previous = createHash('sha256').update('quarterdeck').digest();
    let rows = 0;
    for (;;) {
      const page: ChainRow[] = await manager.query(
        'select seq, audit_body(audit_log) as body, prev_hash, hash from audit_log where seq > $1 order by seq limit $2',
        [rows, PAGE],
      );
      for (const row of page) {
        const seq = Number(row.seq);
        if (seq !== rows + 1) return { rows, brokenSeq: rows + 1, problem: 'the row is missing' };
        if (!row.prev_hash.equals(previous)) return { rows, brokenSeq: seq, problem: 'the row does not follow from the one before' };
        previous = createHash('sha256').update(previous).update(row.body).digest();
        if (!row.hash.equals(previous)) return { rows, brokenSeq: seq, problem: 'the row was altered' };
        rows = seq;
      }
      if (page.length < PAGE) break;
    }
    const [head] = await manager.query('select seq, hash from audit_head');
    if (Number(head.seq) !== rows || !head.hash.equals(previous)) {
      return { rows, brokenSeq: rows + 1, problem: 'rows at the end were removed' };
    }
    return { rows, brokenSeq: null, problem: null };
  });
}
