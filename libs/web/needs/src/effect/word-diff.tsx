import { versionsCopy } from '@qd/web-ui';
import { diffWordsWithSpace } from 'diff';
import styles from './effect.module.css';

/** Two texts as one, with what was taken out and what was added marked; said in words too, for people who listen. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.text}>
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) =>
        added ? (
          <ins key={index}>
            <span className="qd-hidden"> {versionsCopy.added} </span>
            {value}
          </ins>
        ) : removed ? (
          <del key={index}>
            <span className="qd-hidden"> {versionsCopy.removed} </span>
            {value}
          </del>
        ) : (
          <span key={index}>{value}</span>
        ),
      )}
    </p>
  );
}
