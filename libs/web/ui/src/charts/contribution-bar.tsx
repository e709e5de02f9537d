import { shortlistCopy } from '../copy';
import { formatNumber } from '../format/format';
import { barPieces, scoreParts, type Line } from './contributions';
import styles from './contribution-bar.module.css';

interface Props {
  readonly lines: readonly Line[];
  readonly score: number;
}

/** The score as one bar: what you asked for, what the leader looks for, and hatched over the end what is taken off. */
export function ContributionBar({ lines, score }: Props) {
  const parts = scoreParts(lines);
  const pieces = barPieces(parts);
  const figures = [
    ['COMPANY', parts.own],
    ['LEADER', parts.other],
    ['OFF', parts.off],
  ] as const;
  return (
    <div>
      <div
        className={styles.bar}
        role="img"
        aria-label={shortlistCopy.barLabel(
          formatNumber(score),
          formatNumber(parts.own),
          formatNumber(parts.other),
          formatNumber(-parts.off),
        )}
      >
        <span className={styles.own} style={{ width: `${pieces.own}%` }} />
        <span className={styles.other} style={{ width: `${pieces.other}%` }} />
        {pieces.hatch > 0 && (
          <span className={styles.off} style={{ right: `${100 - pieces.hatchFrom - pieces.hatch}%`, width: `${pieces.hatch}%` }} />
        )}
      </div>
      <div className={styles.legend} aria-hidden="true">
        {figures.map(([part, points]) => (
          <span key={part} className={styles.key}>
            <span className={styles.swatch} data-part={part} />
            {shortlistCopy.parts[part]} <b>{formatNumber(points)}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
