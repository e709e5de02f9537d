import type { ComponentType, ReactNode } from 'react';
import styles from './states.module.css';

interface Props {
  readonly tone: 'plain' | 'go' | 'wait' | 'stop';
  readonly Icon: ComponentType<{ size?: number }>;
  /** The state itself, for whoever looks the page over from outside. */
  readonly state: string;
  readonly children: ReactNode;
}

/** A state in a word with its sign; the colour only repeats what both say. */
export function Chip({ tone, Icon, state, children }: Props) {
  return (
    <span className={styles.chip} data-tone={tone} data-state={state}>
      <Icon />
      {children}
    </span>
  );
}
