import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WaitingNeedFragment } from '@qd/web-graphql-client';
import { adminCopy as words, AlertIcon, ClockIcon, ListTrouble, needsCopy, VirtualRows, type Trouble } from '@qd/web-ui';
import styles from './needs-to-pass.module.css';

/** Hours after which a company has waited too long. */
const OVERDUE_HOURS = 48;
/** Rows that may all stand in the page; a longer queue keeps only those near the window. */
const MOST_ROWS = 200;

const hoursSince = (instant: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 3_600_000));

interface Props {
  readonly needs: readonly WaitingNeedFragment[];
  readonly chosen: string | null;
  readonly hasMore: boolean;
  readonly trouble: Trouble | null;
  readonly onMore: () => void;
}

/** What waits, the oldest first, with how long. */
export function Queue({ needs, chosen, hasMore, trouble, onMore }: Props) {
  const rowOf = (need: WaitingNeedFragment) => <Waiting need={need} current={need.id === chosen} />;
  return (
    <nav aria-label={words.queue} className={styles.queue}>
      {needs.length > MOST_ROWS ? (
        <VirtualRows label={words.queue} count={needs.length} hasMore={hasMore} estimate={97} keyOf={(index) => needs[index].id}>
          {(index) => rowOf(needs[index])}
        </VirtualRows>
      ) : (
        <ol>
          {needs.map((need) => (
            <li key={need.id}>{rowOf(need)}</li>
          ))}
        </ol>
      )}
      {trouble && <ListTrouble {...trouble} />}
      {hasMore && (
        <Button variant="default" mt={12} onClick={onMore}>
          {words.more}
        </Button>
      )}
    </nav>
  );
}

function Waiting({ need, current }: { need: WaitingNeedFragment; current: boolean }) {
  const hours = hoursSince(need.updatedAt);
  const overdue = hours >= OVERDUE_HOURS;
  return (
    <Link
      to="/needs-to-pass"
      search={{ need: need.id }}
      resetScroll={false}
      className={styles.item}
      aria-current={current ? 'true' : undefined}
    >
      <strong>{need.brief.title || needsCopy.list.untitled}</strong>
      <span>{need.company.name}</span>
      <span className={styles.age} data-overdue={overdue || undefined}>
        {overdue ? <AlertIcon size={14} /> : <ClockIcon size={14} />}
        {words.age(hours)}
        {overdue && `, ${words.overdue}`}
      </span>
    </Link>
  );
}
