import type { OpportunityPartsFragment } from '@qd/web-graphql-client';
import {
  CheckIcon,
  ContributionBar,
  ContributionTable,
  Disclosure,
  formatNumber,
  MinusIcon,
  opportunitiesCopy as words,
  SwapIcon,
} from '@qd/web-ui';
import styles from './opportunities.module.css';

const STRENGTHS = 3;

/** Why a need fits its reader, what is missing, and what would move them up. */
export function Reasons({ opportunity: { strengths, gap, counterfactuals } }: { opportunity: OpportunityPartsFragment }) {
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
      {counterfactuals.map(({ code, sentence }) => (
        <p key={`${code} ${sentence}`}>
          <SwapIcon />
          <span>{sentence}</span>
        </p>
      ))}
    </div>
  );
}

/** The score as a bar that opens into the lines adding up to it: the reader's own side one by one, the company's as one. */
export function Score({ opportunity: { brief, score, lines } }: { opportunity: OpportunityPartsFragment }) {
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
      </Disclosure>
    </>
  );
}
