import { alsoActFor } from '@qd/platform';
import type { EntityManager } from 'typeorm';

/** Runs `work` with the right to one leader's rows, inside a transaction of somebody who has none: a company that signs, a process of
 * ours. Whether the actor may cause it is decided before; the audit row of the transaction names the actor all the same. */
export async function actingForLeader<T>(manager: EntityManager, leaderId: string, work: () => Promise<T>): Promise<T> {
  const [{ before }]: { before: string }[] = await manager.query(`select coalesce(current_setting('qd.leader', true), '') as before`);
  await alsoActFor(manager, { leaderId });
  const result = await work();
  // Where `work` throws the transaction is lost, and the setting with it.
  await manager.query(`select set_config('qd.leader', $1, true)`, [before]);
  return result;
}
