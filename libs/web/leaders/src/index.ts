export { ConfirmAvailability } from './capacity/confirm-availability';
/** The routes' screens, loaded when they are first needed. */
export const loadOpportunities = () => import('./opportunities/opportunities-pages');
export const loadProfile = () => import('./profile/profile-page');
export const loadCapacity = () => import('./capacity/capacity-page');
export const loadBlocks = () => import('./blocks/blocks-page');
