import { Injectable } from '@nestjs/common';
import { SESSION_MS } from '@qd/identity-domain';
import { Clock, IdSource } from '@qd/platform';
import type { UserActor, UserId } from '@qd/shared-domain';
import { type EntityManager, IsNull } from 'typeorm';
import { SessionRow } from '../rows/identity-rows';
import { readActor } from './read-actor';
import { hashOfToken, newSessionToken } from './session-token';

/** A session just begun. */
export interface SignedIn {
  readonly actor: UserActor;
  /** A secret for the cookie; it is never read back from anywhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Begins and ends sessions inside a command's transaction. */
@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Begins a session with a fresh token, and ends the one the caller came with: a token planted beforehand is worth nothing. */
  async begin(manager: EntityManager, userId: UserId, formerToken: string | null): Promise<SignedIn> {
    if (formerToken !== null) await this.end(manager, formerToken);
    const token = newSessionToken();
    const now = this.clock.now();
    const expiresAt = new Date(now + SESSION_MS);
    await manager.insert(SessionRow, {
      id: this.ids.next(),
      tokenHash: hashOfToken(token) as Buffer,
      userId,
      createdAt: new Date(now),
      expiresAt,
      revokedAt: null,
    });
    const actor = await readActor(manager, userId);
    if (!actor) throw new Error(`user ${userId} has a new session and cannot be read`);
    return { actor, token, expiresAt };
  }

  /** Ends the session of a token; an unknown token or an ended session is left as it is. */
  async end(manager: EntityManager, token: string): Promise<void> {
    const tokenHash = hashOfToken(token);
    if (tokenHash) await manager.update(SessionRow, { tokenHash, revokedAt: IsNull() }, { revokedAt: new Date(this.clock.now()) });
  }
}
