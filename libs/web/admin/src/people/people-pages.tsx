export function PeoplePage() { return null; }
export function PersonPage() { return null; }
