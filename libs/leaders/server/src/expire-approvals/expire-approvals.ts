import { Injectable } from '@nestjs/common';
import { Clock, Commands, Database } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import { changeStanding } from '../change-standing/change-standing';
import type { LeaderChanged } from '../store/leader';

const BATCH = 500;

/** Ends approvals whose 24 months are over. For the operator's nightly round; safe to repeat and to run twice at once. */
@Injectable()
export class ExpireApprovals {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many leaders were taken out of the market; those changed by somebody at the same moment wait for the next round */
  async execute(actor: Actor): Promise<Result<number, Refusal>> {
    if (actor.kind !== 'SYSTEM' || actor.name !== 'operator') return fail({ kind: 'FORBIDDEN' });
    const now = this.clock.now();
    const due: { id: string; version: number }[] = await this.database.read(actor, (manager) =>
      manager.query("select id, version from leaders where standing = 'APPROVED' and standing_until <= $1 order by id limit $2", [
        new Date(now),
        BATCH,
      ]),
    );
    let expired = 0;
    let broken: unknown = null;
    for (const { id, version } of due) {
      const command = this.commands.run<LeaderChanged, Refusal>(actor, { name: 'expire_approval', input: null }, (scope) =>
        changeStanding(
          scope,
          actor,
          { leaderId: id, version },
          { command: 'EXPIRE', event: 'leader.changed', now, reason: 'The approval ran out.' },
        ),
      );
      // One that cannot be ended does not keep the others in the market.
      const result = await command.catch((error: unknown) => void (broken ??= error));
      if (result?.ok) expired++;
    }
    if (broken) throw broken;
    return ok(expired);
  }
}
