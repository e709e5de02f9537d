import { Injectable } from '@nestjs/common';
import { type Brief, type BriefInput, type BriefRefusal, parseBrief } from '@qd/needs-domain';
import { Commands, type CommandScope, Database, IdSource, type Outcome } from '@qd/platform';
import { type Actor, fail, ok, type Result } from '@qd/shared-domain';
import { auditContactAttempt } from '../store/contact-audit';
import { checkCompany, NOT_FOUND } from '../store/guards';
import type { NeedChanged } from '../store/need';
import { findCompany, insertNeed } from '../store/need-store';

export interface CreateNeedInput {
  readonly companyId: string;
  /** Untrusted; may be incomplete. */
  readonly brief: BriefInput;
  readonly idempotencyKey?: string | null;
}

/** A company begins a need: a draft with whatever of its brief is known. */
@Injectable()
export class CreateNeed {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  async execute(actor: Actor, { companyId, brief, idempotencyKey }: CreateNeedInput): Promise<Result<NeedChanged, BriefRefusal>> {
    const allowed = checkCompany(actor, companyId);
    if (!allowed.ok) return allowed;
    const parsed = parseBrief(brief);
    if (!parsed.ok) {
      if (parsed.failure.kind === 'CONTACT_DATA') {
        await auditContactAttempt(
          this.database,
          actor,
          'create_need',
          { subjectType: 'company', subjectId: companyId, companyId },
          parsed.failure,
        );
      }
      return parsed;
    }
    const command = { name: 'create_need', idempotencyKey, input: [companyId, brief] };
    return this.commands.run<NeedChanged, BriefRefusal>(actor, command, (scope) => this.create(scope, actor, companyId, parsed.value));
  }

  private async create(
    { manager }: CommandScope,
    actor: Actor,
    companyId: string,
    brief: Brief,
  ): Promise<Result<Outcome<NeedChanged>, BriefRefusal>> {
    if (!(await findCompany(manager, companyId))) return fail(NOT_FOUND);
    const id = this.ids.next();
    await insertNeed(manager, { id, companyId, createdBy: actor.kind === 'USER' ? actor.userId : null, brief });
    return ok({ value: { needId: id, version: 1 }, audit: { subjectType: 'need', subjectId: id, companyId } });
  }
}
