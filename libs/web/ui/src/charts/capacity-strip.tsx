import { shortlistCopy } from '../copy';
import { formatShortDay } from '../format/format';
import { stripRuns, stripSummary, stripWeeks } from './capacity';
import styles from './capacity-strip.module.css';

/** A full working week in half-days: the top of the strip. */
const FULL_WEEK = 10;

interface Props {
  readonly firstWeek: string;
  /** Half-days free per ISO week from `firstWeek`; null is a blackout. */
  readonly freeHalfDays: readonly (number | null)[];
  /** What the need asks for a week, drawn as a line. */
  readonly askedHalfDays?: number;
}

/** Free half-days of the coming half year, one bar a week, with the same said in words. */
export function CapacityStrip({ firstWeek, freeHalfDays, askedHalfDays }: Props) {
  const words = shortlistCopy.capacity;
  const weeks = stripWeeks(firstWeek, freeHalfDays);
  if (weeks.length === 0) return null;
  const { low, high, away, full } = stripSummary(weeks);
  const top = Math.max(FULL_WEEK, high);
  const alt = stripRuns(weeks).map((run) =>
    words.run(formatShortDay(run.from), formatShortDay(run.to), run.free === null ? words.away1 : words.free(run.free)),
  );
  const asides = [
    askedHalfDays ? words.asked(askedHalfDays) : '',
    away > 0 ? words.away(away) : '',
    full > 0 && high > 0 ? words.full(full) : '',
  ].filter(Boolean);
  return (
    <div>
      <p className={styles.said}>
        {high === 0 ? words.none : words.range(low, high)}
        {asides.length > 0 && <span> · {asides.join(' · ')}</span>}
      </p>
      <div className={styles.strip} role="img" aria-label={words.alt(alt.join('; '))}>
        {weeks.map((week) =>
          week.free === null ? (
            <span key={week.monday} className={styles.away} />
          ) : (
            <span key={week.monday} className={styles.week} style={{ height: `${(week.free / top) * 100}%` }} />
          ),
        )}
        {askedHalfDays ? <span className={styles.asked} style={{ bottom: `${(askedHalfDays / top) * 100}%` }} /> : null}
      </div>
      <div className={styles.months} aria-hidden="true">
        <span>{formatShortDay(weeks[0].monday)}</span>
        <span>{formatShortDay(weeks[Math.floor(weeks.length / 2)].monday)}</span>
        <span>{formatShortDay(weeks[weeks.length - 1].monday)}</span>
      </div>
    </div>
  );
}
