import { Injectable } from '@nestjs/common';
import { PROFILE_LIMITS } from '@qd/leaders-domain';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, fail, invalid, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';
import { lockOwnLeader } from '../store/guards';
import type { LeaderChanged } from '../store/leader';
import { findNamedBlocks } from '../store/leader-store';
import { recordLeader } from '../store/record-leader';

export interface BlockCompanyInput {
  readonly leaderId: string;
  readonly companyId: string;
  readonly idempotencyKey?: string | null;
}

const FOREIGN_KEY_VIOLATION = '23503';
/* What a term has blocked is blocked by its id from now on, and stays so when the term goes. */
const INSERT_BLOCK = `
  insert into leader_blocks (leader_id, company_id) values ($1, $2) on conflict (leader_id, company_id) do update set by_term = false`;

/** From now on the leader does not exist for a company and its relatives. Blocking twice changes nothing. */
@Injectable()
export class BlockCompany {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { leaderId, companyId, idempotencyKey }: BlockCompanyInput): Promise<Result<LeaderChanged, Refusal>> {
    return this.commands.run<LeaderChanged, Refusal>(
      actor,
      { name: 'block_company', idempotencyKey, input: [leaderId, companyId] },
      (scope) => this.block(scope, actor, leaderId, companyId),
    );
  }

  private async block(scope: CommandScope, actor: Actor, leaderId: string, companyId: string) {
    const own = await lockOwnLeader(scope.manager, actor, leaderId);
    if (!own.ok) return own;
    if (!isUuid(companyId)) return fail<Refusal>({ kind: 'NOT_FOUND' });
    const blocked = await findNamedBlocks(scope.manager, leaderId);
    if (!blocked.includes(companyId)) {
      if (blocked.length >= PROFILE_LIMITS.blockedCompanies) {
        return fail(invalid('companyId', `At most ${PROFILE_LIMITS.blockedCompanies} companies can be blocked; unblock one first.`));
      }
      // A company can be blocked unseen: only the foreign key knows whether it exists.
      if (!(await insertBlock(scope, leaderId, companyId))) return fail<Refusal>({ kind: 'NOT_FOUND' });
      await recordLeader(scope, leaderId, 'leader.changed', this.clock.now());
    }
    // The company's id stays out of the row's company column: what a leader hides from is nobody else's to read.
    const audit = { subjectType: 'leader' as const, subjectId: leaderId, detail: { blockedCompanyId: companyId } };
    return ok({ value: { leaderId, version: own.value.version }, audit });
  }
}

async function insertBlock({ manager }: CommandScope, leaderId: string, companyId: string): Promise<boolean> {
  try {
    await manager.query(INSERT_BLOCK, [leaderId, companyId]);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return false;
    throw error;
  }
}
