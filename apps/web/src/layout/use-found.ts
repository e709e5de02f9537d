import { useNavigate } from '@tanstack/react-router';
import { NeedsListDocument, PeopleDocument } from '@qd/web-graphql-client';
import { needsCopy } from '@qd/web-ui';
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { Role } from '../session';
import type { Entry } from './palette';

/** A pause in typing after which the server is asked. */
const PAUSE_MS = 180;
const FEWEST_LETTERS = 2;
/** The server cannot search needs: a company's newest are read, as many as one page holds, and searched here. */
const NEWEST = 50;

/** How far the search has come: whether what is not among the entries is not there at all. */
export type Sought = 'TOO_SHORT' | 'LOOKING' | 'FAILED' | 'NEWEST' | 'ALL';

/** What the market knows by the letters typed: a company its newest needs, an administrator the leaders. */
export function useFound(role: Role, companyId: string | null, typed: string): { entries: readonly Entry[]; sought: Sought } {
  const navigate = useNavigate();
  const text = typed.trim();
  const sought = useSettled(text);
  const [needsAnswer] = useQuery({
    query: NeedsListDocument,
    variables: { companyId: companyId ?? '', first: NEWEST },
    pause: role !== 'COMPANY' || !companyId,
  });
  const [peopleAnswer] = useQuery({
    query: PeopleDocument,
    variables: { first: 12, search: sought },
    pause: role !== 'ADMIN' || sought.length < FEWEST_LETTERS,
  });
  const needs = needsAnswer.data;
  const people = peopleAnswer.data;
  const entries = useMemo(() => {
    if (role === 'COMPANY') {
      return (needs?.needs.edges ?? []).map(({ node }) => ({
        key: node.id,
        group: 'needs' as const,
        label: node.brief.title || needsCopy.list.untitled,
        needState: node.state,
        run: () => void navigate({ to: '/needs/$needId', params: { needId: node.id } }),
      }));
    }
    if (role !== 'ADMIN' || sought.length < FEWEST_LETTERS) return [];
    return (people?.leaders.edges ?? []).map(({ node }) => ({
      key: node.id,
      group: 'people' as const,
      label: `${node.displayName} · ${node.headline}`,
      standing: node.standing,
      run: () => void navigate({ to: '/people/$leaderId', params: { leaderId: node.id } }),
    }));
  }, [navigate, needs, people, role, sought]);

  const howFar = (): Sought => {
    if (role === 'COMPANY' && companyId) {
      if (!needs) return needsAnswer.error ? 'FAILED' : 'LOOKING';
      return needs.needs.pageInfo.hasNextPage ? 'NEWEST' : 'ALL';
    }
    if (role !== 'ADMIN' || text === '') return 'ALL';
    if (text.length < FEWEST_LETTERS) return 'TOO_SHORT';
    if (text !== sought || peopleAnswer.fetching) return 'LOOKING';
    return peopleAnswer.error ? 'FAILED' : 'ALL';
  };
  return { entries, sought: howFar() };
}

/** The text as it was when the typing last paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
