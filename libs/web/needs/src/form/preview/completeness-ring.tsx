import { previewCopy } from '@qd/web-ui';
import styles from './preview.module.css';

const RADIUS = 17;
const LENGTH = 2 * Math.PI * RADIUS;

/** How much of what a leader needs has been said, as a ring with its figure. */
export function CompletenessRing({ done, all }: { done: number; all: number }) {
  const share = all === 0 ? 1 : done / all;
  return (
    <svg
      width="44"
      height="44"
      viewBox="0 0 44 44"
      role="img"
      aria-label={previewCopy.ring(done, all)}
      className={styles.ring}
      data-complete={done === all || undefined}
    >
      <circle cx="22" cy="22" r={RADIUS} className={styles.ringTrack} />
      <circle
        cx="22"
        cy="22"
        r={RADIUS}
        className={styles.ringDone}
        strokeDasharray={`${LENGTH * share} ${LENGTH}`}
        transform="rotate(-90 22 22)"
      />
      <text x="22" y="26.5" textAnchor="middle" aria-hidden="true">
        {Math.floor(share * 100)}
      </text>
    </svg>
  );
}
