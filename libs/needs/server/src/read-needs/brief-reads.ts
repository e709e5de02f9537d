import { Injectable } from '@nestjs/common';
import type { BlindBrief, Brief } from '@qd/needs-domain';
import { Database } from '@qd/platform';
import { type Actor, type Instant, isUuid } from '@qd/shared-domain';

/** One version of a published brief; a draft has a single one, which is overwritten. */
export interface BriefVersion {
  readonly version: number;
  /** When it was begun; later changes of its wording keep it. */
  readonly createdAt: Instant;
  readonly brief: Brief;
  /** The version before, or null for the first. */
  readonly former: Brief | null;
}

/** Versions shown of one need. */
export const MAX_VERSIONS = 50;

interface VersionRow {
  need_id: string;
  version: number;
  created_at: Date;
  content: Brief;
}

/** What may be read of briefs, past and blind; row-level security decides which of them exist for the actor. */
@Injectable()
export class BriefReads {
  constructor(private readonly database: Database) {}

  /** The versions of briefs by need id, newest first, at most {@link MAX_VERSIONS} each. */
  async versionsOf(actor: Actor, needIds: readonly string[]): Promise<Map<string, BriefVersion[]>> {
    const rows: VersionRow[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select b.* from unnest($1::uuid[]) as wanted (id)
         cross join lateral (select need_id, version, created_at, content from briefs where need_id = wanted.id order by version desc limit $2) b
         order by b.need_id, b.version desc`,
        [needIds.filter(isUuid), MAX_VERSIONS + 1],
      ),
    );
    const byNeed = new Map<string, VersionRow[]>();
    for (const row of rows) byNeed.set(row.need_id, [...(byNeed.get(row.need_id) ?? []), row]);
    return new Map([...byNeed].map(([needId, versions]) => [needId, withFormer(versions)]));
  }

  /** What the actor may read of needs in the market as leaders do, by need id: approved leaders of all, companies of their own. */
  async blindBriefs(actor: Actor, needIds: readonly string[]): Promise<Map<string, BlindBrief>> {
    const rows: { need_id: string; content: BlindBrief }[] = await this.database.read(actor, (manager) =>
      manager.query('select need_id, content from blind_briefs where need_id = any ($1) and open', [needIds.filter(isUuid)]),
    );
    return new Map(rows.map((row) => [row.need_id, row.content]));
  }
}

const withFormer = (rows: readonly VersionRow[]): BriefVersion[] =>
  rows.slice(0, MAX_VERSIONS).map(({ version, created_at: createdAt, content }, index) => ({
    version,
    createdAt: createdAt.getTime(),
    brief: content,
    former: rows[index + 1]?.content ?? null,
  }));
