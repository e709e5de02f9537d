export function OpportunitiesPage() {
  return null;
}
export function OpportunityPage() {
  return null;
}
