import type { Brief, NeedState } from '@qd/needs-domain';
import { sendAlong } from '@qd/platform';
import type { EntityManager } from 'typeorm';
import { type BriefRow, type Need, NEED_COLUMNS, needOf, type NeedRow } from './need';

/** Reads one need the actor may see. */
export async function findNeed(manager: EntityManager, id: string): Promise<Need | null> {
  const [row]: NeedRow[] = await manager.query(`select ${NEED_COLUMNS} from needs where id = $1`, [id]);
  return row ? needOf(row) : null;
}

/** Reads the present brief of a need.
 * @throws Error when there is none: every need has one from its first transaction on */
export async function findBrief(manager: EntityManager, need: Need): Promise<Brief> {
  const [row]: BriefRow[] = await manager.query('select need_id, version, content from briefs where need_id = $1 and version = $2', [
    need.id,
    need.briefVersion,
  ]);
  if (!row) throw new Error(`need ${need.id} has no brief of version ${need.briefVersion}`);
  return row.content;
}

/** Stores a new draft with its first brief. */
export async function insertNeed(
  manager: EntityManager,
  draft: { id: string; companyId: string; createdBy: string | null; brief: Brief },
): Promise<void> {
  await manager.query('insert into needs (id, company_id, created_by) values ($1, $2, $3)', [draft.id, draft.companyId, draft.createdBy]);
  await saveBrief(manager, draft.id, 1, draft.brief);
}

/** Stores a version of a brief: a new one, or new wording of the one that is there. */
export async function saveBrief(manager: EntityManager, needId: string, version: number, brief: Brief): Promise<void> {
  await sendAlong(manager, [
    `insert into briefs (need_id, version, content) values ($1, $2, $3)
     on conflict (need_id, version) do update set content = excluded.content`,
    [needId, version, JSON.stringify(brief)],
  ]);
}

/** What a command changes in the row of a need; the version rises by itself. */
export interface NeedChanges {
  readonly state: NeedState;
  readonly briefVersion?: number;
  readonly closeReason?: string;
  /** Written once: a need that opens again keeps the first. */
  readonly publishedAt?: Date;
}

/** Changes a need if it still has the version that was read; holds its row until the transaction ends, so that its events
 * are written in the order of its versions.
 * @returns the changed need, or `null` when somebody else was faster */
export async function changeNeed(manager: EntityManager, read: Need, changes: NeedChanges): Promise<Need | null> {
  const [rows]: [NeedRow[], number] = await manager.query(
    `update needs set state = $3, brief_version = $4, close_reason = coalesce($5, close_reason), published_at = coalesce(published_at, $6),
       version = version + 1, updated_at = now()
     where id = $1 and version = $2 returning ${NEED_COLUMNS}`,
    [
      read.id,
      read.version,
      changes.state,
      changes.briefVersion ?? read.briefVersion,
      changes.closeReason ?? null,
      changes.publishedAt ?? null,
    ],
  );
  return rows[0] ? needOf(rows[0]) : null;
}

/** What publishing asks of the company behind a need. */
export interface CompanyStanding {
  readonly verifiedDomain: boolean;
  /** The company first, then its parent, its children and its parent's other children. */
  readonly familyIds: readonly string[];
}

/** Reads a company the actor may see. */
export async function findCompany(manager: EntityManager, companyId: string): Promise<CompanyStanding | null> {
  const [row]: { verified_domain: boolean; family: string[] }[] = await manager.query(
    'select verified_domain, company_family(id) as family from companies where id = $1',
    [companyId],
  );
  return row ? { verifiedDomain: row.verified_domain, familyIds: row.family } : null;
}
