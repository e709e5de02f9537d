import type { INestApplicationContext } from '@nestjs/common';
import { CreateCompany, LoadActor, Passwords, RegisterUser } from '@qd/identity-server';
import { bulkInsertLeaders, type LeaderMarket } from '@qd/leaders-server';
import { appendAudit, type Database } from '@qd/platform';
import { type Refusal, type Result, system, type UserId, type WeekIndex } from '@qd/shared-domain';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts';

const OPERATOR = system('operator');

function must<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`seeding was refused: ${JSON.stringify(result.failure)}`);
}

/** The people whose sign-ins the start prints: two companies, a leader, an administrator. */
export async function seedDemoAccounts(
  app: INestApplicationContext,
  database: Database,
  market: LeaderMarket,
  options: { currentWeek: WeekIndex; firstIndex: number },
): Promise<void> {
  await addCompany(app, database, DEMO_ACCOUNTS.company);
  await addCompany(app, database, DEMO_ACCOUNTS.rival);
  await app
    .get(RegisterUser)
    .execute(OPERATOR, { ...DEMO_ACCOUNTS.admin, password: DEMO_PASSWORD, isAdmin: true })
    .then(must);
  await addLeader(app, database, market, options);
}

async function addCompany(
  app: INestApplicationContext,
  database: Database,
  account: { email: string; displayName: string; companyName: string },
): Promise<void> {
  const { email, displayName, companyName } = account;
  const owner = must(await app.get(RegisterUser).execute(OPERATOR, { email, displayName, password: DEMO_PASSWORD }));
  const actor = await app.get(LoadActor).execute(owner.id as UserId);
  if (!actor) throw new Error(`the account of ${displayName} is gone`);
  const company = must(await app.get(CreateCompany).execute(actor, { name: companyName, timeZone: 'Europe/Berlin', stage: 'SERIES_B' }));
  // A verified domain lets its needs pass without an administrator.
  await database.transaction(OPERATOR, async (manager) => {
    await manager.query('update companies set verified_domain = true, version = version + 1 where id = $1', [company.id]);
    await appendAudit(manager, OPERATOR, 'verify_company_domain', { subjectType: 'company', subjectId: company.id, companyId: company.id });
  });
}

/** The demo leader is the first approved one behind the market, under another name and address. */
async function addLeader(
  app: INestApplicationContext,
  database: Database,
  market: LeaderMarket,
  { currentWeek, firstIndex }: { currentWeek: WeekIndex; firstIndex: number },
): Promise<void> {
  let index = firstIndex;
  while (market(index).standing !== 'APPROVED') index++;
  const passwordHash = await app.get(Passwords).hash(DEMO_PASSWORD);
  const { email, displayName } = DEMO_ACCOUNTS.leader;
  await database.transaction(OPERATOR, (manager) =>
    bulkInsertLeaders(manager, [{ ...market(index), email, displayName }], { currentWeek, passwordHash, announced: false }),
  );
}
