import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CompanyHomeDocument, failureOf } from '@qd/web-graphql-client';
import { NeedRows, useWorkplace, whoseTurn } from '@qd/web-needs';
import { ActivityTimeline, EmptyState, ErrorState, LoadingRows, needsCopy, PageHead, shellCopy } from '@qd/web-ui';
import { useQuery } from 'urql';
import type { Company } from '../session';
import styles from './home.module.css';

const words = needsCopy.home;

/** What waits for the company: each open need with its next step. */
export function CompanyHome({ company, name }: { company: Pick<Company, 'id' | 'name'>; name: string }) {
  const { mayEdit } = useWorkplace();
  const [{ data, error }, read] = useQuery({ query: CompanyHomeDocument, variables: { companyId: company.id } });
  const needs = data?.needs.edges.map((edge) => edge.node) ?? [];
  const waiting = needs.filter((need) => whoseTurn(need) === 'COMPANY');
  const underWay = needs.filter((need) => whoseTurn(need) === 'OTHERS');
  const done = needs.filter((need) => whoseTurn(need) === 'NOBODY');
  const newNeed = mayEdit(company.id) && (
    <Button component={Link} to="/needs/new">
      {needs.length === 0 ? needsCopy.list.empty.action : needsCopy.list.newNeed}
    </Button>
  );
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <PageHead title={words.greeting(name.split(' ')[0])} lead={company.name} actions={needs.length > 0 && newNeed} />
      {!data && <LoadingRows rows={4} height={72} />}
      {data && needs.length === 0 && <EmptyState title={needsCopy.list.empty.title} body={needsCopy.list.empty.body} action={newNeed} />}
      {needs.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting" className={styles.heading}>
            {words.waiting}
          </h2>
          {waiting.length > 0 ? <NeedRows needs={waiting} /> : <p className={styles.quiet}>{words.nothing}</p>}
        </section>
      )}
      {underWay.length > 0 && (
        <section aria-labelledby="under-way">
          <h2 id="under-way" className={styles.heading}>
            {words.underWay}
          </h2>
          <NeedRows needs={underWay} />
        </section>
      )}
      {data?.needs.pageInfo.hasNextPage && (
        <Button component={Link} to="/needs" variant="default" mt={20}>
          {words.all}
        </Button>
      )}
      {done.length > 0 && (
        <section aria-labelledby="rest">
          <h2 id="rest" className={styles.heading}>
            {words.rest}
          </h2>
          <NeedRows needs={done} />
        </section>
      )}
      {needs.length > 0 && (
        <section aria-labelledby="lately">
          <h2 id="lately" className={styles.heading}>
            {shellCopy.activity}
          </h2>
          <ActivityTimeline opens="NEEDS" />
        </section>
      )}
    </>
  );
}
