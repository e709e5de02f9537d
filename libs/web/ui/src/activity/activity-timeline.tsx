import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ActivityPageDocument, failureOf, onReconnect, useKeyset, type ActivityPartsFragment } from '@qd/web-graphql-client';
import { useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import { activityCopy } from '../copy/activity';
import { formatClock, formatLongDay, localDay } from '../format/format';
import { VirtualRows } from '../lists/virtual-rows';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LoadingRows } from '../states/loading';
import styles from './activity-timeline.module.css';

type Entry = ActivityPartsFragment;

interface Props {
  /** The need or leader it is about; without one, everything of the viewer's company or profile. */
  readonly subjectId?: string;
  /** Whether older acts are read by scrolling, or by a button. */
  readonly endless?: boolean;
  /** Where the subject of an act opens, for viewers who have a page for it. */
  readonly opens?: 'NEEDS' | 'PEOPLE';
}

const FIRST = 10;
const PAGE = 50;
const keyOf = (entry: Entry) => entry.id;

/** Who did it, as the viewer may know. */
const whoOf = ({ side, actorName }: Entry): string =>
  side === 'COLLEAGUE' ? (actorName ?? activityCopy.colleague) : activityCopy.sides[side];

export function sentenceOf(entry: Pick<Entry, 'command' | 'params' | 'side' | 'actorName'>): string {
  const params = Object.fromEntries(entry.params.map(({ name, value }) => [name, value]));
  const done = activityCopy.done[entry.command]?.(params) ?? activityCopy.unknown(entry.command);
  return `${whoOf(entry as Entry)} ${done}`;
}

function dayWords(day: string): string {
  if (day === localDay(new Date())) return activityCopy.today;
  if (day === localDay(new Date(Date.now() - 86_400_000))) return activityCopy.yesterday;
  return formatLongDay(day);
}

/** What was done, newest first, by day. */
export function ActivityTimeline({ subjectId, endless = false, opens }: Props) {
  const client = useClient();
  const read = useCallback(
    async (after: string | null) => {
      const variables = { subjectId: subjectId ?? null, after, first: endless || after ? PAGE : FIRST };
      const { data, error } = await client.query(ActivityPageDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      return { connection: data?.activity, error };
    },
    [client, endless, subjectId],
  );
  const { rows, known, busy, error, hasMore, trouble, more, retry, refresh } = useKeyset<Entry>(read, keyOf);
  useEffect(() => onReconnect(() => void refresh()), [refresh]);

  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={() => void refresh()} />;
  if (!known) return <LoadingRows rows={endless ? 6 : 3} height={56} />;
  if (rows.length === 0) {
    return endless ? <EmptyState {...activityCopy.empty} /> : <p className={styles.quiet}>{activityCopy.empty.title}.</p>;
  }
  return (
    <>
      <VirtualRows
        label={activityCopy.title}
        count={rows.length}
        hasMore={hasMore}
        estimate={64}
        keyOf={(index) => rows[index].id}
        onEnd={endless ? () => void more() : undefined}
        trouble={trouble}
      >
        {(index) => {
          const day = localDay(rows[index].at);
          const first = index === 0 || localDay(rows[index - 1].at) !== day;
          return <ActivityRow entry={rows[index]} day={first ? dayWords(day) : null} opens={opens} />;
        }}
      </VirtualRows>
      {!endless && hasMore && (
        <Button variant="default" size="sm" mt={12} loading={busy} onClick={() => void (trouble ? retry() : more())}>
          {activityCopy.more}
        </Button>
      )}
    </>
  );
}

function ActivityRow({ entry, day, opens }: { entry: Entry; day: string | null; opens: Props['opens'] }) {
  return (
    <div className={styles.row}>
      {day && <h3 className={styles.day}>{day}</h3>}
      <p className={styles.act}>
        <time dateTime={entry.at}>{formatClock(entry.at)}</time>
        <span>
          <Subject entry={entry} opens={opens}>
            {sentenceOf(entry)}
          </Subject>
          {entry.reason && <span className={styles.reason}>{activityCopy.because(entry.reason)}</span>}
        </span>
      </p>
    </div>
  );
}

function Subject({ entry, opens, children }: { entry: Entry; opens: Props['opens']; children: string }) {
  if (opens === 'NEEDS' && entry.subjectType === 'need') {
    return (
      <Link to="/needs/$needId" params={{ needId: entry.subjectId }}>
        {children}
      </Link>
    );
  }
  if (opens === 'PEOPLE' && entry.subjectType === 'leader') {
    return (
      <Link to="/people/$leaderId" params={{ leaderId: entry.subjectId }}>
        {children}
      </Link>
    );
  }
  return children;
}
