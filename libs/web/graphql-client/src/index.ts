export { ClientHost } from './client';
export { onReconnect, useConnection, type Connection } from './connection';
export { failureOf, isSignedOut, type Failure } from './failures';
export { newKey } from './idempotency';
export { InOrder } from './in-order';
export { useKeyset, type ConnectionLike, type KeysetAnswer } from './keyset';
export { GraphqlProvider } from './provider';
export { fieldOf, sortErrors, type SortedErrors, type UserErrorLike } from './user-errors';
export * from './generated/graphql';
