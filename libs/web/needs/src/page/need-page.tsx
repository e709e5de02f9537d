import { getRouteApi } from '@tanstack/react-router';
import { failureOf } from '@qd/web-graphql-client';
import { ErrorState, LoadingPage, needsCopy, Notice, PageHead, StateChip } from '@qd/web-ui';
import { useState } from 'react';
import { useWords, wordOf } from '../words';
import { useWorkplace } from '../workplace';
import { NeedActions } from './need-actions';
import { NeedBoard } from './need-board';
import styles from './need-page.module.css';
import { useNeedNews } from './use-need-news';

const route = getRouteApi('/signed-in/framed/needs/$needId');

/** A need: its brief, its state, and its shortlist as it arrives. */
export function NeedPage() {
  const { needId } = route.useParams();
  return <NeedRead key={needId} needId={needId} />;
}

function NeedRead({ needId }: { needId: string }) {
  const { words, ...lists } = useWords();
  const { mayEdit } = useWorkplace();
  const { need, known, error, reread } = useNeedNews(needId);
  const [problem, setProblem] = useState<string | null>(null);
  if (error && !known) return <ErrorState failure={failureOf(error)} onRetry={reread} />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;
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
      <NeedBoard need={need} words={words} mayEdit={mayEdit(need.company.id)} onChanged={reread} />
    </>
  );
}
