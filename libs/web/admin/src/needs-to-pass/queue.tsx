import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WaitingNeedFragment } from '@qd/web-graphql-client';
import { adminCopy as words, AlertIcon, ClockIcon, needsCopy } from '@qd/web-ui';
import styles from './needs-to-pass.module.css';

/** Hours after which a company has waited too long. */
const OVERDUE_HOURS = 48;

const hoursSince = (instant: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 3_600_000));

interface Props {
  readonly needs: readonly WaitingNeedFragment[];
  readonly chosen: string | null;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** What waits, the oldest first, with how long. */
export function Queue({ needs, chosen, hasMore, onMore }: Props) {
  return (
    <nav aria-label={words.queue} className={styles.queue}>
      <ol>
        {needs.map((need) => {
          const hours = hoursSince(need.updatedAt);
          const overdue = hours >= OVERDUE_HOURS;
          return (
            <li key={need.id}>
              <Link
                to="/needs-to-pass"
                search={{ need: need.id }}
                resetScroll={false}
                className={styles.item}
                aria-current={need.id === chosen ? 'true' : undefined}
              >
                <strong>{need.brief.title || needsCopy.list.untitled}</strong>
                <span>{need.company.name}</span>
                <span className={styles.age} data-overdue={overdue || undefined}>
                  {overdue ? <AlertIcon size={14} /> : <ClockIcon size={14} />}
                  {words.age(hours)}
                  {overdue && `, ${words.overdue}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      {hasMore && (
        <Button variant="default" mt={12} onClick={onMore}>
          {words.more}
        </Button>
      )}
    </nav>
  );
}
