import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { type Actor, unreachable } from '@qd/shared-domain';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { GraphqlContext } from '../context/graphql-context';
import { ACCESS_RULES, type AccessRule } from './access';

/** Whether an actor meets a rule. */
export function meets(actor: Actor, rule: AccessRule): boolean {
  switch (rule) {
    case 'PUBLIC':
      return true;
    case 'SIGNED_IN':
      return actor.kind === 'USER';
    case 'COMPANY':
      return actor.kind === 'USER' && actor.memberships.length > 0;
    case 'LEADER':
      return actor.kind === 'USER' && actor.leaderId !== null;
    case 'ADMIN':
      return actor.kind === 'USER' && actor.isAdmin;
    default:
      return unreachable(rule);
  }
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Denies every query, mutation and subscription whose declared access the actor does not meet, and every one that
 * declares none. HTTP routes outside of GraphQL (health, static files) are not its business. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    // Guards may be switched on for field resolvers too; whoever got the parent may have the field.
    if (!ROOTS.has(graphql.getInfo<GraphQLResolveInfo>().parentType.name)) return true;
    const rules = this.reflector.getAllAndOverride<readonly AccessRule[] | undefined>(ACCESS_RULES, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    const { actor } = graphql.getContext<GraphqlContext>();
    if (rules?.some((rule) => meets(actor, rule))) return true;
    if (rules && actor.kind !== 'USER') {
      throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    }
    throw new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });
  }
}
