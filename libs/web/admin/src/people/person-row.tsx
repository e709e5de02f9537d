import { Link } from '@tanstack/react-router';
import type { PersonRowFragment } from '@qd/web-graphql-client';
import { formatDay, peopleCopy as words, StandingChip } from '@qd/web-ui';
import { wordOf, type Words } from '@qd/web-needs';
import { memo } from 'react';
import styles from './people.module.css';

const STALE_MS = 30 * 86_400_000;

/** A leader as a row: the whole row opens the profile. Drawn again only when it changes, since the list draws itself as it scrolls. */
export const PersonRow = memo(function PersonRow({ person, lists }: { person: PersonRowFragment; lists: Words | null }) {
  const stale = Date.now() - Date.parse(person.confirmedOn) > STALE_MS;
  return (
    <div className={styles.row}>
      <div className={styles.who}>
        <Link to="/people/$leaderId" params={{ leaderId: person.id }} className={styles.link}>
          {person.displayName}
        </Link>
        <p>{person.headline}</p>
      </div>
      <p className={styles.soft}>
        {lists ? wordOf(lists.roles, person.profile.primaryRole) : ' '} · {person.profile.timeZone.replaceAll('_', ' ')}
      </p>
      <p>
        <StandingChip standing={person.standing} />
      </p>
      <p className={styles.when}>
        {words.confirmed} {formatDay(person.confirmedOn)}
        {stale && <span className="qd-hidden">, {words.stale}</span>}
      </p>
    </div>
  );
});
