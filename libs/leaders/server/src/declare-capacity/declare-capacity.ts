import { Injectable } from '@nestjs/common';
import { type CapacityRefusal, declare } from '@qd/leaders-domain';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, epochDayAt, fail, type FieldError, ok, parseIsoWeek, type Result, weekOf } from '@qd/shared-domain';
import { lockOwnVersion } from '../store/guards';
import type { LeaderChanged } from '../store/leader';
import { findCapacity, saveDeclaredWeeks } from '../store/leader-store';
import { recordLeader } from '../store/record-leader';

export interface DeclareCapacityInput {
  readonly leaderId: string;
  readonly version: number;
  /** ISO weeks such as `2026-W53`, both included. */
  readonly fromWeek: string;
  readonly toWeek: string;
  /** Half-days a week, 0..14. */
  readonly halfDays: number;
  readonly blackout?: boolean;
  readonly idempotencyKey?: string | null;
}

/** A leader says how many half-days a range of weeks can take. Says as well that the availability is up to date. */
@Injectable()
export class DeclareCapacity {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: DeclareCapacityInput): Promise<Result<LeaderChanged, CapacityRefusal>> {
    const { idempotencyKey, ...asked } = input;
    return this.commands.run<LeaderChanged, CapacityRefusal>(actor, { name: 'declare_capacity', idempotencyKey, input: asked }, (scope) =>
      this.declare(scope, actor, input),
    );
  }

  private async declare(scope: CommandScope, actor: Actor, input: DeclareCapacityInput) {
    const { leaderId, version, halfDays } = input;
    const now = this.clock.now();
    const own = await lockOwnVersion(scope.manager, actor, leaderId, version);
    if (!own.ok) return own;
    const range = readRange(input);
    if (!range.ok) return range;
    const currentWeek = weekOf(epochDayAt(now));
    const known = await findCapacity(scope.manager, leaderId, currentWeek);
    const declared = declare(known, { ...range.value, halfDays, blackout: input.blackout ?? false }, currentWeek);
    if (!declared.ok) return declared;
    await saveDeclaredWeeks(scope.manager, leaderId, declared.value);
    await scope.manager.query(
      'update leaders set version = version + 1, confirmed_day = $3, updated_at = now() where id = $1 and version = $2',
      [leaderId, version, epochDayAt(now)],
    );
    await recordLeader(scope, leaderId, 'leader.changed', now);
    const detail = { fromWeek: input.fromWeek, toWeek: input.toWeek, halfDays, blackout: input.blackout ?? false };
    return ok({ value: { leaderId, version: version + 1 }, audit: { subjectType: 'leader' as const, subjectId: leaderId, detail } });
  }
}

function readRange(input: DeclareCapacityInput): Result<{ fromWeek: number; toWeek: number }, CapacityRefusal> {
  const errors: FieldError[] = [];
  const [fromWeek, toWeek] = (['fromWeek', 'toWeek'] as const).map((path) => {
    const week = parseIsoWeek(input[path]);
    if (week === null) errors.push({ path, message: 'Must be an ISO week that exists, such as 2026-W53.' });
    return week ?? 0;
  });
  return errors.length > 0 ? fail({ kind: 'INVALID', errors }) : ok({ fromWeek, toWeek });
}
