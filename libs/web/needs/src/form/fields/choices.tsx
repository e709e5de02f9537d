import type { TermPartsFragment } from '@qd/web-graphql-client';
import type { fieldCopy } from '@qd/web-ui';
import type { FieldName } from '../draft';
import { fieldId } from '../fields-by-step';
import type { DraftForm } from '../use-need-draft';
import styles from './fields.module.css';
import { FieldGroup } from './group';

interface Props {
  readonly form: DraftForm;
  readonly name: FieldName & keyof typeof fieldCopy;
  readonly terms: readonly TermPartsFragment[];
}

/** One of a few, each with a line that says what it means. */
export function ChoiceCards({ form, name, terms }: Props) {
  const value = form.values[name];
  return (
    <FieldGroup name={name} role="radiogroup" error={form.errors[name]}>
      <div className={styles.cards}>
        {terms.map((term, index) => (
          <label key={term.code} className={styles.card}>
            <input
              type="radio"
              id={index === 0 ? fieldId(name) : undefined}
              name={name}
              value={term.code}
              checked={value === term.code}
              onChange={() => form.setFieldValue(name, term.code)}
            />
            <strong>{term.label}</strong>
            {term.description && <small>{term.description}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of a few. */
export function ChoiceChips({ form, name, terms }: Props) {
  const values = form.values[name] as string[];
  const toggle = (code: string) =>
    form.setFieldValue(name, values.includes(code) ? values.filter((value) => value !== code) : [...values, code]);
  return (
    <FieldGroup name={name} error={form.errors[name]}>
      <div className={styles.chips}>
        {terms.map((term, index) => (
          <label key={term.code} className={styles.chip} title={term.description ?? undefined}>
            <input
              type="checkbox"
              id={index === 0 ? fieldId(name) : undefined}
              checked={values.includes(term.code)}
              onChange={() => toggle(term.code)}
            />
            {term.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
