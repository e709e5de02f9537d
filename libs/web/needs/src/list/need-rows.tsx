import { Link } from '@tanstack/react-router';
import type { NeedRowFragment } from '@qd/web-graphql-client';
import { formatDay, needsCopy, StateChip } from '@qd/web-ui';
import { useWords, wordOf } from '../words';
import styles from './need-rows.module.css';
import { nextStep } from './next-step';

/** Needs as rows: the whole row opens the need. */
export function NeedRows({ needs }: { needs: readonly NeedRowFragment[] }) {
  const words = useWords();
  return (
    <ul className={styles.rows}>
      {needs.map((need) => {
        const { role, kind, daysPerWeek, title } = need.brief;
        const shape = words
          ? [
              role && wordOf(words.roles, role),
              kind && wordOf(words.engagementKinds, kind),
              daysPerWeek && needsCopy.summary.days(daysPerWeek),
            ]
              .filter(Boolean)
              .join(' · ')
          : '';
        return (
          <li key={need.id} className={styles.row}>
            <div className={styles.what}>
              <h3>
                <Link
                  to={need.state === 'DRAFT' ? '/needs/$needId/edit' : '/needs/$needId'}
                  params={{ needId: need.id }}
                  className={styles.link}
                >
                  {title || needsCopy.list.untitled}
                </Link>
              </h3>
              <p className={styles.next}>{nextStep(need)}</p>
            </div>
            <p className={styles.shape}>{shape || ' '}</p>
            <p className={styles.state}>
              <StateChip state={need.state} />
            </p>
            <p className={styles.changed}>
              <span className="qd-hidden">{needsCopy.list.changed} </span>
              {formatDay(need.updatedAt)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
