import type { Actor } from '@qd/shared-domain';
import type DataLoader from 'dataloader';

/** What the identity resolvers use to begin and end a session; every other scope leaves it alone. */
export interface SessionHooks {
  /** Token of the session as it is now, or `null`. A secret: never log it. */
  readonly token: string | null;
  /** Sends the cookie of a new session and lets the rest of the request run as `actor`. */
  start(actor: Actor, token: string, expiresAt: Date): void;
  /** Clears the cookie; the rest of the request runs as anonymous. */
  end(): void;
}

/** What every resolver gets as context: one per HTTP request, one per operation on a socket. */
export interface GraphqlContext {
  /** Who acts. Changes inside a request only through {@link SessionHooks}. */
  readonly actor: Actor;
  readonly requestId: string;
  /** Address of the caller; for limits, never for storage. */
  readonly ip: string;
  /** A subscription outlives its first event, so nothing may be cached in a socket's context. */
  readonly transport: 'HTTP' | 'SOCKET';
  /** Loaders of this request by key; use {@link loader}. */
  readonly loaders: Map<string, DataLoader<unknown, unknown>>;
  readonly session: SessionHooks;
  /** Reads the session again: a subscription asks before it delivers, since rights may have gone in the meantime. */
  freshActor(): Promise<Actor>;
}
