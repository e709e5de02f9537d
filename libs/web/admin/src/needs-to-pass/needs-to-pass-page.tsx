import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { failureOf, NeedsToPassDocument, onReconnect, useKeyset, type WaitingNeedFragment } from '@qd/web-graphql-client';
import { adminCopy as words, announce, BackIcon, EmptyState, ErrorState, LoadingRows, Notice, PageHead } from '@qd/web-ui';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import styles from './needs-to-pass.module.css';
import { Queue } from './queue';
import { Reading, type Outcome } from './reading';

const route = getRouteApi('/signed-in/framed/needs-to-pass');

const PAGE = 50;
/** A need may come in at any time, and a colleague may pass one; the queue is short and cheap to read. */
const READ_AGAIN_MS = 15_000;
const keyOf = (need: WaitingNeedFragment) => need.id;

function useQueue() {
  const client = useClient();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await client
        .query(NeedsToPassDocument, { after, first: PAGE }, { requestPolicy: 'network-only' })
        .toPromise();
      return { connection: data?.needsToPass, error };
    },
    [client],
  );
  const queue = useKeyset<WaitingNeedFragment>(read, keyOf);
  const { refresh } = queue;
  useEffect(() => onReconnect(() => void refresh()), [refresh]);
  useEffect(() => {
    const timer = setInterval(() => (document.hidden ? undefined : void refresh()), READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return queue;
}

/** Needs handed in by companies without a verified domain: the queue on one side, the brief to read on the other. */
export function NeedsToPassPage() {
  const navigate = useNavigate();
  const { need: wanted } = route.useSearch();
  const narrow = useMediaQuery('(max-width: 64em)', undefined, { getInitialValueInEffect: false });
  const { rows, known, error, hasMore, trouble, more, retry, refresh } = useQueue();
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = wanted ? rows.find(({ id }) => id === wanted) : narrow ? undefined : rows[0];
  const gone = Boolean(wanted && known && !chosen && !hasMore);
  useEffect(() => {
    if (wanted && known && !chosen && hasMore) void more();
  }, [chosen, hasMore, known, more, wanted]);

  const finish = async (needId: string, { said, trouble, read }: Outcome) => {
    setProblem(trouble);
    if (said) {
      announce(said);
      if (read) await navigate({ to: '/needs-to-pass', search: ({ need }) => (need === needId ? {} : { need }), replace: true });
    }
    await refresh();
  };

  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />;
  return (
    <>
      <PageHead title={words.title} lead={words.intro} />
      {problem && <Notice tone="stop">{problem}</Notice>}
      {gone && <Notice tone="wait">{words.gone}</Notice>}
      {!known && <LoadingRows rows={3} height={96} />}
      {known && rows.length === 0 && <EmptyState {...words.empty} />}
      {narrow && (chosen || gone) && (
        <p className={styles.back}>
          <Link to="/needs-to-pass" search={{}}>
            <BackIcon /> {words.back}
          </Link>
        </p>
      )}
      {rows.length > 0 && (
        <div className={styles.desk}>
          {!(narrow && chosen) && (
            <Queue
              needs={rows}
              chosen={chosen?.id ?? null}
              hasMore={hasMore}
              trouble={trouble}
              onMore={() => void (trouble ? retry() : more())}
            />
          )}
          {chosen && (
            <Reading key={chosen.id} need={chosen} asked={wanted === chosen.id} onDone={(outcome) => void finish(chosen.id, outcome)} />
          )}
        </div>
      )}
    </>
  );
}
