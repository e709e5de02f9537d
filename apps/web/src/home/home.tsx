import { useRouteContext } from '@tanstack/react-router';
import { loadMarketHome } from '@qd/web-admin';
import { LoadingPage } from '@qd/web-ui';
import { lazy, Suspense } from 'react';
import { useFrame } from '../layout/frame-context';

const AdminHome = lazy(() => loadMarketHome().then((module) => ({ default: module.MarketHome })));
const CompanyHome = lazy(() => import('./company-home').then((module) => ({ default: module.CompanyHome })));
const LeaderHome = lazy(() => import('./leader-home').then((module) => ({ default: module.LeaderHome })));

/** Home by the seat the person works from. */
export function Home() {
  const { viewer } = useRouteContext({ from: '/signed-in/framed' });
  const { seat } = useFrame();
  return (
    <Suspense fallback={<LoadingPage />}>
      {seat.role === 'ADMIN' && <AdminHome />}
      {seat.company && <CompanyHome key={seat.key} company={seat.company} name={viewer.displayName} />}
      {seat.role === 'LEADER' && <LeaderHome />}
    </Suspense>
  );
}
