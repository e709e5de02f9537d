import { failureOf, LeaderHomeDocument } from '@qd/web-graphql-client';
import { BlindProfileView, useWords, wordOf } from '@qd/web-needs';
import { ErrorState, formatMoney, leaderCopy, LoadingPage, PageHead } from '@qd/web-ui';
import { useQuery } from 'urql';
import styles from './home.module.css';

/** A leader's home for now: where they stand, what is known of them, and what a company sees. */
export function LeaderHome() {
  const words = useWords();
  const [{ data, error }, read] = useQuery({ query: LeaderHomeDocument });
  const leader = data?.viewer?.leader;
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data || !words) return <LoadingPage />;
  if (!leader) return <ErrorState failure="NOT_FOUND" />;
  const { profile } = leader;
  const standing = leaderCopy.standings[leader.standing];
  const facts = [
    [leaderCopy.headline, leader.headline],
    [leaderCopy.summary, leader.summary],
    [leaderCopy.role, wordOf(words.roles, profile.primaryRole)],
    [leaderCopy.kinds, profile.kinds.map((kind) => wordOf(words.engagementKinds, kind)).join(', ')],
    [leaderCopy.rate, leaderCopy.rates(formatMoney(profile.dayRateMin), formatMoney(profile.dayRateTarget)), leaderCopy.rateNote],
    [leaderCopy.zone, profile.timeZone],
    [leaderCopy.languages, profile.languages.map((language) => wordOf(words.languages, language)).join(', ')],
  ];
  return (
    <>
      <PageHead title={leaderCopy.title(leader.displayName.split(' ')[0])} />
      <div className={styles.columns}>
        <section aria-labelledby="standing">
          <h2 id="standing" className={styles.heading}>
            {leaderCopy.standing}
          </h2>
          <p className={styles.standing}>{standing.word}</p>
          <p className={styles.quiet}>{standing.note}</p>
          <h2 className={styles.heading}>{leaderCopy.profile}</h2>
          <dl className={styles.facts}>
            {facts.map(([label, value, note]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {value}
                  {note && <p className={styles.quiet}>{note}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="preview">
          <h2 id="preview" className={styles.heading}>
            {leaderCopy.preview}
          </h2>
          <p className={styles.quiet}>{leaderCopy.previewNote}</p>
          <div className={styles.card}>
            <h3>{leader.blindPreview.headline}</h3>
            <BlindProfileView profile={leader.blindPreview} words={words} withSummary />
          </div>
        </section>
      </div>
    </>
  );
}
