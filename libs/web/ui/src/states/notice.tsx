import type { ReactNode } from 'react';
import { AlertIcon, CheckIcon, ClockIcon } from '../brand/icons';
import styles from './states.module.css';

export type Tone = 'go' | 'wait' | 'stop' | 'plain';
const ICONS = { go: CheckIcon, wait: ClockIcon, stop: AlertIcon, plain: ClockIcon } as const;

/** Something to know before going on. `stop` interrupts people who listen, the others wait for a pause. */
export function Notice({
  tone = 'plain',
  title,
  children,
  actions,
}: {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon />
      <div className={styles.noticeBody}>
        {title && <p className={styles.noticeTitle}>{title}</p>}
        {children}
        {actions && <div className={styles.noticeActions}>{actions}</div>}
      </div>
    </div>
  );
}
