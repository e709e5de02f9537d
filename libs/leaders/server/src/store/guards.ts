import { type Actor, fail, isAdmin, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { Leader } from './leader';
import { findLeader } from './leader-store';

const NOT_FOUND: Refusal = { kind: 'NOT_FOUND' };

export const staleVersion = ({ version, standing }: Leader): Refusal => ({
  kind: 'CONFLICT',
  message: `The leader has changed since you read it and is at version ${version} now; read it again.`,
  state: standing,
  version,
});

/** Locks the actor's own leader profile; anybody else's does not exist. */
export async function lockOwnLeader(manager: EntityManager, actor: Actor, leaderId: string): Promise<Result<Leader, Refusal>> {
  if (actor.kind !== 'USER' || actor.leaderId === null || actor.leaderId !== leaderId) return fail(NOT_FOUND);
  const leader = await findLeader(manager, leaderId, { lock: true });
  return leader ? ok(leader) : fail(NOT_FOUND);
}

/** Like {@link lockOwnLeader}, and the caller has seen its newest version. */
export async function lockOwnVersion(
  manager: EntityManager,
  actor: Actor,
  leaderId: string,
  version: number,
): Promise<Result<Leader, Refusal>> {
  const own = await lockOwnLeader(manager, actor, leaderId);
  return own.ok && own.value.version !== version ? fail(staleVersion(own.value)) : own;
}

/** Locks a leader for an admin's decision. Nobody decides about their own profile. */
export async function lockForAdmin(
  manager: EntityManager,
  actor: Actor,
  leaderId: string,
  version: number,
): Promise<Result<Leader, Refusal>> {
  const decides = isAdmin(actor) || (actor.kind === 'SYSTEM' && actor.name === 'operator');
  if (!decides || (actor.kind === 'USER' && actor.leaderId === leaderId)) return fail({ kind: 'FORBIDDEN' });
  const leader = isUuid(leaderId) ? await findLeader(manager, leaderId, { lock: true }) : null;
  if (!leader) return fail(NOT_FOUND);
  return leader.version === version ? ok(leader) : fail(staleVersion(leader));
}
