import '../dialog-styles';
import { Button, Textarea } from '@mantine/core';
import type { PassReason } from '@qd/web-graphql-client';
import { Dialog, Notice, opportunitiesCopy } from '@qd/web-ui';
import { useState } from 'react';
import styles from './opportunities.module.css';

const words = opportunitiesCopy.passing;
const REASONS = Object.entries(opportunitiesCopy.reasons) as [PassReason, string][];
const LONGEST_NOTE = 500;

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** @returns why it was refused, or null */
  readonly onPass: (reason: PassReason, note: string) => Promise<string | null>;
}

/** Asks why, and promises that it costs nothing. */
export function PassDialog({ title, onClose, onPass }: Props) {
  const [reason, setReason] = useState<PassReason | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const pass = async () => {
    if (!reason) {
      setMissing(true);
      document.getElementById('pass-reason')?.focus();
      return;
    }
    setBusy(true);
    setRefusal(await onPass(reason, note));
    setBusy(false);
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>
        <b>{title}</b>
      </p>
      <p className={styles.promise}>{words.never}</p>
      <fieldset className={styles.reasons} role="radiogroup" aria-describedby={missing ? 'pass-missing' : undefined}>
        <legend>{words.reason}</legend>
        <div>
          {REASONS.map(([code, label], at) => (
            <label key={code}>
              <input
                type="radio"
                name="pass-reason"
                id={at === 0 ? 'pass-reason' : undefined}
                data-autofocus={at === 0 || undefined}
                checked={reason === code}
                onChange={() => {
                  setReason(code);
                  setMissing(false);
                }}
              />
              {label}
            </label>
          ))}
        </div>
        {missing && (
          <p id="pass-missing" className={styles.error} role="alert">
            {words.reasonMissing}
          </p>
        )}
      </fieldset>
      <Textarea
        label={words.note}
        description={words.noteHint}
        minRows={2}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {refusal && <Notice tone="stop">{refusal}</Notice>}
      <div className={styles.dialogMoves}>
        <Button variant="default" onClick={onClose}>
          {words.keep}
        </Button>
        <Button loading={busy} onClick={() => void pass()}>
          {words.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
