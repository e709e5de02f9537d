import type { MatchPartsFragment, RunPartsFragment } from '@qd/web-graphql-client';
import { ContributionTable, formatNumber, workCopy } from '@qd/web-ui';
import { PoolChanges } from '../page/pool-changes';
import { RunFacts } from '../page/run-facts';
import { explainInWords } from './explain-in-words';
import styles from './why.module.css';

const copy = workCopy.why;

interface Props {
  readonly needId: string;
  readonly match: MatchPartsFragment | null;
  readonly run: RunPartsFragment | null;
}

/** Why a leader stands where they stand: in sentences, in figures, and what would change it; with the run, so that it can be replayed. */
export function WhyPanel({ needId, match, run }: Props) {
  return (
    <div className={styles.panel} data-testid="why">
      {match ? (
        <>
          <h2 className={styles.title}>{copy.title(workCopy.ordinal(match.rank))}</h2>
          <p className={styles.soft}>{match.blindProfile.headline}</p>
          <ul className={styles.sentences}>
            {explainInWords(match.lines, match.score, { ...copy, formatNumber }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <ContributionTable lines={match.lines} score={match.score} />
          {match.counterfactual && (
            <section>
              <h3>{copy.change}</h3>
              <p>{match.counterfactual}</p>
            </section>
          )}
        </>
      ) : (
        <p className={styles.soft}>{copy.nobody}</p>
      )}
      <PoolChanges needId={needId} />
      {run && <RunFacts run={run} />}
    </div>
  );
}
