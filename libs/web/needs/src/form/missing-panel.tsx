import type { NeedPartsFragment } from '@qd/web-graphql-client';
import { CheckIcon, formCopy } from '@qd/web-ui';
import { errorKeyOfPath } from './fields-by-step';
import styles from './need-form.module.css';

/** What the server still misses before the need can be published; each line leads to its field. */
export function MissingPanel({ missing, onGo }: { missing: NeedPartsFragment['missing'] | null; onGo: (key: string) => void }) {
  const words = formCopy.missing;
  return (
    <section className={styles.missing} aria-labelledby="missing">
      <h2 id="missing" tabIndex={-1}>
        {missing === null ? words.soon : words.title(missing.length)}
      </h2>
      {missing && missing.length === 0 && (
        <p className={styles.complete}>
          <CheckIcon /> {words.none}
        </p>
      )}
      {missing && missing.length > 0 && (
        <>
          <p className={styles.soft}>{words.note}</p>
          <ul>
            {missing.map(({ path, message }) => {
              const key = errorKeyOfPath(path);
              return (
                <li key={path}>
                  {key ? (
                    <button type="button" className={styles.missingLink} onClick={() => onGo(key)}>
                      {message}
                    </button>
                  ) : (
                    message
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
