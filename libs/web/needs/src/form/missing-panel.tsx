import type { MissingField } from '@qd/needs-domain';
import { CheckIcon, formCopy } from '@qd/web-ui';
import { missingOfDraft } from './brief-of-draft';
import { blankDraft } from './draft';
import { errorKeyOfPath, stepOfField } from './fields-by-step';
import styles from './need-form.module.css';
import { CompletenessRing } from './preview/completeness-ring';

/** Every answer there is to give: a brief that says nothing lacks them all. */
const ALL = missingOfDraft({ ...blankDraft({ timeZone: '', stage: null }), workStart: '', workEnd: '', languages: [] }, 0).length;

interface Props {
  readonly missing: readonly MissingField[];
  readonly step: number;
  readonly onField: (key: string) => void;
  readonly onStep: (step: number) => void;
}

/** What is missing before the need can be published, by the server's own rules: this part's answers by name, the others' by number. */
export function MissingPanel({ missing, step, onField, onStep }: Props) {
  const words = formCopy.missing;
  const placed = missing.map(({ path, message }) => {
    const key = errorKeyOfPath(path);
    return { path, message, key, step: key === null ? step : stepOfField(key) };
  });
  const here = placed.filter((each) => each.step === step);
  const elsewhere = formCopy.steps
    .map(({ title }, index) => ({ title, step: index + 1, count: placed.filter((each) => each.step === index + 1).length }))
    .filter((part) => part.step !== step && part.count > 0);
  return (
    <section className={styles.missing} aria-labelledby="missing">
      <div className={styles.missingHead}>
        <CompletenessRing done={ALL - missing.length} all={ALL} />
        <div>
          <h2 id="missing" tabIndex={-1}>
            {words.title(missing.length)}
          </h2>
          {missing.length === 0 ? (
            <p className={styles.complete}>
              <CheckIcon /> {words.none}
            </p>
          ) : (
            <p className={styles.soft}>{words.note}</p>
          )}
        </div>
      </div>
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
