import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import {
  failureOf,
  OwnStandingDocument,
  type OpportunityPartsFragment,
  type ShutOpportunityPartsFragment,
  type Standing,
} from '@qd/web-graphql-client';
import { useWords, type Words } from '@qd/web-needs';
import {
  Choice,
  EmptyState,
  ErrorState,
  formatInstant,
  LoadingPage,
  LoadingRows,
  Notice,
  opportunitiesCopy as words,
  PageHead,
  VirtualRows,
} from '@qd/web-ui';
import { memo, useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { briefLine } from './blind-brief';
import styles from './opportunities.module.css';
import { OpportunityCard } from './opportunity-card';
import { ShutGate } from './shut-gate';
import { useMarks } from './use-marks';
import { useOpportunities, useShutOpportunities } from './use-opportunities';

const route = getRouteApi('/signed-in/framed/opportunities');

/** What the market holds for a leader: open, just out of reach, passed. */
export function OpportunitiesPage() {
  const lists = useWords();
  const [{ data, error }, read] = useQuery({ query: OwnStandingDocument });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;
  if (!data || !lists.words) return <LoadingPage />;
  const standing = data.viewer?.leader?.standing ?? null;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {standing === 'APPROVED' ? <Board words={lists.words} /> : <NotMatched standing={standing} />}
    </>
  );
}

function NotMatched({ standing }: { standing: Exclude<Standing, 'APPROVED'> | null }) {
  const { title, body } = words.empty.standing[standing ?? 'none'];
  return (
    <EmptyState
      title={title}
      body={body}
      action={<Button renderRoot={(props) => <Link to="/profile" {...props} />}>{words.empty.profile}</Button>}
    />
  );
}

function Board({ words: lists }: { words: Words }) {
  const { view = 'open' } = route.useSearch();
  const navigate = useNavigate();
  const open = useOpportunities();
  const shut = useShutOpportunities();
  const marks = useMarks(open.show);
  const passed = useMemo(() => open.rows.filter(({ mark }) => mark?.state === 'PASSED'), [open.rows]);
  const kept = useMemo(() => open.rows.filter(({ mark }) => mark?.state !== 'PASSED'), [open.rows]);
  const { hasMore, busy, stuck, more } = open;

  // What was passed may stand far down: the view of it is complete only with the whole list.
  useEffect(() => {
    if (view === 'passed' && hasMore && !busy && !stuck) void more();
  }, [busy, hasMore, more, stuck, view]);

  const total = open.about && open.about.total - passed.length;
  const choose = (next: 'open' | 'shut' | 'passed') =>
    void navigate({ to: '/opportunities', search: next === 'open' ? {} : { view: next }, replace: true, resetScroll: false });
  return (
    <>
      <Choice
        label={words.views.label}
        value={view}
        options={[
          ['open', words.views.open(total)],
          ['shut', words.views.shut(shut.total)],
          ['passed', words.views.passed(hasMore ? null : passed.length)],
        ]}
        onChoose={choose}
      />
      {marks.problem && <Notice tone="stop">{marks.problem}</Notice>}
      {marks.passed && (
        <Notice
          tone="go"
          actions={
            <Button size="sm" variant="default" onClick={() => void marks.undo()}>
              {words.news.undo}
            </Button>
          }
        >
          {words.news.passed(marks.passed.brief.title)}
        </Notice>
      )}
      {view === 'shut' ? (
        <ShutList list={shut} words={lists} />
      ) : (
        <OpenList
          list={open}
          rows={view === 'passed' ? passed : kept}
          view={view}
          words={lists}
          marks={marks}
          onShut={() => choose('shut')}
        />
      )}
      {open.about && <p className={styles.asOf}>{words.asOf(formatInstant(open.about.asOf))}</p>}
    </>
  );
}

interface OpenProps {
  readonly list: ReturnType<typeof useOpportunities>;
  readonly rows: readonly OpportunityPartsFragment[];
  readonly view: 'open' | 'passed';
  readonly words: Words;
  readonly marks: ReturnType<typeof useMarks>;
  readonly onShut: () => void;
}

function OpenList({ list, rows, view, words: lists, marks, onShut }: OpenProps) {
  const { error, known, hasMore, trouble, more } = list;
  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={() => void list.refresh()} />;
  if (view === 'passed' && rows.length === 0 && trouble) return <ErrorState {...trouble} />;
  if (!known || (view === 'passed' && hasMore && rows.length === 0)) return <LoadingRows rows={3} height={220} />;
  if (rows.length === 0 && !(view === 'open' && hasMore)) {
    const { title, body } = words.empty[view];
    return (
      <EmptyState
        title={title}
        body={body}
        action={
          view === 'open' && (
            <Button variant="default" onClick={onShut}>
              {words.empty.open.action}
            </Button>
          )
        }
      />
    );
  }
  return (
    <VirtualRows
      label={view === 'open' ? words.views.open(null) : words.views.passed(null)}
      count={rows.length}
      hasMore={hasMore}
      estimate={300}
      keyOf={(index) => rows[index].needId}
      onEnd={() => void more()}
      trouble={trouble}
    >
      {(index) => <OpportunityCard opportunity={rows[index]} words={lists} onMark={marks.mark} />}
    </VirtualRows>
  );
}

function ShutList({ list, words: lists }: { list: ReturnType<typeof useShutOpportunities>; words: Words }) {
  const { error, known, rows, hasMore, trouble, more, refresh } = list;
  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />;
  if (!known) return <LoadingRows rows={4} height={130} />;
  if (rows.length === 0) return <EmptyState title={words.empty.shut.title} body={words.empty.shut.body} />;
  return (
    <>
      <p className={styles.note}>{words.shut.note}</p>
      <VirtualRows
        label={words.views.shut(null)}
        count={rows.length}
        hasMore={hasMore}
        estimate={150}
        keyOf={(index) => rows[index].needId}
        onEnd={() => void more()}
        trouble={trouble}
      >
        {(index) => <ShutCard opportunity={rows[index]} words={lists} />}
      </VirtualRows>
    </>
  );
}

const ShutCard = memo(function ShutCard({ opportunity, words: lists }: { opportunity: ShutOpportunityPartsFragment; words: Words }) {
  const { needId, brief, firstFailedGate, distance, sentence } = opportunity;
  return (
    <article className={styles.card} aria-labelledby={`need-${needId}`} data-need={needId}>
      <div>
        <h2 id={`need-${needId}`}>
          <Link to="/opportunities/$needId" params={{ needId }}>
            {brief.title}
          </Link>
        </h2>
        <p className={styles.soft}>{briefLine(brief, lists)}</p>
      </div>
      <ShutGate gate={firstFailedGate} distance={distance} sentence={sentence} />
    </article>
  );
});
