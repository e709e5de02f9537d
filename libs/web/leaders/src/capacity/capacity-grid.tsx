import { freeHalfDays, type CapacityWeek } from '@qd/leaders-domain';
import { MAX_HALF_DAYS_PER_WEEK } from '@qd/shared-domain';
import { capacityCopy, formatMonth } from '@qd/web-ui';
import { memo, useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import styles from './capacity-grid.module.css';
import type { Proposal } from './selection';
import { useDrag, type Drag } from './use-drag';
import { oversells, weekLabel } from './week-words';
import { groupWeeks, mondayText, totalsOf } from './weeks';

const words = capacityCopy.grid;
/** Lines a person counts by, in half-days. */
const SCALE = [2, 4, 6, 8, 10, 12, 14];

interface Props {
  readonly weeks: readonly CapacityWeek[];
  readonly span: readonly [number, number];
  readonly active: number;
  readonly proposal: Proposal | null;
  /** Index of the week a change would oversell. */
  readonly refused: number | null;
  readonly helpId: string;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onChoose: (index: number, extend: boolean) => void;
  /** A drag has ended: the weeks it went over and the half-days it was left at. */
  readonly onDrag: (drag: Drag) => void;
}

/** Half-days as the height of a block. */
const tall = (halfDays: number): CSSProperties => ({ '--n': halfDays }) as CSSProperties;

/** Weeks as columns, half-days as cells. One row of cells for people who listen, with all there is to say in each. */
export function CapacityGrid({ weeks, span, active, proposal, refused, helpId, onKey, onChoose, onDrag }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const drag = useDrag(row, weeks.length, onChoose, onDrag);
  const [from, to] = drag ? [drag.from, drag.to] : span;
  const shown: Proposal | null = drag ? { halfDays: drag.halfDays, blackout: false } : proposal;

  // Only where the grid has the focus already: the form below moves the active week too.
  useEffect(() => {
    if (row.current?.contains(document.activeElement)) (row.current.children[active] as HTMLElement).focus();
  }, [active]);

  return (
    <div className={styles.frame}>
      <div className={styles.scale} aria-hidden="true">
        {SCALE.map((halfDays) => (
          <span key={halfDays} style={tall(halfDays)}>
            {halfDays}
          </span>
        ))}
      </div>
      <div className={styles.scroller}>
        <div
          role="grid"
          aria-label={words.label}
          aria-describedby={helpId}
          aria-multiselectable="true"
          aria-colcount={weeks.length}
          className={styles.grid}
          style={{ '--weeks': weeks.length, '--most': MAX_HALF_DAYS_PER_WEEK } as CSSProperties}
          onKeyDown={onKey}
        >
          <div role="row" className={styles.months}>
            {groupWeeks(weeks, 1).map((month) => (
              <div
                key={month.start}
                role="columnheader"
                aria-colspan={month.weeks.length}
                style={{ gridColumn: `span ${month.weeks.length}` }}
              >
                <span className={styles.month}>
                  <b>{formatMonth(month.start)}</b> {month.weeks.length > 1 && <span>{words.monthFree(totalsOf(month.weeks).free)}</span>}
                </span>
              </div>
            ))}
          </div>
          <div ref={row} role="row" className={styles.weeks} data-dragging={drag ? true : undefined}>
            {weeks.map((week, index) => {
              const chosen = index >= from && index <= to;
              return (
                <WeekColumn
                  key={week.week}
                  week={week}
                  index={index}
                  chosen={chosen}
                  active={index === active}
                  halfDays={chosen && shown ? shown.halfDays : null}
                  away={chosen && shown ? shown.blackout : false}
                  refused={index === refused}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

interface WeekProps {
  readonly week: CapacityWeek;
  readonly index: number;
  readonly chosen: boolean;
  readonly active: boolean;
  /** Proposed, or null. */
  readonly halfDays: number | null;
  readonly away: boolean;
  readonly refused: boolean;
}

/** One week. Apart and remembered: a drag redraws only the columns it changes. */
const WeekColumn = memo(function WeekColumn({ week, index, chosen, active, halfDays, away, refused }: WeekProps) {
  const proposal: Proposal | null = halfDays === null ? null : { halfDays, blackout: away };
  const free = freeHalfDays(week);
  return (
    <div
      role="gridcell"
      tabIndex={active ? 0 : -1}
      aria-colindex={index + 1}
      aria-selected={chosen}
      aria-invalid={refused || undefined}
      aria-label={weekLabel(week, proposal)}
      className={styles.week}
      data-week={week.week}
      data-away={week.blackout || undefined}
      data-refused={refused || (proposal !== null && oversells(week, proposal)) || undefined}
    >
      <span className={styles.cells} aria-hidden="true">
        <span className={styles.committed} style={tall(week.committed)} />
        <span className={styles.hard} style={tall(week.hardHeld)} />
        <span className={styles.soft} style={tall(Math.min(week.softHeld, week.declared - week.committed - week.hardHeld))} />
        <span className={styles.free} style={tall(free)} />
        {proposal && <span className={styles.proposed} data-away={proposal.blackout || undefined} style={tall(proposal.halfDays)} />}
      </span>
      <span className={styles.day} aria-hidden="true">
        {Number(mondayText(week.week).slice(8))}
      </span>
    </div>
  );
});
