import { Injectable } from '@nestjs/common';
import { explain, type ExplainedLine } from '@qd/matching-domain';
import { decodeNeedFacts, type NeedFacts } from '@qd/needs-domain';
import { bytesToInts, Database, type EventType } from '@qd/platform';
import { type Actor, type Instant, isAdmin, isUuid } from '@qd/shared-domain';
import { Policies } from '../policies/policies';
import { matchOf, type RunRow, type RunSummary, summaryOf } from '../read-shortlist/read-shortlist';

/** A run as administrators see it. */
export interface AdminRun {
  readonly run: RunSummary;
  readonly needId: string;
  /** Of the brief that was matched. */
  readonly needTitle: string;
  readonly briefVersion: number;
  /** The event that made it necessary, `nightly` for a new day of the market, `reconciler` where no event did. */
  readonly trigger: string;
  readonly durationMs: number | null;
  readonly failure: string | null;
  readonly asOf: Instant;
  readonly seed: string;
  readonly taxonomyVersion: string;
  readonly ratesVersion: string;
  readonly zonesVersion: string;
}

/** A match with the company's lines and the leader's. */
export interface AdminMatch {
  readonly rank: number;
  readonly leaderId: string;
  readonly headline: string;
  readonly score: number;
  readonly lines: readonly ExplainedLine[];
}

export interface RunPage {
  readonly needId: string | null;
  readonly state: RunSummary['state'] | null;
  /** How many rows to read; one more than is shown tells whether there are more. */
  readonly limit: number;
  /** The last id already known. */
  readonly after: string | null;
}

interface AdminRunRow extends RunRow {
  failure: string | null;
  as_of: Date;
  seed: string;
  taxonomy_version: string;
  rates_version: string;
  zones_version: string;
  title: string | null;
  trigger_type: EventType | null;
}

interface MatchRow {
  run_id: string;
  rank: number;
  leader_id: string;
  score: number;
  lines: number[];
  headline: string | null;
  policy_version: string;
  need_event_id: string;
}

const RUNS = `
  select r.*, b.content ->> 'title' as title, e.type as trigger_type
  from match_runs r
  left join briefs b on b.need_id = r.need_id and b.version = r.brief_version
  left join outbox_events e on e.id = r.trigger_event_id`;

/** Ids are times: their order is the order of asking. */
const PAGE = `${RUNS}
  where ($1::uuid is null or r.need_id = $1) and ($2::text is null or r.state = $2) and ($3::uuid is null or r.id < $3)
  order by r.id desc limit $4`;

const MATCHES = `
  select m.run_id, m.rank, m.leader_id, m.score, m.lines, b.content ->> 'headline' as headline, r.policy_version, r.need_event_id
  from match_runs r join matches m on m.run_id = r.id left join blind_profiles b on b.leader_id = m.leader_id
  where r.id = any ($1) and m.rank <= $2 order by m.run_id, m.rank`;

const triggerOf = (type: EventType | null): string => (type === null ? 'reconciler' : type === 'market.day_moved' ? 'nightly' : type);

function adminRunOf(row: AdminRunRow): AdminRun {
  const run = summaryOf(row);
  return {
    run,
    needId: row.need_id,
    needTitle: row.title ?? '',
    briefVersion: row.brief_version,
    trigger: triggerOf(row.trigger_type),
    durationMs: run.completedAt === null ? null : Math.max(0, run.completedAt - run.startedAt),
    failure: row.failure,
    asOf: row.as_of.getTime(),
    seed: row.seed,
    taxonomyVersion: row.taxonomy_version,
    ratesVersion: row.rates_version,
    zonesVersion: row.zones_version,
  };
}

/** Runs with everything they were made of, for administrators; for anybody else there are none. */
@Injectable()
export class ReadRuns {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** @returns newest first */
  async page(actor: Actor, { needId, state, limit, after }: RunPage): Promise<AdminRun[]> {
    if (!isAdmin(actor) || (needId !== null && !isUuid(needId))) return [];
    const rows: AdminRunRow[] = await this.database.read(actor, (manager) => manager.query(PAGE, [needId, state, after, limit]));
    return rows.map(adminRunOf);
  }

  async byId(actor: Actor, runId: string): Promise<AdminRun | null> {
    if (!isAdmin(actor) || !isUuid(runId)) return null;
    const [row]: AdminRunRow[] = await this.database.read(actor, (manager) => manager.query(`${RUNS} where r.id = $1`, [runId]));
    return row ? adminRunOf(row) : null;
  }

  /** The first matches of many runs at once, by run id; a run without any is left out. */
  async matchesOf(actor: Actor, runIds: readonly string[], first: number): Promise<Map<string, AdminMatch[]>> {
    const matches = new Map<string, AdminMatch[]>();
    if (!isAdmin(actor)) return matches;
    const [rows, needs] = await this.database.read(actor, async (manager) => {
      const found: MatchRow[] = await manager.query(MATCHES, [[...runIds], first]);
      const events = [...new Set(found.map((row) => row.need_event_id))];
      const facts: { event_id: string; facts: Buffer }[] = await manager.query(
        'select event_id, facts from need_facts where event_id = any ($1)',
        [events],
      );
      return [found, new Map(facts.map((row) => [row.event_id, decodeNeedFacts(bytesToInts(row.facts))]))] as const;
    });
    for (const row of rows) {
      const need = needs.get(row.need_event_id);
      if (!need) throw new Error(`The facts of event ${row.need_event_id} are gone.`);
      matches.set(row.run_id, [...(matches.get(row.run_id) ?? []), await this.matchOf(row, need)]);
    }
    return matches;
  }

  private async matchOf(row: MatchRow, need: NeedFacts): Promise<AdminMatch> {
    const { score, lines } = explain(matchOf(row), need, await this.policies.version(row.policy_version), 'ADMIN');
    return { rank: row.rank, leaderId: row.leader_id, headline: row.headline ?? '', score, lines };
  }
}
