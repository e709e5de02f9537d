export { OpportunitiesPage } from './opportunities-page';
export { OpportunityPage } from './opportunity-page';
