import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Near the top instead of the middle: for lists that change their height. */
  readonly high?: boolean;
  /** As broad as the window lets it be, for tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A window over the page, open while it is there; gives the focus back to what opened it.
 * Needs Mantine's sheets for dialogs, which its user brings. */
export function Dialog({ title, onClose, high = false, wide = false, children }: Props) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the focus trap has let go; not when the page moved on and something else took the focus on purpose.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      returnFocus={false}
      {...(high ? { centered: false, yOffset: '12vh' } : {})}
      {...(wide ? { size: 'min(96vw, 78rem)' } : {})}
    >
      {children}
    </Modal>
  );
}
