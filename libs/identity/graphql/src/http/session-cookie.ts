import type { Config } from '@qd/platform';

/** The cookie of a session. Under https it bears the `__Host-` prefix, which no subdomain and no plain http page can set.
 * Written by hand: the functions of @fastify/cookie work only after its plugin was registered, and sockets pass it by; the
 * token is base64url and needs no encoding. */
export class SessionCookie {
  readonly name: string;
  private readonly attributes: string;

  constructor(config: Pick<Config, 'publicUrl'>) {
    const secure = config.publicUrl?.startsWith('https:') ?? false;
    this.name = secure ? '__Host-qd_session' : 'qd_session';
    this.attributes = `HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`;
  }

  /** The token in a `Cookie` header, or `null`. Of several cookies of the name the first counts, as browsers order them. */
  read(header: string | undefined): string | null {
    const start = `${this.name}=`;
    const pair = header
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(start));
    return pair?.slice(start.length) ?? null;
  }

  /** A `Set-Cookie` header that keeps a token. */
  keep(token: string, expiresAt: Date): string {
    return `${this.name}=${token}; Path=/; Expires=${expiresAt.toUTCString()}; ${this.attributes}`;
  }

  /** A `Set-Cookie` header that forgets it. */
  forget(): string {
    return this.keep('', new Date(0));
  }
}
