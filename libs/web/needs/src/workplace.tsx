import { createContext, useContext, type ReactNode } from 'react';

/** Where the signed-in person works now. */
export interface Workplace {
  readonly viewerId: string;
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly stage: string | null;
    readonly verifiedDomain: boolean;
  } | null;
  /** Whether the person may change things of this company, or only read. The server decides; this only shapes the page. */
  mayEdit(companyId: string): boolean;
}

const WorkplaceContext = createContext<Workplace | null>(null);

export function WorkplaceProvider({ value, children }: { value: Workplace; children: ReactNode }) {
  return <WorkplaceContext value={value}>{children}</WorkplaceContext>;
}

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('useWorkplace needs a WorkplaceProvider above it');
  return workplace;
}
