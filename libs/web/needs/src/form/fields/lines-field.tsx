import { Textarea } from '@mantine/core';
import { CrossIcon, fieldCopy, formCopy, PlusIcon } from '@qd/web-ui';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { fieldId } from '../fields-by-step';
import type { DraftForm } from '../use-need-draft';
import styles from './fields.module.css';
import { FieldGroup } from './group';

/** A list of short texts: Enter starts the next one, Backspace in an empty one takes it away. */
export function LinesField({ form, name }: { form: DraftForm; name: 'outcomes' | 'scopeIn' | 'scopeOut' }) {
  const lines = form.values[name];
  const { label } = fieldCopy[name];
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    // Something else may draw the form before the new line is there: the wish stands until it is.
    const line = document.getElementById(lineId(name, focusNext.current));
    if (!line) return;
    line.focus();
    focusNext.current = null;
  });

  const insert = (at: number) => {
    focusNext.current = at;
    form.setFieldValue(name, lines.toSpliced(at, 0, ''));
  };
  const remove = (at: number) => {
    focusNext.current = Math.max(0, at - 1);
    form.setFieldValue(name, lines.length === 1 ? [''] : lines.toSpliced(at, 1));
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') insert(at + 1);
    else if (event.key === 'Backspace' && lines[at] === '' && lines.length > 1) remove(at);
    else return;
    event.preventDefault();
  };

  return (
    <FieldGroup name={name} error={form.errors[name]}>
      <div className={styles.lines}>
        {lines.map((_, at) => (
          <div key={at} className={styles.line}>
            <Textarea
              minRows={1}
              maxRows={6}
              id={lineId(name, at)}
              aria-label={`${label} ${at + 1}`}
              {...form.getInputProps(`${name}.${at}`)}
              onKeyDown={(event) => onKey(event, at)}
            />
            {lines.length > 1 && (
              <button
                type="button"
                className={styles.iconButton}
                aria-label={formCopy.remove(`${label} ${at + 1}`)}
                onClick={() => remove(at)}
              >
                <CrossIcon />
              </button>
            )}
          </div>
        ))}
        <button type="button" className={styles.add} onClick={() => insert(lines.length)}>
          <PlusIcon /> {formCopy.add}
          <span className="qd-hidden"> {label}</span>
        </button>
      </div>
    </FieldGroup>
  );
}

/** The first line answers for the whole field, so that a link to the field lands in it. */
const lineId = (name: string, at: number): string => (at === 0 ? fieldId(name) : fieldId(`${name}.${at}`));
