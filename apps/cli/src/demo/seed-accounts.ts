import type { INestApplicationContext } from '@nestjs/common';
import { CreateCompany, LoadActor, Passwords, RegisterUser } from '@qd/identity-server';
import type { LeaderMarket, LeaderToLoad } from '@qd/leaders-server';
import { appendAudit, type Database } from '@qd/platform';
import { type Refusal, type Result, system, type UserId } from '@qd/shared-domain';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts';

const OPERATOR = system('operator');

function must<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`seeding was refused: ${JSON.stringify(result.failure)}`);
}

/** The demo leader is the first approved one behind the market, under another name and address. */
export async function demoLeader(app: INestApplicationContext, market: LeaderMarket, firstIndex: number): Promise<LeaderToLoad> {
  let index = firstIndex;
  while (market(index).standing !== 'APPROVED') index++;
  const { email, displayName } = DEMO_ACCOUNTS.leader;
  return { leader: { ...market(index), email, displayName }, passwordHash: await app.get(Passwords).hash(DEMO_PASSWORD) };
}

/** The other people whose sign-ins the start prints: two companies and an administrator. Those who are there already stay as they are,
 * so that a seed that was cut short can go on. */
export async function seedDemoAccounts(app: INestApplicationContext, database: Database): Promise<void> {
  await addCompany(app, database, DEMO_ACCOUNTS.company);
  await addCompany(app, database, DEMO_ACCOUNTS.rival);
  await addUser(app, database, DEMO_ACCOUNTS.admin, true);
}

async function addUser(
  app: INestApplicationContext,
  database: Database,
  { email, displayName }: { email: string; displayName: string },
  isAdmin = false,
): Promise<string> {
  const known = await database.read(OPERATOR, (manager) => manager.query('select id from users where lower(email) = $1', [email]));
  if (known.length > 0) return known[0].id;
  return must(await app.get(RegisterUser).execute(OPERATOR, { email, displayName, password: DEMO_PASSWORD, isAdmin })).id;
}

async function addCompany(
  app: INestApplicationContext,
  database: Database,
  account: { email: string; displayName: string; companyName: string },
): Promise<void> {
  const actor = await app.get(LoadActor).execute((await addUser(app, database, account)) as UserId);
  if (!actor) throw new Error(`the account of ${account.displayName} is gone`);
  const input = { name: account.companyName, timeZone: 'Europe/Berlin', stage: 'SERIES_B' } as const;
  const companyId = actor.memberships[0]?.companyId ?? must(await app.get(CreateCompany).execute(actor, input)).id;
  // A verified domain lets its needs pass without an administrator.
  await database.transaction(OPERATOR, async (manager) => {
    const [, changed] = await manager.query(
      'update companies set verified_domain = true, version = version + 1 where id = $1 and not verified_domain',
      [companyId],
    );
    if (changed) await appendAudit(manager, OPERATOR, 'verify_company_domain', { subjectType: 'company', subjectId: companyId, companyId });
  });
}
