import { useRouteContext, useRouter } from '@tanstack/react-router';
import { failureOf, OwnProfileDocument } from '@qd/web-graphql-client';
import { useWords } from '@qd/web-needs';
import { formatDate, epochDayAt } from '@qd/shared-domain';
import { ErrorState, LoadingPage, PageHead, profileCopy } from '@qd/web-ui';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { blankProfile } from './profile-draft';
import { ProfileForm } from './profile-form';

/** A leader's own profile, and the way to have one. */
export function ProfilePage() {
  const { words, ...lists } = useWords();
  const router = useRouter();
  const { session } = useRouteContext({ from: '__root__' });
  const [{ data, error }, read] = useQuery({ query: OwnProfileDocument, requestPolicy: 'network-only' });
  const viewer = data?.viewer;
  const [blank] = useState(() => blankProfile('', Intl.DateTimeFormat().resolvedOptions().timeZone, formatDate(epochDayAt(Date.now()))));
  // Who somebody is has changed: the navigation and every answer read so far were those of a person without a profile.
  const becomeLeader = useCallback(() => {
    session.forget();
    void router.invalidate();
  }, [router, session]);

  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;
  if (!viewer || !words) return <LoadingPage />;
  const { leader } = viewer;
  return (
    <>
      <PageHead title={leader ? profileCopy.title : profileCopy.newTitle} lead={leader ? profileCopy.lead : profileCopy.newLead} />
      <ProfileForm
        key={leader?.id ?? 'new'}
        initial={leader}
        blank={{ ...blank, displayName: viewer.displayName }}
        words={words}
        onCreated={becomeLeader}
      />
    </>
  );
}
