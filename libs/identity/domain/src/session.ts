import { type Instant, MS_PER_DAY } from '@qd/shared-domain';

/** How long a session lasts from sign-in, whatever is done in it. */
export const SESSION_MS = 14 * MS_PER_DAY;

/** Whether a session still counts.
 * @param session `expiresAt` exclusive; `revokedAt` is `null` while nobody has ended it */
export const sessionHolds = (session: { readonly expiresAt: Instant; readonly revokedAt: Instant | null }, now: Instant): boolean =>
  session.revokedAt === null && now < session.expiresAt;
