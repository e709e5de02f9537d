import type { NeedPartsFragment } from '@qd/web-graphql-client';
import { CheckIcon, formCopy } from '@qd/web-ui';
import { errorKeyOfPath, stepOfField } from './fields-by-step';
import styles from './need-form.module.css';

interface Props {
  readonly missing: NeedPartsFragment['missing'] | null;
  readonly step: number;
  readonly onField: (key: string) => void;
  readonly onStep: (step: number) => void;
}

/** What the server still misses before the need can be published: this part's answers by name, the others' by number. */
export function MissingPanel({ missing, step, onField, onStep }: Props) {
  const words = formCopy.missing;
  const placed = (missing ?? []).map(({ path, message }) => {
    const key = errorKeyOfPath(path);
    return { path, message, key, step: key === null ? step : stepOfField(key) };
  });
  const here = placed.filter((each) => each.step === step);
  const elsewhere = formCopy.steps
    .map(({ title }, index) => ({ title, step: index + 1, count: placed.filter((each) => each.step === index + 1).length }))
    .filter((part) => part.step !== step && part.count > 0);
  return (
    <section className={styles.missing} aria-labelledby="missing">
      <h2 id="missing" tabIndex={-1}>
        {missing === null ? words.soon : words.title(missing.length)}
      </h2>
      {missing?.length === 0 && (
        <p className={styles.complete}>
          <CheckIcon /> {words.none}
        </p>
      )}
      {placed.length > 0 && <p className={styles.soft}>{words.note}</p>}
      {here.length > 0 && (
        <ul>
          {here.map(({ path, message, key }) => (
            <li key={path}>
              {key ? (
                <button type="button" className={styles.missingLink} onClick={() => onField(key)}>
                  {message}
                </button>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <ul className={styles.elsewhere}>
          {elsewhere.map((part) => (
            <li key={part.step}>
              <button type="button" className={styles.missingLink} onClick={() => onStep(part.step)}>
                <span>{part.title}</span>
                <span className={styles.soft}>{formCopy.stepState.missing(part.count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
