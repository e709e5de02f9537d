import type { Brief, NeedState } from '@qd/needs-domain';
import type { CompanyId, Instant, NeedId } from '@qd/shared-domain';

/** A need as the database keeps it, without its brief. */
export interface Need {
  readonly id: NeedId;
  readonly companyId: CompanyId;
  readonly state: NeedState;
  /** Rises with every command; what callers say they have seen. */
  readonly version: number;
  /** Rises when a published brief changes in a way that matching can tell. */
  readonly briefVersion: number;
  readonly closeReason: string | null;
  /** When it first became OPEN. */
  readonly publishedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** What a command on a need answers. */
export interface NeedChanged {
  readonly needId: string;
  readonly version: number;
}

/** A row of `needs` as the driver gives it. */
export interface NeedRow {
  readonly id: NeedId;
  readonly company_id: CompanyId;
  readonly state: NeedState;
  readonly version: number;
  readonly brief_version: number;
  readonly close_reason: string | null;
  readonly published_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export const NEED_COLUMNS = 'id, company_id, state, version, brief_version, close_reason, published_at, created_at, updated_at';

export const needOf = (row: NeedRow): Need => ({
  id: row.id,
  companyId: row.company_id,
  state: row.state,
  version: row.version,
  briefVersion: row.brief_version,
  closeReason: row.close_reason,
  publishedAt: row.published_at?.getTime() ?? null,
  createdAt: row.created_at.getTime(),
  updatedAt: row.updated_at.getTime(),
});

/** A row of `briefs` as the driver gives it; `content` is a {@link Brief} that `parseBrief` let through. */
export interface BriefRow {
  readonly need_id: NeedId;
  readonly version: number;
  readonly content: Brief;
}
