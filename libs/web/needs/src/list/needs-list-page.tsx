import { Button, NativeSelect } from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { NEED_STATES } from '@qd/needs-domain';
import { failureOf, NeedsListDocument, onReconnect, useKeyset, type NeedRowFragment, type NeedState } from '@qd/web-graphql-client';
import { EmptyState, ErrorState, LoadingRows, needsCopy, PageHead, VirtualRows } from '@qd/web-ui';
import { useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import '../select-styles';
import { useWords } from '../words';
import { useWorkplace } from '../workplace';
import { NeedRow } from './need-rows';
import styles from './need-rows.module.css';

const words = needsCopy.list;
const PAGE = 50;
const ROW_HEIGHT = 81;
const keyOf = (need: NeedRowFragment) => need.id;

/** Every need of the company, newest first: read behind a cursor as the page scrolls, and narrowed to a state by the address. */
export function NeedsListPage() {
  const { company, mayEdit } = useWorkplace();
  const asked = (useLocation().search as Record<string, unknown>)['state'];
  const navigate = useNavigate();
  if (!company) return <ErrorState failure="FORBIDDEN" />;
  const state = NEED_STATES.find((each) => each === asked) ?? null;
  const show = (next: string) => void navigate({ to: '/needs', search: (next ? { state: next } : {}) as never, replace: true });
  return (
    <>
      <PageHead
        title={words.title}
        lead={company.name}
        actions={
          mayEdit(company.id) && (
            <Button component={Link} to="/needs/new">
              {words.newNeed}
            </Button>
          )
        }
      />
      <NativeSelect
        className={styles.filter}
        label={words.filter}
        value={state ?? ''}
        data={[{ value: '', label: words.anyState }, ...NEED_STATES.map((each) => ({ value: each, label: needsCopy.states[each] }))]}
        onChange={({ currentTarget }) => show(currentTarget.value)}
      />
      <NeedsOf key={`${company.id} ${state}`} companyId={company.id} state={state} onAll={() => show('')} />
    </>
  );
}

function NeedsOf({ companyId, state, onAll }: { companyId: string; state: NeedState | null; onAll: () => void }) {
  const client = useClient();
  const { words: lists } = useWords();
  const { mayEdit } = useWorkplace();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(NeedsListDocument, { companyId, state, first: PAGE, after }, { requestPolicy: 'network-only' })
        .toPromise();
      return { connection: data?.needs, error };
    },
    [client, companyId, state],
  );
  const { rows, known, error, hasMore, trouble, more, refresh } = useKeyset<NeedRowFragment>(read, keyOf);
  useEffect(() => onReconnect(() => void refresh()), [refresh]);

  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />;
  if (!known) return <LoadingRows rows={6} height={ROW_HEIGHT - 13} />;
  if (rows.length === 0 && state) {
    return (
      <EmptyState
        title={words.noneInState(needsCopy.states[state])}
        body={words.noneBody}
        action={
          <Button variant="default" onClick={onAll}>
            {words.showAll}
          </Button>
        }
      />
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title={words.empty.title}
        body={words.empty.body}
        action={
          mayEdit(companyId) && (
            <Button component={Link} to="/needs/new">
              {words.empty.action}
            </Button>
          )
        }
      />
    );
  }
  return (
    <VirtualRows
      label={words.title}
      count={rows.length}
      hasMore={hasMore}
      estimate={ROW_HEIGHT}
      keyOf={(index) => rows[index].id}
      onEnd={() => void more()}
      trouble={trouble}
    >
      {(index) => <NeedRow need={rows[index]} words={lists} />}
    </VirtualRows>
  );
}
