import { randomUUID } from 'node:crypto';
import { blindBriefOf, decodeNeedFacts, needFactsOf } from '@qd/needs-domain';
import { bytesToInts, createLogger, type Database, Relay, type RelayedEvent, verifyAudit } from '@qd/platform';
import { parseDate, system } from '@qd/shared-domain';
import { createTestDatabase, eventually, type TestDatabase } from '@qd/testing';
import { bulkInsertNeeds } from './bulk-insert-needs';
import { generateBrief } from './generate-brief';
import { SeedNeeds } from './seed-needs';

const TODAY = parseDate('2026-11-23')!;
const NOBODY_SIGNS_IN = '!';

interface Stored {
  readonly id: string;
  readonly company_id: string;
  readonly content: Record<string, unknown>;
  readonly blind: Record<string, unknown>;
  readonly facts: Buffer;
  readonly valid_from: string | null;
}

describe('a seeded market of needs', () => {
  let db: TestDatabase;
  let database: Database;
  let seedNeeds: SeedNeeds;
  const count = async (table: string): Promise<number> =>
    Number((await db.query<{ n: string }>(`select count(*) as n from ${table}`))[0].n);
  const stored = (): Promise<Stored[]> =>
    db.query(`select n.id, n.company_id, b.content, l.content as blind, f.facts, f.valid_from from needs n join briefs b on b.need_id = n.id
      join blind_briefs l on l.need_id = n.id join need_facts f on f.need_id = n.id join outbox_events e on e.id = f.event_id order by n.id`);

  beforeAll(async () => {
    db = await createTestDatabase();
    database = await db.app();
    seedNeeds = new SeedNeeds(database);
  });
  afterAll(() => db.drop());

  it('holds 300 open needs of verified companies with an owner, told batch by batch', async () => {
    const told: string[] = [];
    const onProgress = (done: number, of: number): void => void told.push(`${done}/${of}`);
    const made = await seedNeeds.execute({ count: 300, seed: 7, today: TODAY, passwordHash: NOBODY_SIGNS_IN, onProgress });
    expect(made.needs).toBe(300);
    expect(told).toEqual(['300/300']);
    const companies = await db.query(
      `select c.verified_domain, m.role, u.password_hash, u.is_admin, u.email from companies c
       join company_members m on m.company_id = c.id join users u on u.id = m.user_id`,
    );
    expect(companies).toHaveLength(made.companies);
    expect(300 / made.companies).toBeCloseTo(1.3, 1);
    for (const row of companies) {
      expect(row).toMatchObject({ verified_domain: true, role: 'OWNER', password_hash: NOBODY_SIGNS_IN, is_admin: false });
      expect(row['email']).toMatch(/^owner-[0-9a-f-]{36}@seed\.example$/);
    }
    expect(await db.query(`select distinct state, version, brief_version, published_at is not null as published from needs`)).toEqual([
      { state: 'OPEN', version: 1, brief_version: 1, published: true },
    ]);
  });

  it('stores the briefs it generates, what leaders read of them, and facts that say the same', async () => {
    const rows = await stored();
    expect(rows).toHaveLength(300);
    rows.forEach(({ id, company_id: company, content, blind, facts }, index) => {
      const brief = generateBrief(7, index, TODAY);
      expect(content).toEqual(JSON.parse(JSON.stringify(brief)));
      expect(blind).toEqual(JSON.parse(JSON.stringify(blindBriefOf(brief))));
      expect(decodeNeedFacts(bytesToInts(facts))).toEqual(
        needFactsOf(brief, { needId: id, briefVersion: 1, open: true, companyIds: [company] }),
      );
    });
  });

  it('is one audit row for each batch, and the chain holds', async () => {
    const rows = await db.query('select actor_kind, command, subject_type, detail from audit_log');
    expect(rows).toEqual([
      {
        actor_kind: 'OPERATOR',
        command: 'seed_needs',
        subject_type: 'market',
        detail: expect.objectContaining({ needs: 300, seed: 7, firstIndex: 0 }),
      },
    ]);
    expect(await verifyAudit(database)).toMatchObject({ rows: 1, brokenSeq: null });
  });

  it('is stamped whole by the relay, in positions without a gap', async () => {
    const seen: RelayedEvent[] = [];
    const logger = createLogger('spec', 'silent');
    const relay = new Relay({ url: db.workerUrl, logger, pollMs: 100, dispatch: async (events) => void seen.push(...events) });
    relay.start();
    try {
      await eventually(() => seen.length >= 300, 15_000, 'the dispatch of 300 events');
    } finally {
      await relay.stop();
    }
    expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    const rows = await stored();
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(seen.map(({ subjectId }) => subjectId)));
    expect(new Set(rows.map((row) => Number(row.valid_from))).size).toBe(300);
    expect(seen[0]).toMatchObject({ type: 'need.published', payload: { briefVersion: 1, version: 1, companyId: expect.any(String) } });
  });

  it('grows where it ended, over several batches, without a company twice inside a call', async () => {
    const before = await count('companies');
    const told: number[] = [];
    const made = await seedNeeds.execute({
      count: 1_100,
      seed: 7,
      firstIndex: 300,
      today: TODAY,
      passwordHash: '!',
      onProgress: (done) => told.push(done),
    });
    expect(told).toEqual([500, 1_000, 1_100]);
    expect([await count('needs'), await count('need_facts'), await count('outbox_events')]).toEqual([1_400, 1_400, 1_400]);
    // The last company of the first call may have its next need in the second one.
    expect(made.companies - ((await count('companies')) - before)).toBeLessThanOrEqual(1);
    expect(await seedNeeds.reached(7)).toBe(1_400);
    expect(await seedNeeds.reached(8)).toBe(0);
    expect(await count('audit_log')).toBe(4);
  });

  it('is the same market to the byte, whether it comes of one call or of several, at whatever batch size', async () => {
    const other = await createTestDatabase();
    try {
      const again = new SeedNeeds(await other.app());
      for (const [firstIndex, to, batchSize] of [
        [0, 137, 50],
        [137, 138, 1],
        [138, 1_400, 333],
      ])
        // prettier-ignore
        await again.execute({ count: to - firstIndex, firstIndex, batchSize, seed: 7, today: TODAY, passwordHash: '!' });
      const content = `select md5(string_agg(row::text, '' order by row::text)) as hash from (
        select n.id, n.company_id, n.state, n.created_by, b.content, f.content as blind, c.name, c.verified_domain, u.email, u.display_name,
          e.id as event, e.type, e.payload, x.facts, x.open
        from needs n join briefs b on b.need_id = n.id join blind_briefs f on f.need_id = n.id join companies c on c.id = n.company_id
        join company_members m on m.company_id = c.id join users u on u.id = m.user_id join need_facts x on x.need_id = n.id
        join outbox_events e on e.id = x.event_id) as row`;
      expect(await other.query(content)).toEqual(await db.query(content));
    } finally {
      await other.drop();
    }
  }, 60_000);

  it('leaves nothing of a batch that fails', async () => {
    const [need] = await stored();
    const row = { needId: need.id, eventId: randomUUID(), companyId: randomUUID(), companyName: 'X', stage: 'SEED', timeZone: 'UTC', countryCode: 'DE', ownerUserId: randomUUID(), ownerName: 'X', ownerEmail: 'x@seed.example', brief: generateBrief(7, 0, TODAY) } as const; // prettier-ignore
    const before = [await count('companies'), await count('outbox_events'), await count('audit_log')];
    const batch = { batchId: randomUUID(), passwordHash: '!' };
    await expect(database.transaction(system('operator'), (manager) => bulkInsertNeeds(manager, [row], batch))).rejects.toThrow();
    expect([await count('companies'), await count('outbox_events'), await count('audit_log')]).toEqual(before);
  });

  it.each([{ count: -1 }, { count: 1.5 }, { count: 1, firstIndex: -1 }, { count: 1, needsPerCompany: 0 }])('refuses %j', async (broken) => {
    await expect(seedNeeds.execute({ seed: 1, today: TODAY, passwordHash: '!', ...broken })).rejects.toThrow(RangeError);
  });

  it('makes nothing of a count of 0', async () => {
    const before = await count('audit_log');
    expect(await seedNeeds.execute({ count: 0, seed: 1, today: TODAY, passwordHash: '!' })).toEqual({ needs: 0, companies: 0 });
    expect(await count('audit_log')).toBe(before);
  });
});
