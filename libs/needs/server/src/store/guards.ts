import type { NeedCommand } from '@qd/needs-domain';
import { type Actor, fail, isAdmin, isUuid, mayWorkFor, memberRole, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { Need } from './need';
import { findNeed } from './need-store';

export const NOT_FOUND: Refusal = { kind: 'NOT_FOUND' };

/** The console's own hand: imports, seeds and repairs on behalf of nobody. */
export const isOperator = (actor: Actor): boolean => actor.kind === 'SYSTEM' && actor.name === 'operator';

/** Who a command is for: members who may work, or those who pass needs. */
export type Hand = 'COMPANY' | 'ADMIN';

/** Whether an actor who can see a company may do this for it; viewers and admins of the product only read. */
export function mayAct(actor: Actor, companyId: string, hand: Hand): boolean {
  if (isOperator(actor)) return true;
  return hand === 'ADMIN' ? isAdmin(actor) : mayWorkFor(actor, companyId);
}

/** Refuses whoever may not work for a company: as unknown where the actor has no business with it at all. */
export function checkCompany(actor: Actor, companyId: string): Result<string, Refusal> {
  if (!isUuid(companyId)) return fail(NOT_FOUND);
  if (mayAct(actor, companyId, 'COMPANY')) return ok(companyId);
  return fail(memberRole(actor, companyId) === null && !isAdmin(actor) ? NOT_FOUND : { kind: 'FORBIDDEN' });
}

/** Reads a need for a command. What row-level security hides does not exist. */
export async function findForCommand(manager: EntityManager, actor: Actor, needId: string, hand: Hand): Promise<Result<Need, Refusal>> {
  const need = isUuid(needId) ? await findNeed(manager, needId) : null;
  if (!need) return fail(NOT_FOUND);
  return mayAct(actor, need.companyId, hand) ? ok(need) : fail({ kind: 'FORBIDDEN' });
}

export const staleVersion = ({ version, state }: Need): Refusal => ({
  kind: 'CONFLICT',
  message: `The need has changed since you read it and is at version ${version} now; read it again.`,
  state,
  version,
});

export const illegalMove = ({ version, state }: Need, command: NeedCommand): Refusal => ({
  kind: 'CONFLICT',
  message: `A need in state ${state} cannot take the command "${command}"; read it again.`,
  state,
  version,
});
