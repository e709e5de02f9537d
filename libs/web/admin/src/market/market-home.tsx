import { Link } from '@tanstack/react-router';
import { failureOf, MarketCountsDocument, RunNewsDocument, type MarketCountsQuery } from '@qd/web-graphql-client';
import { ErrorState, formatClock, LoadingPage, marketHealthCopy as words, PageHead } from '@qd/web-ui';
import { useCallback, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { Balance } from './balance';
import { FlowFigures, MatchingFigures, SizeFigures } from './figures';
import styles from './market.module.css';

type Counts = MarketCountsQuery['marketCounts'];

const READ_AGAIN_MS = 10_000;
/** Runs come in bursts; one reading answers them all. */
const BURST_MS = 1_000;

/** The market's counts, read again every few seconds and soon after any run. */
function useMarketCounts() {
  const [{ data, error }, read] = useQuery({ query: MarketCountsDocument, requestPolicy: 'cache-and-network' });
  const reread = useCallback(() => read({ requestPolicy: 'network-only' }), [read]);
  const [{ data: news }] = useSubscription({ query: RunNewsDocument });
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(reread, BURST_MS);
    return () => clearTimeout(timer);
  }, [news, reread]);
  useEffect(() => {
    const timer = setInterval(() => (document.hidden ? undefined : reread()), READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reread]);
  return { counts: data?.marketCounts ?? null, error, reread };
}

/** The administrator's home: what waits, and whether the market is well. */
export function MarketHome() {
  const { counts, error, reread } = useMarketCounts();
  if (error && !counts) return <ErrorState failure={failureOf(error)} onRetry={reread} />;
  if (!counts) return <LoadingPage />;
  return (
    <>
      <PageHead title={words.title} lead={words.lead(formatClock(counts.at))} />
      <Waiting counts={counts} />
      <div className={styles.columns}>
        <MatchingFigures counts={counts} />
        <FlowFigures counts={counts} />
      </div>
      <Balance balance={counts.balance} />
      <SizeFigures counts={counts} />
    </>
  );
}

function Waiting({ counts }: { counts: Counts }) {
  const needs = counts.needs.find(({ state }) => state === 'REVIEW')?.count ?? 0;
  const leaders = counts.leaders.find(({ standing }) => standing === 'APPLICANT')?.count ?? 0;
  return (
    <section aria-labelledby="waiting" className={styles.waiting}>
      <h2 id="waiting">{words.waiting}</h2>
      {needs + leaders === 0 && <p className={styles.soft}>{words.nothing}</p>}
      <ul>
        {needs > 0 && (
          <li>
            <Link to="/needs-to-pass">{words.waitingNeeds(needs)}</Link>
          </li>
        )}
        {leaders > 0 && (
          <li>
            <Link to="/people" search={{ standing: 'APPLICANT' }}>
              {words.waitingLeaders(leaders)}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
