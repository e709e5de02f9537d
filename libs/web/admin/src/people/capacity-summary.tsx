import type { PersonPartsFragment } from '@qd/web-graphql-client';
import { CapacityStrip, Disclosure, formatNumber, peopleCopy } from '@qd/web-ui';
import styles from './person.module.css';

type Week = PersonPartsFragment['capacity'][number];

const words = peopleCopy.person;
const TOLD_WEEKS = 12;

const heldOf = (week: Week): number => week.hardHeld + week.softHeld;
const freeOf = (week: Week): number => Math.max(0, week.declared - week.committed - heldOf(week));

/** Free half-days as companies see them, and what they are made of. */
export function CapacitySummary({ weeks }: { weeks: readonly Week[] }) {
  return (
    <section aria-labelledby="capacity" className={styles.card}>
      <h2 id="capacity">{words.capacity}</h2>
      {weeks.length > 0 && (
        <CapacityStrip firstWeek={weeks[0].week} freeHalfDays={weeks.map((week) => (week.blackout ? null : freeOf(week)))} />
      )}
      <Disclosure label={words.capacityTable}>
        <table className={styles.weeks}>
          <thead>
            <tr>
              {[words.week, words.declared, words.committed, words.held, words.free].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.slice(0, TOLD_WEEKS).map((week) => (
              <tr key={week.week}>
                <th scope="row">{week.week}</th>
                <td>{week.blackout ? words.away : formatNumber(week.declared)}</td>
                <td>{formatNumber(week.committed)}</td>
                <td>{formatNumber(heldOf(week))}</td>
                <td>{formatNumber(week.blackout ? 0 : freeOf(week))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
