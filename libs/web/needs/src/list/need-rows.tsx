import { Link } from '@tanstack/react-router';
import type { NeedRowFragment } from '@qd/web-graphql-client';
import { formatDay, needsCopy, StateChip } from '@qd/web-ui';
import { memo } from 'react';
import { useWords, wordOf, type Words } from '../words';
import styles from './need-rows.module.css';
import { nextStep } from './next-step';

/** Needs as rows: the whole row opens the need. */
export function NeedRows({ needs }: { needs: readonly NeedRowFragment[] }) {
  const { words } = useWords();
  return (
    <ul className={styles.rows}>
      {needs.map((need) => (
        <li key={need.id}>
          <NeedRow need={need} words={words} />
        </li>
      ))}
    </ul>
  );
}

/** One need of a list. Drawn again only when it has changed: lists of thousands scroll past. */
export const NeedRow = memo(function NeedRow({ need, words }: { need: NeedRowFragment; words: Words | null }) {
  const { role, kind, daysPerWeek, title } = need.brief;
  const shape = words && [
    role && wordOf(words.roles, role),
    kind && wordOf(words.engagementKinds, kind),
    daysPerWeek && needsCopy.summary.days(daysPerWeek),
  ];
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <h3>
          <Link to={need.state === 'DRAFT' ? '/needs/$needId/edit' : '/needs/$needId'} params={{ needId: need.id }} className={styles.link}>
            {title || needsCopy.list.untitled}
          </Link>
        </h3>
        <p className={styles.next}>{nextStep(need)}</p>
      </div>
      <p className={styles.shape}>{shape?.filter(Boolean).join(' · ') || ' '}</p>
      <p className={styles.state}>
        <StateChip state={need.state} />
      </p>
      <p className={styles.changed}>
        <span className="qd-hidden">{needsCopy.list.changed} </span>
        {formatDay(need.updatedAt)}
      </p>
    </div>
  );
});
