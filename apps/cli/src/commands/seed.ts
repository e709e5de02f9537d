import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import { LoadRefused, loadLeaders, openLeaderMarket } from '@qd/leaders-server';
import { SeedNeeds } from '@qd/needs-server';
import { Clock, type Database, IdSource, roleUrl } from '@qd/platform';
import { epochDayAt, weekOf } from '@qd/shared-domain';
import { Complaint } from '../complaint';
import { demoLeader, seedDemoAccounts } from '../demo/seed-accounts';
import { type MarketPlan, noteBegun, noteDone, readSeedState } from '../demo/seed-journal';
import { Progress, spoken } from '../progress';
import { withUseCases } from '../use-cases';
import { wholeNumber } from '../whole-number';

interface SeedOptions {
  readonly leaders: number;
  readonly needs: number;
  readonly seed: number;
  readonly ifEmpty?: boolean;
}

/** What no password's hash can be. */
const NOBODY_SIGNS_IN = '!';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const inWords = ({ leaders, needs, seed }: MarketPlan): string => `${leaders} leaders and ${needs} needs (seed ${seed})`;
const optionsOf = ({ leaders, needs, seed }: MarketPlan): string => `--leaders ${leaders} --needs ${needs} --seed ${seed}`;

async function seed(options: SeedOptions): Promise<void> {
  await withUseCases(async (app, database, { config, adminUrl }) => {
    if (config.environment === 'production') {
      throw new Complaint('This is a production database: made-up leaders and known passwords do not belong there. Set QD_ENV=demo.');
    }
    const began = Date.now();
    const plan = await planOf(app, database, options);
    if (!plan) return say('The demo market is there already');
    const progress = new Progress();
    if (!plan.loaded) {
      await noteBegun(database, app.get(IdSource), plan);
      await seedLeaders(app, roleUrl(adminUrl, 'qd_migrate'), plan, progress);
    }
    await seedDemoAccounts(app, database);
    await seedNeeds(database, plan, progress);
    await noteDone(database, app.get(IdSource), plan);
    say(`Seeded ${plan.leaders} leaders and ${plan.needs} needs in ${spoken((Date.now() - began) / 1_000)} (seed ${plan.seed})`);
  });
}

/** What is to be made: what was asked for, or the rest of what was begun.
 * @returns `null` where there is nothing to do
 * @throws Complaint with the way out where the database is taken, or begun with another market */
async function planOf(
  app: INestApplicationContext,
  database: Database,
  { ifEmpty, ...asked }: SeedOptions,
): Promise<(MarketPlan & { loaded: boolean }) | null> {
  const state = await readSeedState(database);
  if (state.kind === 'EMPTY') {
    return { leaders: asked.leaders, needs: asked.needs, seed: asked.seed, today: epochDayAt(app.get(Clock).now()), loaded: false };
  }
  if (state.kind === 'TAKEN') {
    if (ifEmpty) return null;
    throw new Complaint('There are users already. `qd reset` empties the embedded database; --if-empty leaves what is there.');
  }
  const { plan } = state;
  if (!ifEmpty && optionsOf(plan) !== optionsOf({ ...plan, ...asked })) {
    throw new Complaint(
      `A market of ${inWords(plan)} was begun here and is not whole. \`qd seed ${optionsOf(plan)}\` finishes it; ` +
        '`qd reset` empties the embedded database.',
    );
  }
  process.stderr.write(`Going on with a market of ${inWords(plan)} that was cut short\n`);
  return { ...plan, loaded: true };
}

/** All leaders, the demo leader behind them, in one piece. */
async function seedLeaders(app: INestApplicationContext, url: string, plan: MarketPlan, progress: Progress): Promise<void> {
  const { leaders, seed: key, today } = plan;
  const market = await openLeaderMarket({ seed: key, today });
  const last = await demoLeader(app, market, leaders);
  progress.start('Leaders', leaders + 1);
  try {
    await loadLeaders({
      url,
      count: leaders + 1,
      leaderAt: (index) => (index < leaders ? { leader: market(index), passwordHash: NOBODY_SIGNS_IN } : last),
      currentWeek: weekOf(today),
      now: app.get(Clock).now(),
      onLeaders: (done) => {
        if (done <= leaders) return progress.update(done);
        progress.end();
        progress.start('Weeks of capacity put in order', done * CAPACITY_WEEKS);
      },
      onWeeks: (done) => progress.update(done),
    });
  } catch (error) {
    if (error instanceof LoadRefused) throw new Complaint(error.message);
    throw error;
  }
  progress.end();
}

async function seedNeeds(database: Database, { needs, seed: key, today }: MarketPlan, progress: Progress): Promise<void> {
  const useCase = new SeedNeeds(database);
  const firstIndex = Math.min(needs, await useCase.reached(key));
  progress.start('Needs', needs - firstIndex);
  await useCase.execute({
    count: needs - firstIndex,
    firstIndex,
    seed: key,
    today,
    passwordHash: NOBODY_SIGNS_IN,
    onProgress: (done) => progress.update(done),
  });
  progress.end();
}

export function seedCommand(program: Command): void {
  program
    .command('seed')
    .description('fill an empty database with a made-up, believable market; the same seed gives the same market')
    .option('--leaders <n>', 'how many leaders', wholeNumber(0, 5_000_000), 2_000)
    .option('--needs <n>', 'how many open needs', wholeNumber(0, 100_000), 60)
    .option('--seed <n>', 'seed of the market', wholeNumber(0, 2 ** 31 - 1), 42)
    .option('--if-empty', 'do nothing where there are users already; a market that was cut short is finished')
    .action((options: SeedOptions) => seed(options));
}
