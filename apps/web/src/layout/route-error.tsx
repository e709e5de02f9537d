import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { failureOf } from '@qd/web-graphql-client';
import { ErrorState, type FailureKind } from '@qd/web-ui';

/** `CombinedError` by shape: a bundle may hold its class twice. */
const isRequestError = (error: unknown): error is Parameters<typeof failureOf>[0] => error instanceof Error && 'graphQLErrors' in error;

/** What a route shows when it could not be made. */
export function RouteError({ error }: ErrorComponentProps) {
  const router = useRouter();
  const failure: FailureKind = isRequestError(error) ? failureOf(error) : 'BROKEN';
  return <ErrorState failure={failure} onRetry={() => void router.invalidate()} />;
}
