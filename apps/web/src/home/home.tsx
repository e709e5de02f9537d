import { useRouteContext } from '@tanstack/react-router';
import { useWorkplace } from '@qd/web-needs';
import { AdminHome } from './admin-home';
import { CompanyHome } from './company-home';
import { LeaderHome } from './leader-home';

/** Home by role. A person with several roles sees the one with work for others first. */
export function Home() {
  const { viewer } = useRouteContext({ from: '/signed-in/framed' });
  const { company } = useWorkplace();
  if (viewer.isAdmin) return <AdminHome />;
  if (company) return <CompanyHome company={company} name={viewer.displayName} />;
  return <LeaderHome />;
}
