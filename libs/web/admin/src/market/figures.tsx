import type { MarketCountsQuery } from '@qd/web-graphql-client';
import {
  AlertIcon,
  CheckIcon,
  Chip,
  formatDay,
  formatDuration,
  formatNumber,
  leaderCopy,
  marketHealthCopy as words,
  needsCopy,
  OutIcon,
  shellCopy,
} from '@qd/web-ui';
import type { ReactNode } from 'react';
import styles from './market.module.css';

type Counts = MarketCountsQuery['marketCounts'];

/** Seconds an event may wait to be passed on before somebody should look. */
const LATE_SECONDS = 30;

const ms = (value: number | null | undefined): string => (value == null ? words.unknown : formatDuration(value));

function Health({ well }: { well: boolean }) {
  return well ? (
    <Chip tone="go" Icon={CheckIcon} state="WELL">
      {words.well}
    </Chip>
  ) : (
    <Chip tone="stop" Icon={AlertIcon} state="LATE">
      {words.late}
    </Chip>
  );
}

function Figures({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.figures}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function MatchingFigures({ counts }: { counts: Counts }) {
  const well = counts.runsFailedToday === 0 && counts.openNeedsWithoutList === 0;
  return (
    <section aria-labelledby="matching" className={styles.card}>
      <div className={styles.head}>
        <h2 id="matching">{words.matching}</h2>
        <Health well={well} />
      </div>
      <Figures
        rows={[
          [words.runsToday, formatNumber(counts.runsToday)],
          [words.failedToday, formatNumber(counts.runsFailedToday)],
          [words.withoutList, formatNumber(counts.openNeedsWithoutList)],
          [words.median, ms(counts.medianRunMs)],
          [words.slowest, ms(counts.slowestRunMs)],
          [words.asOf, formatDay(counts.asOf)],
        ]}
      />
    </section>
  );
}

export function FlowFigures({ counts }: { counts: Counts }) {
  const { queue } = counts;
  const well = counts.oldestUnrelayedSeconds < LATE_SECONDS && queue.failed === 0;
  return (
    <section aria-labelledby="flow" className={styles.card}>
      <div className={styles.head}>
        <h2 id="flow">{words.flow}</h2>
        <Health well={well} />
      </div>
      <Figures
        rows={[
          [words.unrelayed, formatNumber(counts.unrelayedEvents)],
          [words.lag, words.seconds(counts.oldestUnrelayedSeconds)],
          [`${words.jobs}: ${words.queue.waiting.toLowerCase()}`, formatNumber(queue.waiting + queue.delayed)],
          [`${words.jobs}: ${words.queue.active.toLowerCase()}`, formatNumber(queue.active)],
          [`${words.jobs}: ${words.queue.failed.toLowerCase()}`, formatNumber(queue.failed)],
          [`${words.jobs}: ${words.queue.completed.toLowerCase()}`, formatNumber(queue.completed)],
        ]}
      />
      <p className={styles.foot}>
        <a href="/jobs" target="_blank" rel="noreferrer">
          {words.openJobs} <OutIcon size={12} />
          <span className="qd-hidden">{shellCopy.newWindow}</span>
        </a>
      </p>
    </section>
  );
}

export function SizeFigures({ counts }: { counts: Counts }) {
  return (
    <section aria-labelledby="size" className={styles.size}>
      <h2 id="size">{words.size}</h2>
      <div className={styles.columns}>
        <div className={styles.card}>
          <h3>{words.leaders}</h3>
          <Figures
            rows={counts.leaders.map(({ standing, count }) => [leaderCopy.standings[standing].word, formatNumber(count)] as const)}
          />
        </div>
        <div className={styles.card}>
          <h3>{words.needs}</h3>
          <Figures
            rows={[
              ...counts.needs.map(({ state, count }) => [needsCopy.states[state], formatNumber(count)] as const),
              [words.companies, formatNumber(counts.companies)],
            ]}
          />
        </div>
      </div>
    </section>
  );
}
