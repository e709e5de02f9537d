import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

/** Hands a `GraphQLError` that a resolver or guard threw on purpose to GraphQL as it is. Without it Nest writes each refused
 * call into the log as a failure of ours. */
@Catch(GraphQLError)
export class ExpectedErrorFilter implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError, host: ArgumentsHost): GraphQLError {
    if (host.getType<GqlContextType>() !== 'graphql') throw error;
    return error;
  }
}
