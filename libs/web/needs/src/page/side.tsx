import type { MatchPartsFragment, NeedPageQuery, RunPartsFragment } from '@qd/web-graphql-client';
import { ActivityTimeline, activityCopy, LoadingRows, versionsCopy, workCopy } from '@qd/web-ui';
import { lazy, Suspense } from 'react';
import type { Moves } from '../what-if/move-list';
import type { Words } from '../words';
import { BriefSummary } from './brief-summary';
import styles from './side.module.css';
import { Tabs } from './tabs';

const WhyPanel = lazy(() => import('../why/why-panel').then((module) => ({ default: module.WhyPanel })));
const WhatIfPanel = lazy(() => import('../what-if/what-if-panel').then((module) => ({ default: module.WhatIfPanel })));
const VersionList = lazy(() => import('../versions/version-list').then((module) => ({ default: module.VersionList })));

const copy = workCopy.side;
export type SideTab = 'brief' | 'why' | 'whatIf' | 'history';
const MATCHED = ['OPEN', 'INTRODUCING'];

/** What stands beside the list, and of whom. */
export interface SideState {
  readonly tab: SideTab;
  readonly leaderId: string | null;
}

interface Props {
  readonly need: NonNullable<NeedPageQuery['need']>;
  readonly words: Words;
  readonly matches: readonly MatchPartsFragment[];
  readonly run: RunPartsFragment | null;
  readonly mayEdit: boolean;
  readonly state: SideState;
  readonly onTab: (tab: SideTab) => void;
  readonly onMoves: (moves: Moves | null) => void;
  readonly onChanged: () => void;
}

/** The brief, the reasons, the sliders and the past of a need: beside the list, or in a drawer where it is narrow. */
export function Side(props: Props) {
  const { state, onTab } = props;
  const tabs = (['brief', 'why', 'whatIf', 'history'] as const).map((name) => ({ name, label: copy[name] }));
  return (
    <Tabs label={copy.label} tabs={tabs} current={state.tab} onTab={onTab}>
      <Suspense fallback={<LoadingRows rows={4} height={52} />}>
        <Panel {...props} />
      </Suspense>
    </Tabs>
  );
}

function Panel({ need, words, matches, run, mayEdit, state, onMoves, onChanged }: Props) {
  switch (state.tab) {
    case 'brief':
      return <BriefSummary need={need} words={words} />;
    case 'why':
      return <WhyPanel needId={need.id} match={matches.find(({ leaderId }) => leaderId === state.leaderId) ?? null} run={run} />;
    case 'whatIf':
      return MATCHED.includes(need.state) ? (
        <WhatIfPanel need={need} words={words} matches={matches} mayEdit={mayEdit} onMoves={onMoves} onChanged={onChanged} />
      ) : (
        <p>{workCopy.whatIf.closed}</p>
      );
    case 'history':
      return (
        <div className={styles.history}>
          <section>
            <h2>{versionsCopy.title}</h2>
            <VersionList key={need.version} needId={need.id} />
          </section>
          <section>
            <h2>{activityCopy.section}</h2>
            <ActivityTimeline key={need.version} subjectId={need.id} />
          </section>
        </div>
      );
  }
}
