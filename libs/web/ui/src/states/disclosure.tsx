import { useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from '../brand/icons';
import styles from './states.module.css';

/** A button that opens what it names. The content is made when first asked for. */
export function Disclosure({ label, children }: { label: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button type="button" className={styles.disclosure} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
        <ChevronIcon />
      </button>
      <div id={id} className={styles.panel} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
