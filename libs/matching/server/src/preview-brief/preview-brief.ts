import { Injectable } from '@nestjs/common';
import type { BriefInput } from '@qd/needs-domain';
import { Database } from '@qd/platform';
import { type Actor, fail, isUuid, memberRole, ok, type Refusal, type Result } from '@qd/shared-domain';
import { PreviewAllowance, type TooManyPreviews } from '../preview-market/preview-allowance';
import { PreviewMarket } from '../preview-market/preview-market';
import { askMarket, type MarketPreview, nothingToAsk } from './market-preview';
import { askableBrief, readWordless } from './read-brief';

/** A need that is not there yet. */
const NO_NEED = '00000000-0000-0000-0000-000000000000';

/** Tells a company while it writes how many leaders would answer to the brief. A pure read: stores nothing. */
@Injectable()
export class PreviewBrief {
  constructor(
    private readonly preview: PreviewMarket,
    private readonly database: Database,
    private readonly allowance: PreviewAllowance,
  ) {}

  /** @param brief untrusted; may be incomplete */
  async execute(actor: Actor, companyId: string, brief: BriefInput): Promise<Result<MarketPreview, Refusal | TooManyPreviews>> {
    if (!isUuid(companyId) || memberRole(actor, companyId) === null) return fail({ kind: 'NOT_FOUND' });
    const allowed = this.allowance.take(actor);
    if (!allowed.ok) return allowed;
    const read = readWordless(brief);
    if (!read.ok) return ok(nothingToAsk(read.failure));
    const companyIds = await this.familyOf(actor, companyId);
    if (!companyIds) return fail({ kind: 'NOT_FOUND' });
    const askable = askableBrief(read.value, { needId: NO_NEED, briefVersion: 1, companyIds, storedBudget: null });
    if (!askable.ok) return ok(nothingToAsk(askable.failure));
    return ok(askMarket(await this.preview.now(), askable.value, true));
  }

  /** The company and its relatives: leaders hidden from one of them are not counted. */
  private async familyOf(actor: Actor, companyId: string): Promise<readonly string[] | null> {
    const [row]: { family: string[] }[] = await this.database.read(actor, (manager) =>
      manager.query('select company_family(id) as family from companies where id = $1', [companyId]),
    );
    return row?.family ?? null;
  }
}
