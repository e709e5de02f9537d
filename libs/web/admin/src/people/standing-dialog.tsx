import { Button, Textarea } from '@mantine/core';
import {
  ApproveLeaderDocument,
  failureOf,
  newKey,
  ReinstateLeaderDocument,
  SuspendLeaderDocument,
  type PersonPartsFragment,
  type UserErrorLike,
} from '@qd/web-graphql-client';
import { Dialog, Notice, peopleCopy, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import '../dialog-styles';
import styles from './person.module.css';

export type StandingMove = 'approve' | 'suspend' | 'reinstate';

const words = peopleCopy.person;
const TEXTS = {
  approve: { title: words.approveTitle, body: words.approveBody, said: words.approved },
  suspend: { title: words.suspendTitle, body: words.suspendBody, said: words.suspended },
  reinstate: { title: words.reinstateTitle, body: words.reinstateBody, said: words.reinstated },
} as const;

interface Answer {
  readonly errors?: readonly (UserErrorLike & { readonly __typename: string })[];
  readonly error?: CombinedError;
}

interface Order {
  readonly leaderId: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

async function carryOut(client: Client, move: StandingMove, order: Order, reason: string): Promise<Answer> {
  if (move === 'approve') {
    const { data, error } = await client.mutation(ApproveLeaderDocument, { input: order }).toPromise();
    return { errors: data?.approveLeader.errors, error };
  }
  const input = { ...order, reason };
  if (move === 'suspend') {
    const { data, error } = await client.mutation(SuspendLeaderDocument, { input }).toPromise();
    return { errors: data?.suspendLeader.errors, error };
  }
  const { data, error } = await client.mutation(ReinstateLeaderDocument, { input }).toPromise();
  return { errors: data?.reinstateLeader.errors, error };
}

interface Props {
  readonly person: PersonPartsFragment;
  readonly move: StandingMove;
  readonly onClose: () => void;
  readonly onDone: (said: string | null, trouble: string | null) => void;
}

/** Asks before a leader's standing is moved, with the reason where the record wants one. */
export function StandingDialog({ person, move, onClose, onDone }: Props) {
  const client = useClient();
  const [idempotencyKey] = useState(newKey);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const text = TEXTS[move];

  const send = async () => {
    if (move !== 'approve' && reason.trim().length < 3) return setRefused(words.reasonMissing);
    setBusy(true);
    const order = { leaderId: person.id, version: person.version, idempotencyKey };
    const { errors, error } = await carryOut(client, move, order, reason.trim());
    setBusy(false);
    const refusal = errors?.[0];
    if (error) setProblem(stateCopy[failureOf(error)].body);
    else if (refusal?.path?.includes('reason')) setRefused(refusal.message);
    else if (refusal?.__typename === 'ConflictError') onDone(null, words.stale);
    else if (refusal) setProblem(refusal.message);
    else onDone(text.said(person.displayName), null);
  };

  return (
    <Dialog title={text.title(person.displayName)} onClose={onClose}>
      <p>{text.body}</p>
      {move !== 'approve' && (
        <Textarea
          data-autofocus
          mt={16}
          label={words.reasonLabel}
          description={words.reasonHint}
          maxLength={500}
          value={reason}
          error={refused}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setRefused(null);
          }}
        />
      )}
      {problem && <Notice tone="stop">{problem}</Notice>}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {words.keep}
        </Button>
        <Button data-autofocus={move === 'approve' || undefined} loading={busy} onClick={() => void send()}>
          {words[move]}
        </Button>
      </div>
    </Dialog>
  );
}
