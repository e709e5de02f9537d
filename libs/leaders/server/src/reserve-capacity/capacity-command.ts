import type { CapacityRefusal } from '@qd/leaders-domain';
import type { Commands } from '@qd/platform';
import { type Actor, fail, formatIsoWeek, type Instant, isAdmin, ok, type Result } from '@qd/shared-domain';
import { type CapacityStep, moveCapacity } from './move-capacity';

const COMMAND = { RESERVE: 'reserve_capacity', RELEASE: 'release_capacity' } as const;

/** One step as a command of its own. */
export async function runCapacityStep(
  commands: Commands,
  actor: Actor,
  leaderId: string,
  step: CapacityStep,
  now: Instant,
): Promise<Result<null, CapacityRefusal>> {
  const decides = isAdmin(actor) || (actor.kind === 'SYSTEM' && actor.name === 'operator');
  if (!decides || (actor.kind === 'USER' && actor.leaderId === leaderId)) return fail({ kind: 'FORBIDDEN' });
  const { act, kind, fromWeek, toWeek, halfDays } = step;
  return commands.run<null, CapacityRefusal>(actor, { name: COMMAND[act], input: null }, async (scope) => {
    const moved = await moveCapacity(scope, leaderId, [step], now);
    if (!moved.ok) return moved;
    const detail = { kind, fromWeek: formatIsoWeek(fromWeek), toWeek: formatIsoWeek(toWeek), halfDays };
    return ok({ value: null, audit: { subjectType: 'leader' as const, subjectId: leaderId, detail } });
  });
}
