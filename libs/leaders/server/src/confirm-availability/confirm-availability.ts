import { Injectable } from '@nestjs/common';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, epochDayAt, ok, type Refusal, type Result } from '@qd/shared-domain';
import { lockOwnLeader } from '../store/guards';
import type { LeaderChanged } from '../store/leader';
import { recordLeader } from '../store/record-leader';

export interface ConfirmAvailabilityInput {
  readonly leaderId: string;
  readonly idempotencyKey?: string | null;
}

/** A leader says that what is declared still holds; changes nothing else, so it asks for no version. */
@Injectable()
export class ConfirmAvailability {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { leaderId, idempotencyKey }: ConfirmAvailabilityInput): Promise<Result<LeaderChanged, Refusal>> {
    return this.commands.run<LeaderChanged, Refusal>(actor, { name: 'confirm_availability', idempotencyKey, input: leaderId }, (scope) =>
      this.confirm(scope, actor, leaderId),
    );
  }

  private async confirm(scope: CommandScope, actor: Actor, leaderId: string) {
    const own = await lockOwnLeader(scope.manager, actor, leaderId);
    if (!own.ok) return own;
    const now = this.clock.now();
    const today = epochDayAt(now);
    // A second confirmation on the same day is no news to the market.
    if (own.value.confirmedDay !== today) {
      await scope.manager.query('update leaders set confirmed_day = $2, updated_at = now() where id = $1', [leaderId, today]);
      await recordLeader(scope, leaderId, 'leader.changed', now);
    }
    return ok({ value: { leaderId, version: own.value.version }, audit: { subjectType: 'leader' as const, subjectId: leaderId } });
  }
}
