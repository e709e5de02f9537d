import type { ReactNode } from 'react';
import { Mark } from '../brand/wordmark';
import styles from './states.module.css';

/** Nothing here yet: says why and teaches the next step. */
export function EmptyState({ title, body, action, level = 2 }: { title: string; body: ReactNode; action?: ReactNode; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Mark size={36} />
      <Heading>{title}</Heading>
      <div>{typeof body === 'string' ? <p>{body}</p> : body}</div>
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}
