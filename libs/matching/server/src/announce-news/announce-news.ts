import { decodeLeaderFacts } from '@qd/leaders-domain';
import {
  type AfterCommit,
  appendAudit,
  bytesToInts,
  type Database,
  type EventBus,
  type IdSource,
  type Logger,
  OutboxFollower,
  type RelayedEvent,
} from '@qd/platform';
import { isUuid, system } from '@qd/shared-domain';
import { decodeNeedFacts } from '@qd/needs-domain';
import type { EntityManager } from 'typeorm';
import { address, type AddressedNote, type FinishedList, NEWSWORTHY, type Note, notesOf, TOP } from './notes-of';

export interface AnnounceNewsParts {
  readonly database: Database;
  readonly bus: EventBus;
  readonly ids: IdSource;
  readonly logger: Logger;
}

const RELAY = system('relay');
/** How long news is collected. Notes may come a moment later than the thing itself. */
const COLLECT_MS = 500;
const BATCH = 500;

/** Finished runs beside the last list before each. A run that was overtaken has no list. */
const LISTS = `
  select r.id, r.need_id, r.company_id, (select facts from need_facts where event_id = r.need_event_id) as need_facts, coalesce(r.listed, 0) as listed,
    array(select leader_id from matches where run_id = r.id and rank <= $2 order by rank) as top,
    case when p.id is not null then array(select leader_id from matches where run_id = p.id and rank <= $2 order by rank) end as before
  from match_runs r
  left join lateral (
    select p.id from match_runs p
    where p.need_id = r.need_id and p.id <> r.id and p.result_hash is not null and p.completed_at <= r.completed_at
      and (p.listed = 0 or exists (select 1 from matches m where m.run_id = p.id))
    order by p.started_at desc limit 1
  ) p on true
  where r.id = any ($1)`;

/** Facts of leaders that held at some time since the market's day began. */
const FACTS_TODAY = `
  select f.facts from leader_facts f
  where f.leader_id = any ($1) and f.valid_from is not null
    and (f.valid_to is null or exists (select 1 from outbox_events e where e.position = f.valid_to
      and e.created_at > (select date_trunc('day', as_of, 'UTC') from market_day)))`;

interface ListRow {
  id: string;
  need_id: string;
  company_id: string;
  need_facts: Buffer;
  listed: number;
  top: string[];
  before: string[] | null;
}

/** Leaves notes for those whom an event concerns. Exactly once, since notes and cursor move in one transaction; off the way of a
 * need, since it only follows. */
export class AnnounceNews {
  constructor(private readonly parts: AnnounceNewsParts) {}

  follower(): OutboxFollower {
    const { database, logger } = this.parts;
    return new OutboxFollower({
      name: 'news',
      database,
      logger,
      types: NEWSWORTHY,
      everyMs: COLLECT_MS,
      batchSize: BATCH,
      handle: (manager, events) => this.handle(manager, events),
    });
  }

  private async handle(manager: EntityManager, events: readonly RelayedEvent[]): Promise<AfterCommit | void> {
    const lists = await finishedLists(manager, events);
    const notes = events.flatMap((event) => notesOf(event, lists));
    if (notes.length === 0) return;
    const [readers, administrators] = await readersOf(manager, notes);
    const addressed = address(notes, readers, administrators);
    const told = await this.leave(manager, addressed);
    await logInterest(manager, events);
    return () => this.parts.bus.publishAll(told.map((id) => ({ topic: 'inbox', id })));
  }

  /** @returns the users there is something new for */
  private async leave(manager: EntityManager, notes: readonly AddressedNote[]): Promise<string[]> {
    const rows: { user_id: string }[] = await manager.query(
      `select distinct user_id from leave_notes($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::jsonb[], $6::uuid[]) as user_id`,
      [
        // Ids of one millisecond come in no order; an inbox is ordered by them.
        notes.map(() => this.parts.ids.next()).sort(),
        notes.map(({ userId }) => userId),
        notes.map(({ kind }) => kind),
        notes.map(({ subjectId }) => subjectId),
        notes.map(({ params }) => JSON.stringify(params)),
        notes.map(({ sourceEventId }) => sourceEventId),
      ],
    );
    return rows.map((row) => row.user_id);
  }
}

/** The company's own record of an interest: the leader's names the person behind it. Last, since the log's head stays locked. */
async function logInterest(manager: EntityManager, events: readonly RelayedEvent[]): Promise<void> {
  for (const { type, subjectId, payload } of events) {
    const [companyId, leaderId] = [String(payload['companyId']), String(payload['leaderId'])];
    if (type !== 'opportunity.interest' || !isUuid(companyId) || !isUuid(leaderId)) continue;
    await appendAudit(manager, RELAY, 'receive_interest', { subjectType: 'need', subjectId, companyId, detail: { leaderId } });
  }
}

async function finishedLists(manager: EntityManager, events: readonly RelayedEvent[]): Promise<Map<string, FinishedList>> {
  const runIds = events.filter(({ type }) => type === 'match_run.completed').map(({ subjectId }) => subjectId);
  const rows: ListRow[] = runIds.length > 0 ? await manager.query(LISTS, [runIds, TOP]) : [];
  const hidersOf = await hidersToday(manager, rows);
  return new Map(
    rows.map((row) => {
      const { id, need_id: needId, company_id: companyId, listed, top, before } = row;
      return [id, { needId, companyId, listed, top, before, hidden: hidersOf(row) }];
    }),
  );
}

/** Who has hidden from the company of a list today. A leader who takes a block back is on its list again at once, and must not learn from
 * a note whose need it is. On a need's first list nobody has come back.
 * @see docs/domain/matching.md#blocks */
async function hidersToday(manager: EntityManager, rows: readonly ListRow[]): Promise<(row: ListRow) => ReadonlySet<string>> {
  const entered = rows.flatMap(({ top, before }) => (before ? top.filter((leaderId) => !before.includes(leaderId)) : []));
  const found: { facts: Buffer }[] = entered.length > 0 ? await manager.query(FACTS_TODAY, [entered]) : [];
  const held = found.map(({ facts }) => decodeLeaderFacts(bytesToInts(facts)));
  return (row) => {
    const family = row.before && held.length > 0 ? decodeNeedFacts(bytesToInts(row.need_facts)).companyIds : [];
    const hides = ({ blockedCompanyIds, conflictCompanyIds }: (typeof held)[number]): boolean =>
      family.some((companyId) => blockedCompanyIds.includes(companyId) || conflictCompanyIds.includes(companyId));
    return new Set(held.filter(hides).map(({ leaderId }) => leaderId));
  };
}

async function readersOf(manager: EntityManager, notes: readonly Note[]): Promise<[Map<string, string[]>, string[]]> {
  const idsOf = (kind: 'COMPANY' | 'LEADER'): string[] => [
    ...new Set(notes.flatMap(({ to }) => (to.kind === kind && isUuid(to.id) ? [to.id] : []))),
  ];
  const rows: { subject_id: string; user_id: string }[] = await manager.query('select * from recipients_of($1, $2)', [
    idsOf('COMPANY'),
    idsOf('LEADER'),
  ]);
  const readers = new Map<string, string[]>();
  for (const { subject_id: id, user_id: userId } of rows) readers.set(id, [...(readers.get(id) ?? []), userId]);
  const forAdministrators = notes.some(({ to }) => to.kind === 'ADMINISTRATORS');
  const administrators: { id: string }[] = forAdministrators ? await manager.query('select administrators() as id') : [];
  return [readers, administrators.map(({ id }) => id)];
}
