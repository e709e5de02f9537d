import type { DismissReason, MarkPartsFragment, MatchMarkState } from '@qd/web-graphql-client';
import { DismissMatchDocument, InOrder, newKey, PinMatchDocument, RestoreMatchDocument } from '@qd/web-graphql-client';
import { announce, workCopy } from '@qd/web-ui';
import { useCallback, useState } from 'react';
import { useClient, type Client } from 'urql';

/** A mark a company wants on a leader. */
export type WantedMark =
  { readonly state: 'PINNED' | 'PROPOSED' } | { readonly state: 'DISMISSED'; readonly reason: DismissReason; readonly note: string | null };

/** Somebody to be marked, as the person sees them. */
export interface Markable {
  readonly leaderId: string;
  readonly mark: MarkPartsFragment | null;
  readonly headline: string;
}

/** The last act, as long as it can be taken back. */
export interface LastAct {
  readonly who: Markable;
  readonly state: MatchMarkState;
}

const SAID: Record<MatchMarkState, (who: string) => string> = {
  PINNED: workCopy.mark.saidPinned,
  DISMISSED: workCopy.mark.saidDismissed,
  PROPOSED: workCopy.mark.saidRestored,
};

/** @returns the mark the server holds now, or a refusal in words */
async function send(client: Client, needId: string, leaderId: string, wanted: WantedMark) {
  const input = { needId, leaderId, idempotencyKey: newKey() };
  const options = { additionalTypenames: ['MatchMark', 'PinnedLeader'] };
  if (wanted.state === 'DISMISSED') {
    const { reason, note } = wanted;
    return (await client.mutation(DismissMatchDocument, { input: { ...input, reason, note } }, options).toPromise()).data?.dismissMatch;
  }
  if (wanted.state === 'PINNED') return (await client.mutation(PinMatchDocument, { input }, options).toPromise()).data?.pinMatch;
  return (await client.mutation(RestoreMatchDocument, { input }, options).toPromise()).data?.restoreMatch;
}

const undoing = (mark: MarkPartsFragment | null): WantedMark =>
  mark?.state === 'DISMISSED' && mark.reason
    ? { state: 'DISMISSED', reason: mark.reason, note: mark.note }
    : { state: mark?.state === 'PINNED' ? 'PINNED' : 'PROPOSED' };

/** Marks on leaders of a need: shown at once, then as the server answers; the acts on one leader go in order. */
export function useMarks(needId: string) {
  const client = useClient();
  const [mine, setMine] = useState<ReadonlyMap<string, MarkPartsFragment>>(new Map());
  const [last, setLast] = useState<LastAct | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [acts] = useState(() => new InOrder<MarkPartsFragment | null>());

  const put = useCallback(
    (leaderId: string, mark: MarkPartsFragment | null) =>
      setMine((before) => {
        const after = new Map(before);
        if (mark) after.set(leaderId, mark);
        else after.delete(leaderId);
        return after;
      }),
    [],
  );

  const act = useCallback(
    (who: Markable, wanted: WantedMark, undo = false) => {
      const { leaderId, mark } = who;
      const version = (mark?.version ?? 0) + 1;
      put(leaderId, {
        note: null,
        ...wanted,
        reason: wanted.state === 'DISMISSED' ? wanted.reason : null,
        version,
        markedAt: new Date().toISOString(),
      });
      setLast(undo ? null : { who, state: wanted.state });
      setProblem(null);
      announce(SAID[wanted.state](who.headline));
      const sending = acts.send(
        leaderId,
        mark,
        () => send(client, needId, leaderId, wanted),
        (answer) => answer?.mark ?? undefined,
      );
      void sending.then(({ answer, isLatest, held }) => {
        if (isLatest) put(leaderId, held);
        if (answer?.mark) return;
        if (isLatest) setLast(null);
        setProblem(answer?.errors[0]?.message ?? workCopy.mark.failed);
      });
    },
    [acts, client, needId, put],
  );

  /** What holds of a leader: what was done here, unless a newer read knows better. */
  const markOf = useCallback(
    (leaderId: string, read: MarkPartsFragment | null): MarkPartsFragment | null => {
      const own = mine.get(leaderId);
      return own && own.version >= (read?.version ?? 0) ? own : read;
    },
    [mine],
  );

  return {
    markOf,
    act,
    last,
    problem,
    forget: useCallback(() => {
      setLast(null);
      setProblem(null);
    }, []),
    undo: useCallback(() => {
      if (!last) return;
      const { who } = last;
      act({ ...who, mark: mine.get(who.leaderId) ?? who.mark }, undoing(who.mark), true);
    }, [act, last, mine]),
  };
}

export type Marks = ReturnType<typeof useMarks>;
