import { Injectable } from '@nestjs/common';
import { isTerminal } from '@qd/needs-domain';
import { Commands, type CommandScope, IdSource, type Outcome } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { findForCommand, staleVersion } from '../store/guards';
import type { NeedChanged } from '../store/need';
import { findBrief, insertNeed } from '../store/need-store';
import type { NeedCommandInput } from '../store/run-need-command';

/** A company begins again from the brief of an ended need. The ended one stays as it is; the answer names the new draft. */
@Injectable()
export class ReopenNeed {
  constructor(
    private readonly commands: Commands,
    private readonly ids: IdSource,
  ) {}

  execute(actor: Actor, input: NeedCommandInput): Promise<Result<NeedChanged, Refusal>> {
    const { needId, version, idempotencyKey } = input;
    return this.commands.run<NeedChanged, Refusal>(actor, { name: 'reopen_need', idempotencyKey, input: [needId, version] }, (scope) =>
      this.reopen(scope, actor, input),
    );
  }

  private async reopen({ manager }: CommandScope, actor: Actor, input: NeedCommandInput): Promise<Result<Outcome<NeedChanged>, Refusal>> {
    const found = await findForCommand(manager, actor, input.needId, 'COMPANY');
    if (!found.ok) return found;
    const ended = found.value;
    if (ended.version !== input.version) return fail(staleVersion(ended));
    if (!isTerminal(ended.state)) {
      const { state, version } = ended;
      return fail({ kind: 'CONFLICT', message: `The need is ${state}; only one that has ended can be reopened.`, state, version });
    }
    const id = this.ids.next();
    const { companyId } = ended;
    const brief = await findBrief(manager, ended);
    await insertNeed(manager, { id, companyId, createdBy: actor.kind === 'USER' ? actor.userId : null, brief });
    return ok({ value: { needId: id, version: 1 }, audit: { subjectType: 'need', subjectId: id, companyId, detail: { from: ended.id } } });
  }
}
