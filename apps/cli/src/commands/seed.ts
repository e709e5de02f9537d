import type { Command } from 'commander';
import { bulkInsertLeaders, openLeaderMarket } from '@qd/leaders-server';
import { SeedNeeds } from '@qd/needs-server';
import { appendAudit, Clock, type Database, IdSource } from '@qd/platform';
import { epochDayAt, system, weekOf } from '@qd/shared-domain';
import { Complaint } from '../complaint';
import { seedDemoAccounts } from '../demo/seed-accounts';
import { withUseCases } from '../use-cases';
import { wholeNumber } from '../whole-number';

interface SeedOptions {
  readonly leaders: number;
  readonly needs: number;
  readonly seed: number;
  readonly ifEmpty?: boolean;
}

const OPERATOR = system('operator');
const BATCH = 500;
/** What no password's hash can be. */
const NOBODY_SIGNS_IN = '!';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Tells progress at every tenth, with figures. */
function progress(what: string, total: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done * 10) / Math.max(total, 1));
    if (total < BATCH * 10 || tenth === told) return;
    told = tenth;
    process.stderr.write(`${what}: ${done} of ${total}\n`);
  };
}

async function seed({ leaders, needs, seed: seedNumber, ifEmpty }: SeedOptions): Promise<void> {
  await withUseCases(async (app, database, { config }) => {
    if (config.environment === 'production') {
      throw new Complaint('This is a production database: made-up leaders and known passwords do not belong there. Set QD_ENV=demo.');
    }
    if (await isSeeded(database)) {
      if (ifEmpty) return say('The demo market is there already');
      throw new Complaint('There are users already. `qd reset` empties the embedded database; --if-empty leaves what is there.');
    }
    const began = Date.now();
    const today = epochDayAt(app.get(Clock).now());
    const market = await openLeaderMarket({ seed: seedNumber, today });
    const told = progress('Leaders', leaders);
    for (let from = 0; from < leaders; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, leaders - from) }, (_, index) => market(from + index));
      await database.transaction(OPERATOR, (manager) =>
        bulkInsertLeaders(manager, rows, { currentWeek: weekOf(today), passwordHash: NOBODY_SIGNS_IN, announced: false }),
      );
      told(from + rows.length);
    }
    await seedDemoAccounts(app, database, market, { currentWeek: weekOf(today), firstIndex: leaders });
    const ids = app.get(IdSource);
    await new SeedNeeds(database, ids).execute({
      count: needs,
      seed: seedNumber,
      today,
      passwordHash: NOBODY_SIGNS_IN,
      onProgress: progress('Needs', needs),
    });
    await database.transaction(OPERATOR, (manager) =>
      appendAudit(manager, OPERATOR, 'seed_market', {
        subjectType: 'market',
        subjectId: ids.next(),
        detail: { leaders, needs, seed: seedNumber },
      }),
    );
    say(`Seeded ${leaders} leaders and ${needs} needs in ${((Date.now() - began) / 1000).toFixed(1)} s (seed ${seedNumber})`);
  });
}

async function isSeeded(database: Database): Promise<boolean> {
  const [{ seeded }] = await database.read(OPERATOR, (manager) => manager.query('select exists (select 1 from users) as seeded'));
  return seeded;
}

export function seedCommand(program: Command): void {
  program
    .command('seed')
    .description('fill an empty database with a made-up, believable market; the same seed gives the same market')
    .option('--leaders <n>', 'how many leaders', wholeNumber(0, 5_000_000), 2_000)
    .option('--needs <n>', 'how many open needs', wholeNumber(0, 100_000), 60)
    .option('--seed <n>', 'seed of the market', wholeNumber(0, 2 ** 31 - 1), 42)
    .option('--if-empty', 'do nothing where there are users already')
    .action((options: SeedOptions) => seed(options));
}
