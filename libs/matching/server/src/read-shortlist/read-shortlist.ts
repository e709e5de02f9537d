import { Injectable } from '@nestjs/common';
import { cardMoveInWords, decodeLines, explain, type Explanation, NO_CARD_MOVE, type ScoredMatch } from '@qd/matching-domain';
import type { BlindProfile } from '@qd/leaders-domain';
import { LeaderReads } from '@qd/leaders-server';
import { decodeNeedFacts } from '@qd/needs-domain';
import { type Need, needsOf, needsStatement } from '@qd/needs-server';
import { bytesToInts, Database, IdSource, queryAll, sendAlong } from '@qd/platform';
import { type Actor, type Instant, taxonomy } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { decodeMove } from '../match-need/match-counterfactuals';
import { Policies } from '../policies/policies';

/** A match run as its need's company may see it. */
export interface RunSummary {
  readonly id: string;
  readonly needId: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'SUPERSEDED';
  readonly briefVersion: number;
  readonly considered: number | null;
  readonly passed: number | null;
  readonly startedAt: Instant;
  readonly completedAt: Instant | null;
  readonly resultHash: string | null;
  readonly snapshotPosition: string;
  readonly policyVersion: string;
  readonly engineVersion: string;
}

/** A match as its need's company may read it. */
export interface ShortlistedMatch {
  readonly runId: string;
  readonly rank: number;
  readonly leaderId: string;
  readonly explanation: Explanation;
  /** What would move the leader; `null` while it is still being worked out. */
  readonly counterfactual: string | null;
  /** What may be seen of the leader; `null` for one who became hidden between two statements. */
  readonly blind: BlindProfile | null;
}

export interface ShortlistPage {
  readonly matches: readonly ShortlistedMatch[];
  readonly totalCount: number;
}

interface MatchRow {
  run_id: string;
  leader_id: string;
  rank: number;
  score: number;
  lines: number[];
  counterfactual: number[] | null;
  advised: boolean;
  policy_version: string;
  total: number;
}

/** A row of `match_runs` as far as summaries read it. */
export interface RunRow {
  id: string;
  need_id: string;
  state: RunSummary['state'];
  brief_version: number;
  considered: number | null;
  passed: number | null;
  started_at: Date;
  completed_at: Date | null;
  result_hash: string | null;
  snapshot_position: string;
  policy_version: string;
  engine_version: string;
}

export const summaryOf = (row: RunRow): RunSummary => ({
  id: row.id,
  needId: row.need_id,
  state: row.state,
  briefVersion: row.brief_version,
  considered: row.considered,
  passed: row.passed,
  startedAt: row.started_at.getTime(),
  completedAt: row.completed_at?.getTime() ?? null,
  resultHash: row.result_hash,
  snapshotPosition: row.snapshot_position,
  policyVersion: row.policy_version,
  engineVersion: row.engine_version,
});

/** The current list, without leaders who have become hidden from this actor. Places are counted over what is left, so that a gap does
 * not tell that somebody is missing. The blind profiles shown with it pass row-level security on their own. */
const LIST = `
  with run as (select * from match_runs where need_id = $1 and state = 'COMPLETED'),
  hidden as materialized (select hidden_of_run(run.id, actor_companies()) as leader_id from run)
  select m.run_id, m.leader_id, m.score, m.lines, m.counterfactual, run.advised, run.policy_version,
         row_number() over (order by m.rank)::int as rank, count(*) over ()::int as total
  from run join matches m on m.run_id = run.id
  where not exists (select 1 from hidden where hidden.leader_id = m.leader_id)`;
const PAGE = `select * from (${LIST}) list where rank > $2 order by rank limit $3`;
/** What the need was when the list was made. */
const LISTED_NEED = `
  select f.facts from match_runs r join need_facts f on f.event_id = r.need_event_id where r.need_id = $1 and r.state = 'COMPLETED'`;

const LATEST = `
  select distinct on (need_id) * from match_runs where need_id = any ($1) and state <> 'SUPERSEDED' order by need_id, started_at desc`;

