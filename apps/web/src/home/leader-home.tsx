import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { failureOf, LeaderHomeDocument, type LeaderHomeQuery } from '@qd/web-graphql-client';
import { ConfirmAvailability } from '@qd/web-leaders';
import {
  ActivityTimeline,
  CapacityStrip,
  ErrorState,
  formatDay,
  leaderCopy,
  leaderHomeCopy as words,
  LoadingPage,
  Notice,
  PageHead,
  StandingChip,
} from '@qd/web-ui';
import { useQuery } from 'urql';
import { PROFILE_PARTS, untoldParts } from './completeness';
import styles from './home.module.css';
import { TopOpportunities } from './top-opportunities';

type Leader = NonNullable<NonNullable<LeaderHomeQuery['viewer']>['leader']>;

/** A leader's home: where they stand, what waits to be confirmed, the best needs, and what would let more of them find the way. */
export function LeaderHome() {
  const [{ data, error }, read] = useQuery({ query: LeaderHomeDocument });
  const leader = data?.viewer?.leader;
  const reread = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={reread} />;
  if (!data) return <LoadingPage />;
  if (!leader) return <ErrorState failure="NOT_FOUND" />;
  const approved = leader.standing === 'APPROVED';
  return (
    <>
      <PageHead title={words.title(leader.displayName.split(' ')[0])} lead={leader.headline} />
      {leader.standingReason && <Notice tone="wait">{leader.standingReason}</Notice>}
      <div className={styles.columns}>
        <section aria-labelledby="opportunities">
          <h2 id="opportunities" className={styles.heading}>
            {words.opportunities}
          </h2>
          {approved ? <TopOpportunities /> : <p className={styles.quiet}>{words.notYet}</p>}
        </section>
        <div>
          <section aria-labelledby="standing" className={styles.card}>
            <h2 id="standing">{leaderCopy.standing}</h2>
            <p className={styles.standing}>
              <StandingChip standing={leader.standing} />
              {approved && leader.standingUntil && <span className={styles.quiet}>{words.until(formatDay(leader.standingUntil))}</span>}
            </p>
            <p className={styles.quiet}>{leaderCopy.standings[leader.standing].note}</p>
          </section>
          <Availability leader={leader} onConfirmed={reread} />
          <Completeness leader={leader} />
        </div>
      </div>
      <section aria-labelledby="lately">
        <h2 id="lately" className={styles.heading}>
          {words.activity}
        </h2>
        <ActivityTimeline />
      </section>
    </>
  );
}

function Availability({ leader, onConfirmed }: { leader: Leader; onConfirmed: () => void }) {
  const free = leader.capacity.map((week) =>
    week.blackout ? null : Math.max(0, week.declared - week.committed - week.hardHeld - week.softHeld),
  );
  return (
    <section aria-labelledby="availability" className={styles.card}>
      <h2 id="availability">{words.availability}</h2>
      <ConfirmAvailability leaderId={leader.id} on={leader.confirmedOn} onConfirmed={onConfirmed} />
      {leader.capacity.length > 0 && (
        <>
          <h3 className={styles.small}>{words.weeks}</h3>
          <CapacityStrip firstWeek={leader.capacity[0].week} freeHalfDays={free} />
        </>
      )}
      <p className={styles.foot}>
        <Link to="/capacity">{words.change}</Link>
      </p>
    </section>
  );
}

function Completeness({ leader }: { leader: Leader }) {
  const untold = untoldParts(leader.profile);
  const all = PROFILE_PARTS.length;
  return (
    <section aria-labelledby="profile" className={styles.card}>
      <h2 id="profile">{words.complete}</h2>
      <p>{words.share(all - untold.length, all)}</p>
      <div className={styles.meter} aria-hidden="true">
        <span style={{ width: `${((all - untold.length) / all) * 100}%` }} />
      </div>
      {untold.length === 0 ? (
        <p className={styles.quiet}>{words.full}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.missing}</p>
          <ul className={styles.list}>
            {untold.slice(0, 4).map((part) => (
              <li key={part}>{words.parts[part]}</li>
            ))}
          </ul>
        </>
      )}
      <Button variant="default" mt={14} renderRoot={(props) => <Link to="/profile" {...props} />}>
        {words.edit}
      </Button>
    </section>
  );
}
