import { TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { failureOf, PeopleDocument, onReconnect, useKeyset, type PersonRowFragment, type Standing } from '@qd/web-graphql-client';
import {
  Choice,
  EmptyState,
  ErrorState,
  leaderCopy,
  LoadingRows,
  PageHead,
  peopleCopy as words,
  SearchIcon,
  useStillHere,
  VirtualRows,
} from '@qd/web-ui';
import { useWords } from '@qd/web-needs';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import styles from './people.module.css';
import { PersonRow } from './person-row';

const route = getRouteApi('/signed-in/framed/people');

const PAGE = 50;
const PAUSE_MS = 250;
const STANDINGS = ['APPLICANT', 'APPROVED', 'SUSPENDED', 'EXPIRED'] as const satisfies readonly Standing[];
const keyOf = (person: PersonRowFragment) => person.id;

/** Every leader there is, by standing and by words; reads on as it is scrolled. */
export function PeoplePage() {
  const navigate = useNavigate();
  const stillHere = useStillHere();
  const { standing, q } = route.useSearch();
  const client = useClient();
  const { words: lists } = useWords();
  const read = useCallback(
    async (after: string | null) => {
      const variables = { after, first: PAGE, standing: standing ?? null, search: q ?? null };
      const { data, error } = await client.query(PeopleDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      return { connection: data?.leaders, error };
    },
    [client, q, standing],
  );
  const { rows, known, error, busy, hasMore, trouble, more, refresh } = useKeyset<PersonRowFragment>(read, keyOf);
  useEffect(() => onReconnect(() => void refresh()), [refresh]);
  const seek = useCallback(
    (change: { standing?: Standing; q?: string }) =>
      void navigate({ to: '/people', search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  const find = useCallback((text: string) => (stillHere() ? seek({ q: text || undefined }) : undefined), [seek, stillHere]);

  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={styles.tools}>
        <Choice
          label={words.filter}
          value={standing ?? 'ALL'}
          options={[['ALL', words.all] as const, ...STANDINGS.map((each) => [each, leaderCopy.standings[each].word] as const)]}
          onChoose={(value) => seek({ standing: value === 'ALL' ? undefined : value })}
        />
        <Search value={q ?? ''} onSearch={find} />
      </div>
      {error && !known && <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />}
      {!known && !error && <LoadingRows rows={10} height={64} />}
      {known && rows.length === 0 && <EmptyState {...words.empty} />}
      {rows.length > 0 && (
        <>
          <p className={styles.count} role="status">
            {words.count(rows.length, hasMore)}
          </p>
          <VirtualRows
            label={words.list}
            count={rows.length}
            hasMore={hasMore}
            estimate={73}
            keyOf={(index) => rows[index].id}
            onEnd={() => void more()}
            trouble={trouble}
          >
            {(index) => <PersonRow person={rows[index]} lists={lists} />}
          </VirtualRows>
          <p className={styles.count}>{hasMore ? (busy ? words.reading : ' ') : words.end}</p>
        </>
      )}
    </>
  );
}

function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [onSearch, typed, value]);
  return (
    <TextInput
      type="search"
      className={styles.search}
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<SearchIcon />}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
