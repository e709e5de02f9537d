import type { ReactNode } from 'react';
import { fieldCopy } from '@qd/web-ui';
import { fieldId } from '../fields-by-step';
import styles from './fields.module.css';

interface Props {
  readonly name: keyof typeof fieldCopy;
  readonly error?: ReactNode;
  readonly role?: 'radiogroup' | 'group';
  readonly children: ReactNode;
}

/** Several inputs that answer one question, with its name, hint and error. */
export function FieldGroup({ name, error, role = 'group', children }: Props) {
  const { label, hint } = fieldCopy[name];
  const id = fieldId(name);
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
