import { AlertIcon, CheckIcon, formCopy } from '@qd/web-ui';
import styles from './need-form.module.css';

export interface StepMark {
  readonly missing: number;
  readonly broken: boolean;
}

/** The five parts, each with what is still missing there. */
export function StepRail({ step, marks, onGo }: { step: number; marks: readonly StepMark[]; onGo: (step: number) => void }) {
  return (
    <nav aria-label={formCopy.rail} className={styles.rail}>
      <ol>
        {formCopy.steps.map(({ title }, index) => {
          const { missing, broken } = marks[index];
          const words = formCopy.stepState;
          const said = broken ? words.error : missing === 0 ? words.done : words.missing(missing);
          return (
            <li key={title}>
              <button
                type="button"
                className={styles.step}
                aria-current={step === index + 1 ? 'step' : undefined}
                data-broken={broken || undefined}
                onClick={() => onGo(index + 1)}
              >
                <span className={styles.number} aria-hidden="true">
                  {broken ? <AlertIcon size={14} /> : missing === 0 ? <CheckIcon size={14} /> : index + 1}
                </span>
                <span className={styles.stepWords}>
                  <span>{title}</span>
                  <small>{said}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
