import { Injectable } from '@nestjs/common';
import { approvalEnds } from '@qd/leaders-domain';
import { Clock, Commands } from '@qd/platform';
import { type Actor, epochDayAt, MS_PER_DAY, type Refusal, type Result } from '@qd/shared-domain';
import { changeStanding, type StandingInput } from '../change-standing/change-standing';
import type { LeaderChanged } from '../store/leader';

/** An admin lets an applicant, or a leader whose approval ran out, into the market for 24 months. */
@Injectable()
export class ApproveLeader {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: StandingInput): Promise<Result<LeaderChanged, Refusal>> {
    const { idempotencyKey, leaderId, version } = input;
    return this.commands.run<LeaderChanged, Refusal>(
      actor,
      { name: 'approve_leader', idempotencyKey, input: [leaderId, version] },
      (scope) => {
        const now = this.clock.now();
        const until = approvalEnds(epochDayAt(now)) * MS_PER_DAY;
        return changeStanding(scope, actor, input, { command: 'APPROVE', event: 'leader.approved', now, reason: null, until });
      },
    );
  }
}
