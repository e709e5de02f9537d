import { failureOf, NeedVersionsDocument } from '@qd/web-graphql-client';
import { ErrorState, formatInstant, LoadingRows, versionsCopy as words } from '@qd/web-ui';
import { useQuery } from 'urql';
import { ChangeList } from '../effect/change-list';
import styles from './versions.module.css';

/** The versions of a brief, newest first, each with what it changed. */
export function VersionList({ needId }: { needId: string }) {
  const [{ data, error }, read] = useQuery({ query: NeedVersionsDocument, variables: { id: needId }, requestPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingRows rows={2} height={64} />;
  const versions = data.need?.versions ?? [];
  return (
    <ol className={styles.versions} aria-label={words.title}>
      {versions.map(({ version, createdAt, current, changes }) => (
        <li key={version} data-version={version}>
          <h3>
            {words.version(version)}
            {current && <span className={styles.current}> · {words.current}</span>}
          </h3>
          <p className={styles.soft}>
            <time dateTime={createdAt}>{formatInstant(createdAt)}</time>
          </p>
          {changes.length > 0 ? <ChangeList changes={changes} /> : <p>{version === 1 ? words.first : words.wording}</p>}
        </li>
      ))}
    </ol>
  );
}
