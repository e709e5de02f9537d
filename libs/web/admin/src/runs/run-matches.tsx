import { Link } from '@tanstack/react-router';
import { AdminRunMatchesDocument, failureOf, type AdminRunMatchesQuery, type MatchRunState } from '@qd/web-graphql-client';
import { ContributionBar, ContributionTable, Disclosure, ErrorState, formatNumber, LoadingRows, runsCopy, shortlistCopy } from '@qd/web-ui';
import { useQuery } from 'urql';
import styles from './runs.module.css';

const words = runsCopy.run;

type Match = NonNullable<AdminRunMatchesQuery['adminRun']>['matches'][number];

/** The list of a run; each match opens to every line of both sides. */
export function RunMatches({ runId, state }: { runId: string; state: MatchRunState }) {
  const kept = state === 'COMPLETED' || state === 'SUPERSEDED';
  const [{ data, error }, read] = useQuery({ query: AdminRunMatchesDocument, variables: { id: runId }, pause: !kept });
  const matches = data?.adminRun?.matches;
  return (
    <section aria-labelledby="matches">
      <h2 id="matches" className={styles.listHead}>
        {words.matches}
        {matches && matches.length > 0 && <span className={styles.soft}> · {words.count(matches.length)}</span>}
      </h2>
      {!kept && <p className={styles.soft}>{words.noList}</p>}
      {kept && error && !matches && <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {kept && !data && !error && <LoadingRows rows={6} height={92} />}
      {matches?.length === 0 && <p className={styles.soft}>{words.noMatches}</p>}
      <ol className={styles.matches}>
        {matches?.map((match) => (
          <MatchRow key={match.leaderId} match={match} />
        ))}
      </ol>
    </section>
  );
}

function MatchRow({ match: { rank, leaderId, headline, score, lines } }: { match: Match }) {
  return (
    <li className={styles.match} data-rank={rank}>
      <div className={styles.matchHead}>
        <span className={styles.rank}>{rank}</span>
        <h3>
          <Link to="/people/$leaderId" params={{ leaderId }}>
            {headline}
          </Link>
        </h3>
        <p data-score={score}>
          <span className={styles.soft}>{shortlistCopy.score} </span>
          <strong>{formatNumber(score)}</strong>
        </p>
      </div>
      <ContributionBar lines={lines} score={score} viewer="ADMIN" />
      <Disclosure label={shortlistCopy.why(formatNumber(score))}>
        <ContributionTable lines={lines} score={score} viewer="ADMIN" />
      </Disclosure>
    </li>
  );
}
