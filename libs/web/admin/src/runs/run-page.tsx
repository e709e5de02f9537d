import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AdminRunDocument, failureOf, RunNewsDocument, type AdminRunQuery } from '@qd/web-graphql-client';
import {
  Disclosure,
  ErrorState,
  formatDuration,
  formatInstant,
  formatNumber,
  LoadingPage,
  Notice,
  PageHead,
  runsCopy,
  RunStateChip,
} from '@qd/web-ui';
import { useEffect, type ReactNode } from 'react';
import { useQuery, useSubscription } from 'urql';
import { Replay } from './replay';
import { RunMatches } from './run-matches';
import styles from './runs.module.css';

const words = runsCopy.run;
const route = getRouteApi('/signed-in/framed/runs/$runId');

type Run = NonNullable<AdminRunQuery['adminRun']>;

/** One run, down to its lines, and replayed on request. */
export function RunPage() {
  const { runId } = route.useParams();
  return <RunRead key={runId} runId={runId} />;
}

function RunRead({ runId }: { runId: string }) {
  const [{ data, error }, read] = useQuery({ query: AdminRunDocument, variables: { id: runId }, requestPolicy: 'cache-and-network' });
  const narrow = useMediaQuery('(max-width: 64em)', undefined, { getInitialValueInEffect: false });
  const run = data?.adminRun;
  const working = run?.run.state === 'QUEUED' || run?.run.state === 'RUNNING';
  const [{ data: news }] = useSubscription({ query: RunNewsDocument, pause: !working });
  useEffect(() => {
    if (news) read({ requestPolicy: 'network-only' });
  }, [news, read]);
  if (error && !data) return <ErrorState failure={failureOf(error)} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <LoadingPage />;
  if (!run) return <ErrorState failure="NOT_FOUND" />;
  return (
    <>
      <PageHead
        title={run.needTitle}
        lead={
          <span className={styles.lead}>
            <RunStateChip state={run.run.state} />
            <Link to="/runs" search={{ need: run.needId }}>
              {runsCopy.sameNeed}
            </Link>
          </span>
        }
      />
      {run.failure && (
        <Notice tone="stop" title={words.failure}>
          {run.failure}
        </Notice>
      )}
      <div className={styles.columns}>
        <RunMatches runId={run.run.id} state={run.run.state} />
        <div className={styles.aside}>
          {narrow ? (
            <Disclosure label={words.facts}>
              <Facts run={run} />
            </Disclosure>
          ) : (
            <Facts run={run} />
          )}
          <Replay runId={run.run.id} state={run.run.state} />
        </div>
      </div>
    </>
  );
}

function Facts({ run: { run, ...about } }: { run: Run }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.trigger, runsCopy.triggers[about.trigger] ?? about.trigger],
    [words.need, runsCopy.version(about.briefVersion)],
    [words.considered, run.leadersConsidered != null && formatNumber(run.leadersConsidered)],
    [words.passed, run.leadersPassed != null && formatNumber(run.leadersPassed)],
    [words.started, run.startedAt && formatInstant(run.startedAt)],
    [words.finished, run.completedAt && formatInstant(run.completedAt)],
    [words.duration, about.durationMs != null && formatDuration(about.durationMs)],
    [words.asOf, formatInstant(about.asOf)],
    [words.position, run.snapshotPosition],
    [words.seed, about.seed],
    [words.engine, run.engineVersion],
    [words.policy, run.policyVersion],
    [words.taxonomy, about.taxonomyVersion],
    [words.rates, about.ratesVersion],
    [words.zones, about.zonesVersion],
    [words.hash, run.resultHash && <code>{run.resultHash}</code>],
    [words.id, <code key="id">{run.id}</code>],
  ];
  return (
    <section aria-labelledby="facts" className={styles.card}>
      <h2 id="facts">{words.facts}</h2>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value]) =>
            value !== null &&
            value !== undefined &&
            value !== false &&
            value !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
