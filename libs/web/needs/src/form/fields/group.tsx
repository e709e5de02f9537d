import type { ReactNode } from 'react';
import { fieldCopy } from '@qd/web-ui';
import { fieldId } from '../fields-by-step';
import styles from './fields.module.css';

/** What every field of a form says and where its error stands. */
export interface FieldWords {
  /** Of the first input on the page, so that a link to the field lands in it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: ReactNode;
}

interface GroupProps extends FieldWords {
  readonly role?: 'radiogroup' | 'group';
  readonly children: ReactNode;
}

/** Several inputs that answer one question, with its name, hint and error. */
export function QuestionGroup({ id, label, hint, error, role = 'group', children }: GroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} role={role} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The group of a field of the brief. */
export function FieldGroup({
  name,
  ...rest
}: { name: keyof typeof fieldCopy } & Omit<GroupProps, keyof FieldWords> & { error?: ReactNode }) {
  const { label, hint } = fieldCopy[name];
  return <QuestionGroup id={fieldId(name)} label={label} hint={hint} {...rest} />;
}
