import type { CompanyId, LeaderId, UserId } from './ids';

/** What a member may do in a company: owners manage members, members work on needs, viewers read. */
export type MemberRole = 'OWNER' | 'MEMBER' | 'VIEWER';

/** A signed-in person with everything the access rules ask about. */
export interface UserActor {
  readonly kind: 'USER';
  readonly userId: UserId;
  readonly isAdmin: boolean;
  /** The leader profile this person keeps, if any. */
  readonly leaderId: LeaderId | null;
  readonly memberships: readonly { readonly companyId: CompanyId; readonly role: MemberRole }[];
}

/** A process of ours acting on its own account; `name` goes into the audit row. */
export interface SystemActor {
  readonly kind: 'SYSTEM';
  readonly name: 'authentication' | 'relay' | 'matcher' | 'reconciler' | 'operator';
}

export interface AnonymousActor {
  readonly kind: 'ANONYMOUS';
}

/** Who acts. Every use case and every transaction takes one; there is no default. */
export type Actor = UserActor | SystemActor | AnonymousActor;

export const ANONYMOUS: AnonymousActor = { kind: 'ANONYMOUS' };
export const system = (name: SystemActor['name']): SystemActor => ({ kind: 'SYSTEM', name });

/** The role an actor has in a company, or `null`. */
export const memberRole = (actor: Actor, companyId: string): MemberRole | null =>
  actor.kind === 'USER' ? (actor.memberships.find((membership) => membership.companyId === companyId)?.role ?? null) : null;

/** Whether an actor may change things of a company (owner or member, never viewer). */
export const mayWorkFor = (actor: Actor, companyId: string): boolean => {
  const role = memberRole(actor, companyId);
  return role === 'OWNER' || role === 'MEMBER';
};

export const isAdmin = (actor: Actor): boolean => actor.kind === 'USER' && actor.isAdmin;
