import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphqlContextFactory } from '@qd/identity-graphql';
import type { Config, Logger } from '@qd/platform';
import { type ExecutionResult, getOperationAST, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';

/** Codes whose messages are written for callers; anything else is a bug or an outage and is masked. */
const OPEN_CODES: readonly unknown[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'TOO_MANY_REQUESTS',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
];

/** Tells callers what they can act on, and hides the rest behind a word; the log has the whole story. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  if (OPEN_CODES.includes(formatted.extensions?.['code'])) {
    return {
      message: formatted.message,
      path: formatted.path,
      locations: formatted.locations,
      extensions: { code: formatted.extensions?.['code'] },
    };
  }
  const cause = unwrapResolverError(error) as Error;
  logger.error({ error: cause.message, stack: cause.stack, path: formatted.path }, 'a resolver failed');
  return {
    message: 'Something broke on our side; nothing was changed. Try again.',
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** A socket carries subscriptions and nothing else: queries and mutations go over HTTP, behind its guards. Its errors are masked
 * here, since Apollo's own masking never sees them. */
function subscriptionsOnly(logger: Logger): object {
  const mask = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => maskError(error.toJSON(), error, logger));
  return {
    onSubscribe: (_socket: unknown, _id: string, { query, operationName }: { query: string; operationName?: string }) => {
      try {
        if (getOperationAST(parse(query), operationName)?.operation === 'subscription') return undefined;
      } catch {
        return [new GraphQLError('This is not GraphQL.', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
      }
      return [new GraphQLError('A socket is for subscriptions only.', { extensions: { code: 'BAD_REQUEST' } })];
    },
    onError: (_socket: unknown, _id: string, _payload: unknown, errors: readonly GraphQLError[]) => mask(errors),
    onNext: (_socket: unknown, _id: string, _payload: unknown, _args: unknown, result: ExecutionResult) =>
      result.errors ? { ...result, errors: mask(result.errors) } : undefined,
  };
}

/** Apollo as this product runs it. */
export function graphqlOptions(config: Config, logger: Logger, contexts: GraphqlContextFactory): ApolloDriverConfig {
  const open = config.environment === 'demo';
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: open,
    playground: false,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Its cache hints wrap every field and cost a third of the CPU; nothing here may be cached by shared caches anyway.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    formatError: (formatted, error) => maskError(formatted, error, logger),
    // Fastify's integration hands over request and reply, graphql-ws its connection.
    context: (first: object, second: never) =>
      'extra' in first ? contexts.forSocket(first as never) : contexts.forRequest(first as never, second),
    subscriptions: {
      'graphql-ws': {
        path: '/graphql',
        connectionInitWaitTimeout: 5_000,
        onConnect: (socket: object) => contexts.admitSocket(socket as never),
        ...subscriptionsOnly(logger),
      },
    },
  };
}
