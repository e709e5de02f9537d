import { useEffect, useRef, type ReactNode } from 'react';
import { shellCopy } from '../copy';
import styles from './states.module.css';

let firstPage = true;

/** The headline of a page. Names the tab, and takes the focus when the person moved here, so that reading starts at the top. */
export function PageHead({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${shellCopy.product}`;
  }, [title]);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <div className={styles.head}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions}
    </div>
  );
}
