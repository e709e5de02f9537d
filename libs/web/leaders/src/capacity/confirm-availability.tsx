import { Button } from '@mantine/core';
import { parseDate } from '@qd/shared-domain';
import { ConfirmAvailabilityDocument, failureOf, newKey } from '@qd/web-graphql-client';
import { announce, capacityCopy, formatDay, Notice, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './confirm-availability.module.css';

const words = capacityCopy.confirm;
/** Days after which an availability counts as unconfirmed. */
const STALE_DAYS = 30;
const DAY_MS = 86_400_000;

interface Props {
  readonly leaderId: string;
  readonly on: string;
  /** The weeks are being changed, which confirms them too. */
  readonly busy?: boolean;
  /** To read again what shows the day. */
  readonly onConfirmed: () => void;
}

/** When the availability was last confirmed, and the word that it still holds. */
export function ConfirmAvailability({ leaderId, on, busy = false, onConfirmed }: Props) {
  const [{ fetching }, confirm] = useMutation(ConfirmAvailabilityDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const age = Math.floor(Date.now() / DAY_MS) - (parseDate(on) ?? 0);
  const isStale = age >= STALE_DAYS;
  const send = async () => {
    const { data, error } = await confirm({ input: { leaderId, idempotencyKey: newKey() } });
    const refused = data?.confirmAvailability.errors[0]?.message;
    setProblem(error ? stateCopy[failureOf(error)].body : (refused ?? null));
    if (error || refused) return;
    announce(words.done);
    onConfirmed();
  };
  const button = (
    <Button variant={isStale ? 'filled' : 'default'} size="sm" loading={fetching} disabled={busy} onClick={() => void send()}>
      {words.button}
    </Button>
  );
  return (
    <div className={styles.root}>
      {problem && <Notice tone="stop">{problem}</Notice>}
      {isStale ? (
        <Notice tone="wait" title={words.title} actions={button}>
          {words.stale(formatDay(on))}
        </Notice>
      ) : (
        <div className={styles.fresh}>
          <p>{words.fresh(formatDay(on))}</p>
          {age > 0 && button}
        </div>
      )}
    </div>
  );
}
