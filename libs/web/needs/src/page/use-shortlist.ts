import { NeedShortlistDocument, type NeedShortlistQuery, type PinnedPartsFragment, type RunPartsFragment } from '@qd/web-graphql-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery, type Client } from 'urql';

type ReadNeed = NonNullable<NeedShortlistQuery['need']>;

/** A list as it was read, with the run it came from. */
export interface ShownList {
  readonly runId: string;
  /** Null where a newer run is under way already: its list is another one. */
  readonly run: RunPartsFragment | null;
  readonly total: number;
  readonly matches: readonly ReadNeed['shortlist']['edges'][number]['node'][];
  readonly pinned: readonly PinnedPartsFragment[];
}

/** The most the server gives at once, and the most a run keeps. */
const ALL = 50;
/** Coming back to the window reads the list again, but not at every glance aside. */
const FRESH_MS = 5_000;

/** The list shown last for each need, so that it is still there after the person edited the brief on another page. Hangs on
 * the client: who signs out takes it along. */
const lastShown = new WeakMap<Client, Map<string, ShownList>>();

function listsOf(client: Client): Map<string, ShownList> {
  const lists = lastShown.get(client) ?? new Map<string, ShownList>();
  lastShown.set(client, lists);
  return lists;
}

/** A match carries the id of its run, which may be older than the newest. */
const runOf = (matchId: string): string => matchId.split('.')[0];

function listOf(need: ReadNeed | null | undefined): ShownList | null {
  if (!need) return null;
  const { shortlist, latestRun, pinned } = need;
  const matches = shortlist.edges.map((edge) => edge.node);
  const done = latestRun?.state === 'COMPLETED' ? latestRun : null;
  const runId = matches[0] ? runOf(matches[0].id) : done?.id;
  if (!runId) return null;
  return { runId, run: done?.id === runId ? done : null, total: shortlist.totalCount, matches, pinned };
}

/** The list of the newest run, and until that one is complete the list before it, also after a reload.
 * Read once while a run is under way and once it is complete: every list that is read counts as shown.
 * @param readable whether the need can have a list at all */
export function useShortlist(needId: string, run: RunPartsFragment | null, readable: boolean) {
  const complete = run?.state === 'COMPLETED';
  const lists = listsOf(useClient());
  const [kept, setKept] = useState<ShownList | null>(() => lists.get(needId) ?? null);
  const [{ data, error, fetching }, read] = useQuery({
    query: NeedShortlistDocument,
    variables: { id: needId, first: ALL },
    pause: !readable || (!complete && kept !== null),
    requestPolicy: 'network-only',
  });
  const reread = useCallback(() => read({ requestPolicy: 'network-only' }), [read]);
  const readAt = useRef(0);

  useEffect(() => {
    const list = listOf(data?.need);
    if (!list) return;
    readAt.current = Date.now();
    setKept(list);
    lists.set(needId, list);
  }, [data, lists, needId]);
  // A run may complete after the list was asked for, or unseen between two reads of the need: then its list is asked for here, once.
  const askedFor = useRef<string | null>(null);
  const wanted = complete && !fetching && kept?.runId !== run.id ? run.id : null;
  useEffect(() => {
    if (wanted === null || askedFor.current === wanted) return;
    askedFor.current = wanted;
    reread();
  }, [reread, wanted]);
  // What a colleague, or the person in another window, has marked meanwhile.
  useEffect(() => {
    const back = () => {
      if (complete && document.visibilityState === 'visible' && Date.now() - readAt.current > FRESH_MS) reread();
    };
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [complete, reread]);

  return {
    current: complete && kept?.runId === run.id ? kept : null,
    previous: kept !== null && kept.runId !== run?.id ? kept : null,
    error,
    retry: reread,
  } as const;
}
