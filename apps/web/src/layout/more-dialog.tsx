import { Button } from '@mantine/core';
import { Dialog, NavLink, SchemeToggle, shellCopy, type NavItem } from '@qd/web-ui';
import type { ReactNode } from 'react';
import '../styles/dialog';
import styles from './more-dialog.module.css';

interface Props {
  readonly nav: readonly NavItem[];
  readonly personName: string;
  readonly place: ReactNode;
  readonly onClose: () => void;
  readonly onSignOut: () => void;
}

/** What the frame has no room for in a narrow window: every place, the seat, the light, the door. */
export function MoreDialog({ nav, personName, place, onClose, onSignOut }: Props) {
  return (
    <Dialog title={shellCopy.menu} onClose={onClose}>
      {place && <div className={styles.place}>{place}</div>}
      <ul className={styles.links}>
        {nav.map(({ short: _, ...item }) => (
          <li key={item.label}>
            <NavLink item={item} className={styles.link} onClick={onClose} />
          </li>
        ))}
      </ul>
      <div className={styles.person}>
        <span>{shellCopy.signedInAs(personName)}</span>
        <SchemeToggle />
      </div>
      <Button variant="default" fullWidth onClick={onSignOut}>
        {shellCopy.signOut}
      </Button>
    </Dialog>
  );
}
