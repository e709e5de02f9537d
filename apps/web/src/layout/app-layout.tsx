import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router';
import { SignOutDocument, useConnection } from '@qd/web-graphql-client';
import { WorkplaceProvider, type Workplace } from '@qd/web-needs';
import { ConnectionStrip, HomeIcon, ListIcon, shellCopy, Shell, type NavItem } from '@qd/web-ui';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { chooseCompany, currentCompany, mayEdit } from '../session';
import { CompanyChoice } from './company-choice';
import { useGoToKey } from './use-go-to-key';

const GoTo = lazy(() => import('./go-to').then((module) => ({ default: module.GoTo })));

const HOME: NavItem = { to: '/', label: shellCopy.home, Icon: HomeIcon };
const NEEDS: NavItem = { to: '/needs', label: shellCopy.needs, Icon: ListIcon };

/** The frame with what belongs to the signed-in person. */
export function AppLayout() {
  const router = useRouter();
  const { viewer, session } = useRouteContext({ from: '/signed-in/framed' });
  const [companyId, setCompanyId] = useState(() => currentCompany(viewer)?.id ?? null);
  const [goingTo, setGoingTo] = useState(false);
  const openGoTo = useCallback(() => setGoingTo(true), []);
  useGoToKey(openGoTo);

  const company = viewer.memberships.find((membership) => membership.company.id === companyId)?.company ?? null;
  const workplace = useMemo<Workplace>(() => ({ viewerId: viewer.id, company, mayEdit: (id) => mayEdit(viewer, id) }), [viewer, company]);

  const signOut = async () => {
    await session.host.client.mutation(SignOutDocument, {}).toPromise();
    session.forget();
    await router.navigate({ to: '/sign-in' });
  };
  const choose = (id: string) => {
    chooseCompany(id);
    setCompanyId(id);
    void router.navigate({ to: '/' });
  };

  return (
    <WorkplaceProvider value={workplace}>
      <Shell
        nav={company ? [HOME, NEEDS] : [HOME]}
        personName={viewer.displayName}
        place={
          company && (
            <CompanyChoice companies={viewer.memberships.map((membership) => membership.company)} current={company} onChoose={choose} />
          )
        }
        strip={<ConnectionStrip lost={useConnection() === 'lost'} />}
        onSignOut={() => void signOut()}
        onGoTo={company ? openGoTo : undefined}
      >
        <Outlet />
      </Shell>
      {goingTo && company && (
        <Suspense>
          <GoTo companyId={company.id} onClose={() => setGoingTo(false)} />
        </Suspense>
      )}
    </WorkplaceProvider>
  );
}
