import { RandomIds, SystemClock } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { createTestDatabase } from '@qd/testing';
import { SeedNeeds, bulkInsertNeeds } from '.';
it('time', async () => {
  const db = await createTestDatabase(); const database = await db.app(); const ids = new RandomIds(new SystemClock());
  const log: any[] = [];
  const s = new SeedNeeds(database, ids) as any;
  const m = new Map(); const t0 = performance.now();
  const rows = Array.from({ length: 2000 }, (_, i) => s.rowOf({ seed: 3, today: 20780 }, i, m)); const t1 = performance.now();
  await database.transaction(system('operator'), (mgr) => bulkInsertNeeds(mgr, rows as any, { batchId: ids.next(), passwordHash: '!' })); const t2 = performance.now();
  await s.execute({ count: 2000, seed: 4, today: 20780, passwordHash: '!' }); const t3 = performance.now();
  console.log('gen', t1 - t0, 'insert', t2 - t1, 'execute', t3 - t2);
  await db.drop();
}, 60000);
