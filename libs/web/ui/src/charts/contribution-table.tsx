import { Fragment } from 'react';
import { shortlistCopy } from '../copy';
import { formatNumber, formatSigned } from '../format/format';
import { linesByPart, scoreParts, type Line } from './contributions';
import styles from './contribution-bar.module.css';

/** The other side is one line by design: its part and its line are the same thing, told once. */
const isOneLine = (group: ReturnType<typeof linesByPart>[number]): boolean => group.part === 'LEADER' && group.lines.length === 1;

const lineMarks = (line: Line) => ({ 'data-line': line.code, 'data-points': line.points });

/** Every line of a score with its points, and their sum, which is the score. */
export function ContributionTable({ lines, score }: { readonly lines: readonly Line[]; readonly score: number }) {
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
              <tr className={styles.part} {...(isOneLine(group) ? lineMarks(group.lines[0]) : {})}>
                <th scope={isOneLine(group) ? 'row' : 'rowgroup'}>
                  <span className={styles.swatch} data-part={group.part} aria-hidden="true" />
                  {shortlistCopy.parts[group.part]}
                </th>
                <td>{formatNumber(group.points)}</td>
              </tr>
              {!isOneLine(group) &&
                group.lines.map((line) => (
                  <tr key={line.code} className={styles.line} {...lineMarks(line)}>
                    <th scope="row">{line.label}</th>
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
      <p className={styles.note}>{words.otherSide}</p>
      {sum !== score && (
        <p className={styles.broken} role="alert">
          {words.broken}
        </p>
      )}
    </>
  );
}
