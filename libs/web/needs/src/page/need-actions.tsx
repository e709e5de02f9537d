import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  failureOf,
  HoldNeedDocument,
  newKey,
  ReopenNeedDocument,
  ResumeNeedDocument,
  type NeedPartsFragment,
  type UserErrorLike,
} from '@qd/web-graphql-client';
import { announce, needsCopy, stateCopy, useStillHere } from '@qd/web-ui';
import { lazy, Suspense, useState } from 'react';
import { useClient } from 'urql';
import styles from './need-page.module.css';

const CloseDialog = lazy(() => import('./close-dialog').then((module) => ({ default: module.CloseDialog })));

const words = needsCopy.actions;
const CLOSABLE = ['DRAFT', 'REVIEW', 'OPEN', 'INTRODUCING', 'ON_HOLD'];
const ENDED = ['FILLED', 'CANCELLED', 'EXPIRED'];
const EDITABLE = ['DRAFT', 'REVIEW', 'OPEN', 'INTRODUCING', 'ON_HOLD'];

interface Props {
  readonly need: NeedPartsFragment;
  readonly onProblem: (text: string | null) => void;
  /** Reads the need again. */
  readonly onDone: () => void;
}

/** What can be done with a need in its state. */
export function NeedActions({ need, onProblem, onDone }: Props) {
  const client = useClient();
  const navigate = useNavigate();
  const stillHere = useStillHere();
  const [busy, setBusy] = useState(false);
  const [closing, setClosing] = useState(false);

  const finish = (
    errors: readonly (UserErrorLike & { __typename: string })[] | undefined,
    error: Parameters<typeof failureOf>[0] | undefined,
    done: string,
  ) => {
    setBusy(false);
    const refusal = errors?.[0];
    if (error) onProblem(stateCopy[failureOf(error)].body);
    else if (refusal) onProblem(refusal.__typename === 'ConflictError' ? words.stale : refusal.message);
    else {
      onProblem(null);
      announce(done);
    }
    onDone();
  };
  const input = { needId: need.id, version: need.version };
  const hold = async () => {
    setBusy(true);
    const { data, error } = await client.mutation(HoldNeedDocument, { input: { ...input, idempotencyKey: newKey() } }).toPromise();
    finish(data?.holdNeed.errors, error, words.held);
  };
  const resume = async () => {
    setBusy(true);
    const { data, error } = await client.mutation(ResumeNeedDocument, { input: { ...input, idempotencyKey: newKey() } }).toPromise();
    finish(data?.resumeNeed.errors, error, words.resumed);
  };

  const reopen = async () => {
    setBusy(true);
    const { data, error } = await client
      .mutation(ReopenNeedDocument, { input: { ...input, idempotencyKey: newKey() } }, { additionalTypenames: ['NeedConnection'] })
      .toPromise();
    finish(data?.reopenNeed.errors, error, words.reopened);
    const draft = data?.reopenNeed.need;
    if (draft && stillHere()) await navigate({ to: '/needs/$needId/edit', params: { needId: draft.id } });
  };

  return (
    <div className={styles.actions}>
      {ENDED.includes(need.state) && (
        <Button variant="default" loading={busy} onClick={() => void reopen()}>
          {words.reopen}
        </Button>
      )}
      {EDITABLE.includes(need.state) && (
        <Button
          variant={need.state === 'DRAFT' ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/needs/$needId/edit" params={{ needId: need.id }} {...props} />}
        >
          {need.state === 'DRAFT' ? words.finish : words.edit}
        </Button>
      )}
      {(need.state === 'OPEN' || need.state === 'INTRODUCING') && (
        <Button variant="default" loading={busy} onClick={() => void hold()}>
          {words.hold}
        </Button>
      )}
      {need.state === 'ON_HOLD' && (
        <Button loading={busy} onClick={() => void resume()}>
          {words.resume}
        </Button>
      )}
      {CLOSABLE.includes(need.state) && (
        <Button variant="subtle" onClick={() => setClosing(true)}>
          {words.close}
        </Button>
      )}
      {closing && (
        <Suspense>
          <CloseDialog
            need={need}
            onClose={() => setClosing(false)}
            onClosed={() => {
              setClosing(false);
              announce(words.closed);
              onDone();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
