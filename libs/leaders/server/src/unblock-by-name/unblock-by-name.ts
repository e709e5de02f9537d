import { Injectable } from '@nestjs/common';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { BlockByNameInput } from '../block-by-name/block-by-name';
import { readMatchingTerm, resolveBlockTerms } from '../store/block-terms';
import { lockOwnLeader } from '../store/guards';
import type { LeaderChanged } from '../store/leader';
import { recordLeader } from '../store/record-leader';

/** Takes a name or domain back. What another term means as well, or the leader has blocked by itself, stays blocked. */
@Injectable()
export class UnblockByName {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { leaderId, term, idempotencyKey }: BlockByNameInput): Promise<Result<LeaderChanged, Refusal>> {
    return this.commands.run<LeaderChanged, Refusal>(actor, { name: 'unblock_by_name', idempotencyKey, input: [leaderId, term] }, (scope) =>
      this.unblock(scope, actor, leaderId, term),
    );
  }

  private async unblock(scope: CommandScope, actor: Actor, leaderId: string, input: unknown) {
    const { manager } = scope;
    const own = await lockOwnLeader(manager, actor, leaderId);
    if (!own.ok) return own;
    const read = await readMatchingTerm(manager, input);
    if (!read.ok) return read;
    const { term, matching } = read.value;
    const [gone] = await manager.query(
      'with gone as (delete from leader_block_terms where leader_id = $1 and matching = $2 returning 1) select 1 from gone',
      [leaderId, matching],
    );
    if (!gone) return fail<Refusal>({ kind: 'NOT_FOUND' });
    await resolveBlockTerms(manager, leaderId);
    await recordLeader(scope, leaderId, 'leader.changed', this.clock.now());
    const audit = { subjectType: 'leader' as const, subjectId: leaderId, detail: { unblockedTerm: term } };
    return ok({ value: { leaderId, version: own.value.version }, audit });
  }
}
