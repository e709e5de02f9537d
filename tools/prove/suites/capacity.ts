// Random schedules of declarations, absences, reservations and releases, several callers at once over several connections: no week is
// ever sold twice, and every refusal tells the truth.
import { startTestCluster } from '../../../libs/testing/src/embedded-cluster';
import { conclude, type Figure, seedArgument } from '../report';

const SCHEDULES = 10_000;
const LEADERS = 60;
const AT_ONCE = 4;

async function main(): Promise<never> {
  const seed = seedArgument(10_000);
  const cluster = await startTestCluster();
  process.env['QD_TEST_DATABASE_URL'] = cluster.databaseUrl;
  // The harness reads it when it is loaded.
  const { proveCapacity } = await import('../capacity');
  const began = Date.now();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const outcome = await proveCapacity({ schedules: SCHEDULES, leaders: LEADERS, atOnce: AT_ONCE, seed, say });
  const some = (what: string, value: number): Figure => ({ what, value, holds: value > 0 });
  const none = (what: string, value: number): Figure => ({ what, value, holds: value === 0 });
  const figures: Figure[] = [
    { what: 'random schedules, two to four callers each', value: outcome.schedules, holds: outcome.schedules === SCHEDULES },
    { what: 'leaders, schedules at once', value: `${LEADERS}, ${AT_ONCE}`, holds: null },
    { what: 'commands', value: outcome.commands, holds: null },
    ...Object.entries(outcome.accepted).map(([act, count]) => some(`accepted: ${act.toLowerCase()}`, count)),
    some('refused: CAPACITY_EXCEEDED', outcome.exceeded),
    some('of these where nothing later fits', outcome.exceededWithoutPlace),
    some('refused: release of what is not held', outcome.notHeld),
    some('declarations overtaken by another', outcome.overtaken),
    some('refusals decided while other commands were committed', outcome.refusedInRaces),
    some('weeks read from the database and checked', outcome.weeksChecked),
    none('weeks over 100 %, or promised in a week away', outcome.oversold),
    none('commands accepted that a sequential ledger refuses', outcome.wronglyAccepted),
    none('ledgers unlike the sequential one', outcome.ledgersApart),
    none('facts unlike the ledger', outcome.factsApart),
    none('refusals with a wrong week, gap or next week', outcome.refusalsUnfounded),
    ...(outcome.firstFault === null ? [] : [{ what: 'first fault', value: outcome.firstFault, holds: false }]),
    { what: 'seconds', value: ((Date.now() - began) / 1000).toFixed(0), holds: null },
  ];
  await cluster.stop();
  return conclude('capacity', 'Capacity is never oversold', seed, figures);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
