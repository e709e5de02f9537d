import { Button } from '@mantine/core';
import { ConfirmAvailabilityAtHomeDocument, failureOf, newKey } from '@qd/web-graphql-client';
import { announce, formatDay, leaderHomeCopy as words, Notice, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useMutation } from 'urql';

/** Days after which a confirmation counts for less. */
const STALE_DAYS = 30;

/** When the leader last said that the declared weeks hold, and a button to say so again. */
export function ConfirmAvailability({
  leaderId,
  confirmedOn,
  onConfirmed,
}: {
  leaderId: string;
  confirmedOn: string;
  onConfirmed: () => void;
}) {
  const [{ fetching }, confirm] = useMutation(ConfirmAvailabilityAtHomeDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const days = Math.floor((Date.now() - Date.parse(confirmedOn)) / 86_400_000);
  const stale = days > STALE_DAYS;
  const send = async () => {
    const { data, error } = await confirm({ input: { leaderId, idempotencyKey: newKey() } });
    const refused = data?.confirmAvailability.errors[0]?.message;
    setProblem(error ? stateCopy[failureOf(error)].body : (refused ?? null));
    if (error || refused) return;
    announce(words.confirmed);
    onConfirmed();
  };
  const button = (
    <Button variant={stale ? 'filled' : 'default'} size="sm" loading={fetching} onClick={() => void send()}>
      {words.confirm}
    </Button>
  );
  return (
    <>
      {problem && <Notice tone="stop">{problem}</Notice>}
      {stale ? (
        <Notice tone="wait" actions={button}>
          {words.stale(days)}
        </Notice>
      ) : (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', marginBottom: 14 }}>
          {words.confirmedOn(formatDay(confirmedOn))} {button}
        </p>
      )}
    </>
  );
}
