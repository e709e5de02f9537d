import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { ErrorState, LoadingPage } from '@qd/web-ui';
import { loadNeedsToPass, loadPeople, loadRuns } from '@qd/web-admin';
import { loadBlocks, loadCapacity, loadOpportunities, loadProfile } from '@qd/web-leaders';
import { loadNeedForm, loadNeedPage, loadNeedsList } from '@qd/web-needs';
import { endSession, StillSignedIn } from './auth/sign-out';
import { AppLayout } from './layout/app-layout';
import { RouteError } from './layout/route-error';
import type { MatchRunState, Standing } from '@qd/web-graphql-client';
import { seatsOf, type Session } from './session';

interface RouterContext {
  readonly session: Session;
}

/** A path of our own to come back to after signing in; anything else is dropped. */
const ownPath = (value: unknown): string | undefined => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: RouteError,
  notFoundComponent: () => <ErrorState failure="NOT_FOUND" />,
});

const doors = createRoute({
  getParentRoute: () => rootRoute,
  id: 'doors',
  validateSearch: (search: Record<string, unknown>): { next?: string } => (ownPath(search.next) ? { next: ownPath(search.next) } : {}),
});
const signInRoute = createRoute({
  getParentRoute: () => doors,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./auth/sign-in'), 'SignIn'),
});
const signUpRoute = createRoute({
  getParentRoute: () => doors,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./auth/sign-up'), 'SignUp'),
});

const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const viewer = await context.session.viewer();
    if (!viewer) {
      const next = ownPath(location.href);
      throw redirect({ to: '/sign-in', search: next && next !== '/' ? { next } : {} });
    }
    return { viewer };
  },
});
const companyNewRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/company/new',
  component: lazyRouteComponent(() => import('./auth/create-company'), 'CreateCompany'),
});
const signOutRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/sign-out',
  beforeLoad: endSession,
  errorComponent: StillSignedIn,
});

const framed = createRoute({
  getParentRoute: () => signedIn,
  id: 'framed',
  component: AppLayout,
  beforeLoad: ({ context: { viewer }, location }) => {
    // The profile is also where somebody becomes a leader.
    if (seatsOf(viewer).length === 0 && location.pathname !== '/profile') throw redirect({ to: '/company/new' });
  },
});
const homeRoute = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home'), 'Home'),
});
const needsRoute = createRoute({
  getParentRoute: () => framed,
  path: '/needs',
  component: lazyRouteComponent(loadNeedsList, 'NeedsListPage'),
});

const stepSearch = (search: Record<string, unknown>): { step?: number } => {
  const step = Number(search.step);
  return Number.isInteger(step) && step >= 2 && step <= 5 ? { step } : {};
};
const needNewRoute = createRoute({
  getParentRoute: () => framed,
  path: '/needs/new',
  validateSearch: stepSearch,
  component: lazyRouteComponent(loadNeedForm, 'NewNeedPage'),
});
const needEditRoute = createRoute({
  getParentRoute: () => framed,
  path: '/needs/$needId/edit',
  validateSearch: stepSearch,
  component: lazyRouteComponent(loadNeedForm, 'EditNeedPage'),
});
const needRoute = createRoute({
  getParentRoute: () => framed,
  path: '/needs/$needId',
  component: lazyRouteComponent(loadNeedPage, 'NeedPage'),
});

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined => known.find((each) => each === value);
const STANDINGS = ['APPLICANT', 'APPROVED', 'SUSPENDED', 'EXPIRED'] as const satisfies readonly Standing[];
const RUN_STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'SUPERSEDED'] as const satisfies readonly MatchRunState[];
/** Numbers look like numbers to the parser of addresses. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? String(value) : undefined;

const peopleSearch = (search: Record<string, unknown>): { standing?: Standing; q?: string } => ({
  standing: oneOf(STANDINGS, search.standing),
  q: textOf(search.q),
});
const runsSearch = (search: Record<string, unknown>): { state?: MatchRunState; need?: string } => ({
  state: oneOf(RUN_STATES, search.state),
  need: textOf(search.need),
});

const framedPages = [
  createRoute({
    getParentRoute: () => framed,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./inbox/inbox-page'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/activity',
    component: lazyRouteComponent(() => import('./activity/activity-page'), 'ActivityPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings/settings-page'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/opportunities',
    validateSearch: (search: Record<string, unknown>): { view?: 'shut' | 'passed' } => ({ view: oneOf(['shut', 'passed'], search.view) }),
    component: lazyRouteComponent(loadOpportunities, 'OpportunitiesPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/opportunities/$needId',
    component: lazyRouteComponent(loadOpportunities, 'OpportunityPage'),
  }),
  createRoute({ getParentRoute: () => framed, path: '/profile', component: lazyRouteComponent(loadProfile, 'ProfilePage') }),
  createRoute({ getParentRoute: () => framed, path: '/profile/blocks', component: lazyRouteComponent(loadBlocks, 'BlocksPage') }),
  createRoute({ getParentRoute: () => framed, path: '/capacity', component: lazyRouteComponent(loadCapacity, 'CapacityPage') }),
  createRoute({
    getParentRoute: () => framed,
    path: '/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(loadPeople, 'PeoplePage'),
  }),
  createRoute({ getParentRoute: () => framed, path: '/people/$leaderId', component: lazyRouteComponent(loadPeople, 'PersonPage') }),
  createRoute({
    getParentRoute: () => framed,
    path: '/needs-to-pass',
    validateSearch: (search: Record<string, unknown>): { need?: string } => (typeof search.need === 'string' ? { need: search.need } : {}),
    component: lazyRouteComponent(loadNeedsToPass, 'NeedsToPassPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/runs',
    validateSearch: runsSearch,
    component: lazyRouteComponent(loadRuns, 'RunsPage'),
  }),
  createRoute({ getParentRoute: () => framed, path: '/runs/$runId', component: lazyRouteComponent(loadRuns, 'RunPage') }),
] as const;

const routeTree = rootRoute.addChildren([
  doors.addChildren([signInRoute, signUpRoute]),
  signedIn.addChildren([
    companyNewRoute,
    signOutRoute,
    framed.addChildren([homeRoute, needsRoute, needNewRoute, needEditRoute, needRoute, ...framedPages]),
  ]),
]);

export const makeRouter = (session: Session) =>
  createRouter({
    routeTree,
    context: { session },
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingMinMs: 250,
    defaultPendingComponent: LoadingPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
