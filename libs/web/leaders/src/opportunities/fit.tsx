import { failureOf, OpportunityMovesDocument, type OpportunityPartsFragment } from '@qd/web-graphql-client';
import {
  CheckIcon,
  ContributionBar,
  ContributionTable,
  Disclosure,
  formatNumber,
  LoadingRows,
  MinusIcon,
  opportunitiesCopy as words,
  stateCopy,
  SwapIcon,
} from '@qd/web-ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import styles from './opportunities.module.css';

const STRENGTHS = 3;

/** Why a need fits its reader, and what is missing. */
export function Reasons({ opportunity: { strengths, gap } }: { opportunity: OpportunityPartsFragment }) {
  return (
    <div className={styles.why}>
      <ul aria-label={words.strengths}>
        {strengths.slice(0, STRENGTHS).map((strength) => (
          <li key={strength} data-tone="go">
            <CheckIcon />
            <span>{strength}</span>
          </li>
        ))}
      </ul>
      {gap && (
        <p data-tone="wait">
          <MinusIcon />
          <span>
            <b>{words.gap}:</b> {gap}
          </span>
        </p>
      )}
    </div>
  );
}

/** What single changes would do to the reader's place. Costs the server a few looks at the whole market, so it is asked only for the
 * need that somebody looks into. */
export function Moves({ needId }: { needId: string }) {
  const [{ data, error }] = useQuery({ query: OpportunityMovesDocument, variables: { needId } });
  const moves = data?.opportunity?.counterfactuals ?? [];
  return (
    <div className={styles.moves} data-moves={data ? moves.length : undefined}>
      <h3>{words.change}</h3>
      {error && !data && <p role="alert">{stateCopy[failureOf(error)].body}</p>}
      {!error && !data && <LoadingRows rows={2} height={24} />}
      {data && moves.length === 0 && <p className={styles.soft}>{words.page.unchanged}</p>}
      {moves.length > 0 && (
        <ul className={styles.why}>
          {moves.map(({ code, sentence }) => (
            <li key={`${code} ${sentence}`}>
              <SwapIcon />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The score as a bar that opens into the lines adding up to it: the reader's own side one by one, the company's as one. */
export function Score({
  opportunity: { brief, score, lines },
  children,
}: {
  opportunity: OpportunityPartsFragment;
  /** Told with the lines, once they are opened. */
  children?: ReactNode;
}) {
  return (
    <>
      <ContributionBar lines={lines} score={score} viewer="LEADER" />
      <Disclosure
        label={
          <>
            {words.why(formatNumber(score))}
            <span className="qd-hidden">{words.whyNamed(brief.title)}</span>
          </>
        }
      >
        <ContributionTable lines={lines} score={score} viewer="LEADER" />
        {children}
      </Disclosure>
    </>
  );
}
