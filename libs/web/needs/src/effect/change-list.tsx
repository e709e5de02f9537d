import type { ChangePartsFragment } from '@qd/web-graphql-client';
import { effectCopy, versionsCopy } from '@qd/web-ui';
import { lazy, Suspense } from 'react';
import styles from './effect.module.css';

/** The word by word comparison brings its own library: only for texts worth it. */
const WordDiff = lazy(() => import('./word-diff').then((module) => ({ default: module.WordDiff })));
const LONG = 48;

/** Fields that two briefs differ in, each with before and after; longer texts word by word. */
export function ChangeList({ changes }: { changes: readonly ChangePartsFragment[] }) {
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.field} data-field={change.field}>
          <dt>
            {change.label}
            {change.matters && <span className={styles.matters}>{effectCopy.matters}</span>}
          </dt>
          <dd>
            {isLong(change) ? (
              <Suspense fallback={<BeforeAfter change={change} />}>
                <WordDiff before={change.before.join('\n')} after={change.after.join('\n')} />
              </Suspense>
            ) : (
              <BeforeAfter change={change} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isLong = ({ before, after }: ChangePartsFragment): boolean =>
  before.length > 0 && after.length > 0 && Math.max(before.join('\n').length, after.join('\n').length) > LONG;

function BeforeAfter({ change: { before, after } }: { change: ChangePartsFragment }) {
  return (
    <>
      <span className={styles.before}>
        <span className="qd-hidden">{versionsCopy.before}: </span>
        {before.join(', ') || effectCopy.empty}
      </span>
      <span aria-hidden="true"> → </span>
      <span className={styles.after}>
        <span className="qd-hidden">{versionsCopy.after}: </span>
        {after.join(', ') || effectCopy.empty}
      </span>
    </>
  );
}
