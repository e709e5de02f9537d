import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { failureOf, NeedsListDocument, type NeedRowFragment } from '@qd/web-graphql-client';
import { EmptyState, ErrorState, LoadingRows, needsCopy, PageHead, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useWorkplace } from '../workplace';
import { NeedRows } from './need-rows';

const words = needsCopy.list;
const PAGE = 20;

/** Every need of the company, newest first, a page at a time. */
export function NeedsListPage() {
  const { company, mayEdit } = useWorkplace();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  if (!company) return <ErrorState failure="FORBIDDEN" />;
  const action = mayEdit(company.id) && (
    <Button component={Link} to="/needs/new">
      {words.newNeed}
    </Button>
  );
  return (
    <>
      <PageHead title={words.title} lead={company.name} actions={action} />
      {cursors.map((after, page) => (
        <NeedsPage
          key={after ?? 'first'}
          companyId={company.id}
          after={after}
          isFirst={page === 0}
          onMore={page === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </>
  );
}

interface PageProps {
  readonly companyId: string;
  readonly after: string | null;
  readonly isFirst: boolean;
  readonly onMore?: (cursor: string) => void;
}

function NeedsPage({ companyId, after, isFirst, onMore }: PageProps) {
  const { mayEdit } = useWorkplace();
  const [{ data, error }, read] = useQuery({ query: NeedsListDocument, variables: { companyId, first: PAGE, after } });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingRows rows={isFirst ? 6 : 3} height={72} />;
  const needs: NeedRowFragment[] = data.needs.edges.map((edge) => edge.node);
  const { hasNextPage, endCursor } = data.needs.pageInfo;
  if (needs.length === 0 && isFirst) {
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
    <>
      <NeedRows needs={needs} />
      {onMore && hasNextPage && endCursor && (
        <Button variant="default" mt={20} onClick={() => onMore(endCursor)}>
          {words.more}
        </Button>
      )}
      {error && <p role="alert">{stateCopy[failureOf(error)].body}</p>}
    </>
  );
}
