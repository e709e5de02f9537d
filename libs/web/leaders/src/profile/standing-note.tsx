import { Link } from '@tanstack/react-router';
import type { LeaderProfilePartsFragment } from '@qd/web-graphql-client';
import { formatDay, leaderCopy, Notice, profileCopy } from '@qd/web-ui';
import styles from './profile.module.css';

const words = profileCopy.standing;
const TONES = { APPLICANT: 'wait', APPROVED: 'go', SUSPENDED: 'stop', EXPIRED: 'wait' } as const;

/** Where the leader stands in the market, and what that means for this page. */
export function StandingNote({ leader }: { leader: LeaderProfilePartsFragment }) {
  const { standing, standingReason, standingUntil } = leader;
  const title = leaderCopy.standings[standing].word;
  if (standing === 'APPROVED') {
    return (
      <p className={styles.standing}>
        <b>{title}.</b> {words.APPROVED} {standingUntil && words.until(formatDay(standingUntil))}{' '}
        <Link to="/profile/blocks">{profileCopy.blocks}</Link>
      </p>
    );
  }
  return (
    <Notice tone={TONES[standing]} title={title}>
      <p>{words[standing]}</p>
      {standingReason && <p>{words.reason(standingReason)}</p>}
      <p>
        <Link to="/profile/blocks">{profileCopy.blocks}</Link>
      </p>
    </Notice>
  );
}
