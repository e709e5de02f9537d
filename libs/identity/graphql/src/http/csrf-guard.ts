import type { Config } from '@qd/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOwnOrigin } from './own-origin';

/** Header every changing request carries. A form or an image on another site cannot set it; a script there would have to ask
 * by a preflight first, which nobody answers. */
export const CSRF_HEADER = 'x-quarterdeck-csrf';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A Fastify `onRequest` hook that refuses requests which another site may have sent with our cookie. It holds for every path,
 * so that no new route is open by forgetting. Queries by GET pass: Apollo takes no mutation there and guards them itself. */
export function csrfGuard(config: Pick<Config, 'publicUrl'>): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  return async (request, reply) => {
    if (SAFE_METHODS.has(request.method)) return undefined;
    const { origin, host, [CSRF_HEADER]: mark } = request.headers;
    if (mark === '1' && isOwnOrigin(origin, host, config.publicUrl)) return undefined;
    const message = mark === '1' ? 'This request comes from another site.' : `Send the header ${CSRF_HEADER}: 1.`;
    return reply.code(403).send({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
  };
}
