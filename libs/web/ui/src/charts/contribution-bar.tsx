import { scoreCopy } from '../copy/score';
import { formatNumber } from '../format/format';
import { barPieces, scoreParts, type Line, type ScoreViewer } from './contributions';
import styles from './contribution-bar.module.css';

interface Props {
  readonly lines: readonly Line[];
  readonly score: number;
  readonly viewer?: ScoreViewer;
}

/** The score as one bar: the company's part, the leader's, and hatched over the end what is taken off. */
export function ContributionBar({ lines, score, viewer = 'COMPANY' }: Props) {
  const parts = scoreParts(lines);
  const pieces = barPieces(parts);
  const names = scoreCopy.parts[viewer];
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
        aria-label={scoreCopy.bar(
          formatNumber(score),
          figures.map(([part, points]) => [names[part], formatNumber(Math.abs(points))] as const),
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
            {names[part]} <b>{formatNumber(points)}</b>
          </span>
        ))}
      </div>
    </div>
  );
}
