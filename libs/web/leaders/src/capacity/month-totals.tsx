import type { CapacityWeek } from '@qd/leaders-domain';
import { capacityCopy, Disclosure, formatMonth, formatNumber } from '@qd/web-ui';
import styles from './capacity.module.css';
import { groupWeeks, totalsOf, type Totals } from './weeks';

const words = capacityCopy.totals;
const COLUMNS = ['offered', 'promised', 'held', 'free'] as const;
/** Months that stand open; the rest is a click away. */
const NEAR = 6;

function Row({ label, totals, count }: { label: string; totals: Totals; count: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{count}</td>
      {COLUMNS.map((column) => (
        <td key={column}>{formatNumber(totals[column])}</td>
      ))}
    </tr>
  );
}

function Table({ weeks, withSum }: { weeks: readonly CapacityWeek[]; withSum?: boolean }) {
  return (
    <table className={styles.totals}>
      <caption className="qd-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col">{words.weeks}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupWeeks(weeks, 1).map((month) => (
          <Row key={month.start} label={formatMonth(month.start)} totals={totalsOf(month.weeks)} count={month.weeks.length} />
        ))}
      </tbody>
      {withSum && (
        <tfoot>
          <Row label={words.sum} totals={totalsOf(weeks)} count={weeks.length} />
        </tfoot>
      )}
    </table>
  );
}

/** Half-days by month: the near ones at once, all of them with their sum when asked. */
export function MonthTotals({ weeks }: { weeks: readonly CapacityWeek[] }) {
  const months = groupWeeks(weeks, 1);
  const near = months.slice(0, NEAR).flatMap((month) => month.weeks);
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{words.title}</h2>
      <div className={styles.tableFrame}>
        <Table weeks={near} />
      </div>
      <p className={styles.soft}>{words.note}</p>
      <Disclosure label={words.sum}>
        <div className={styles.tableFrame}>
          <Table weeks={weeks} withSum />
        </div>
      </Disclosure>
    </section>
  );
}
