import { Button } from '@mantine/core';
import { redirect, useRouter, type ParsedLocation } from '@tanstack/react-router';
import { isSignedOut, SignOutDocument } from '@qd/web-graphql-client';
import { EmptyState, shellCopy, stateCopy } from '@qd/web-ui';
import type { Session } from '../session';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Somebody pressed the button; a link from elsewhere must not end a session. */
    readonly signOut?: boolean;
  }
}

/** Ends the session. A place of its own, so that a page with unsaved words asks before it is left, and nothing has ended if
 * the person stays.
 * @throws the request's error, with the session as it was */
export async function endSession({
  context: { session },
  location,
}: {
  context: { session: Session };
  location: ParsedLocation;
}): Promise<never> {
  if (!location.state.signOut) throw redirect({ to: '/' });
  const { error } = await session.host.client.mutation(SignOutDocument, {}).toPromise();
  if (error && !isSignedOut(error)) throw error;
  session.forget();
  throw redirect({ to: '/sign-in' });
}

/** The server was not reached, and the cookie is as good as before. */
export function StillSignedIn() {
  const router = useRouter();
  const { title, body } = shellCopy.stillSignedIn;
  return (
    <main role="alert">
      <EmptyState
        level={1}
        title={title}
        body={body}
        action={
          <>
            <Button onClick={() => void router.invalidate()}>{stateCopy.tryAgain}</Button>
            <Button component="a" href="/" variant="default">
              {stateCopy.backHome}
            </Button>
          </>
        }
      />
    </main>
  );
}
