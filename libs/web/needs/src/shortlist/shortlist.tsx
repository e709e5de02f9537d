import type { MatchPartsFragment, NeedPartsFragment } from '@qd/web-graphql-client';
import { announce, EmptyState, shortlistCopy, usePreferences, workCopy } from '@qd/web-ui';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { CompareBar } from '../compare/compare-bar';
import { PinnedSection, type PinnedRow } from '../marks/pinned-section';
import type { Marks } from '../marks/use-marks';
import { EvidenceKey } from '../page/evidence';
import { MatchCard } from '../page/match-card';
import matchStyles from '../page/match.module.css';
import pageStyles from '../page/need-page.module.css';
import { RunFacts } from '../page/run-facts';
import type { ShownList } from '../page/use-shortlist';
import type { Moves } from '../what-if/move-list';
import type { Words } from '../words';
import { FilterPanel } from './filter-panel';
import { filterCards } from './filters';
import { cardOf, useCardActs } from './use-card-acts';
import { useCardKeys } from './use-card-keys';
import { useFilters } from './use-filters';
import { hoursFrom } from './zone-hours';

const CompareDialog = lazy(() => import('../compare/compare-dialog').then((module) => ({ default: module.CompareDialog })));
const DismissDialog = lazy(() => import('../marks/dismiss-dialog').then((module) => ({ default: module.DismissDialog })));

interface Props {
  readonly need: NeedPartsFragment;
  readonly list: ShownList;
  /** The list's matches with the marks as they stand. */
  readonly matches: readonly MatchPartsFragment[];
  readonly marks: Marks;
  readonly words: Words;
  readonly mayMark: boolean;
  /** An older run's list, shown until the new one is there. */
  readonly previous?: boolean;
  readonly moves: Moves | null;
  readonly onExplain: (leaderId: string) => void;
}

/** The ranked list of one run, and what can be done with it. */
export function Shortlist({ need, list, matches, marks, words, mayMark, previous = false, moves, onExplain }: Props) {
  const { brief } = need;
  const { filters, set, clear } = useFilters();
  const required = useMemo(() => brief.required.map(({ node }) => node), [brief.required]);
  const frame = useMemo(
    () => ({ requiredCodes: required.map(({ code }) => code), hoursAway: hoursFrom(brief.timeZone, Date.now()) }),
    [brief.timeZone, required],
  );
  const shown = useMemo(() => filterCards(matches, filters, frame), [filters, frame, matches]);
  const cards = useRef<HTMLOListElement>(null);
  const [comparing, setComparing] = useState(false);
  const onOpenCompared = () => setComparing(true);
  const acts = useCardActs({ needId: need.id, shown, marks, mayMark, list: cards, onExplain, onOpenCompared });
  const { compared, dismissing, handlers } = acts;
  useCardKeys(cards, acts.byKey);
  const asked = brief.daysPerWeek === null ? undefined : Math.round(brief.daysPerWeek * 2);
  const chosen = compared.flatMap((id) => matches.find(({ leaderId }) => leaderId === id) ?? []);

  const goTo = (leaderId: string) => {
    if (!shown.some((match) => match.leaderId === leaderId)) clear();
    setTimeout(() => cardOf(cards.current, leaderId)?.focus(), 60);
  };
  return (
    <section aria-labelledby="shortlist">
      <PinnedSection
        rows={pinnedRows(matches, list, marks)}
        words={words}
        onGo={goTo}
        onUnpin={
          mayMark
            ? ({ leaderId, profile, mark }) => marks.act({ leaderId, headline: profile.headline, mark }, { state: 'PROPOSED' })
            : undefined
        }
      />
      <div className={pageStyles.listHead}>
        <h2 id="shortlist" tabIndex={-1}>
          {previous ? shortlistCopy.previous : shortlistCopy.title}
        </h2>
        <p className={matchStyles.soft}>{shortlistCopy.count(list.total)}</p>
      </div>
      <p className={matchStyles.soft}>{previous ? shortlistCopy.previousNote : shortlistCopy.intro}</p>
      <div className={pageStyles.key}>
        <EvidenceKey />
      </div>
      <FilterPanel cards={matches} shown={shown.length} filters={filters} frame={frame} words={words} onSet={set} onClear={clear} />
      <KeyHints />
      <ol ref={cards} className={matchStyles.list} data-previous={previous || undefined} data-run={list.runId}>
        {shown.map((match) => (
          <MatchCard
            key={match.id}
            match={match}
            words={words}
            askedHalfDays={asked}
            mayMark={mayMark}
            compared={compared.includes(match.leaderId)}
            move={moves?.get(match.leaderId) ?? null}
            handlers={handlers}
          />
        ))}
      </ol>
      {shown.length === 0 && <EmptyState title={workCopy.filter.nobody.title} body={workCopy.filter.nobody.body} />}
      <CompareBar
        count={chosen.length}
        full={acts.full}
        onOpen={onOpenCompared}
        onClear={() => {
          acts.clearCompared();
          announce(workCopy.compare.clear);
        }}
      />
      {list.run && <RunFacts run={list.run} />}
      {comparing && chosen.length > 1 && (
        <Suspense>
          <CompareDialog matches={chosen} words={words} required={required} onRemove={acts.uncompare} onClose={() => setComparing(false)} />
        </Suspense>
      )}
      {dismissing && (
        <Suspense>
          <DismissDialog headline={dismissing.blindProfile.headline} onDismiss={acts.dismiss} onClose={acts.keep} />
        </Suspense>
      )}
    </section>
  );
}

/** Everybody who is pinned, by their place; those a newer list no longer has come last. */
function pinnedRows(matches: readonly MatchPartsFragment[], list: ShownList, marks: Marks): PinnedRow[] {
  const listed = matches
    .filter(({ mark }) => mark?.state === 'PINNED')
    .map(({ leaderId, blindProfile, rank, mark }) => ({ leaderId, profile: blindProfile, rank, mark }));
  const gone = list.pinned
    .filter(({ leaderId }) => !matches.some((match) => match.leaderId === leaderId))
    .map(({ leaderId, blindProfile, mark }) => ({ leaderId, profile: blindProfile, rank: null, mark: marks.markOf(leaderId, mark) }))
    .filter(({ mark }) => mark?.state === 'PINNED');
  return [...listed, ...gone];
}

/** The keys of the list, for people who have a keyboard and have not switched them off. */
function KeyHints() {
  const { shortcuts } = usePreferences();
  if (!shortcuts) return null;
  return (
    <p className={matchStyles.keys}>
      {workCopy.keys.title}{' '}
      {workCopy.keys.list.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
