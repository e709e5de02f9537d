import type { MatchPartsFragment } from '@qd/web-graphql-client';
import {
  AskIcon,
  CapacityStrip,
  CheckIcon,
  ContributionBar,
  ContributionTable,
  CrossIcon,
  Disclosure,
  formatNumber,
  MinusIcon,
  PinIcon,
  shortlistCopy,
  SwapIcon,
  workCopy,
} from '@qd/web-ui';
import { memo } from 'react';
import { MoveMark, type CardMove } from '../what-if/move-mark';
import type { Words } from '../words';
import { profileLine } from './blind-profile';
import { EvidenceList } from './evidence';
import styles from './match.module.css';

/** How many strengths a card names; the table has them all. */
const STRENGTHS = 3;

/** What can be done with a card; the same functions for every card, so that one act draws one card anew. */
export interface CardHandlers {
  readonly onPin: (match: MatchPartsFragment) => void;
  readonly onDismiss: (match: MatchPartsFragment) => void;
  readonly onRestore: (match: MatchPartsFragment) => void;
  readonly onCompare: (match: MatchPartsFragment) => void;
  readonly onExplain: (match: MatchPartsFragment) => void;
  readonly onOpened: (match: MatchPartsFragment) => void;
}

interface Props {
  readonly match: MatchPartsFragment;
  readonly words: Words;
  readonly askedHalfDays: number | undefined;
  readonly mayMark: boolean;
  readonly compared: boolean;
  /** Where the leader would be after the change that is being tried. */
  readonly move: CardMove | null;
  readonly handlers: CardHandlers;
}

/** One leader of the list, nameless, with the reasons for the rank. */
export const MatchCard = memo(function MatchCard({ match, words, askedHalfDays, mayMark, compared, move, handlers }: Props) {
  const { blindProfile: profile, lines, score } = match;
  const id = `match-${match.leaderId}`;
  return (
    <li className={styles.item}>
      <article
        className={styles.card}
        aria-labelledby={id}
        tabIndex={-1}
        data-rank={match.rank}
        data-leader={match.leaderId}
        data-mark={match.mark?.state ?? 'PROPOSED'}
      >
        <header className={styles.head}>
          <span className={styles.rank}>
            <span className="qd-hidden">Rank </span>
            {match.rank}
            {move && <MoveMark from={match.rank} move={move} />}
          </span>
          <div className={styles.name}>
            <h3 id={id}>{profile.headline}</h3>
            <p className={styles.soft}>{profileLine(profile, words)}</p>
            <Marks match={match} />
          </div>
          <p className={styles.score} data-score={score}>
            <span className={styles.soft}>{shortlistCopy.score} </span>
            <strong>{formatNumber(score)}</strong>
            <span className={styles.soft}> {shortlistCopy.outOf}</span>
          </p>
        </header>
        <div className={styles.body}>
          <Reasons match={match} />
          <div className={styles.figures}>
            <ContributionBar lines={lines} score={score} />
            <CapacityStrip firstWeek={profile.firstWeek} freeHalfDays={profile.freeHalfDays} askedHalfDays={askedHalfDays} />
          </div>
        </div>
        <footer className={styles.foot}>
          <EvidenceList specialties={profile.specialties} />
          <Disclosure label={shortlistCopy.why(formatNumber(score))} onOpen={() => handlers.onOpened(match)}>
            <div className={styles.table}>
              <ContributionTable lines={lines} score={score} />
            </div>
          </Disclosure>
          <Acts match={match} mayMark={mayMark} compared={compared} handlers={handlers} />
        </footer>
      </article>
    </li>
  );
});

/** What has been said of this leader so far, by either side. */
function Marks({ match: { mark, leaderInterested } }: { match: MatchPartsFragment }) {
  const copy = workCopy.mark;
  const pinned = mark?.state === 'PINNED';
  const dismissed = mark?.state === 'DISMISSED';
  if (!pinned && !dismissed && !leaderInterested) return null;
  return (
    <p className={styles.marks}>
      {leaderInterested && (
        <span data-tone="go">
          <CheckIcon size={14} /> {copy.interested}
        </span>
      )}
      {pinned && (
        <span data-tone="brass">
          <PinIcon size={14} /> {copy.pinned}
        </span>
      )}
      {dismissed && (
        <span>
          <CrossIcon size={14} /> {mark.reason ? copy.because(workCopy.dismiss.reasons[mark.reason].toLowerCase()) : copy.dismissed}
          {mark.note && ` · ${mark.note}`}
        </span>
      )}
    </p>
  );
}

function Reasons({ match }: { match: MatchPartsFragment }) {
  return (
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
  );
}

function Acts({ match, mayMark, compared, handlers }: Pick<Props, 'match' | 'mayMark' | 'compared' | 'handlers'>) {
  const { mark, compare, side } = workCopy;
  const who = <span className="qd-hidden"> {match.blindProfile.headline}</span>;
  const state = match.mark?.state;
  return (
    <div className={styles.acts}>
      <button type="button" className={styles.act} onClick={() => handlers.onExplain(match)}>
        {side.open}
        {who}
      </button>
      <button type="button" className={styles.act} aria-pressed={compared} onClick={() => handlers.onCompare(match)}>
        {compared ? compare.added : compare.add}
        {who}
      </button>
      {mayMark && state === 'DISMISSED' && (
        <button type="button" className={styles.act} onClick={() => handlers.onRestore(match)}>
          {mark.restore}
          {who}
        </button>
      )}
      {mayMark && state !== 'DISMISSED' && (
        <>
          <button type="button" className={styles.act} aria-pressed={state === 'PINNED'} onClick={() => handlers.onPin(match)}>
            <PinIcon size={14} /> {state === 'PINNED' ? mark.pinned : mark.pin}
            {who}
          </button>
          <button type="button" className={styles.act} aria-haspopup="dialog" onClick={() => handlers.onDismiss(match)}>
            <CrossIcon size={14} /> {mark.dismiss}
            {who}
          </button>
        </>
      )}
    </div>
  );
}
