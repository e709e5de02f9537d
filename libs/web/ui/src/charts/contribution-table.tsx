import { Fragment } from 'react';
import { scoreCopy } from '../copy/score';
import { shortlistCopy } from '../copy/shortlist';
import { formatNumber, formatSigned } from '../format/format';
import { linesByPart, scoreParts, type Line, type ScoreViewer } from './contributions';
import styles from './contribution-bar.module.css';

/** The other side is one line by design: its part and its line are the same thing, told once. */
const isOneLine = ({ part, lines }: ReturnType<typeof linesByPart>[number], viewer: ScoreViewer): boolean =>
  lines.length === 1 && part !== 'OFF' && part !== viewer && viewer !== 'ADMIN';

const lineMarks = (line: Line) => ({ 'data-line': line.code, 'data-points': line.points });

interface Props {
  readonly lines: readonly Line[];
  readonly score: number;
  readonly viewer?: ScoreViewer;
}

/** Every line of a score with its points, and their sum, which is the score. */
export function ContributionTable({ lines, score, viewer = 'COMPANY' }: Props) {
  const words = shortlistCopy.table;
  const { sum } = scoreParts(lines);
  return (
    <>
      <table className={styles.table}>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {linesByPart(lines).map((group) => (
            <Fragment key={group.part}>
              <tr className={styles.part} {...(isOneLine(group, viewer) ? lineMarks(group.lines[0]) : {})}>
                <th scope={isOneLine(group, viewer) ? 'row' : 'rowgroup'}>
                  <span className={styles.swatch} data-part={group.part} aria-hidden="true" />
                  {scoreCopy.parts[viewer][group.part]}
                </th>
                <td>{formatNumber(group.points)}</td>
              </tr>
              {!isOneLine(group, viewer) &&
                group.lines.map((line) => (
                  <tr key={line.code} className={styles.line} {...lineMarks(line)}>
                    <th scope="row">{(viewer === 'ADMIN' && scoreCopy.neutral[line.code]) || line.label}</th>
                    <td>
                      {formatSigned(line.points)}
                      {line.most ? <span className={styles.most}> {words.of(formatNumber(line.most))}</span> : null}
                    </td>
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr data-sum={sum}>
            <th scope="row">{words.sum}</th>
            <td>{formatNumber(sum)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>{scoreCopy.otherSide[viewer]}</p>
      {sum !== score && (
        <p className={styles.broken} role="alert">
          {words.broken}
        </p>
      )}
    </>
  );
}
