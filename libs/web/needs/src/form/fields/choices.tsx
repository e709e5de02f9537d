import type { TermPartsFragment } from '@qd/web-graphql-client';
import { fieldCopy } from '@qd/web-ui';
import type { FieldName } from '../draft';
import { fieldId } from '../fields-by-step';
import type { DraftForm } from '../use-need-draft';
import styles from './fields.module.css';
import { type FieldWords, QuestionGroup } from './group';

interface CardsProps extends FieldWords {
  readonly name: string;
  readonly terms: readonly TermPartsFragment[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** One of a few, each with a line that says what it means. */
export function CardsField({ id, name, terms, value, onChange, ...words }: CardsProps) {
  return (
    <QuestionGroup id={id} role="radiogroup" {...words}>
      <div className={styles.cards}>
        {terms.map((term, index) => (
          <label key={term.code} className={styles.card}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={term.code}
              checked={value === term.code}
              onChange={() => onChange(term.code)}
            />
            <strong>{term.label}</strong>
            {term.description && <small>{term.description}</small>}
          </label>
        ))}
      </div>
    </QuestionGroup>
  );
}

interface ChipsProps extends FieldWords {
  readonly terms: readonly TermPartsFragment[];
  readonly values: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Any of a few. */
export function ChipsField({ id, terms, values, onChange, ...words }: ChipsProps) {
  const toggle = (code: string) => onChange(values.includes(code) ? values.filter((value) => value !== code) : [...values, code]);
  return (
    <QuestionGroup id={id} {...words}>
      <div className={styles.chips}>
        {terms.map((term, index) => (
          <label key={term.code} className={styles.chip} title={term.description ?? undefined}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={values.includes(term.code)}
              onChange={() => toggle(term.code)}
            />
            {term.label}
          </label>
        ))}
      </div>
    </QuestionGroup>
  );
}

interface Props {
  readonly form: DraftForm;
  readonly name: FieldName & keyof typeof fieldCopy;
  readonly terms: readonly TermPartsFragment[];
}

const named = ({ form, name }: Props): FieldWords => ({
  id: fieldId(name),
  label: fieldCopy[name].label,
  hint: fieldCopy[name].hint,
  error: form.errors[name],
});

/** One of a few, for a field of the brief. */
export function ChoiceCards(props: Props) {
  const { form, name, terms } = props;
  return (
    <CardsField
      {...named(props)}
      name={name}
      terms={terms}
      value={form.values[name] as string}
      onChange={(code) => form.setFieldValue(name, code)}
    />
  );
}

/** Any of a few, for a field of the brief. */
export function ChoiceChips(props: Props) {
  const { form, name, terms } = props;
  return (
    <ChipsField
      {...named(props)}
      terms={terms}
      values={form.values[name] as string[]}
      onChange={(codes) => form.setFieldValue(name, codes)}
    />
  );
}
