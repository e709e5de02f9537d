import { SetMetadata } from '@nestjs/common';

/** Who may call a resolver at all. The use case behind it decides about the single object.
 * - `PUBLIC`: everybody
 * - `SIGNED_IN`: a person with a session
 * - `COMPANY`: a member of at least one company
 * - `LEADER`: a person with a leader profile
 * - `ADMIN`: an administrator */
export type AccessRule = 'PUBLIC' | 'SIGNED_IN' | 'COMPANY' | 'LEADER' | 'ADMIN';

export const ACCESS_RULES = Symbol('AccessRules');

/** Declares the access of a query, mutation or subscription; with several rules one of them is enough.
 * A resolver without it is refused. On a class it holds for all its resolvers. Field resolvers inherit their parent's. */
export const Access = (rule: AccessRule, ...more: readonly AccessRule[]) => SetMetadata(ACCESS_RULES, [rule, ...more]);
