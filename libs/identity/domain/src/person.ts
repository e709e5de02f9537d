import type { UserId } from '@qd/shared-domain';

/** A person with an account, as that person sees it. */
export interface Person {
  readonly id: UserId;
  readonly email: string;
  readonly displayName: string;
  readonly isAdmin: boolean;
}
