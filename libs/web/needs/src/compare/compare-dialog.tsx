import { useMediaQuery } from '@mantine/hooks';
import type { MatchPartsFragment } from '@qd/web-graphql-client';
import { CrossIcon, Dialog, formatNumber, formatSigned, shortlistCopy, workCopy } from '@qd/web-ui';
import { useState } from 'react';
import '../dialog-styles';
import type { Words } from '../words';
import styles from './compare.module.css';
import { compareRows, type CompareItem, type CompareRow } from './compare-rows';

const copy = workCopy.compare;
const rowWords = { ...copy, evidence: shortlistCopy.evidence, formatNumber, formatSigned };

interface Props {
  readonly matches: readonly MatchPartsFragment[];
  readonly words: Words;
  readonly required: readonly { readonly code: string; readonly label: string }[];
  readonly onRemove: (leaderId: string) => void;
  readonly onClose: () => void;
}

/** Two to four leaders side by side, or row under row where it is narrow, with what differs marked. */
export function CompareDialog({ matches, words, required, onRemove, onClose }: Props) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const rows = compareRows(matches, words, required, rowWords).filter((row) => row.differs || !onlyDifferent);
  const View = narrow ? Stacked : Columns;
  return (
    <Dialog wide onClose={onClose} title={copy.title}>
      <label className={styles.only}>
        <input type="checkbox" checked={onlyDifferent} onChange={({ currentTarget }) => setOnlyDifferent(currentTarget.checked)} />
        {copy.differences}
      </label>
      {rows.length === 0 ? <p>{copy.same}</p> : <View matches={matches} rows={rows} onRemove={onRemove} />}
    </Dialog>
  );
}

interface ViewProps {
  readonly matches: readonly MatchPartsFragment[];
  readonly rows: readonly CompareRow[];
  readonly onRemove: (leaderId: string) => void;
}

function Columns({ matches, rows, onRemove }: ViewProps) {
  return (
    // Keyboard users scroll it too.
    <div className={styles.frame} tabIndex={0} role="group" aria-label={copy.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {matches.map((match) => (
              <th key={match.leaderId} scope="col">
                <LeaderHead match={match} onRemove={matches.length > 2 ? onRemove : undefined} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-row={row.key} data-kind={row.kind} data-differs={row.differs || undefined}>
              <th scope="row">
                {row.label}
                {row.differs && <span className="qd-hidden">, {copy.differs}</span>}
              </th>
              {row.cells.map((items, index) => (
                <td key={matches[index].leaderId}>
                  <Cell items={items} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Stacked({ matches, rows, onRemove }: ViewProps) {
  return (
    <>
      <ul className={styles.people}>
        {matches.map((match) => (
          <li key={match.leaderId}>
            <LeaderHead match={match} onRemove={matches.length > 2 ? onRemove : undefined} />
          </li>
        ))}
      </ul>
      {rows.map((row) => (
        <section key={row.key} className={styles.stacked} data-row={row.key} data-differs={row.differs || undefined}>
          <h3>
            {row.label}
            {row.differs && <span className="qd-hidden">, {copy.differs}</span>}
          </h3>
          <dl>
            {row.cells.map((items, index) => (
              <div key={matches[index].leaderId}>
                <dt>{workCopy.ordinal(matches[index].rank)}</dt>
                <dd>
                  <Cell items={items} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function LeaderHead({ match, onRemove }: { match: MatchPartsFragment; onRemove?: (leaderId: string) => void }) {
  return (
    <span className={styles.leader}>
      <span className={styles.rank}>{workCopy.ordinal(match.rank)}</span>
      <span>{match.blindProfile.headline}</span>
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          aria-label={copy.remove(match.blindProfile.headline)}
          onClick={() => onRemove(match.leaderId)}
        >
          <CrossIcon size={14} />
        </button>
      )}
    </span>
  );
}

function Cell({ items }: { items: readonly CompareItem[] }) {
  if (items.length === 0) return <span className={styles.none}>{copy.none}</span>;
  if (items.length === 1) return <Item item={items[0]} />;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.text}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  );
}

const Item = ({ item }: { item: CompareItem }) => (
  <span className={styles.item} data-apart={item.apart || undefined} data-most={item.most || undefined}>
    {item.text}
    {item.most && <span className="qd-hidden"> ({copy.best})</span>}
  </span>
);
