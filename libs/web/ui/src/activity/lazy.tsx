import { lazy, Suspense, type ComponentProps } from 'react';
import { LoadingRows } from '../states/loading';

const Timeline = lazy(() => import('./activity-timeline').then((module) => ({ default: module.ActivityTimeline })));

/** {@link Timeline}, loaded when a page shows it: no first page needs it. */
export function ActivityTimeline(props: ComponentProps<typeof Timeline>) {
  return (
    <Suspense fallback={<LoadingRows rows={3} height={56} />}>
      <Timeline {...props} />
    </Suspense>
  );
}
