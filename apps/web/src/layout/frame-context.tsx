import { createContext, useContext, type ReactNode } from 'react';
import type { Seat } from '../session';

/** What the pages that every role has must know of the frame around them. */
export interface Frame {
  /** The seat the person works from now. */
  readonly seat: Seat;
  readonly openKeys: () => void;
}

const FrameContext = createContext<Frame | null>(null);

export function FrameProvider({ value, children }: { value: Frame; children: ReactNode }) {
  return <FrameContext value={value}>{children}</FrameContext>;
}

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame needs a FrameProvider above it');
  return frame;
}
