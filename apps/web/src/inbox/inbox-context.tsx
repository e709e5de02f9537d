import { createContext, useContext, type ReactNode } from 'react';
import type { useUnread } from './use-unread';

type Unread = ReturnType<typeof useUnread>;

const UnreadContext = createContext<Unread | null>(null);

/** The one subscription to the inbox, shared by the bell and the lists. */
export function UnreadProvider({ value, children }: { value: Unread; children: ReactNode }) {
  return <UnreadContext value={value}>{children}</UnreadContext>;
}

export function useSharedUnread(): Unread {
  const unread = useContext(UnreadContext);
  if (!unread) throw new Error('useSharedUnread needs an UnreadProvider above it');
  return unread;
}
