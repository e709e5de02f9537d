import type { RunPartsFragment } from '@qd/web-graphql-client';
import { formatNumber, shortlistCopy } from '@qd/web-ui';
import styles from './run.module.css';

/** A run under way, in three steps and with its figure. */
export function RunProgress({ run }: { run: RunPartsFragment | null }) {
  const words = shortlistCopy.progress;
  const running = run?.state === 'RUNNING';
  const step = running ? 1 : 0;
  const considered = run?.leadersConsidered;
  return (
    <section className={styles.progress} aria-labelledby="progress" aria-busy="true" data-run={run?.state ?? 'QUEUED'}>
      <h2 id="progress">{!running ? words.QUEUED : considered ? words.weighing(formatNumber(considered)) : words.weighingAll}</h2>
      <p className={styles.soft}>{running ? words.runningNote : words.queuedNote}</p>
      <div className={styles.track} aria-hidden="true">
        <span />
      </div>
      <ol className={styles.steps}>
        {words.steps.map((word, index) => (
          <li key={word} aria-current={index === step ? 'step' : undefined} data-done={index < step || undefined}>
            {word}
          </li>
        ))}
      </ol>
    </section>
  );
}
