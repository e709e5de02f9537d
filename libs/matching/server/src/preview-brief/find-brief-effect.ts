import { Injectable } from '@nestjs/common';
import type { MatchRunResult } from '@qd/matching-domain';
import { affectsMatching, type Brief, type BriefInput, isPublished, type NeedState, parseBrief } from '@qd/needs-domain';
import { Database } from '@qd/platform';
import { type Actor, fail, isUuid, ok, type Refusal, type Result } from '@qd/shared-domain';
import { PreviewAllowance, type TooManyPreviews } from '../preview-market/preview-allowance';
import { type MarketMoment, PreviewMarket } from '../preview-market/preview-market';
import { type AskableBrief, askMarket, type MarketPreview, nothingToAsk, previewInputs } from './market-preview';
import { askableBrief, type BriefFrame, readWordless } from './read-brief';

/** A leader on both lists. */
export interface RankMove {
  readonly leaderId: string;
  readonly from: number;
  readonly to: number;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
}

/** What an edit would do to a list: of the leaders on it only those the company sees. */
export interface ListEffect {
  readonly entering: number;
  readonly leaving: readonly string[];
  /** In the order of the new list. */
  readonly moves: readonly RankMove[];
}

/** What an edit would change. */
export interface BriefEffect extends ListEffect {
  readonly supersedes: boolean;
  /** The brief in force and the edited one, to be compared; equal where the edited one cannot be read. */
  readonly stored: Brief;
  readonly edited: Brief;
  readonly before: MarketPreview;
  readonly after: MarketPreview;
}

interface StoredNeed {
  readonly state: NeedState;
  readonly brief_version: number;
  readonly content: Brief;
  readonly family: readonly string[];
  readonly listed: readonly string[];
}

/** The need, its brief and whoever its list shows the company now. */
const STORED = `
  with run as (select id from match_runs where need_id = $1 and state = 'COMPLETED'),
  hidden as materialized (select hidden_of_run(run.id, actor_companies()) as leader_id from run)
  select n.state, n.brief_version, b.content, company_family(n.company_id) as family,
    array(select m.leader_id from run join matches m on m.run_id = run.id
          where not exists (select 1 from hidden where hidden.leader_id = m.leader_id)) as listed
  from needs n join briefs b on b.need_id = n.id and b.version = n.brief_version where n.id = $1`;

const NO_EFFECT: ListEffect = { entering: 0, leaving: [], moves: [] };

/** Tells a company what an edit of a brief would change, by running the engine for both at one position. Stores nothing. */
@Injectable()
export class FindBriefEffect {
  constructor(
    private readonly preview: PreviewMarket,
    private readonly database: Database,
    private readonly allowance: PreviewAllowance,
  ) {}

  /** @param input untrusted; may be incomplete */
  async execute(actor: Actor, needId: string, input: BriefInput): Promise<Result<BriefEffect, Refusal | TooManyPreviews>> {
    if (!isUuid(needId)) return fail({ kind: 'NOT_FOUND' });
    const [need]: StoredNeed[] = await this.database.read(actor, (manager) => manager.query(STORED, [needId]));
    if (!need) return fail({ kind: 'NOT_FOUND' });
    const allowed = this.allowance.take(actor);
    if (!allowed.ok) return allowed;
    const stored = need.content;
    const frame = { needId, companyIds: need.family, briefVersion: need.brief_version, storedBudget: stored.dayBudgetMax };
    const before = askableBrief(stored, frame);
    const read = readWordless(input);
    const moment = await this.preview.now();
    const told = { supersedes: false, stored, edited: stored, before: previewOf(moment, before, false), ...NO_EFFECT };
    if (!read.ok) return ok({ ...told, after: nothingToAsk(read.failure) });
    const edited = withWords(read.value, input, stored);
    const supersedes = isPublished(need.state) && affectsMatching(stored, edited);
    const after = askableBrief(edited, { ...frame, briefVersion: need.brief_version + (supersedes ? 1 : 0) } satisfies BriefFrame);
    const effect = before.ok && after.ok ? effectOnList(moment, before.value, after.value, new Set(need.listed)) : NO_EFFECT;
    return ok({ ...told, ...effect, supersedes, edited, after: previewOf(moment, after, true) });
  }
}

const previewOf = (moment: MarketMoment, brief: ReturnType<typeof askableBrief>, advised: boolean): MarketPreview =>
  brief.ok ? askMarket(moment, brief.value, advised) : nothingToAsk(brief.failure);

/** The edited brief with its wording, where that can be read; wording that is refused would not be stored either. */
function withWords(wordless: Brief, input: BriefInput, { title, situation, outcomes, scopeIn, scopeOut, cadence }: Brief): Brief {
  const whole = parseBrief(input);
  return whole.ok ? whole.value : { ...wordless, title, situation, outcomes, scopeIn, scopeOut, cadence };
}

const placesOf = ({ matches }: MatchRunResult): Map<string, { rank: number; score: number }> =>
  new Map(matches.map(({ leaderId, score }, index) => [leaderId, { rank: index + 1, score }]));

/** Compares both lists as the engine makes them now: what the market itself has moved since the list was stored is no effect of the edit. */
function effectOnList(moment: MarketMoment, before: AskableBrief, after: AskableBrief, shown: ReadonlySet<string>): ListEffect {
  const { leaders } = moment.index;
  const [old, now] = [before, after].map((brief) => placesOf(leaders.run(previewInputs(brief, moment))));
  const moves = [...now].flatMap(([leaderId, { rank: to, score: scoreAfter }]) => {
    const place = shown.has(leaderId) ? old.get(leaderId) : undefined;
    return place ? [{ leaderId, from: place.rank, to, scoreBefore: place.score, scoreAfter }] : [];
  });
  return {
    entering: [...now.keys()].filter((leaderId) => !old.has(leaderId)).length,
    leaving: [...old.keys()].filter((leaderId) => !now.has(leaderId) && shown.has(leaderId)),
    moves,
  };
}
