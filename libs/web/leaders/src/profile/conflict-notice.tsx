import { Button } from '@mantine/core';
import { Notice, profileCopy } from '@qd/web-ui';
import type { Difference } from './differences';
import styles from './profile.module.css';

const words = profileCopy.conflict;

interface Props {
  readonly differences: readonly Difference[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** What was saved in another window, field by field, and the question whose words shall stand. */
export function ConflictNotice({ differences, onKeep, onTake }: Props) {
  return (
    <Notice
      tone="stop"
      title={words.title}
      actions={
        <>
          <Button size="sm" onClick={onKeep}>
            {words.keep}
          </Button>
          <Button size="sm" variant="default" onClick={onTake}>
            {words.take}
          </Button>
        </>
      }
    >
      <p>{words.body}</p>
      <dl className={styles.differences}>
        {differences.map(({ field, label, theirs, mine }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <span className={styles.side}>{words.theirs}</span> {theirs}
            </dd>
            <dd>
              <span className={styles.side}>{words.mine}</span> {mine ?? <i>{words.untouched}</i>}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
