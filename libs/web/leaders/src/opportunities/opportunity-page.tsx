import { getRouteApi, Link } from '@tanstack/react-router';
import {
  failureOf,
  OpportunityPageDocument,
  ShutOpportunitiesDocument,
  WhyNotMeDocument,
  type BlindBriefPartsFragment,
  type OpportunityPartsFragment,
} from '@qd/web-graphql-client';
import { BriefPreview, useWords, type Words } from '@qd/web-needs';
import { ErrorState, formatNumber, LoadingPage, Notice, opportunitiesCopy as words, PageHead, SwapIcon } from '@qd/web-ui';
import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { blindBriefOf, briefLine, labelsOf } from './blind-brief';
import { Moves, Reasons, Score } from './fit';
import { MarkActions } from './mark-actions';
import styles from './opportunities.module.css';
import { ShutGate } from './shut-gate';
import { useMarks, type Mark } from './use-marks';

const route = getRouteApi('/signed-in/framed/opportunities/$needId');

/** One need: the whole blind brief, how it fits, or why it does not. */
export function OpportunityPage() {
  const { needId } = route.useParams();
  const lists = useWords();
  const [{ data, error }, read] = useQuery({ query: OpportunityPageDocument, variables: { needId } });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (lists.failure) return <ErrorState failure={lists.failure} onRetry={lists.retry} />;
  if (!data || !lists.words) return <LoadingPage />;
  const { opportunity } = data;
  return (
    <>
      <p className={styles.back}>
        <Link to="/opportunities">← {words.page.back}</Link>
      </p>
      {opportunity ? (
        <OpenNeed key={needId} initial={opportunity} words={lists.words} />
      ) : (
        <ShutNeed key={needId} needId={needId} words={lists.words} />
      )}
    </>
  );
}

function Brief({ brief, words: lists }: { brief: BlindBriefPartsFragment; words: Words }) {
  return (
    <section aria-labelledby="brief">
      <h2 id="brief">{words.page.brief}</h2>
      <p className={styles.soft}>{words.page.briefNote}</p>
      <BriefPreview bodyOnly brief={blindBriefOf(brief)} labelOf={labelsOf(brief)} words={lists} />
    </section>
  );
}

function OpenNeed({ initial, words: lists }: { initial: OpportunityPartsFragment; words: Words }) {
  const [mark, setMark] = useState<Mark>(initial.mark);
  const marks = useMarks((_, next) => setMark(next));
  const opportunity = { ...initial, mark };
  const { brief, score, rankBucket } = opportunity;
  return (
    <>
      <PageHead title={brief.title} lead={briefLine(brief, lists)} />
      {marks.problem && <Notice tone="stop">{marks.problem}</Notice>}
      <div className={styles.columns}>
        <Brief brief={brief} words={lists} />
        <section aria-labelledby="fit" className={styles.aside}>
          <h2 id="fit">{words.page.yours}</h2>
          <p className={styles.score} data-score={score}>
            <span className={styles.place}>{words.place(rankBucket)}</span>
            <strong>{formatNumber(score)}</strong> <span className={styles.soft}>{words.outOf}</span>
          </p>
          <MarkActions opportunity={opportunity} onMark={(command) => marks.mark(opportunity, command)} />
          {mark?.state === 'INTERESTED' && <p className={styles.soft}>{words.marked.note}</p>}
          <Reasons opportunity={opportunity} />
          <Score opportunity={opportunity} />
          <Moves needId={opportunity.needId} />
        </section>
      </div>
    </>
  );
}

/** Pages of the list of shut needs that are looked through for one brief. */
const MOST_PAGES = 8;

/** The brief of a shut need: told by the list of those only, nearest first. */
function useShutBrief(needId: string): BlindBriefPartsFragment | null | undefined {
  const client = useClient();
  const [brief, setBrief] = useState<BlindBriefPartsFragment | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    const look = async () => {
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { data } = await client.query(ShutOpportunitiesDocument, { first: 50, after }).toPromise();
        const found = data?.shutOpportunities.edges.find(({ node }) => node.needId === needId);
        if (found) return found.node.brief;
        if (!data?.shutOpportunities.pageInfo.hasNextPage) return null;
        after = data.shutOpportunities.pageInfo.endCursor ?? null;
      }
      return null;
    };
    void look().then((found) => (current ? setBrief(found) : undefined));
    return () => {
      current = false;
    };
  }, [client, needId]);
  return brief;
}

function ShutNeed({ needId, words: lists }: { needId: string; words: Words }) {
  const [{ data, error }, read] = useQuery({ query: WhyNotMeDocument, variables: { needId } });
  const brief = useShutBrief(needId);
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data || brief === undefined) return <LoadingPage />;
  const why = data.whyNotMe;
  if (!why) return <ErrorState failure="NOT_FOUND" />;
  return (
    <>
      <PageHead title={brief?.title ?? words.shut.whyNotMe} lead={brief ? briefLine(brief, lists) : words.page.noBrief} />
      <div className={styles.columns}>
        {brief ? <Brief brief={brief} words={lists} /> : <div />}
        <section aria-labelledby="why-not" className={styles.aside}>
          <h2 id="why-not">{words.shut.whyNotMe}</h2>
          <ShutGate gate={why.firstFailedGate} distance={why.distance} sentence={why.sentence} />
          {why.wouldPass && <p className={styles.soft}>{words.page.lists}</p>}
          {why.counterfactuals.length > 0 && (
            <ul className={styles.why} aria-label={words.change}>
              {why.counterfactuals.map(({ code, sentence }) => (
                <li key={`${code} ${sentence}`}>
                  <SwapIcon />
                  <span>{sentence}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
