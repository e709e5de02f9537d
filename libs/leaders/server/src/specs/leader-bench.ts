import { Clock, Commands, type Database, RandomIds } from '@qd/platform';
import { type Instant, type UserActor, uuidV7 } from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import {
  ApproveLeader,
  BlockByName,
  BlockCompany,
  ConfirmAvailability,
  CreateLeaderProfile,
  DeclareCapacity,
  EditLeaderProfile,
  ExpireApprovals,
  LeaderReads,
  RaiseEvidence,
  ReinstateLeader,
  ReleaseCapacity,
  ReserveCapacity,
  SuspendLeader,
  UnblockByName,
  UnblockCompany,
} from '..';

/** A clock a spec sets. */
export class SetClock extends Clock {
  constructor(private at: Instant) {
    super();
  }
  override now(): Instant {
    return this.at;
  }
  moveTo(instant: string): void {
    this.at = Date.parse(instant);
  }
}

let counter = 0;
/** A fresh UUIDv7. */
export const freshId = <T extends string>(): T => uuidV7(Date.now(), [counter >> 8, counter++ & 255, 1, 2, 3, 4, 5, 6, 7, 8]) as T;

/** Everything a spec needs to play through a leader's life on a database of its own.
 * @param prepare works on the database while nobody is in it */
export async function openBench(prepare: (db: TestDatabase) => Promise<void> = async () => undefined) {
  const db: TestDatabase = await createTestDatabase();
  await prepare(db);
  const database: Database = await db.app();
  const clock = new SetClock(Date.parse('2026-11-23T10:00:00Z'));
  const ids = new RandomIds(clock);
  const commands = new Commands(database, ids);

  const addUser = async (changes: Partial<UserActor> = {}): Promise<UserActor> => {
    const userId = freshId<UserActor['userId']>();
    await db.query("insert into qd.users (id, email, password_hash, display_name) values ($1, $2, 'x', 'Somebody')", [
      userId,
      `${userId}@example.invalid`,
    ]);
    return { kind: 'USER', userId, isAdmin: false, leaderId: null, memberships: [], ...changes };
  };
  const addCompany = async (parentId: string | null = null): Promise<string> => {
    const id = freshId();
    await db.query("insert into qd.companies (id, name, time_zone, parent_id) values ($1, 'Acme', 'Europe/Berlin', $2)", [id, parentId]);
    return id;
  };
  return {
    db,
    database,
    clock,
    commands,
    addUser,
    addCompany,
    admin: await addUser({ isAdmin: true }),
    create: new CreateLeaderProfile(commands, database, clock, ids),
    edit: new EditLeaderProfile(commands, database, clock),
    declare: new DeclareCapacity(commands, clock),
    confirm: new ConfirmAvailability(commands, clock),
    reserve: new ReserveCapacity(commands, clock),
    release: new ReleaseCapacity(commands, clock),
    block: new BlockCompany(commands, clock),
    unblock: new UnblockCompany(commands, clock),
    blockByName: new BlockByName(commands, clock),
    unblockByName: new UnblockByName(commands, clock),
    approve: new ApproveLeader(commands, clock),
    suspend: new SuspendLeader(commands, clock),
    reinstate: new ReinstateLeader(commands, clock),
    raise: new RaiseEvidence(commands, clock),
    expire: new ExpireApprovals(commands, database, clock),
    reads: new LeaderReads(database, clock),
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** A complete profile as a form sends it. */
export const PROFILE = {
  headline: 'CTO who takes SaaS platforms through their second growth spurt',
  summary: 'Fifteen years of building platform teams, the last six as the technical half of a leadership team between Series A and C.',
  roles: ['CTO'],
  kinds: ['FRACTIONAL'],
  ownership: ['OWN'],
  nicheCodes: ['niche.saas-scaling'],
  specialtyCodes: ['specialty.kubernetes'],
  dayRateMin: { amountMinor: 110_000, currency: 'EUR' },
  dayRateTarget: { amountMinor: 135_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  languages: ['en', 'de'],
  preferences: { maxDaysPerWeek: 2 },
};

/** A person with a fresh profile, as the actor of the next request. */
export async function addLeader(bench: Bench, profile: object = PROFILE): Promise<UserActor & { leaderId: string }> {
  const user = await bench.addUser();
  const created = await bench.create.execute(user, { displayName: 'Ada Lovelace', profile });
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  return { ...user, leaderId: created.value.leaderId } as UserActor & { leaderId: string };
}
