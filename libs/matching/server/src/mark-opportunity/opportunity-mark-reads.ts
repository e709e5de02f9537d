import { Injectable } from '@nestjs/common';
import { Database } from '@qd/platform';
import { type Actor, isUuid } from '@qd/shared-domain';
import { OPPORTUNITY_MARK_COLUMNS, type OpportunityMark, opportunityMarkOf, type OpportunityMarkRow } from './opportunity-mark';

/** What a leader reads of their own marks. */
@Injectable()
export class OpportunityMarkReads {
  constructor(private readonly database: Database) {}

  /** The actor's marks by need id; needs not marked are left out. */
  async marksOf(actor: Actor, needIds: readonly string[]): Promise<Map<string, OpportunityMark>> {
    if (actor.kind !== 'USER' || actor.leaderId === null) return new Map();
    const rows: OpportunityMarkRow[] = await this.database.read(actor, (manager) =>
      manager.query(`select ${OPPORTUNITY_MARK_COLUMNS} from opportunity_marks where leader_id = $1 and need_id = any ($2)`, [
        actor.leaderId,
        needIds.filter(isUuid),
      ]),
    );
    return new Map(rows.map((row) => [row.need_id, opportunityMarkOf(row)]));
  }
}
