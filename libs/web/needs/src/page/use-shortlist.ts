import { NeedShortlistDocument, type NeedShortlistQuery, type RunPartsFragment } from '@qd/web-graphql-client';
import { useEffect, useState } from 'react';
import { useClient, useQuery, type Client } from 'urql';

type ReadNeed = NonNullable<NeedShortlistQuery['need']>;

/** A list as it was read, with the run it came from. */
export interface ShownList {
  readonly run: RunPartsFragment;
  readonly total: number;
  readonly matches: readonly ReadNeed['shortlist']['edges'][number]['node'][];
  readonly hasMore: boolean;
}

const FIRST = 20;
/** The most the server gives at once, and the most a run keeps. */
const ALL = 50;

/** The list shown last for each need, so that it is still there after the person edited the brief on another page. Hangs on
 * the client: who signs out takes it along. */
const lastShown = new WeakMap<Client, Map<string, ShownList>>();

function listsOf(client: Client): Map<string, ShownList> {
  const lists = lastShown.get(client) ?? new Map<string, ShownList>();
  lastShown.set(client, lists);
  return lists;
}

function listOf(need: ReadNeed | null | undefined): ShownList | null {
  if (need?.latestRun?.state !== 'COMPLETED') return null;
  const { shortlist, latestRun } = need;
  return {
    run: latestRun,
    total: shortlist.totalCount,
    matches: shortlist.edges.map((edge) => edge.node),
    hasMore: shortlist.pageInfo.hasNextPage,
  };
}

/** The list of the newest run, and until that one is complete the list that was shown before.
 * Read only when a run is complete: every list that is read counts as shown. */
export function useShortlist(needId: string, run: RunPartsFragment | null) {
  const complete = run?.state === 'COMPLETED';
  const [first, setFirst] = useState(FIRST);
  const lists = listsOf(useClient());
  const [kept, setKept] = useState<ShownList | null>(() => lists.get(needId) ?? null);
  const [{ data, error }, read] = useQuery({
    query: NeedShortlistDocument,
    variables: { id: needId, first },
    pause: !complete,
    requestPolicy: 'network-only',
  });

  useEffect(() => {
    const list = listOf(data?.need);
    if (!list) return;
    setKept(list);
    lists.set(needId, list);
  }, [data, lists, needId]);
  // A run may complete unseen between two reads of the need: then no pause came in between, and the list is asked for here.
  const outdated = complete && kept !== null && kept.run.id !== run.id;
  useEffect(() => {
    if (outdated) read({ requestPolicy: 'network-only' });
  }, [outdated, read]);

  return {
    current: complete && kept?.run.id === run.id ? kept : null,
    previous: kept !== null && kept.run.id !== run?.id ? kept : null,
    error,
    retry: () => read({ requestPolicy: 'network-only' }),
    showAll: () => setFirst(ALL),
  } as const;
}
