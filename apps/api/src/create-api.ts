import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { csrfGuard } from '@qd/identity-graphql';
import { NestLogger, type PlatformParts } from '@qd/platform';
import type { FastifyInstance } from 'fastify';
import { ApiModule } from './api.module';
import { mountJobsBoard } from './jobs-board';
import { serveWeb } from './web';

const BODY_LIMIT_BYTES = 1_048_576;
const SELF = ["'self'"];

/** Builds the API with everything around it: headers, cookies, the cross-site guard and the web application. Not yet listening. */
export async function createApi(parts: PlatformParts): Promise<NestFastifyApplication> {
  const { config, logger } = parts;
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, trustProxy: false, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const https = config.publicUrl?.startsWith('https:') ?? false;
  await fastify.register(
    fastifyHelmet as never,
    {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: SELF,
          baseUri: ["'none'"],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: SELF,
          // The component library sets sizes and colours as style attributes; scripts may never be inline.
          styleSrc: [...SELF, "'unsafe-inline'"],
          imgSrc: [...SELF, 'data:'],
          connectSrc: SELF,
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      hsts: https,
      crossOriginEmbedderPolicy: false,
    } as never,
  );
  await fastify.register(fastifyCompress as never, { threshold: 2_048, encodings: ['gzip'] } as never);
  fastify.addHook('onRequest', csrfGuard(config));
  const page = config.webRoot ? await serveWeb(fastify, config.webRoot) : null;
  await mountJobsBoard(fastify, app, page);
  return app;
}
