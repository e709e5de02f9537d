import { Injectable } from '@nestjs/common';
import { sessionHolds } from '@qd/identity-domain';
import { Clock, Database } from '@qd/platform';
import { type Actor, ANONYMOUS } from '@qd/shared-domain';
import { readSession } from '../sessions/read-actor';
import { hashOfToken } from '../sessions/session-token';

/** Tells who acts from a session token: a person with rights as they are now, or nobody. */
@Injectable()
export class AuthenticateSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(token: string | null | undefined): Promise<Actor> {
    const tokenHash = token ? hashOfToken(token) : null;
    if (!tokenHash) return ANONYMOUS;
    const session = await readSession(this.database, tokenHash);
    return session && sessionHolds(session, this.clock.now()) ? session.actor : ANONYMOUS;
  }
}
