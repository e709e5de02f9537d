import { Button } from '@mantine/core';
import { failureOf, newKey, PublishNeedDocument, type NeedPartsFragment } from '@qd/web-graphql-client';
import { Dialog, formCopy, Notice, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useMutation } from 'urql';
import '../dialog-styles';
import styles from './need-form.module.css';

/** Says what publishing does, and does it. */
export function PublishDialog({ need, onClose, onPublished }: { need: NeedPartsFragment; onClose: () => void; onPublished: () => void }) {
  const words = formCopy.confirm;
  const [idempotencyKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, publish] = useMutation(PublishNeedDocument);

  const send = async () => {
    const { data, error } = await publish({ input: { needId: need.id, version: need.version, idempotencyKey } });
    const refusals = data?.publishNeed.errors ?? [];
    if (error) setProblem(stateCopy[failureOf(error)].body);
    else if (refusals.length > 0) setProblem(refusals.map((refusal) => refusal.message).join(' '));
    else onPublished();
  };

  return (
    <Dialog onClose={onClose} title={words.title}>
      <ul className={styles.promises}>
        {[...words.lines, need.company.verifiedDomain ? words.verified : words.unverified].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problem && <Notice tone="stop">{problem}</Notice>}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {words.no}
        </Button>
        <Button data-autofocus loading={fetching} onClick={() => void send()}>
          {words.yes}
        </Button>
      </div>
    </Dialog>
  );
}
