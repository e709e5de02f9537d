import { Injectable } from '@nestjs/common';
import { BLOCK_TERM_LIMITS } from '@qd/leaders-domain';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';
import { readMatchingTerm, resolveBlockTerms } from '../store/block-terms';
import { lockOwnLeader } from '../store/guards';
import type { LeaderChanged } from '../store/leader';
import { recordLeader } from '../store/record-leader';

export interface BlockByNameInput {
  readonly leaderId: string;
  /** Name or domain of a company, as typed. */
  readonly term: unknown;
  readonly idempotencyKey?: string | null;
}

/** From now on the leader does not exist for whatever company is called so, now or some day. The answer is the same, and as much is done,
 * whether there is such a company or not. Naming one twice changes nothing. */
@Injectable()
export class BlockByName {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { leaderId, term, idempotencyKey }: BlockByNameInput): Promise<Result<LeaderChanged, Refusal>> {
    return this.commands.run<LeaderChanged, Refusal>(actor, { name: 'block_by_name', idempotencyKey, input: [leaderId, term] }, (scope) =>
      this.block(scope, actor, leaderId, term),
    );
  }

  private async block(scope: CommandScope, actor: Actor, leaderId: string, input: unknown) {
    const { manager } = scope;
    const own = await lockOwnLeader(manager, actor, leaderId);
    if (!own.ok) return own;
    const read = await readMatchingTerm(manager, input);
    if (!read.ok) return read;
    const { term, matching } = read.value;
    const [{ others }] = await manager.query(
      'select count(*)::integer as others from leader_block_terms where leader_id = $1 and matching <> $2',
      [leaderId, matching],
    );
    if (others >= BLOCK_TERM_LIMITS.terms)
      return fail(invalid('term', `At most ${BLOCK_TERM_LIMITS.terms} names can be blocked; take one back first.`));
    await manager.query('insert into leader_block_terms (leader_id, term, matching) values ($1, $2, $3) on conflict do nothing', [
      leaderId,
      term,
      matching,
    ]);
    await resolveBlockTerms(manager, leaderId);
    await recordLeader(scope, leaderId, 'leader.changed', this.clock.now());
    const audit = { subjectType: 'leader' as const, subjectId: leaderId, detail: { blockedTerm: term } };
    return ok({ value: { leaderId, version: own.value.version }, audit });
  }
}
