import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR_S = 31_536_000;

/** Answers a request for a path that nothing else knows. */
export type UnknownPath = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Serves the built web application: hashed assets for a year, every other page the application's own.
 * @returns how every path is answered that nothing else knows; `null` where there is no application to serve */
export async function serveWeb(fastify: FastifyInstance, root: string): Promise<UnknownPath | null> {
  if (!existsSync(join(root, 'index.html'))) return null;
  await fastify.register(
    fastifyStatic as never,
    {
      root,
      wildcard: false,
      index: false,
      setHeaders: (reply: { header: (name: string, value: string) => void }, path: string) =>
        reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache'),
    } as never,
  );
  const page = readFileSync(join(root, 'index.html'));
  const sendPage: UnknownPath = async (request, reply) => {
    // Only what a person navigates to is a page; a missing file or endpoint stays a 404.
    if (!request.headers.accept?.includes('text/html')) return reply.code(404).send({ message: 'Nothing is here.' });
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  };
  fastify.get('/', sendPage);
  fastify.get('/*', sendPage);
  return sendPage;
}
