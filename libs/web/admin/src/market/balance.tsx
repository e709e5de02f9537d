import type { MarketCountsQuery } from '@qd/web-graphql-client';
import { formatNumber, marketHealthCopy as words } from '@qd/web-ui';
import { useWords, wordOf } from '@qd/web-needs';
import styles from './market.module.css';

type Row = MarketCountsQuery['marketCounts']['balance'][number];

/** Leaders a need, with one decimal where that tells more. */
function perNeed({ leaders, needs }: Row): string {
  if (needs === 0) return words.none;
  const ratio = leaders / needs;
  return formatNumber(ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio));
}

/** Supply and demand by role: a table first, whose figures are drawn as bars too. Each column has its own scale, since there are
 * many leaders to a need. */
export function Balance({ balance }: { balance: readonly Row[] }) {
  const { words: lists, failure } = useWords();
  const mostLeaders = Math.max(1, ...balance.map(({ leaders }) => leaders));
  const mostNeeds = Math.max(1, ...balance.map(({ needs }) => needs));
  return (
    <section aria-labelledby="balance" className={styles.balance}>
      <h2 id="balance">{words.balance}</h2>
      <p className={styles.soft}>{words.balanceNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.supply}</th>
            <th scope="col">{words.demand}</th>
            <th scope="col">{words.perNeed}</th>
          </tr>
        </thead>
        <tbody>
          {balance.map((row) => (
            <tr key={row.role}>
              <th scope="row">{lists ? wordOf(lists.roles, row.role) : failure ? row.role : ' '}</th>
              <td>
                <Bar share={row.leaders / mostLeaders} kind="supply" />
                {formatNumber(row.leaders)}
              </td>
              <td>
                <Bar share={row.needs / mostNeeds} kind="demand" />
                {formatNumber(row.needs)}
              </td>
              <td>{perNeed(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ share, kind }: { share: number; kind: 'supply' | 'demand' }) {
  return (
    <span className={styles.bar} data-kind={kind} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
