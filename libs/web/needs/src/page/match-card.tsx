import type { MatchPartsFragment } from '@qd/web-graphql-client';
import {
  AskIcon,
  CapacityStrip,
  CheckIcon,
  ContributionBar,
  ContributionTable,
  Disclosure,
  formatNumber,
  MinusIcon,
  shortlistCopy,
  SwapIcon,
} from '@qd/web-ui';
import type { Words } from '../words';
import { profileLine } from './blind-profile';
import { EvidenceList } from './evidence';
import styles from './match.module.css';

/** How many strengths a card names; the table has them all. */
const STRENGTHS = 3;

interface Props {
  readonly match: MatchPartsFragment;
  readonly words: Words;
  readonly askedHalfDays: number | undefined;
}

/** One leader of the list, nameless, with the reasons for the rank. */
export function MatchCard({ match, words, askedHalfDays }: Props) {
  const { blindProfile: profile, lines, score } = match;
  const id = `match-${match.id}`;
  return (
    <li className={styles.item}>
      <article className={styles.card} aria-labelledby={id} data-rank={match.rank}>
        <header className={styles.head}>
          <span className={styles.rank}>
            <span className="qd-hidden">Rank </span>
            {match.rank}
          </span>
          <div className={styles.name}>
            <h3 id={id}>{profile.headline}</h3>
            <p className={styles.soft}>{profileLine(profile, words)}</p>
          </div>
          <p className={styles.score} data-score={score}>
            <span className={styles.soft}>{shortlistCopy.score} </span>
            <strong>{formatNumber(score)}</strong>
            <span className={styles.soft}> {shortlistCopy.outOf}</span>
          </p>
        </header>
        <div className={styles.body}>
          <div className={styles.reasons}>
            <ul aria-label={shortlistCopy.strengths}>
              {match.strengths.slice(0, STRENGTHS).map((strength) => (
                <li key={strength} data-tone="go">
                  <CheckIcon />
                  <span>{strength}</span>
                </li>
              ))}
            </ul>
            {match.gap && (
              <p data-tone="wait">
                <MinusIcon />
                <span>
                  <b>{shortlistCopy.gap}:</b> {match.gap}
                </span>
              </p>
            )}
            {match.question && (
              <p>
                <AskIcon />
                <span>
                  <b>{shortlistCopy.question}:</b> {match.question}
                </span>
              </p>
            )}
            {match.counterfactual && (
              <p>
                <SwapIcon />
                <span>
                  <b>{shortlistCopy.change}:</b> {match.counterfactual}
                </span>
              </p>
            )}
          </div>
          <div className={styles.figures}>
            <ContributionBar lines={lines} score={score} />
            <CapacityStrip firstWeek={profile.firstWeek} freeHalfDays={profile.freeHalfDays} askedHalfDays={askedHalfDays} />
          </div>
        </div>
        <footer className={styles.foot}>
          <EvidenceList specialties={profile.specialties} />
          <Disclosure label={shortlistCopy.why(formatNumber(score))}>
            <div className={styles.table}>
              <ContributionTable lines={lines} score={score} />
            </div>
          </Disclosure>
        </footer>
      </article>
    </li>
  );
}
