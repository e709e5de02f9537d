import type { CombinedError } from '@urql/core';

/** What a person needs to know of a failed request. */
export type Failure = 'OFFLINE' | 'SIGNED_OUT' | 'FORBIDDEN' | 'NOT_FOUND' | 'SLOW_DOWN' | 'BROKEN';

const codeOf = (error: CombinedError): unknown => error.graphQLErrors[0]?.extensions.code;

/** The server does not know (or no longer knows) who is asking. */
export const isSignedOut = (error: CombinedError): boolean => codeOf(error) === 'UNAUTHENTICATED';

/** Sorts a failed request by what the person can do about it. */
export function failureOf(error: CombinedError): Failure {
  if (error.networkError && error.graphQLErrors.length === 0) return 'OFFLINE';
  switch (codeOf(error)) {
    case 'UNAUTHENTICATED':
      return 'SIGNED_OUT';
    case 'FORBIDDEN':
      return 'FORBIDDEN';
    case 'NOT_FOUND':
      return 'NOT_FOUND';
    case 'TOO_MANY_REQUESTS':
    case 'RATE_LIMITED':
      return 'SLOW_DOWN';
    default:
      return 'BROKEN';
  }
}
