import { Button } from '@mantine/core';
import { stateCopy } from '../copy/shell';
import type { FailureKind } from '../states/error-state';
import styles from './virtual-rows.module.css';

export interface Trouble {
  readonly failure: FailureKind;
  readonly onRetry: () => void;
}

/** Below the rows of a list that could not be read on, or anew: what was read stays. */
export function ListTrouble({ failure, onRetry }: Trouble) {
  return (
    <div role="alert" className={styles.trouble}>
      <p>
        {stateCopy.listFailed} {stateCopy[failure].body}
      </p>
      <Button size="sm" variant="default" onClick={onRetry}>
        {stateCopy.tryAgain}
      </Button>
    </div>
  );
}