const labelOf = (ordinal: number): string => taxonomy.byOrdinal(ordinal)?.label ?? 'this specialty';

/** Puts the compact lines of a row back into the form the explanation reads. */
export function matchOf(row: Pick<MatchRow, 'leader_id' | 'score' | 'lines'>): ScoredMatch {
  const lines = decodeLines(row.lines);
  let [companyPoints, leaderPoints] = [0, 0];
  for (let index = 0; index < lines.length; index += 2) {
    if (lines[index] < 200) companyPoints += lines[index + 1];
    else if (lines[index] < 300) leaderPoints += lines[index + 1];
  }
  return { leaderId: row.leader_id, score: row.score, companyPoints, leaderPoints, tie: 0, lines };
}

function adviceOf({ advised, counterfactual }: MatchRow): string | null {
  if (!advised) return null;
  return counterfactual ? cardMoveInWords(decodeMove(counterfactual), labelOf) : NO_CARD_MOVE;
}

/** What companies read of runs and matches. Row-level security decides whose; reading a list is logged. */
@Injectable()
export class ReadShortlist {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
    private readonly policies: Policies,
    private readonly leaders: LeaderReads,
  ) {}

  /** The newest run of each need that is not superseded. */
  async latestRuns(actor: Actor, needIds: readonly string[]): Promise<Map<string, RunSummary>> {
    const [rows] = (await this.database.readAll(actor, [[LATEST, [[...needIds]]]])) as RunRow[][];
    return new Map(rows.map((row) => [row.need_id, summaryOf(row)]));
  }

  /** A need with its newest run that is not superseded, in one look; `null` where there is no such need for the actor. */
  async progressOf(actor: Actor, needId: string): Promise<{ need: Need; run: RunSummary | null } | null> {
    const [needs, runs] = await this.database.readAll(actor, [needsStatement([needId]), [LATEST, [[needId]]]]);
    const need = needsOf(needs).get(needId);
    const [run] = runs as RunRow[];
    return need ? { need, run: run ? summaryOf(run) : null } : null;
  }

  /** A page of the current list. What is shown to a person is logged with viewer, run and places, from the first screen on.
   * @param afterRank 0 for the first page */
  async page(actor: Actor, needId: string, first: number, afterRank: number): Promise<ShortlistPage> {
    const [rows, need, blind] = await this.database.transaction(actor, async (manager) => {
      // The log of what was shown is worth no wait for the disk, and every page is found the same way.
      const [, found, [listed]] = (await queryAll(manager, [
        ['set local synchronous_commit = off; set local plan_cache_mode = force_generic_plan', []],
        [PAGE, [needId, afterRank, first]],
        [LISTED_NEED, [needId]],
      ])) as [unknown[], MatchRow[], { facts: Buffer }[]];
      if (found.length === 0) return [found, null, null] as const;
      await this.logShown(manager, actor, found);
      const profiles = await this.leaders.blindProfilesIn(
        manager,
        found.map(({ leader_id: leaderId }) => leaderId),
      );
      return [found, decodeNeedFacts(bytesToInts(listed.facts)), profiles] as const;
    });
    if (!need) return { matches: [], totalCount: 0 };
    const policy = await this.policies.version(rows[0].policy_version);
    const matches = rows.map((row) => ({
      runId: row.run_id,
      rank: row.rank,
      leaderId: row.leader_id,
      explanation: explain(matchOf(row), need, policy, 'COMPANY'),
      counterfactual: adviceOf(row),
      blind: blind.get(row.leader_id) ?? null,
    }));
    return { matches, totalCount: rows[0].total };
  }

  private async logShown(manager: EntityManager, actor: Actor, rows: readonly MatchRow[]): Promise<void> {
    if (actor.kind !== 'USER') return;
    await sendAlong(manager, [
      `insert into shown_lists (id, viewer_id, run_id, first_rank, leader_ids, surface) values ($1, $2, $3, $4, $5, 'SHORTLIST')`,
      [this.ids.next(), actor.userId, rows[0].run_id, rows[0].rank, rows.map(({ leader_id: leaderId }) => leaderId)],
    ]);
  }
}
