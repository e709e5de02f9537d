import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { failureOf, type MatchRunState, type RunRowFragment } from '@qd/web-graphql-client';
import {
  Choice,
  EmptyState,
  ErrorState,
  formatAgo,
  formatDuration,
  formatInstant,
  LoadingRows,
  PageHead,
  runsCopy as words,
  RunStateChip,
  runStateCopy,
  VirtualRows,
} from '@qd/web-ui';
import { memo } from 'react';
import styles from './runs.module.css';
import { useRuns } from './use-runs';

const route = getRouteApi('/signed-in/framed/runs');
const STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'SUPERSEDED'] as const satisfies readonly MatchRunState[];

/** Every match run, live. */
export function RunsPage() {
  const navigate = useNavigate();
  const { state, need } = route.useSearch();
  const { rows, known, error, hasMore, trouble, more, refresh } = useRuns(state, need);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Choice
        label={words.filter}
        value={state ?? 'ALL'}
        options={[['ALL', words.all] as const, ...STATES.map((each) => [each, runStateCopy[each]] as const)]}
        onChoose={(value) =>
          void navigate({
            to: '/runs',
            search: (now) => ({ ...now, state: value === 'ALL' ? undefined : value }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {need && (
        <p className={styles.filter}>
          {words.ofNeed(rows[0]?.needTitle ?? need)}{' '}
          <Button
            variant="default"
            size="compact-md"
            renderRoot={(props) => <Link to="/runs" search={({ need: _, ...now }) => now} {...props} />}
          >
            {words.ofAllNeeds}
          </Button>
        </p>
      )}
      {error && !known && <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />}
      {!known && !error && <LoadingRows rows={10} height={64} />}
      {known && rows.length === 0 && <EmptyState {...words.empty} />}
      {rows.length > 0 && (
        <VirtualRows
          label={words.list}
          count={rows.length}
          hasMore={hasMore}
          estimate={73}
          keyOf={(index) => rows[index].run.id}
          onEnd={() => void more()}
          trouble={trouble}
        >
          {(index) => <RunRow row={rows[index]} />}
        </VirtualRows>
      )}
    </>
  );
}

const RunRow = memo(function RunRow({ row: { run, needTitle, briefVersion, trigger, durationMs } }: { row: RunRowFragment }) {
  const at = run.completedAt ?? run.startedAt;
  const figures =
    run.leadersConsidered != null && run.leadersPassed != null ? words.passed(run.leadersPassed, run.leadersConsidered) : null;
  return (
    <div className={styles.row} data-run={run.id}>
      <div className={styles.what}>
        <Link to="/runs/$runId" params={{ runId: run.id }} className={styles.link}>
          {needTitle}
        </Link>
        <p>
          {words.triggers[trigger] ?? trigger}, {words.version(briefVersion)}
        </p>
      </div>
      <p className={styles.soft}>{[figures, durationMs != null && formatDuration(durationMs)].filter(Boolean).join(' · ') || ' '}</p>
      <p>
        <RunStateChip state={run.state} />
      </p>
      <p className={styles.when}>
        {at && (
          <time dateTime={at} title={formatInstant(at)}>
            {formatAgo(at, Date.now())}
          </time>
        )}
      </p>
    </div>
  );
});
