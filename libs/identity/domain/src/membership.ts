import type { MemberRole } from '@qd/shared-domain';

/** What a member may be in a company, from most to least. */
export const MEMBER_ROLES = ['OWNER', 'MEMBER', 'VIEWER'] as const satisfies readonly MemberRole[];

/** What the access rules allow a role. Reading belongs to every member. */
export interface MemberRights {
  /** Invite, change and remove members, change the company itself. */
  readonly managesMembers: boolean;
  /** Create, edit and publish needs, act on shortlists. */
  readonly worksOnNeeds: boolean;
}

/** Rights by role. */
export const MEMBER_RIGHTS: Readonly<Record<MemberRole, MemberRights>> = {
  OWNER: { managesMembers: true, worksOnNeeds: true },
  MEMBER: { managesMembers: false, worksOnNeeds: true },
  VIEWER: { managesMembers: false, worksOnNeeds: false },
};
