import { Link } from '@tanstack/react-router';
import type { OpportunityPartsFragment } from '@qd/web-graphql-client';
import type { Words } from '@qd/web-needs';
import { formatNumber, opportunitiesCopy as words } from '@qd/web-ui';
import { memo } from 'react';
import { briefLine } from './blind-brief';
import { Moves, Reasons, Score } from './fit';
import { MarkActions } from './mark-actions';
import styles from './opportunities.module.css';
import type { MarkCommand } from './use-marks';

interface Props {
  readonly opportunity: OpportunityPartsFragment;
  readonly words: Words;
  /** The same function for every card, so that a step of a scroll draws only the cards that come. */
  readonly onMark: (opportunity: OpportunityPartsFragment, command: MarkCommand) => Promise<string | null>;
}

/** One open need of the list, without a company, with the reasons for its place. */
export const OpportunityCard = memo(function OpportunityCard({ opportunity, words: lists, onMark }: Props) {
  const { needId, brief, score, rankBucket } = opportunity;
  const id = `need-${needId}`;
  return (
    <article className={styles.card} aria-labelledby={id} data-need={needId}>
      <header className={styles.head}>
        <div>
          <h2 id={id}>
            <Link to="/opportunities/$needId" params={{ needId }}>
              {brief.title}
            </Link>
          </h2>
          <p className={styles.soft}>{briefLine(brief, lists)}</p>
        </div>
        <p className={styles.score} data-score={score}>
          <span className={styles.place}>{words.place(rankBucket)}</span>
          <span className={styles.soft}>{words.score} </span>
          <strong>{formatNumber(score)}</strong>
          <span className={styles.soft}> {words.outOf}</span>
        </p>
      </header>
      <div className={styles.body}>
        <Reasons opportunity={opportunity} />
        <div>
          <Score opportunity={opportunity}>
            <Moves needId={needId} />
          </Score>
        </div>
      </div>
      <MarkActions opportunity={opportunity} onMark={(command) => onMark(opportunity, command)} />
    </article>
  );
});
