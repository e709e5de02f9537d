import { Injectable } from '@nestjs/common';
import { moveNeed } from '@qd/needs-domain';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, epochDayAt, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { incomplete } from '../store/completeness';
import type { Need, NeedChanged } from '../store/need';
import { findBrief, findCompany } from '../store/need-store';
import { type NeedCommandInput, runNeedCommand } from '../store/run-need-command';

/** Tells those who pass needs. */
const submitted = async ({ emit }: CommandScope, { id, companyId, version }: Need): Promise<void> => {
  await emit({ type: 'need.submitted', subjectId: id, payload: { companyId, version } });
};

/** A company publishes a complete draft. It goes to review, and at once on to OPEN where the company's domain is verified. */
@Injectable()
export class PublishNeed {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: NeedCommandInput): Promise<Result<NeedChanged, Refusal>> {
    return runNeedCommand(this.commands, actor, input, {
      name: 'publish_need',
      command: 'publish',
      hand: 'COMPANY',
      decide: async ({ manager }, need, review) => {
        const now = this.clock.now();
        const [brief, company] = await Promise.all([findBrief(manager, need), findCompany(manager, need.companyId)]);
        const refusal = incomplete(brief, epochDayAt(now));
        if (refusal) return fail(refusal);
        const open = company?.verifiedDomain ? moveNeed(review, 'pass') : null;
        if (open) return ok({ state: open, brief, publishedAt: new Date(now), detail: { passed: 'VERIFIED_DOMAIN' } });
        return ok({ state: review, brief, write: submitted });
      },
    });
  }
}
