export function NeedsToPassPage() { return null; }
