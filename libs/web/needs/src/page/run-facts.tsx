import type { RunPartsFragment } from '@qd/web-graphql-client';
import { formatInstant, formatNumber, shortlistCopy } from '@qd/web-ui';
import styles from './run.module.css';

/** What the list was made from, small: enough to ask for its replay. */
export function RunFacts({ run }: { run: RunPartsFragment }) {
  const words = shortlistCopy.run;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [words.considered, run.leadersConsidered === null ? null : formatNumber(run.leadersConsidered)],
    [words.passed, run.leadersPassed === null ? null : formatNumber(run.leadersPassed)],
    [words.finished, run.completedAt && formatInstant(run.completedAt)],
    [words.policy, run.policyVersion === null ? null : String(run.policyVersion)],
    [words.engine, run.engineVersion],
    [words.position, run.snapshotPosition],
    [words.replay, run.id],
    [words.hash, run.resultHash],
  ];
  return (
    <footer className={styles.facts}>
      <h3>{words.label}</h3>
      <dl>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </footer>
  );
}
