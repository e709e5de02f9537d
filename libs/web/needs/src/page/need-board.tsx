import { useMediaQuery } from '@mantine/hooks';
import { failureOf, type MatchPartsFragment, type NeedPageQuery } from '@qd/web-graphql-client';
import { announce, EmptyState, ErrorState, LoadingRows, Notice, shortlistCopy, workCopy } from '@qd/web-ui';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ActLine } from '../marks/act-line';
import { useMarks } from '../marks/use-marks';
import { Shortlist } from '../shortlist/shortlist';
import type { Moves } from '../what-if/move-list';
import type { Words } from '../words';
import styles from './need-page.module.css';
import { PoolChanges } from './pool-changes';
import { RunFacts } from './run-facts';
import { RunProgress } from './run-progress';
import { Side, type SideState, type SideTab } from './side';
import sideStyles from './side.module.css';
import { isWorking } from './use-need-news';
import { useShortlist } from './use-shortlist';

const SideDrawer = lazy(() => import('../side-drawer').then((module) => ({ default: module.SideDrawer })));

type Need = NonNullable<NeedPageQuery['need']>;

interface Props {
  readonly need: Need;
  readonly words: Words;
  readonly mayEdit: boolean;
  /** Reads the need again. */
  readonly onChanged: () => void;
}

const LISTLESS = ['DRAFT', 'REVIEW'];

/** The list of a need with what stands beside it. */
export function NeedBoard({ need, words, mayEdit, onChanged }: Props) {
  const run = need.latestRun;
  const lists = useShortlist(need.id, run, !LISTLESS.includes(need.state));
  const { current, previous, error, retry } = lists;
  const list = current ?? previous;
  const marks = useMarks(need.id);
  const { markOf } = marks;
  const matches = useMemo(() => (list?.matches ?? []).map((match) => marked(match, markOf)), [list, markOf]);
  const [side, setSide] = useState<SideState>({ tab: 'brief', leaderId: null });
  const [drawer, setDrawer] = useState(false);
  const [moves, setMoves] = useState<Moves | null>(null);
  const narrow = useMediaQuery('(max-width: 72em)', undefined, { getInitialValueInEffect: false });
  const working = isWorking(need);
  useAnnouncedArrival(working, current?.total ?? null);

  const openTab = useCallback((tab: SideTab) => {
    setSide((before) => ({ ...before, tab }));
    setDrawer(true);
  }, []);
  const aside = useRef<HTMLElement>(null);
  const explain = (leaderId: string) => {
    setSide({ tab: 'why', leaderId });
    setDrawer(true);
    // The reasons stand at the far end of the page: the focus goes there, and Escape brings it back to the card.
    setTimeout(() => aside.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true }), 0);
  };
  const backToCard = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && side.leaderId)
      document.querySelector<HTMLElement>(`[data-leader="${CSS.escape(side.leaderId)}"]`)?.focus();
  };

  if (error && !list) return <ErrorState failure={failureOf(error)} onRetry={retry} />;
  const beside = (
    <Side
      need={need}
      words={words}
      matches={matches}
      run={list?.run ?? null}
      mayEdit={mayEdit}
      state={side}
      onTab={(tab) => setSide({ ...side, tab })}
      onMoves={setMoves}
      onChanged={onChanged}
    />
  );
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {narrow && (
          <div className={sideStyles.opens}>
            {(['brief', 'whatIf', 'history'] as const).map((tab) => (
              <button key={tab} type="button" aria-haspopup="dialog" onClick={() => openTab(tab)}>
                {workCopy.side[tab]}
              </button>
            ))}
          </div>
        )}
        {working && <RunProgress run={run} />}
        {run?.state === 'FAILED' && (
          <Notice tone="stop" title={shortlistCopy.progress.FAILED}>
            {shortlistCopy.progress.failedNote}
          </Notice>
        )}
        {list && list.total > 0 && (
          <>
            <Shortlist
              need={need}
              list={list}
              matches={matches}
              marks={marks}
              words={words}
              mayMark={mayEdit}
              previous={!current}
              moves={moves}
              onExplain={explain}
            />
            {current && <PoolChanges key={current.runId} needId={need.id} />}
          </>
        )}
        {current && current.total === 0 && (
          <>
            <EmptyState title={shortlistCopy.none.nobody.title} body={shortlistCopy.none.nobody.body} />
            <PoolChanges key={current.runId} needId={need.id} />
            {current.run && <RunFacts run={current.run} />}
          </>
        )}
        {!list && !working && <NoList need={need} />}
        <ActLine last={marks.last} problem={marks.problem} onUndo={marks.undo} onHide={marks.forget} />
      </div>
      {!narrow && (
        <aside ref={aside} className={styles.aside} aria-label={workCopy.side.label} onKeyDown={backToCard}>
          {beside}
        </aside>
      )}
      {narrow && drawer && (
        <Suspense>
          <SideDrawer title={workCopy.side.label} onClose={() => setDrawer(false)}>
            {beside}
          </SideDrawer>
        </Suspense>
      )}
    </div>
  );
}

/** A match with the mark as it stands; the same object where that is the one that was read. */
function marked(match: MatchPartsFragment, markOf: ReturnType<typeof useMarks>['markOf']): MatchPartsFragment {
  const mark = markOf(match.leaderId, match.mark);
  return mark === match.mark ? match : { ...match, mark };
}

function NoList({ need }: { need: Need }) {
  const none = shortlistCopy.none;
  if (need.latestRun?.state === 'COMPLETED') return <LoadingRows rows={3} height={260} />;
  if (need.latestRun?.state === 'FAILED') return null;
  switch (need.state) {
    case 'DRAFT':
      return <EmptyState {...none.draft} />;
    case 'REVIEW':
      return <EmptyState {...none.review} />;
    case 'ON_HOLD':
      return <EmptyState {...none.hold} />;
    default:
      return <EmptyState {...none.closed} />;
  }
}

/** Says aloud that a list has arrived, once it follows a wait on this page. */
function useAnnouncedArrival(working: boolean, total: number | null): void {
  const waited = useRef(false);
  useEffect(() => {
    if (working) {
      waited.current = true;
      return;
    }
    if (total === null || !waited.current) return;
    waited.current = false;
    announce(shortlistCopy.progress.arrived(total));
  }, [working, total]);
}
