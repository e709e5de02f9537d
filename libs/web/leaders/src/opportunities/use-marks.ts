import {
  failureOf,
  InOrder,
  newKey,
  PassOpportunityDocument,
  ReconsiderOpportunityDocument,
  ShowInterestDocument,
  type OpportunityMarkPartsFragment,
  type OpportunityPartsFragment,
  type PassReason,
  type UserErrorLike,
} from '@qd/web-graphql-client';
import { announce, opportunitiesCopy, stateCopy } from '@qd/web-ui';
import { useCallback, useState } from 'react';
import { useClient, type Client } from 'urql';

export type Mark = OpportunityMarkPartsFragment | null;
type Opportunity = OpportunityPartsFragment;

/** A leader's word about one need. */
export type MarkCommand =
  | { readonly kind: 'interested' }
  | { readonly kind: 'pass'; readonly reason: PassReason; readonly note: string }
  | { readonly kind: 'reconsider' };

interface Answer {
  readonly error?: Parameters<typeof failureOf>[0];
  readonly payload?: { readonly mark: Mark; readonly errors: readonly UserErrorLike[] } | null;
}

const words = opportunitiesCopy.news;

/** The mark a command leads to, until the server has told its own. */
function expected(command: MarkCommand): Mark {
  if (command.kind === 'reconsider') return null;
  const passed = command.kind === 'pass';
  const markedAt = new Date().toISOString();
  return {
    state: passed ? 'PASSED' : 'INTERESTED',
    reason: passed ? command.reason : null,
    note: passed ? command.note || null : null,
    version: 0,
    markedAt,
  };
}

const said = (command: MarkCommand, title: string): string =>
  command.kind === 'pass' ? words.passed(title) : command.kind === 'interested' ? words.interested(title) : words.reconsidered(title);

async function send(client: Client, needId: string, command: MarkCommand): Promise<Answer> {
  const idempotencyKey = newKey();
  switch (command.kind) {
    case 'interested': {
      const { data, error } = await client.mutation(ShowInterestDocument, { input: { needId, idempotencyKey } }).toPromise();
      return { payload: data?.showInterest, error };
    }
    case 'pass': {
      const input = { needId, reason: command.reason, note: command.note.trim() || null, idempotencyKey };
      const { data, error } = await client.mutation(PassOpportunityDocument, { input }).toPromise();
      return { payload: data?.passOpportunity, error };
    }
    case 'reconsider': {
      const { data, error } = await client.mutation(ReconsiderOpportunityDocument, { input: { needId, idempotencyKey } }).toPromise();
      return { payload: data?.reconsiderOpportunity, error };
    }
  }
}

const refusalOf = ({ payload, error }: Answer): string | null =>
  error ? stateCopy[failureOf(error)].body : (payload?.errors[0]?.message ?? null);

/** Interest, passing and reconsidering: shown at once, taken back where the server refuses; the acts on one need go in order.
 * @param show puts a mark on the opportunity wherever it is shown */
export function useMarks(show: (needId: string, mark: Mark) => void) {
  const client = useClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [acts] = useState(() => new InOrder<Mark>());
  /** Passed last, and what it was before. */
  const [passed, setPassed] = useState<{ readonly opportunity: Opportunity; readonly before: Mark } | null>(null);

  /** @returns why it was refused, or null */
  const mark = useCallback(
    async (opportunity: Opportunity, command: MarkCommand): Promise<string | null> => {
      const { needId, brief, mark: before } = opportunity;
      setProblem(null);
      setPassed(null);
      show(needId, expected(command));
      const { answer, isLatest, held } = await acts.send(
        needId,
        before,
        () => send(client, needId, command),
        (told) => (refusalOf(told) === null ? (told.payload?.mark ?? null) : undefined),
      );
      if (isLatest) show(needId, held);
      const refusal = refusalOf(answer);
      if (refusal !== null) {
        setProblem(refusal);
        return refusal;
      }
      if (isLatest && command.kind === 'pass') setPassed({ opportunity, before });
      announce(said(command, brief.title));
      return null;
    },
    [acts, client, show],
  );

  /** Takes the last pass back, to interest where there was some. */
  const undo = async () => {
    if (!passed) return;
    await mark(passed.opportunity, passed.before?.state === 'INTERESTED' ? { kind: 'interested' } : { kind: 'reconsider' });
  };

  return { mark, undo, passed: passed?.opportunity ?? null, problem, clear: () => setProblem(null) } as const;
}
