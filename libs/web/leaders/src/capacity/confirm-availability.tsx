import { Button } from '@mantine/core';
import { parseDate } from '@qd/shared-domain';
import { capacityCopy, formatDay, Notice } from '@qd/web-ui';
import styles from './capacity.module.css';

const words = capacityCopy.confirm;
/** Days after which an availability counts as unconfirmed. */
const STALE_DAYS = 30;
const DAY_MS = 86_400_000;

/** When the availability was last confirmed, and the word that it still holds. */
export function ConfirmAvailability({ on, busy, onConfirm }: { on: string; busy: boolean; onConfirm: () => void }) {
  const age = Math.floor(Date.now() / DAY_MS) - (parseDate(on) ?? 0);
  const isStale = age >= STALE_DAYS;
  const button = (
    <Button variant={isStale ? 'filled' : 'default'} size="sm" loading={busy} onClick={onConfirm}>
      {words.button}
    </Button>
  );
  if (isStale) {
    return (
      <Notice tone="wait" title={words.title} actions={button}>
        {words.stale(formatDay(on))}
      </Notice>
    );
  }
  return (
    <div className={styles.confirm}>
      <p className={styles.soft}>{words.fresh(formatDay(on))}</p>
      {age > 0 && button}
    </div>
  );
}
