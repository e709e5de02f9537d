import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import { Drawer } from '@mantine/core';
import { profileCopy, shellCopy } from '@qd/web-ui';
import type { ReactNode } from 'react';

/** The preview from the side, where the window is too narrow to have it beside the form. */
export function PreviewDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(100%, 28rem)"
      title={profileCopy.preview.title}
      closeButtonProps={{ 'aria-label': shellCopy.close }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  );
}
