import { useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from '../brand/icons';
import styles from './states.module.css';

/** A button that opens what it names. The content is made when first asked for. */
export function Disclosure({ label, children, onOpen }: { label: ReactNode; children: ReactNode; onOpen?: () => void }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = () => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  return (
    <div>
      <button type="button" className={styles.disclosure} aria-expanded={open} aria-controls={id} onClick={toggle}>
        {label}
        <ChevronIcon />
      </button>
      <div id={id} className={styles.panel} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
