import { effectCopy as words, formatNumber, marketCopy } from '@qd/web-ui';
import styles from './effect.module.css';
import type { BriefEffect } from './use-brief-effect';

const said = (count: number | null): string => (count === null ? marketCopy.few : formatNumber(count));

/** What two briefs find, side by side, and how the list would differ. */
export function EffectFigures({ effect }: { effect: BriefEffect }) {
  const { before, after, entering, leaving, moves } = effect;
  const moving = moves.filter(({ from, to }) => from !== to).length;
  const rows = [
    [words.passing, before.passing, after.passing],
    [words.strong, before.strong, after.strong],
  ] as const;
  return (
    <>
      <table className={styles.figures}>
        <caption className="qd-hidden">{words.figures}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, now, then]) => (
            <tr key={label} data-changed={now !== then || undefined}>
              <th scope="row">{label}</th>
              <td>{said(now)}</td>
              <td>{said(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.sum}>
        {entering + leaving.length + moving === 0
          ? words.still
          : `${[
              entering > 0 && words.entering(entering),
              leaving.length > 0 && words.leaving(leaving.length),
              moving > 0 && words.moving(moving),
            ]
              .filter(Boolean)
              .join(', ')}.`}
      </p>
    </>
  );
}
