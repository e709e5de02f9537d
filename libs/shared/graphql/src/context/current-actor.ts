import { createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '@qd/shared-domain';
import type { GraphqlContext } from './graphql-context';

/** Hands a resolver the actor of the request. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution): Actor => GqlExecutionContext.create(execution).getContext<GraphqlContext>().actor,
);
