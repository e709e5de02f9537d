import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphqlContextFactory } from '@qd/identity-graphql';
import { WatchQueue } from '@qd/matching-server';
import { isAdmin } from '@qd/shared-domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UnknownPath } from './web';

const PATH = '/jobs';
const READING: readonly string[] = ['GET', 'HEAD'];
/** The board is a finished page of its own: it names a base, and sets styles as attributes. Scripts stay files of ours. */
const POLICY = [
  "default-src 'self'",
  "base-uri 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
].join('; ');
/** Fonts it would load from elsewhere; it does well with those of the system. */
const FOREIGN_LINKS = /<link href="https:\/\/[^>]*>\s*/g;

/** Puts the board of the matching queue under `/jobs`: for administrators, to read. Jobs that failed are asked for again by the
 * reconciler, so nobody needs to push. To everybody else the path is one that does not exist.
 * @param page what unknown paths are answered with; `null` where no web application is served */
export async function mountJobsBoard(fastify: FastifyInstance, app: NestFastifyApplication, page: UnknownPath | null): Promise<void> {
  const [contexts, watched] = [app.get(GraphqlContextFactory), app.get(WatchQueue, { strict: false })];
  const adapter = new FastifyAdapter().setBasePath(PATH);
  const board = createBullBoard({
    queues: [],
    serverAdapter: adapter,
    options: {
      uiConfig: { boardTitle: 'Quarterdeck jobs', miscLinks: [{ text: 'Quarterdeck', url: '/' }], pollingInterval: { forceInterval: 5 } },
    },
  });
  let shown = false;
  const show = (): void => {
    if (shown) return;
    board.addQueue(
      new BullMQAdapter(watched.queue, { readOnlyMode: true, displayName: 'matching', description: 'Match runs that are asked for.' }),
    );
    shown = true;
  };
  const guard = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const admitted = READING.includes(request.method) && isAdmin(await contexts.actorOf(request));
    if (!admitted) return unknown(request, reply);
    show();
    reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
    return undefined;
  };
  const unknown: UnknownPath = async (request, reply) => {
    if (page && READING.includes(request.method)) return page(request, reply);
    reply.callNotFound();
    return reply;
  };
  await fastify.register(
    async (scope) => {
      scope.addHook('onRequest', guard);
      scope.addHook('onSend', async (_request, _reply, payload) =>
        typeof payload === 'string' ? payload.replace(FOREIGN_LINKS, '') : payload,
      );
      await scope.register(adapter.registerPlugin() as never);
    },
    { prefix: PATH },
  );
}
