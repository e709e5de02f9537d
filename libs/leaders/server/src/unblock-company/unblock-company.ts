import { Injectable } from '@nestjs/common';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, fail, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';
import { resolveBlockTerms } from '../store/block-terms';
import { lockOwnLeader } from '../store/guards';
import type { LeaderChanged } from '../store/leader';
import { findNamedBlocks } from '../store/leader-store';
import { recordLeader } from '../store/record-leader';

export interface UnblockCompanyInput {
  readonly leaderId: string;
  readonly companyId: string;
  readonly idempotencyKey?: string | null;
}

/** Takes a block back. A company that a term of the leader means as well stays blocked, unseen. */
@Injectable()
export class UnblockCompany {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { leaderId, companyId, idempotencyKey }: UnblockCompanyInput): Promise<Result<LeaderChanged, Refusal>> {
    return this.commands.run<LeaderChanged, Refusal>(
      actor,
      { name: 'unblock_company', idempotencyKey, input: [leaderId, companyId] },
      (scope) => this.unblock(scope, actor, leaderId, companyId),
    );
  }

  private async unblock(scope: CommandScope, actor: Actor, leaderId: string, companyId: string) {
    const own = await lockOwnLeader(scope.manager, actor, leaderId);
    if (!own.ok) return own;
    const blocked = await findNamedBlocks(scope.manager, leaderId);
    if (!isUuid(companyId) || !blocked.includes(companyId)) return fail<Refusal>({ kind: 'NOT_FOUND' });
    await scope.manager.query('delete from leader_blocks where leader_id = $1 and company_id = $2', [leaderId, companyId]);
    await resolveBlockTerms(scope.manager, leaderId);
    await recordLeader(scope, leaderId, 'leader.changed', this.clock.now());
    const audit = { subjectType: 'leader' as const, subjectId: leaderId, detail: { unblockedCompanyId: companyId } };
    return ok({ value: { leaderId, version: own.value.version }, audit });
  }
}
