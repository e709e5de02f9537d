import { type Actor, ANONYMOUS } from '@qd/shared-domain';
import type { GraphqlContext, SessionHooks } from '@qd/shared-graphql';

/** What changes while a request runs. */
interface SessionState {
  actor: Actor;
  token: string | null;
}

/** What a context is made of. */
export interface ContextParts {
  readonly requestId: string;
  readonly ip: string;
  readonly transport: GraphqlContext['transport'];
  readonly actor: Actor;
  readonly token: string | null;
  authenticate(token: string | null): Promise<Actor>;
  /** Sends a session to the caller, or with `null` takes it away; throws where no cookie can be set. */
  sendSession(session: { readonly token: string; readonly expiresAt: Date } | null): void;
}

/** The context of one operation. Nest and Apollo hand resolvers a copy of it made by `Object.assign`, so what changes stands
 * in one object behind all copies, and accessors on the prototype, which a copy keeps. */
export class RequestContext implements GraphqlContext {
  readonly requestId: string;
  readonly ip: string;
  readonly transport: GraphqlContext['transport'];
  readonly loaders: GraphqlContext['loaders'] = new Map();
  readonly session: SessionHooks;
  private readonly state: SessionState;
  private readonly authenticate: ContextParts['authenticate'];

  constructor(parts: ContextParts) {
    this.requestId = parts.requestId;
    this.ip = parts.ip;
    this.transport = parts.transport;
    this.authenticate = (token) => parts.authenticate(token);
    const state: SessionState = { actor: parts.actor, token: parts.token };
    const change = (actor: Actor, token: string | null): void => {
      Object.assign(state, { actor, token });
      // What was loaded for one person is nothing for the next.
      this.loaders.clear();
    };
    this.state = state;
    this.session = {
      get token() {
        return state.token;
      },
      start: (actor, token, expiresAt) => {
        parts.sendSession({ token, expiresAt });
        change(actor, token);
      },
      end: () => {
        parts.sendSession(null);
        change(ANONYMOUS, null);
      },
    };
  }

  get actor(): Actor {
    return this.state.actor;
  }

  async freshActor(): Promise<Actor> {
    // What an event asks for below itself is read with the same rights.
    this.state.actor = await this.authenticate(this.state.token);
    return this.state.actor;
  }
}
