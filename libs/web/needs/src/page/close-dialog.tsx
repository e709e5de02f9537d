import { Button, Textarea } from '@mantine/core';
import { CloseNeedDocument, failureOf, newKey, type NeedPartsFragment } from '@qd/web-graphql-client';
import { Dialog, needsCopy, Notice, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useMutation } from 'urql';
import '../dialog-styles';
import styles from './need-page.module.css';

const words = needsCopy.actions;

/** Closes a need, with the reason that stays in its record. */
export function CloseDialog({ need, onClose, onClosed }: { need: NeedPartsFragment; onClose: () => void; onClosed: () => void }) {
  const [idempotencyKey] = useState(newKey);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, close] = useMutation(CloseNeedDocument);

  const send = async () => {
    if (reason.trim() === '') {
      setError(words.closeReasonMissing);
      return;
    }
    const { data, error: failed } = await close({
      input: { needId: need.id, version: need.version, reason: reason.trim(), idempotencyKey },
    });
    const refusal = data?.closeNeed.errors[0];
    if (failed) setProblem(stateCopy[failureOf(failed)].body);
    else if (refusal?.path?.includes('reason')) setError(refusal.message);
    else if (refusal) setProblem(refusal.__typename === 'ConflictError' ? words.stale : refusal.message);
    else onClosed();
  };

  return (
    <Dialog onClose={onClose} title={words.closeTitle}>
      <p>{words.closeBody}</p>
      <Textarea
        data-autofocus
        mt={16}
        label={words.closeReason}
        description={words.closeReasonHint}
        value={reason}
        error={error}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setError(null);
        }}
      />
      {problem && <Notice tone="stop">{problem}</Notice>}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {words.keep}
        </Button>
        <Button loading={fetching} onClick={() => void send()}>
          {words.closeConfirm}
        </Button>
      </div>
    </Dialog>
  );
}
