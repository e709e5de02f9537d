import { Button } from '@mantine/core';
import { workCopy } from '@qd/web-ui';
import styles from './compare.module.css';

const copy = workCopy.compare;

/** Who is to be compared so far; stays in view while more are chosen. */
export function CompareBar({ count, full, onOpen, onClear }: { count: number; full: boolean; onOpen: () => void; onClear: () => void }) {
  if (count === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={copy.title}>
      <p>{full ? copy.full : copy.bar(count)}</p>
      <Button size="sm" variant="subtle" onClick={onClear}>
        {copy.clear}
      </Button>
      <Button size="sm" disabled={count < 2} onClick={onOpen}>
        {copy.open}
      </Button>
    </div>
  );
}
