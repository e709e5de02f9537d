import { useId } from 'react';
import styles from './choice.module.css';

interface Props<T extends string> {
  readonly label: string;
  /** Whether the label is shown, or only told to people who listen. */
  readonly labelled?: boolean;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

/** One of a few words in a row. Real radio buttons: the arrow keys move, and the group has a name. */
export function Choice<T extends string>({ label, labelled = false, value, options, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={labelled ? styles.legend : 'qd-hidden'}>{label}</legend>
      <div className={styles.options}>
        {options.map(([option, words]) => (
          <label key={option}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChoose(option)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
