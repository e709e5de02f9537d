import { Button } from '@mantine/core';
import type { OpportunityPartsFragment } from '@qd/web-graphql-client';
import { CheckIcon, CrossIcon, opportunitiesCopy as words } from '@qd/web-ui';
import { lazy, Suspense, useState } from 'react';
import styles from './opportunities.module.css';
import type { MarkCommand } from './use-marks';

const PassDialog = lazy(() => import('./pass-dialog').then((module) => ({ default: module.PassDialog })));

interface Props {
  readonly opportunity: OpportunityPartsFragment;
  /** @returns why it was refused, or null */
  readonly onMark: (command: MarkCommand) => Promise<string | null>;
}

/** What a leader can say to a need, and what was said. */
export function MarkActions({ opportunity, onMark }: Props) {
  const [passing, setPassing] = useState(false);
  const { mark, brief } = opportunity;
  const state = mark?.state ?? 'PROPOSED';
  return (
    <div className={styles.actions} data-mark={state}>
      {state === 'INTERESTED' && (
        <p className={styles.marked} data-tone="go">
          <CheckIcon /> {words.marked.INTERESTED}
        </p>
      )}
      {state === 'PASSED' && (
        <p className={styles.marked}>
          <CrossIcon /> {words.marked.PASSED(words.reasons[mark?.reason ?? 'OTHER'].toLowerCase())}
        </p>
      )}
      {state === 'PROPOSED' && (
        <Button size="sm" aria-label={words.interestedNamed(brief.title)} onClick={() => void onMark({ kind: 'interested' })}>
          {words.interested}
        </Button>
      )}
      {state !== 'PROPOSED' && (
        <Button size="sm" variant="default" onClick={() => void onMark({ kind: 'reconsider' })}>
          {state === 'PASSED' ? words.reconsider : words.withdraw}
        </Button>
      )}
      {state !== 'PASSED' && (
        <Button size="sm" variant="default" aria-label={words.passNamed(brief.title)} onClick={() => setPassing(true)}>
          {words.pass}
        </Button>
      )}
      {passing && (
        <Suspense>
          <PassDialog
            title={brief.title}
            onClose={() => setPassing(false)}
            onPass={async (reason, note) => {
              const refusal = await onMark({ kind: 'pass', reason, note });
              if (refusal === null) setPassing(false);
              return refusal;
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
