import { Link } from '@tanstack/react-router';
import { failureOf, LeaderTopDocument } from '@qd/web-graphql-client';
import { CheckIcon, ErrorState, formatNumber, leaderHomeCopy as words, LoadingRows, needsCopy } from '@qd/web-ui';
import { useWords, wordOf } from '@qd/web-needs';
import { useQuery } from 'urql';
import styles from './home.module.css';

/** The three open needs that fit best, each with the first reason why. */
export function TopOpportunities() {
  const { words: lists, failure, retry } = useWords();
  const [{ data, error }, read] = useQuery({ query: LeaderTopDocument });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!data || !lists) return <LoadingRows rows={3} height={110} />;
  const { edges, totalCount } = data.opportunities;
  if (edges.length === 0) {
    return (
      <div className={styles.card}>
        <h3>{words.noneTitle}</h3>
        <p className={styles.quiet}>{words.none}</p>
        <p className={styles.foot}>
          <Link to="/opportunities">{words.allOpportunities}</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <p className={styles.quiet}>{words.count(totalCount)}</p>
      <ol className={styles.cards}>
        {edges.map(({ node: { needId, brief, score, rankBucket, strengths } }) => (
          <li key={needId} className={styles.opportunity}>
            <h3>
              <Link to="/opportunities/$needId" params={{ needId }}>
                {brief.title}
              </Link>
            </h3>
            <p className={styles.quiet}>
              {[wordOf(lists.roles, brief.role), wordOf(lists.engagementKinds, brief.kind), needsCopy.summary.days(brief.daysPerWeek)].join(
                ' · ',
              )}
            </p>
            <p>
              {words.place(rankBucket)} · {words.score} {formatNumber(score)}
            </p>
            {strengths[0] && (
              <p className={styles.strength}>
                <CheckIcon />
                {strengths[0]}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        <Link to="/opportunities">{words.allOpportunities}</Link>
      </p>
    </>
  );
}
