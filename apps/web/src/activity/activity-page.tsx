import { activityCopy, ActivityTimeline, PageHead } from '@qd/web-ui';
import { useFrame } from '../layout/frame-context';

/** Everything done for the company, with the profile, or by the administrator. */
export function ActivityPage() {
  const { role } = useFrame().seat;
  return (
    <>
      <PageHead title={activityCopy.title} lead={activityCopy.lead[role]} />
      <ActivityTimeline endless opens={role === 'COMPANY' ? 'NEEDS' : role === 'ADMIN' ? 'PEOPLE' : undefined} />
    </>
  );
}
