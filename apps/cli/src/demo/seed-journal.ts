import { appendAudit, type Database, type IdSource } from '@qd/platform';
import { type EpochDay, system } from '@qd/shared-domain';
import { DEMO_ACCOUNTS } from './accounts';

/** Everything a made-up market follows from. */
export interface MarketPlan {
  readonly leaders: number;
  readonly needs: number;
  readonly seed: number;
  /** The day it was begun: a market that is finished the day after is the same. */
  readonly today: EpochDay;
}

/** How far a database is seeded. */
export type SeedState =
  | { readonly kind: 'EMPTY' }
  /** The leaders are there, the rest may not be. */
  | { readonly kind: 'UNFINISHED'; readonly plan: MarketPlan }
  /** Seeded whole, or in use for something else. */
  | { readonly kind: 'TAKEN' };

const OPERATOR = system('operator');
const BEGUN = 'begin_seed_market';
const DONE = 'seed_market';

/** Reads how far the database is. The leaders come in one piece and the demo leader with them, so that one row tells of all. */
export function readSeedState(database: Database): Promise<SeedState> {
  return database.read(OPERATOR, async (manager): Promise<SeedState> => {
    const [{ used, loaded }] = await manager.query(
      'select exists (select 1 from users) as used, exists (select 1 from users where lower(email) = $1) as loaded',
      [DEMO_ACCOUNTS.leader.email],
    );
    if (!used) return { kind: 'EMPTY' };
    const [last] = await manager.query('select command, detail from audit_log where command = any ($1) order by seq desc limit 1', [
      [BEGUN, DONE],
    ]);
    return loaded && last?.command === BEGUN ? { kind: 'UNFINISHED', plan: last.detail } : { kind: 'TAKEN' };
  });
}

const write =
  (command: string) =>
  (database: Database, ids: IdSource, plan: MarketPlan): Promise<void> =>
    database.transaction(OPERATOR, (manager) =>
      appendAudit(manager, OPERATOR, command, { subjectType: 'market', subjectId: ids.next(), detail: { ...plan } }),
    );

/** Notes what is about to be made, before any of it is. */
export const noteBegun = write(BEGUN);
/** Notes that all of it is there. */
export const noteDone = write(DONE);
