import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { AuthenticateSession } from '@qd/identity-server';
import { CONFIG, type Config, IdSource } from '@qd/platform';
import type { Actor } from '@qd/shared-domain';
import type { GraphqlContext } from '@qd/shared-graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isOwnOrigin } from './own-origin';
import { type ContextParts, RequestContext } from './request-context';
import { SessionCookie } from './session-cookie';

/** What graphql-ws hands to its hooks, as far as it is read here. */
export interface SocketConnection {
  readonly extra: { readonly request: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string } } };
}

/** Makes the context of every GraphQL operation: who acts, by the session cookie, and how to begin and end sessions. */
@Injectable()
export class GraphqlContextFactory {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly sessions: AuthenticateSession,
    private readonly ids: IdSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cookie = new SessionCookie(config);
  }

  /** Who sends a request that is not GraphQL, by the same cookie. */
  actorOf(request: Pick<FastifyRequest, 'headers'>): Promise<Actor> {
    return this.sessions.execute(this.cookie.read(request.headers.cookie));
  }

  /** The context of an HTTP request. */
  async forRequest(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> {
    const token = this.cookie.read(request.headers.cookie);
    return this.build({
      requestId: String(request.id),
      ip: request.ip,
      transport: 'HTTP',
      token,
      sendSession: (session) => {
        // A second sign-in of one request replaces the first one's cookie.
        reply.removeHeader('set-cookie');
        reply.header('set-cookie', session ? this.cookie.keep(session.token, session.expiresAt) : this.cookie.forget());
      },
    });
  }

  /** Whether a socket may be opened: a page of another site gets none, since the browser would send our cookie along. */
  async admitSocket(socket: SocketConnection): Promise<boolean> {
    const { origin, host } = socket.extra.request.headers;
    return isOwnOrigin(origin, host, this.config.publicUrl);
  }

  /** The context of one operation on a socket; the session is read anew for each.
   * @throws GraphQLError FORBIDDEN for a socket that should not have been admitted */
  async forSocket(socket: SocketConnection): Promise<GraphqlContext> {
    if (!(await this.admitSocket(socket)))
      throw new GraphQLError('This socket belongs to another site.', { extensions: { code: 'FORBIDDEN' } });
    const { headers, socket: wire } = socket.extra.request;
    return this.build({
      requestId: this.ids.next(),
      ip: wire.remoteAddress ?? '',
      transport: 'SOCKET',
      token: this.cookie.read(headers.cookie),
      sendSession: () => {
        throw new GraphQLError('Sign in and out over HTTP: a socket cannot set a cookie.', { extensions: { code: 'BAD_USER_INPUT' } });
      },
    });
  }

  private async build(parts: Omit<ContextParts, 'actor' | 'authenticate'>): Promise<GraphqlContext> {
    const authenticate = (token: string | null): Promise<Actor> => this.sessions.execute(token);
    return new RequestContext({ ...parts, authenticate, actor: await authenticate(parts.token) });
  }
}
