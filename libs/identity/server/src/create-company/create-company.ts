import { Injectable } from '@nestjs/common';
import { type Company, readCompanyDraft } from '@qd/identity-domain';
import { alsoActFor, Commands, Database, IdSource } from '@qd/platform';
import { type Actor, type CompanyId, fail, ok, type Refusal, type Result, type UserActor } from '@qd/shared-domain';
import { CompanyMemberRow, companyOf, CompanyRow } from '../rows/identity-rows';

export interface CreateCompanyInput {
  readonly name: string;
  readonly timeZone: string;
  readonly stage?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Makes a company whose first owner is the caller. */
@Injectable()
export class CreateCompany {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  async execute(actor: Actor, input: CreateCompanyInput): Promise<Result<Company, Refusal>> {
    if (actor.kind !== 'USER') return fail({ kind: 'FORBIDDEN' });
    const draft = readCompanyDraft(input);
    if (!draft.ok) return draft;
    const command = { name: 'create_company', idempotencyKey: input.idempotencyKey, input: draft.value };
    const created = await this.commands.run<CompanyId, Refusal>(actor, command, async ({ manager, emit }) => {
      const id = this.ids.next<CompanyId>();
      await alsoActFor(manager, { companyId: id });
      await manager.insert(CompanyRow, { ...draft.value, id, verifiedDomain: false, version: 1 });
      await manager.insert(CompanyMemberRow, { companyId: id, userId: actor.userId, role: 'OWNER' });
      await emit({ type: 'company.created', subjectId: id });
      return ok({ value: id, audit: { subjectType: 'company', subjectId: id, companyId: id } });
    });
    return created.ok ? this.readBack(actor, created.value) : created;
  }

  /** The actor was loaded before the company was there, so it is read through the membership: also for a key that comes again,
   * when somebody may have taken the membership away since. */
  private async readBack(actor: UserActor, id: CompanyId): Promise<Result<Company, Refusal>> {
    const row = await this.database.read(actor, async (manager) => {
      if (!(await manager.existsBy(CompanyMemberRow, { companyId: id, userId: actor.userId }))) return null;
      await alsoActFor(manager, { companyId: id });
      return manager.findOneBy(CompanyRow, { id });
    });
    return row ? ok(companyOf(row)) : fail({ kind: 'NOT_FOUND' });
  }
}
