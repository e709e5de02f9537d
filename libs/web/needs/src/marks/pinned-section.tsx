import type { MarkPartsFragment, PinnedPartsFragment } from '@qd/web-graphql-client';
import { CrossIcon, PinIcon, workCopy } from '@qd/web-ui';
import { profileLine } from '../page/blind-profile';
import type { Words } from '../words';
import styles from './marks.module.css';

const copy = workCopy.mark;

/** A pinned leader, with the place on the list where there is one. */
export interface PinnedRow {
  readonly leaderId: string;
  readonly profile: PinnedPartsFragment['blindProfile'];
  readonly rank: number | null;
  readonly mark: MarkPartsFragment | null;
}

interface Props {
  readonly rows: readonly PinnedRow[];
  readonly words: Words;
  /** Absent for people who only read. */
  readonly onUnpin?: (row: PinnedRow) => void;
  readonly onGo: (leaderId: string) => void;
}

/** The leaders a company keeps, above the list; also those a newer list no longer has. */
export function PinnedSection({ rows, words, onUnpin, onGo }: Props) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.pinned} aria-labelledby="pinned">
      <h2 id="pinned">{copy.section}</h2>
      <p className={styles.soft}>{copy.sectionNote}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.leaderId} data-pinned={row.leaderId}>
            <PinIcon />
            <div>
              <h3>{row.profile.headline}</h3>
              <p className={styles.soft}>{profileLine(row.profile, words)}</p>
            </div>
            {row.rank === null ? (
              <span className={styles.soft}>{copy.unlisted}</span>
            ) : (
              <button type="button" className={styles.link} onClick={() => onGo(row.leaderId)}>
                {copy.toCard(workCopy.ordinal(row.rank))}
              </button>
            )}
            {onUnpin && (
              <button
                type="button"
                className={styles.hide}
                aria-label={`${copy.unpin}: ${row.profile.headline}`}
                onClick={() => onUnpin(row)}
              >
                <CrossIcon />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
