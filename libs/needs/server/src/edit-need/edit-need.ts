import { Injectable } from '@nestjs/common';
import {
  affectsMatching,
  type Brief,
  type BriefInput,
  type BriefRefusal,
  type ContactDataRefusal,
  isPublished,
  parseBrief,
} from '@qd/needs-domain';
import { Clock, Commands, type CommandScope, Database } from '@qd/platform';
import { type Actor, epochDayAt, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { incomplete } from '../store/completeness';
import { auditContactAttempt } from '../store/contact-audit';
import { findForCommand } from '../store/guards';
import type { Need, NeedChanged } from '../store/need';
import { findBrief, saveBrief } from '../store/need-store';
import { type NeedCommandInput, type NeedStep, runNeedCommand } from '../store/run-need-command';

export interface EditNeedInput extends NeedCommandInput {
  /** Untrusted; replaces the brief as a whole. */
  readonly brief: BriefInput;
}

/** A company rewrites its brief. Once it has been published, an edit that scoring can tell makes a new version of the brief
 * and supersedes the runs of the old one; new wording alone does not. Only a draft may be incomplete. */
@Injectable()
export class EditNeed {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { brief: input, ...command }: EditNeedInput): Promise<Result<NeedChanged, BriefRefusal>> {
    const parsed = parseBrief(input);
    if (!parsed.ok)
      return fail(
        parsed.failure.kind === 'CONTACT_DATA' ? await this.refuseContact(actor, command.needId, parsed.failure) : parsed.failure,
      );
    const brief = parsed.value;
    return runNeedCommand(this.commands, actor, command, {
      name: 'edit_need',
      command: 'edit',
      hand: 'COMPANY',
      input,
      decide: (scope, need) => this.decide(scope, need, brief),
    });
  }

  private async decide({ manager }: CommandScope, need: Need, brief: Brief): Promise<Result<NeedStep, Refusal>> {
    const former = await findBrief(manager, need);
    // A start that has come meanwhile does not stand in the way of new wording.
    const today = brief.startDay === former.startDay ? undefined : epochDayAt(this.clock.now());
    const refusal = need.state === 'DRAFT' ? null : incomplete(brief, today);
    if (refusal) return fail(refusal);
    const briefVersion = need.briefVersion + (isPublished(need.state) && affectsMatching(former, brief) ? 1 : 0);
    return ok({
      state: need.state,
      briefVersion,
      brief,
      write: (scope, changed) => saveBrief(scope.manager, changed.id, changed.briefVersion, brief),
    });
  }

  /** Audited only for those who may edit this need: everybody else learns what a random id would tell. */
  private async refuseContact(actor: Actor, needId: string, refusal: ContactDataRefusal): Promise<BriefRefusal> {
    const found = await this.database.read(actor, (manager) => findForCommand(manager, actor, needId, 'COMPANY'));
    if (!found.ok) return found.failure;
    const { id, companyId } = found.value;
    await auditContactAttempt(this.database, actor, 'edit_need', { subjectType: 'need', subjectId: id, companyId }, refusal);
    return refusal;
  }
}
