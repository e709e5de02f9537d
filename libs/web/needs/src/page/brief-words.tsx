import { needsCopy } from '@qd/web-ui';
import styles from './brief.module.css';

interface BriefText {
  readonly situation: string;
  readonly outcomes: readonly string[];
  readonly scopeIn: readonly string[];
  readonly scopeOut: readonly string[];
  readonly cadence: string;
}

/** The written half of a brief. */
export function BriefWords({ brief }: { brief: BriefText }) {
  const words = needsCopy.summary;
  const lists = [
    [words.outcomes, brief.outcomes],
    [words.scopeIn, brief.scopeIn],
    [words.scopeOut, brief.scopeOut],
  ] as const;
  return (
    <dl className={styles.facts}>
      {brief.situation && (
        <div>
          <dt>{words.situation}</dt>
          <dd className={styles.text}>{brief.situation}</dd>
        </div>
      )}
      {lists.map(
        ([label, items]) =>
          items.length > 0 && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <ul className={styles.list}>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ),
      )}
      {brief.cadence && (
        <div>
          <dt>{words.cadence}</dt>
          <dd>{brief.cadence}</dd>
        </div>
      )}
    </dl>
  );
}
