import { DownIcon, UpIcon, workCopy } from '@qd/web-ui';
import styles from './what-if.module.css';

/** A leader's place after a change; null = off the list. */
export interface CardMove {
  readonly to: number | null;
}

const copy = workCopy.whatIf;

/** Where a card would go, beside its rank. */
export function MoveMark({ from, move: { to } }: { from: number; move: CardMove }) {
  if (to === from) return null;
  const up = to !== null && to < from;
  return (
    <span className={styles.move} data-move={to === null ? 'out' : up ? 'up' : 'down'}>
      {up ? <UpIcon size={14} /> : <DownIcon size={14} />}
      <span className="qd-hidden">, {to === null ? copy.out : copy.then(workCopy.ordinal(to))}</span>
      <span aria-hidden="true">{to ?? '–'}</span>
    </span>
  );
}
