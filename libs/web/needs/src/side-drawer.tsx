import '@mantine/core/styles/Drawer.css';
import { Drawer } from '@mantine/core';
import { shellCopy } from '@qd/web-ui';
import { useEffect, useState, type ReactNode } from 'react';
import './dialog-styles';

/** A window that comes in from the side, for what stands beside the page where there is room; gives the focus back to what opened it. */
export function SideDrawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // As in Dialog: after the trap has let go, and not when something else took the focus on purpose.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      position="right"
      size="min(100%, 30rem)"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': shellCopy.close }}
      overlayProps={{ backgroundOpacity: 0.45, color: '#0b1322' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  );
}
