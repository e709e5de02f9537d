import { Button, NativeSelect, Textarea } from '@mantine/core';
import { failureOf, newKey, RaiseEvidenceDocument, type EvidenceLevel, type PersonPartsFragment } from '@qd/web-graphql-client';
import { Dialog, Notice, peopleCopy, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useMutation } from 'urql';
import '../dialog-styles';
import styles from './person.module.css';

const words = peopleCopy.person;

export type Proven = PersonPartsFragment['profile']['specialties'][number];

interface Props {
  readonly person: PersonPartsFragment;
  readonly proven: Proven;
  /** The levels above the present one. */
  readonly levels: readonly { readonly value: EvidenceLevel; readonly label: string }[];
  readonly onClose: () => void;
  readonly onDone: (said: string | null, trouble: string | null) => void;
}

/** Records proof of a specialty, with what proves it. */
export function RaiseDialog({ person, proven, levels, onClose, onDone }: Props) {
  const [{ fetching }, raise] = useMutation(RaiseEvidenceDocument);
  const [idempotencyKey] = useState(newKey);
  const [level, setLevel] = useState(levels[0].value);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { code, label } = proven.node;

  const send = async () => {
    if (reason.trim().length < 3) return setRefused(words.reasonMissing);
    const { data, error } = await raise({
      input: { leaderId: person.id, version: person.version, code, level, reason: reason.trim(), idempotencyKey },
    });
    const refusal = data?.raiseEvidence.errors[0];
    if (error) setProblem(stateCopy[failureOf(error)].body);
    else if (refusal?.path?.includes('reason')) setRefused(refusal.message);
    else if (refusal?.__typename === 'ConflictError') onDone(null, words.stale);
    else if (refusal) setProblem(refusal.message);
    else onDone(words.raised(label), null);
  };

  return (
    <Dialog title={words.raiseTitle(label)} onClose={onClose}>
      <NativeSelect
        data-autofocus
        label={words.raiseTo}
        data={[...levels]}
        value={level}
        onChange={(event) => setLevel(event.currentTarget.value as EvidenceLevel)}
      />
      <Textarea
        mt={16}
        label={words.raiseReasonLabel}
        description={words.raiseReasonHint}
        maxLength={500}
        value={reason}
        error={refused}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setRefused(null);
        }}
      />
      {problem && <Notice tone="stop">{problem}</Notice>}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {words.keep}
        </Button>
        <Button loading={fetching} onClick={() => void send()}>
          {words.raise}
        </Button>
      </div>
    </Dialog>
  );
}
