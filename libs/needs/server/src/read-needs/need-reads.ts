import { Injectable } from '@nestjs/common';
import { type Brief, isPublished, isTerminal, type MissingField, missingForPublication, type NeedState } from '@qd/needs-domain';
import { Clock, Database, type Statement } from '@qd/platform';
import { type Actor, epochDayAt, isAdmin, isUuid } from '@qd/shared-domain';
import { isOperator } from '../store/guards';
import { type BriefRow, type Need, NEED_COLUMNS, needOf, type NeedRow } from '../store/need';

/** A page of a list that is ordered by id. */
export interface NeedPage {
  /** How many rows to read; ask for one more than is shown to know whether there are more. */
  readonly limit: number;
  /** The last id already known. */
  readonly after: string | null;
}

/** What {@link NeedReads.needsById} sends, for a read that asks for more than needs; {@link needsOf} makes needs of its rows. */
export const needsStatement = (ids: readonly string[]): Statement => [
  `select ${NEED_COLUMNS} from needs where id = any ($1)`,
  [ids.filter(isUuid)],
];

/** The needs among the rows of {@link needsStatement}, by id. */
export const needsOf = (rows: readonly unknown[]): Map<string, Need> =>
  new Map((rows as readonly NeedRow[]).map(needOf).map((need) => [need.id, need]));

/** What may be read of needs; row-level security decides which of them exist for the actor. */
@Injectable()
export class NeedReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async needById(actor: Actor, id: string): Promise<Need | null> {
    return (await this.needsById(actor, [id])).get(id) ?? null;
  }

  /** Many needs at once; ids that do not exist for the actor are left out. */
  async needsById(actor: Actor, ids: readonly string[]): Promise<Map<string, Need>> {
    const [rows] = await this.database.readAll(actor, [needsStatement(ids)]);
    return needsOf(rows);
  }

  /** A company's needs, newest first; none for a company that is not the actor's.
   * @param state null for needs in any state */
  async needsOfCompany(actor: Actor, companyId: string, { limit, after }: NeedPage, state: NeedState | null = null): Promise<Need[]> {
    if (!isUuid(companyId)) return [];
    const rest = 'where company_id = $1 and ($2::uuid is null or id < $2) and ($4::text is null or state = $4) order by id desc limit $3';
    return this.select(actor, rest, [companyId, after, limit, state]);
  }

  /** Needs that wait for an admin's pass, oldest first; for admins only. */
  async needsToPass(actor: Actor, { limit, after }: NeedPage): Promise<Need[]> {
    if (!isAdmin(actor) && !isOperator(actor)) return [];
    return this.select(actor, `where state = 'REVIEW' and ($1::uuid is null or id > $1) order by id limit $2`, [after, limit]);
  }

  /** The present briefs of needs, by need id. */
  async briefsOf(actor: Actor, needIds: readonly string[]): Promise<Map<string, Brief>> {
    const rows: BriefRow[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select b.need_id, b.version, b.content from needs n join briefs b on b.need_id = n.id and b.version = n.brief_version
         where n.id = any ($1)`,
        [needIds.filter(isUuid)],
      ),
    );
    return new Map(rows.map((row) => [row.need_id, row.content]));
  }

  /** What stands between a need and its publication, as of today; empty once it has been published or has ended. */
  missingOf(need: Need, brief: Brief): MissingField[] {
    return isPublished(need.state) || isTerminal(need.state) ? [] : missingForPublication(brief, epochDayAt(this.clock.now()));
  }

  private async select(actor: Actor, rest: string, values: readonly unknown[]): Promise<Need[]> {
    const rows: NeedRow[] = await this.database.read(actor, (manager) =>
      manager.query(`select ${NEED_COLUMNS} from needs ${rest}`, [...values]),
    );
    return rows.map(needOf);
  }
}
