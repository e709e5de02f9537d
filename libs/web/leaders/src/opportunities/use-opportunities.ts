import {
  onReconnect,
  OpportunitiesDocument,
  ShutOpportunitiesDocument,
  useKeyset,
  type OpportunityPartsFragment,
  type ShutOpportunityPartsFragment,
} from '@qd/web-graphql-client';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Mark } from './use-marks';

const PAGE = 20;
const keyOf = ({ needId }: { needId: string }) => needId;

/** Open needs, best first, with their marks. */
export function useOpportunities() {
  const client = useClient();
  const [about, setAbout] = useState<{ total: number; asOf: string } | null>(null);
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(OpportunitiesDocument, { first: PAGE, after }, { requestPolicy: 'network-only' })
        .toPromise();
      const connection = data?.opportunities;
      if (connection) setAbout({ total: connection.totalCount, asOf: connection.asOf });
      return { connection, error };
    },
    [client],
  );
  const list = useKeyset<OpportunityPartsFragment>(read, keyOf);
  const { patch, refresh } = list;
  useEffect(() => onReconnect(() => void refresh()), [refresh]);
  const show = useCallback((needId: string, mark: Mark) => patch((row) => (row.needId === needId ? { ...row, mark } : row)), [patch]);
  return { ...list, about, show } as const;
}

/** Open needs with a gate shut, nearest first. */
export function useShutOpportunities() {
  const client = useClient();
  const [total, setTotal] = useState<number | null>(null);
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(ShutOpportunitiesDocument, { first: PAGE, after }, { requestPolicy: 'network-only' })
        .toPromise();
      const connection = data?.shutOpportunities;
      if (connection) setTotal(connection.totalCount);
      return { connection, error };
    },
    [client],
  );
  const list = useKeyset<ShutOpportunityPartsFragment>(read, keyOf);
  const { refresh } = list;
  useEffect(() => onReconnect(() => void refresh()), [refresh]);
  return { ...list, total } as const;
}
