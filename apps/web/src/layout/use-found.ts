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

/** What the market knows by the letters typed: a company its needs, an administrator the leaders. */
export function useFound(role: Role, companyId: string | null, typed: string): readonly Entry[] {
  const navigate = useNavigate();
  const sought = useSettled(typed.trim());
  const [{ data: needs }] = useQuery({
    query: NeedsListDocument,
    variables: { companyId: companyId ?? '', first: 50 },
    pause: role !== 'COMPANY' || !companyId,
  });
  const [{ data: people }] = useQuery({
    query: PeopleDocument,
    variables: { first: 12, search: sought },
    pause: role !== 'ADMIN' || sought.length < FEWEST_LETTERS,
  });
  return useMemo(() => {
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
