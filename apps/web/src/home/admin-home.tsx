import { Button } from '@mantine/core';
import { failureOf, NeedsToPassDocument, newKey, PassNeedDocument, type NeedsToPassQuery } from '@qd/web-graphql-client';
import { BriefWords } from '@qd/web-needs';
import {
  adminCopy,
  announce,
  EmptyState,
  ErrorState,
  formatInstant,
  LoadingRows,
  needsCopy,
  Notice,
  PageHead,
  stateCopy,
} from '@qd/web-ui';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import styles from './home.module.css';

type Waiting = NeedsToPassQuery['needsToPass']['edges'][number]['node'];

/** The administrator's home for now: needs handed in that wait to be read. */
export function AdminHome() {
  const [{ data, error }, read] = useQuery({ query: NeedsToPassDocument, variables: {} });
  const [problem, setProblem] = useState<string | null>(null);
  const needs = data?.needsToPass.edges.map((edge) => edge.node) ?? [];
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <PageHead title={adminCopy.title} lead={adminCopy.intro} />
      {problem && <Notice tone="stop">{problem}</Notice>}
      {!data && <LoadingRows rows={3} height={180} />}
      {data && needs.length === 0 && <EmptyState title={adminCopy.empty.title} body={adminCopy.empty.body} />}
      <ul className={styles.cards}>
        {needs.map((need) => (
          <WaitingNeed key={need.id} need={need} onProblem={setProblem} onDone={() => read({ requestPolicy: 'network-only' })} />
        ))}
      </ul>
    </>
  );
}

function WaitingNeed({ need, onProblem, onDone }: { need: Waiting; onProblem: (text: string | null) => void; onDone: () => void }) {
  const [{ fetching }, pass] = useMutation(PassNeedDocument);
  const [idempotencyKey] = useState(newKey);
  const title = need.brief.title || needsCopy.list.untitled;
  const headingId = `need-${need.id}`;

  const send = async () => {
    const { data, error } = await pass({ input: { needId: need.id, version: need.version, idempotencyKey } });
    const refused = data?.passNeed.errors[0]?.message;
    onProblem(error ? stateCopy[failureOf(error)].body : (refused ?? null));
    if (!error && !refused) announce(adminCopy.passed(title));
    onDone();
  };

  return (
    <li className={styles.card}>
      <article aria-labelledby={headingId}>
        <div className={styles.cardHead}>
          <div>
            <h2 id={headingId}>{title}</h2>
            <p className={styles.quiet}>
              {need.company.name} · {need.company.verifiedDomain ? adminCopy.verified : adminCopy.unverified} ·{' '}
              {adminCopy.waiting(formatInstant(need.updatedAt))}
            </p>
          </div>
          <Button onClick={() => void send()} loading={fetching} aria-label={adminCopy.passNamed(title)}>
            {adminCopy.pass}
          </Button>
        </div>
        <BriefWords brief={need.brief} />
      </article>
    </li>
  );
}
