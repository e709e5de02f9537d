import { Injectable } from '@nestjs/common';
import { Database, IdSource } from '@qd/platform';
import { type Actor, fail, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';
import { MARK_COLUMNS, type MatchMark, matchMarkOf, type MatchMarkRow } from './match-mark';

/** A leader for a need. */
export interface PairKey {
  readonly needId: string;
  readonly leaderId: string;
}

/** A leader a company keeps, also one whom the newest list no longer shows. */
export interface PinnedMatch {
  readonly leaderId: string;
  readonly listed: boolean;
  readonly mark: MatchMark;
}

/** Pinned leaders shown of one need. */
const MAX_PINNED = 100;

const PINNED = `
  select ${MARK_COLUMNS}, listed from (
    select k.*, exists (select 1 from match_runs r join matches m on m.run_id = r.id
                        where r.need_id = k.need_id and r.state = 'COMPLETED' and m.leader_id = k.leader_id) as listed,
      row_number() over (partition by k.need_id order by k.marked_at desc, k.leader_id) as nth
    from match_marks k join blind_profiles b on b.leader_id = k.leader_id
    where k.need_id = any ($1) and k.state = 'PINNED') pinned
  where nth <= $2 order by need_id, nth`;

/** The run a leader was last listed by, and the place in it. */
const LAST_LISTED = `
  select m.run_id, m.rank from matches m join match_runs r on r.id = m.run_id join blind_profiles b on b.leader_id = m.leader_id
  where r.need_id = $1 and m.leader_id = $2 order by (r.state = 'COMPLETED') desc, r.started_at desc limit 1`;

const keyOf = ({ needId, leaderId }: PairKey): string => `${needId}:${leaderId}`;
const columnsOf = (pairs: readonly PairKey[]) => [pairs.map(({ needId }) => needId), pairs.map(({ leaderId }) => leaderId)];

/** What a company reads of marks. Row-level security decides whose; leaders who have become hidden are left out. */
@Injectable()
export class MatchMarkReads {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  /** Marks by `needId:leaderId`; pairs nobody has marked are left out. */
  async marksOf(actor: Actor, pairs: readonly PairKey[]): Promise<Map<string, MatchMark>> {
    const rows: MatchMarkRow[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select ${MARK_COLUMNS} from match_marks
         where (need_id, leader_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
        columnsOf(pairs),
      ),
    );
    return new Map(rows.map((row) => [keyOf({ needId: row.need_id, leaderId: row.leader_id }), matchMarkOf(row)]));
  }

  /** Pairs, as `needId:leaderId`, whose leader has shown interest in the need. */
  async interestOf(actor: Actor, pairs: readonly PairKey[]): Promise<Map<string, true>> {
    const rows: { need_id: string; leader_id: string }[] = await this.database.read(actor, (manager) =>
      manager.query(
        `select o.need_id, o.leader_id from opportunity_marks o join needs n on n.id = o.need_id
         where o.state = 'INTERESTED' and (o.need_id, o.leader_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
        columnsOf(pairs),
      ),
    );
    return new Map(rows.map((row) => [keyOf({ needId: row.need_id, leaderId: row.leader_id }), true]));
  }

  /** Pinned leaders by need id, the last pinned first. */
  async pinnedOf(actor: Actor, needIds: readonly string[]): Promise<Map<string, PinnedMatch[]>> {
    const rows: (MatchMarkRow & { listed: boolean })[] = await this.database.read(actor, (manager) =>
      manager.query(PINNED, [needIds.filter(isUuid), MAX_PINNED]),
    );
    const pinned = new Map<string, PinnedMatch[]>();
    for (const row of rows) {
      const match = { leaderId: row.leader_id, listed: row.listed, mark: matchMarkOf(row) };
      pinned.set(row.need_id, [...(pinned.get(row.need_id) ?? []), match]);
    }
    return pinned;
  }

  /** Logs that somebody has opened a card, with the run and the place it stood at. Not a command: nothing of the market changes. */
  async noteOpened(actor: Actor, { needId, leaderId }: PairKey): Promise<Result<null, Refusal>> {
    if (actor.kind !== 'USER' || !isUuid(needId) || !isUuid(leaderId)) return fail({ kind: 'NOT_FOUND' });
    return this.database.transaction(actor, async (manager) => {
      const [listed]: { run_id: string; rank: number }[] = await manager.query(LAST_LISTED, [needId, leaderId]);
      if (!listed) return fail<Refusal>({ kind: 'NOT_FOUND' });
      await manager.query(
        `insert into shown_lists (id, viewer_id, run_id, first_rank, leader_ids, need_ids, surface) values ($1, $2, $3, $4, $5, $6, 'OPENED')`,
        [this.ids.next(), actor.userId, listed.run_id, listed.rank, [leaderId], [needId]],
      );
      return ok(null);
    });
  }
}
