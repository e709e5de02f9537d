import { Injectable } from '@nestjs/common';
import { type BlindProfile, blindProfileAt, CAPACITY_WEEKS, type CapacityWeek, openWeeks } from '@qd/leaders-domain';
import { Clock, Database, queryAll, type Statement } from '@qd/platform';
import { type Actor, epochDayAt, type Instant, isAdmin, isUuid, type Standing, type WeekIndex, weekOf } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { type Leader, LEADER_COLUMNS, leaderOf } from '../store/leader';

export interface LeaderPage {
  /** `null` for all. */
  readonly standing: Standing | null;
  /** Part of the name or the headline, in any case; `null` for all. */
  readonly search?: string | null;
  /** Id of the last leader already known. */
  readonly after: string | null;
  /** 1..51: one more than the page tells whether there is a next one. */
  readonly limit: number;
}

/** A name or domain a leader hides from, as typed. */
export interface StoredBlockTerm {
  readonly term: string;
  readonly createdAt: Instant;
}

const idsOnly = (ids: readonly string[]): string[] => ids.filter(isUuid);

const blindProfiles = (ids: readonly string[]): Statement => [
  'select content from blind_profiles where leader_id = any ($1)',
  [idsOnly(ids)],
];

/** Batch reads of leaders. What an actor may not see is left out, as if it did not exist. */
@Injectable()
export class LeaderReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  currentWeek(): WeekIndex {
    return weekOf(epochDayAt(this.clock.now()));
  }

  /** Whole leaders: the actor's own, or any for an admin. */
  async leadersByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Leader>> {
    const mine = idsOnly(ids).filter((id) => isAdmin(actor) || (actor.kind === 'USER' && actor.leaderId === id));
    if (mine.length === 0) return new Map();
    const rows = await this.database.read(actor, (manager) =>
      manager.query(`select ${LEADER_COLUMNS} from leaders where id = any ($1)`, [mine]),
    );
    return new Map(rows.map(leaderOf).map((leader: Leader) => [leader.id, leader]));
  }

  async leaderById(actor: Actor, id: string): Promise<Leader | null> {
    return (await this.leadersByIds(actor, [id])).get(id) ?? null;
  }

  /** Leaders in order of their ids, for admins; for everybody else the list is empty. */
  async leadersByStanding(actor: Actor, { standing, search = null, after, limit }: LeaderPage): Promise<Leader[]> {
    if (!isAdmin(actor)) return [];
    const rows = await this.database.read(actor, (manager) =>
      manager.query(
        `select ${LEADER_COLUMNS} from leaders where id in (
           select id from leaders
           where ($1::text is null or standing = $1) and ($2::uuid is null or id > $2)
             and ($4::text is null or strpos(search_text, lower($4)) > 0)
           order by id limit $3)
         order by id`,
        [standing, after, limit, search],
      ),
    );
    return rows.map(leaderOf);
  }

  /** Blind profiles as they read this week. Row-level security decides: the own one, all for an admin, for a company's members those
   * of leaders matched with one of its needs, unless hidden from it. */
  async blindProfilesByIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, BlindProfile>> {
    const [rows] = await this.database.readAll(actor, [blindProfiles(ids)]);
    return this.blindProfilesOf(rows);
  }

  /** Like {@link blindProfilesByIds}, under the actor of a running transaction. */
  async blindProfilesIn(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, BlindProfile>> {
    const [rows] = await queryAll(manager, [blindProfiles(ids)]);
    return this.blindProfilesOf(rows);
  }

  private blindProfilesOf(rows: readonly unknown[]): ReadonlyMap<string, BlindProfile> {
    const week = this.currentWeek();
    return new Map((rows as { content: BlindProfile }[]).map(({ content }) => [content.leaderId, blindProfileAt(content, week)]));
  }

  /** The next weeks of leaders the actor may see, this week first; weeks nobody spoke of have nothing declared.
   * @param weeks 1..104 */
  async capacityOf(actor: Actor, leaderIds: readonly string[], weeks: number): Promise<ReadonlyMap<string, CapacityWeek[]>> {
    const from = this.currentWeek();
    const count = Math.min(Math.max(Math.trunc(weeks), 1), CAPACITY_WEEKS);
    const rows: (CapacityWeek & { leaderId: string })[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select leader_id as "leaderId", week, declared, committed, hard_held as "hardHeld", soft_held as "softHeld", blackout
         from leader_capacity where leader_id = any ($1) and week >= $2 and week < $3 order by leader_id, week`,
        [idsOnly(leaderIds), from, from + count],
      ),
    );
    const found = new Map(idsOnly(leaderIds).map((id) => [id, openWeeks(from, count, 0)]));
    for (const { leaderId, ...week } of rows) found.get(leaderId)?.splice(week.week - from, 1, week);
    return found;
  }

  /** Ids of the companies each leader has named to hide from; of the actor's own profile, or any for an admin. What a term means is not
   * among them: it would tell that there is such a company. */
  async blockedCompanyIds(actor: Actor, leaderIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const rows: { leader_id: string; company_ids: string[] }[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select leader_id, array_agg(company_id order by company_id) as company_ids from leader_blocks
         where leader_id = any ($1) and not by_term group by leader_id`,
        [idsOnly(leaderIds)],
      ),
    );
    return new Map(rows.map((row) => [row.leader_id, row.company_ids]));
  }

  /** Names and domains each leader hides from, as typed, oldest first; of the actor's own profile, or any for an admin. */
  async blockTermsOf(actor: Actor, leaderIds: readonly string[]): Promise<ReadonlyMap<string, readonly StoredBlockTerm[]>> {
    const rows: { leader_id: string; term: string; created_at: Date }[] = await this.database.read(actor, (manager) =>
      manager.query(
        'select leader_id, term, created_at from leader_block_terms where leader_id = any ($1) order by leader_id, created_at, matching',
        [idsOnly(leaderIds)],
      ),
    );
    const found = new Map<string, StoredBlockTerm[]>();
    for (const { leader_id: id, term, created_at: createdAt } of rows)
      found.set(id, [...(found.get(id) ?? []), { term, createdAt: createdAt.getTime() }]);
    return found;
  }
}
