import { accountCopy, Announcer, SchemeToggle, Wordmark } from '@qd/web-ui';
import type { ReactNode } from 'react';
import styles from './auth-frame.module.css';

/** The quiet room before the sign-in: what this is on one side, the form on the other. */
export function AuthFrame({ children }: { children: ReactNode }) {
  const { title, points } = accountCopy.promise;
  return (
    <div className={styles.frame}>
      <aside className={styles.promise}>
        <Wordmark />
        <div>
          <p className={styles.headline}>{title}</p>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      </aside>
      <main className={styles.main} id="content">
        <div className={styles.toggle}>
          <SchemeToggle />
        </div>
        <div className={styles.card}>{children}</div>
      </main>
      <Announcer />
    </div>
  );
}
