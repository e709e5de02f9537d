/** The routes' screens, loaded when they are first needed. */
export const loadMarketHome = () => import('./market/market-home');
export const loadPeople = () => import('./people/people-pages');
export const loadNeedsToPass = () => import('./needs-to-pass/needs-to-pass-page');
export const loadRuns = () => import('./runs/runs-pages');
