import { Injectable } from '@nestjs/common';
import { Clock, Commands } from '@qd/platform';
import type { Actor, Refusal, Result } from '@qd/shared-domain';
import { changeStanding, readReason, type ReasonedStandingInput } from '../change-standing/change-standing';
import type { LeaderChanged } from '../store/leader';

/** An admin takes a leader out of the market, with a reason. */
@Injectable()
export class SuspendLeader {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: ReasonedStandingInput): Promise<Result<LeaderChanged, Refusal>> {
    const { idempotencyKey, ...asked } = input;
    return this.commands.run<LeaderChanged, Refusal>(actor, { name: 'suspend_leader', idempotencyKey, input: asked }, async (scope) => {
      const reason = readReason(input.reason);
      if (!reason.ok) return reason;
      return changeStanding(scope, actor, input, {
        command: 'SUSPEND',
        event: 'leader.suspended',
        now: this.clock.now(),
        reason: reason.value,
      });
    });
  }
}
