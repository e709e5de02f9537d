import { blindBriefOf, type Brief, encodeNeedFacts, needFactsOf } from '@qd/needs-domain';
import { appendAudit, intsToBytes } from '@qd/platform';
import { type Stage, system } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import type { NeedEvent } from '../store/record-need';

/** An open need with its company and the company's owner, ready to be stored. Rows of one company repeat it. */
export interface SeedNeedRow {
  readonly needId: string;
  /** Of the `need.published` event the facts are recorded under. */
  readonly eventId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly stage: Stage;
  readonly timeZone: string;
  readonly countryCode: string;
  readonly ownerUserId: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
  /** Complete: passes `missingForPublication`. */
  readonly brief: Brief;
}

/** What a batch says beside its rows. */
export interface SeedNeedsBatch {
  /** Subject of the batch's audit row. */
  readonly batchId: string;
  /** What stands in the place of a password's hash: nobody signs in as these owners with one. */
  readonly passwordHash: string;
  /** Goes into the audit row. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const PUBLISHED: NeedEvent = 'need.published';
const CHUNK = 500;

/** Stores open needs as if their companies had published them: companies with a verified domain, owners, needs, briefs, events
 * and facts, and one audit row for all. Must run as `system('operator')`. Companies and owners that are there already stay as
 * they are; a need that is there already is an error. */
export async function bulkInsertNeeds(manager: EntityManager, rows: readonly SeedNeedRow[], batch: SeedNeedsBatch): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await insertCompanies(manager, chunk, batch.passwordHash);
    await insertNeeds(manager, chunk);
    await insertFacts(manager, chunk);
  }
  const companies = new Set(rows.map(({ companyId }) => companyId)).size;
  await appendAudit(manager, system('operator'), 'seed_needs', {
    subjectType: 'market',
    subjectId: batch.batchId,
    detail: { needs: rows.length, companies, ...batch.detail },
  });
}

async function insertCompanies(manager: EntityManager, rows: readonly SeedNeedRow[], passwordHash: string): Promise<void> {
  const each = [...new Map(rows.map((row) => [row.companyId, row])).values()];
  const people = [...new Map(each.map((row) => [row.ownerUserId, row])).values()];
  await manager.query(
    `insert into users (id, email, password_hash, display_name)
     select id, email, $4, name from unnest($1::uuid[], $2::text[], $3::text[]) as person (id, email, name) on conflict (id) do nothing`,
    [people.map((row) => row.ownerUserId), people.map((row) => row.ownerEmail), people.map((row) => row.ownerName), passwordHash],
  );
  await manager.query(
    `insert into companies (id, name, stage, time_zone, country_code, verified_domain)
     select id, name, stage, zone, country, true
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as company (id, name, stage, zone, country)
     on conflict (id) do nothing`,
    [
      each.map((row) => row.companyId),
      each.map((row) => row.companyName),
      each.map((row) => row.stage),
      each.map((row) => row.timeZone),
      each.map((row) => row.countryCode),
    ],
  );
  await manager.query(
    `insert into company_members (company_id, user_id, role)
     select company, person, 'OWNER' from unnest($1::uuid[], $2::uuid[]) as member (company, person) on conflict do nothing`,
    [each.map((row) => row.companyId), each.map((row) => row.ownerUserId)],
  );
}

async function insertNeeds(manager: EntityManager, rows: readonly SeedNeedRow[]): Promise<void> {
  const ids = rows.map(({ needId }) => needId);
  await manager.query(
    `insert into needs (id, company_id, created_by, state, published_at)
     select id, company, person, 'OPEN', now() from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as need (id, company, person)`,
    [ids, rows.map(({ companyId }) => companyId), rows.map(({ ownerUserId }) => ownerUserId)],
  );
  await manager.query(
    `insert into briefs (need_id, version, content)
     select need_id, 1, content from jsonb_to_recordset($1::jsonb) as brief (need_id uuid, content jsonb)`,
    [JSON.stringify(rows.map(({ needId, brief }) => ({ need_id: needId, content: brief })))],
  );
  await manager.query(
    `insert into blind_briefs (need_id, brief_version, open, content)
     select need_id, 1, true, content from jsonb_to_recordset($1::jsonb) as brief (need_id uuid, content jsonb)`,
    [JSON.stringify(rows.map(({ needId, brief }) => ({ need_id: needId, content: blindBriefOf(brief) })))],
  );
}

/** The same events and facts as `recordNeed` writes for one need. */
async function insertFacts(manager: EntityManager, rows: readonly SeedNeedRow[]): Promise<void> {
  const events = rows.map(({ eventId }) => eventId);
  const ids = rows.map(({ needId }) => needId);
  await manager.query(
    `insert into outbox_events (id, type, subject_id, payload)
     select id, $4, need, payload::jsonb from unnest($1::uuid[], $2::uuid[], $3::text[]) as event (id, need, payload)`,
    [events, ids, rows.map(({ companyId }) => JSON.stringify({ companyId, briefVersion: 1, version: 1 })), PUBLISHED],
  );
  const facts = rows.map(({ brief, needId, companyId }) =>
    intsToBytes(encodeNeedFacts(needFactsOf(brief, { needId, briefVersion: 1, open: true, companyIds: [companyId] }))).toString('hex'),
  );
  await manager.query(
    `insert into need_facts (event_id, need_id, brief_version, open, facts)
     select event, need, 1, true, decode(facts, 'hex') from unnest($1::uuid[], $2::uuid[], $3::text[]) as fact (event, need, facts)`,
    [events, ids, facts],
  );
}
