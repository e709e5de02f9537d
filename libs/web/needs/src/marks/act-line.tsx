import { Button } from '@mantine/core';
import { AlertIcon, CrossIcon, workCopy } from '@qd/web-ui';
import { useEffect, useRef, useState } from 'react';
import styles from './marks.module.css';
import type { LastAct } from './use-marks';

const copy = workCopy.mark;
const STAYS_MS = 12_000;

const sentence = ({ who, state }: LastAct): string =>
  state === 'PINNED'
    ? copy.saidPinned(who.headline)
    : state === 'DISMISSED'
      ? copy.saidDismissed(who.headline)
      : copy.saidRestored(who.headline);

interface Props {
  readonly last: LastAct | null;
  readonly problem: string | null;
  readonly onUndo: () => void;
  readonly onHide: () => void;
}

/** What was done last, with its undo. Goes by itself, but never while somebody points at it or has the focus in it; said aloud
 * elsewhere, so that it is not read twice. */
export function ActLine({ last, problem, onUndo, onHide }: Props) {
  const [held, setHeld] = useState(false);
  const hide = useRef(onHide);
  hide.current = onHide;
  useEffect(() => {
    if (!last || held || problem) return;
    const timer = setTimeout(() => hide.current(), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, last, problem]);
  if (!last && !problem) return null;
  return (
    <div
      className={styles.line}
      role={problem ? 'alert' : 'group'}
      aria-label={problem ? undefined : last ? sentence(last) : undefined}
      data-testid="act-line"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {problem && <AlertIcon />}
      <p>{problem ?? (last && sentence(last))}</p>
      {!problem && (
        <Button size="xs" variant="default" onClick={onUndo}>
          {copy.undo}
        </Button>
      )}
      <button type="button" className={styles.hide} aria-label={copy.hide} onClick={onHide}>
        <CrossIcon />
      </button>
    </div>
  );
}
