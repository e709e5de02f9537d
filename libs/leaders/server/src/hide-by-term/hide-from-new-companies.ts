import { decodeLeaderFacts, encodeLeaderFacts } from '@qd/leaders-domain';
import {
  bytesToInts,
  type Database,
  emitEvent,
  type IdSource,
  intsToBytes,
  type Logger,
  OutboxFollower,
  type RelayedEvent,
} from '@qd/platform';
import type { EntityManager } from 'typeorm';

/* Facts of one leader, newest first: the relay stamps in the same order. */
const NEWEST_FACTS = `
  select f.facts from leader_facts f join outbox_events e on e.id = f.event_id where f.leader_id = $1 and f.valid_to is null
  order by e.created_at desc, e.id desc limit 1`;

/** Hides leaders from a company that has come into the market and that one of their terms means. Runs as the worker, which may read facts
 * and no leader: it puts the company into the newest facts instead of writing them anew. */
export class HideFromNewCompanies {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
    private readonly logger: Logger,
  ) {}

  /** @param everyMs how long news is collected */
  follower(everyMs: number): OutboxFollower {
    const { database, logger } = this;
    const handle = (manager: EntityManager, events: readonly RelayedEvent[]): Promise<void> => this.handle(manager, events);
    return new OutboxFollower({ name: 'block-terms', database, logger, types: ['company.created'], everyMs, batchSize: 100, handle });
  }

  private async handle(manager: EntityManager, companies: readonly RelayedEvent[]): Promise<void> {
    await manager.query('select settle_block_terms()');
    for (const { subjectId: companyId } of companies) {
      const leaders: { id: string }[] = await manager.query('select leaders_meaning($1) as id', [companyId]);
      for (const { id } of leaders) await this.hide(manager, id, companyId);
    }
  }

  private async hide(manager: EntityManager, leaderId: string, companyId: string): Promise<void> {
    const [{ version }] = await manager.query('select hide_by_term($1, $2) as version', [leaderId, companyId]);
    if (version === null) return;
    const [newest]: { facts: Buffer }[] = await manager.query(NEWEST_FACTS, [leaderId]);
    if (!newest) throw new Error(`leader ${leaderId} has no facts`);
    const facts = decodeLeaderFacts(bytesToInts(newest.facts));
    const blockedCompanyIds = [...new Set([...facts.blockedCompanyIds, companyId])].sort();
    // No audit row: nobody has decided anything, and the leader may read what is written about the own profile.
    const eventId = await emitEvent(manager, this.ids, { type: 'leader.changed', subjectId: leaderId, payload: { version } });
    await manager.query('insert into leader_facts (event_id, leader_id, facts) values ($1, $2, $3)', [
      eventId,
      leaderId,
      intsToBytes(encodeLeaderFacts({ ...facts, blockedCompanyIds })),
    ]);
  }
}
