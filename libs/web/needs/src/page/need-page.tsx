import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { failureOf, type NeedPageQuery } from '@qd/web-graphql-client';
import {
  announce,
  Disclosure,
  EmptyState,
  ErrorState,
  LoadingPage,
  LoadingRows,
  needsCopy,
  Notice,
  PageHead,
  shortlistCopy,
  StateChip,
} from '@qd/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useWords, wordOf, type Words } from '../words';
import { useWorkplace } from '../workplace';
import { BriefSummary } from './brief-summary';
import { NeedActions } from './need-actions';
import styles from './need-page.module.css';
import { PoolChanges } from './pool-changes';
import { RunFacts } from './run-facts';
import { RunProgress } from './run-progress';
import { Shortlist } from './shortlist';
import { isWorking, useNeedNews } from './use-need-news';
import { useShortlist } from './use-shortlist';

type Need = NonNullable<NeedPageQuery['need']>;

const route = getRouteApi('/signed-in/framed/needs/$needId');

/** A need: its brief, its state, and its shortlist as it arrives. */
export function NeedPage() {
  const { needId } = route.useParams();
  return <NeedRead key={needId} needId={needId} />;
}

function NeedRead({ needId }: { needId: string }) {
  const words = useWords();
  const { mayEdit } = useWorkplace();
  const { need, known, error, reread } = useNeedNews(needId);
  const [problem, setProblem] = useState<string | null>(null);
  const narrow = useMediaQuery('(max-width: 72em)', undefined, { getInitialValueInEffect: false });
  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={reread} />;
  if (!known || !words) return <LoadingPage />;
  if (!need) return <ErrorState failure="NOT_FOUND" />;
  const { brief } = need;
  const shape = [
    brief.role && wordOf(words.roles, brief.role),
    brief.kind && wordOf(words.engagementKinds, brief.kind),
    brief.daysPerWeek && needsCopy.summary.days(brief.daysPerWeek),
  ];
  return (
    <>
      <PageHead
        title={brief.title || needsCopy.list.untitled}
        lead={
          <span className={styles.lead}>
            <StateChip state={need.state} />
            {shape.filter(Boolean).join(' · ')}
          </span>
        }
        actions={mayEdit(need.company.id) && <NeedActions need={need} onProblem={setProblem} onDone={reread} />}
      />
      {problem && <Notice tone="stop">{problem}</Notice>}
      {need.closeReason && <Notice>{needsCopy.actions.closedBecause(need.closeReason)}</Notice>}
      <div className={styles.columns}>
        <div className={styles.main}>
          {narrow && (
            <Disclosure label={needsCopy.summary.title}>
              <BriefSummary need={need} words={words} />
            </Disclosure>
          )}
          <NeedList need={need} words={words} />
        </div>
        {!narrow && (
          <aside className={styles.aside}>
            <BriefSummary need={need} words={words} />
          </aside>
        )}
      </div>
    </>
  );
}

/** The changing half of the page: waiting, progress, the list, or why there is none. */
function NeedList({ need, words }: { need: Need; words: Words }) {
  const run = need.latestRun;
  const { current, previous, error, retry, showAll } = useShortlist(need.id, run);
  const asked = need.brief.daysPerWeek === null ? undefined : Math.round(need.brief.daysPerWeek * 2);
  const working = isWorking(need);
  useAnnouncedArrival(working, current?.total ?? null);

  if (error && !current && !previous) return <ErrorState failure={failureOf(error)} onRetry={retry} />;
  const none = shortlistCopy.none;
  return (
    <>
      {working && <RunProgress run={run} />}
      {run?.state === 'FAILED' && (
        <Notice tone="stop" title={shortlistCopy.progress.FAILED}>
          {shortlistCopy.progress.failedNote}
        </Notice>
      )}
      {current && current.total > 0 && (
        <>
          <Shortlist list={current} words={words} askedHalfDays={asked} onMore={showAll} />
          <PoolChanges key={current.run.id} needId={need.id} />
        </>
      )}
      {current && current.total === 0 && (
        <>
          <EmptyState title={none.nobody.title} body={none.nobody.body} />
          <PoolChanges key={current.run.id} needId={need.id} />
          <RunFacts run={current.run} />
        </>
      )}
      {!current && previous && previous.total > 0 && (
        <Shortlist list={previous} words={words} askedHalfDays={asked} previous onMore={showAll} />
      )}
      {!current && !previous && !working && <NoList need={need} />}
    </>
  );
}

function NoList({ need }: { need: Need }) {
  const none = shortlistCopy.none;
  if (need.latestRun?.state === 'COMPLETED') return <LoadingRows rows={3} height={260} />;
  if (need.latestRun?.state === 'FAILED') return null;
  switch (need.state) {
    case 'DRAFT':
      return <EmptyState {...none.draft} />;
    case 'REVIEW':
      return <EmptyState {...none.review} />;
    case 'ON_HOLD':
      return <EmptyState {...none.hold} />;
    default:
      return <EmptyState {...none.closed} />;
  }
}

/** Says aloud that a list has arrived, once it follows a wait on this page. */
function useAnnouncedArrival(working: boolean, total: number | null): void {
  const waited = useRef(false);
  useEffect(() => {
    if (working) {
      waited.current = true;
      return;
    }
    if (total === null || !waited.current) return;
    waited.current = false;
    announce(shortlistCopy.progress.arrived(total));
  }, [working, total]);
}
