import { useRouteContext } from '@tanstack/react-router';
import { loadMarketHome } from '@qd/web-admin';
import { loadable, LoadingPage } from '@qd/web-ui';
import { useFrame } from '../layout/frame-context';

const AdminHome = loadable(() => loadMarketHome().then((module) => module.MarketHome), <LoadingPage />);
const CompanyHome = loadable(() => import('./company-home').then((module) => module.CompanyHome), <LoadingPage />);
const LeaderHome = loadable(() => import('./leader-home').then((module) => module.LeaderHome), <LoadingPage />);

/** Home by the seat the person works from. */
export function Home() {
  const { viewer } = useRouteContext({ from: '/signed-in/framed' });
  const { seat } = useFrame();
  return (
    <>
      {seat.role === 'ADMIN' && <AdminHome />}
      {seat.company && <CompanyHome key={seat.key} company={seat.company} name={viewer.displayName} />}
      {seat.role === 'LEADER' && <LeaderHome />}
    </>
  );
}
