import { Button, Textarea } from '@mantine/core';
import type { DismissReason } from '@qd/web-graphql-client';
import { Dialog, workCopy } from '@qd/web-ui';
import { useState, type FormEvent } from 'react';
import '../dialog-styles';
import styles from './marks.module.css';

const copy = workCopy.dismiss;
const NOTE_LENGTH = 500;
const REASONS = Object.entries(copy.reasons) as [DismissReason, string][];

interface Props {
  readonly headline: string;
  readonly onDismiss: (reason: DismissReason, note: string | null) => void;
  readonly onClose: () => void;
}

/** Asks why, in one choice and a line. */
export function DismissDialog({ headline, onDismiss, onClose }: Props) {
  const [reason, setReason] = useState<DismissReason>(REASONS[0][0]);
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onDismiss(reason, note.trim() || null);
  };
  return (
    <Dialog onClose={onClose} title={copy.title}>
      <form onSubmit={send}>
        <p>
          <b>{headline}</b>
        </p>
        <p className={styles.soft}>{copy.body}</p>
        <fieldset className={styles.reasons}>
          <legend className="qd-hidden">{copy.title}</legend>
          {REASONS.map(([code, label], index) => (
            <label key={code}>
              <input
                type="radio"
                name="reason"
                value={code}
                checked={reason === code}
                onChange={() => setReason(code)}
                data-autofocus={index === 0 || undefined}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <Textarea
          label={copy.note}
          description={copy.noteHint}
          minRows={2}
          maxLength={NOTE_LENGTH}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {copy.cancel}
          </Button>
          <Button type="submit">{copy.confirm}</Button>
        </div>
      </form>
    </Dialog>
  );
}
