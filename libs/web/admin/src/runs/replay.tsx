import { Button } from '@mantine/core';
import { failureOf, ReplayRunDocument, type MatchRunState } from '@qd/web-graphql-client';
import { AlertIcon, announce, CheckIcon, Chip, formatDuration, formatNumber, Notice, runsCopy, stateCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './runs.module.css';

const words = runsCopy.run;

/** Runs the engine again on the market as it was, and puts the two results side by side. */
export function Replay({ runId, state }: { runId: string; state: MatchRunState }) {
  const [{ fetching, data }, replay] = useMutation(ReplayRunDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const verdict = data?.replayRun.verdict;
  const send = async () => {
    const { data: answer, error } = await replay({ input: { runId } });
    const refused = answer?.replayRun.errors[0]?.message;
    setProblem(error ? stateCopy[failureOf(error)].body : (refused ?? null));
    const said = answer?.replayRun.verdict;
    if (said) announce(said.equal ? words.equalSaid : words.unequalSaid);
  };
  return (
    <section aria-labelledby="replay" className={styles.card}>
      <h2 id="replay">{words.replayed}</h2>
      <p className={styles.soft}>{state === 'COMPLETED' || state === 'SUPERSEDED' ? words.replayNote : words.notReplayable}</p>
      {(state === 'COMPLETED' || state === 'SUPERSEDED') && (
        <Button mt={12} loading={fetching} onClick={() => void send()}>
          {words.replay}
        </Button>
      )}
      {problem && <Notice tone="stop">{problem}</Notice>}
      {verdict && (
        <div className={styles.verdict} data-equal={verdict.equal}>
          <p>
            {verdict.equal ? (
              <Chip tone="go" Icon={CheckIcon} state="EQUAL">
                {words.equal}
              </Chip>
            ) : (
              <Chip tone="stop" Icon={AlertIcon} state="UNEQUAL">
                {words.unequal}
              </Chip>
            )}
          </p>
          <dl className={styles.facts}>
            <div>
              <dt>{words.stored}</dt>
              <dd>
                <code>{verdict.storedHash}</code>
              </dd>
            </div>
            <div>
              <dt>{words.again}</dt>
              <dd>
                <code>{verdict.replayedHash}</code>
              </dd>
            </div>
            <div>
              <dt>{words.considered}</dt>
              <dd>{formatNumber(verdict.considered)}</dd>
            </div>
            <div>
              <dt>{words.passed}</dt>
              <dd>{formatNumber(verdict.passed)}</dd>
            </div>
            <div>
              <dt>{words.position}</dt>
              <dd>{verdict.position}</dd>
            </div>
            <div>
              <dt>{words.took}</dt>
              <dd>{formatDuration(verdict.durationMs)}</dd>
            </div>
          </dl>
        </div>
      )}
    </section>
  );
}
