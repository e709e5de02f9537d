import { Injectable } from '@nestjs/common';
import {
  bucketRank,
  companyCounterfactuals,
  companyGainInWords,
  leaderCounterfactuals,
  leaderMoveInWords,
  rankInWords,
  whyNot,
} from '@qd/matching-domain';
import { Database } from '@qd/platform';
import { type Actor, fail, ok, type Refusal, type Result, taxonomy } from '@qd/shared-domain';
import { PreviewAllowance, type TooManyPreviews } from '../preview-market/preview-allowance';
import { PreviewMarket } from '../preview-market/preview-market';
import { LeaderViews } from '../read-opportunities/leader-views';
import { inputsFor, isHidden } from '../read-opportunities/opportunity-lists';

/** Where a leader stands for a need, as that leader may know it. */
export interface LeaderAnswer {
  readonly wouldPass: boolean;
  readonly rankBucket: string | null;
  readonly firstFailedGate: string | null;
  readonly distanceBucket: number | null;
  readonly sentence: string;
  readonly counterfactuals: readonly ChangeAnswer[];
}

/** One change and what it would bring, in words. */
export interface ChangeAnswer {
  readonly code: string;
  readonly sentence: string;
}

const NOT_FOUND: Refusal = { kind: 'NOT_FOUND' };
const labelOf = (ordinal: number): string => taxonomy.byOrdinal(ordinal)?.label ?? 'this specialty';

/** Answers "why not me?" and "what would change it?" on the API's own copy of the market. Stores nothing. */
@Injectable()
export class AskWhyNot {
  constructor(
    private readonly preview: PreviewMarket,
    private readonly views: LeaderViews,
    private readonly database: Database,
    private readonly allowance: PreviewAllowance,
  ) {}

  /** The asking leader's own place for an open need. A need that is not open, or hidden since before the market's day, answers like one
   * that does not exist; a block of today changes nothing. */
  async forLeader(actor: Actor, needId: string): Promise<Result<LeaderAnswer, Refusal | TooManyPreviews>> {
    if (actor.kind !== 'USER' || actor.leaderId === null) return fail({ kind: 'FORBIDDEN' });
    const allowed = this.allowance.take(actor);
    if (!allowed.ok) return allowed;
    const view = await this.views.of(actor.leaderId);
    const need = view?.moment.index.openNeed(needId);
    if (!view || !need) return fail(NOT_FOUND);
    const inputs = inputsFor(view, need);
    if (isHidden(inputs, view)) return fail(NOT_FOUND);
    const { leader } = view;
    const market = view.moment.index.leaders;
    const shut = whyNot(inputs, leader);
    const counterfactuals = leaderCounterfactuals(market, inputs, leader).map((move) => ({
      code: move.change.kind,
      sentence: leaderMoveInWords(move, labelOf),
    }));
    if (shut) {
      const { gate, bucket, sentence } = shut;
      return ok({ wouldPass: false, rankBucket: null, firstFailedGate: gate, distanceBucket: bucket, sentence, counterfactuals });
    }
    const place = market.placeOf(inputs, leader);
    const rankBucket = place.passes ? rankInWords(bucketRank(place.rank)) : null;
    const sentence = `Nothing stands in your way: you would rank ${rankBucket}. Lists are rebuilt every night.`;
    return ok({ wouldPass: true, rankBucket, firstFailedGate: null, distanceBucket: null, sentence, counterfactuals });
  }

  /** What single changes of its own need would gain a company. */
  async forCompany(actor: Actor, needId: string): Promise<Result<readonly ChangeAnswer[], Refusal | TooManyPreviews>> {
    // Row-level security answers whether the need is the actor's.
    const [mine] = await this.database.read(actor, (manager) => manager.query('select 1 from needs where id = $1', [needId]));
    if (!mine) return fail(NOT_FOUND);
    const allowed = this.allowance.take(actor);
    if (!allowed.ok) return allowed;
    const preview = await this.preview.previewOf(needId);
    if (!preview) return ok([]);
    return ok(
      companyCounterfactuals(preview.market, preview.inputs).map((gain) => ({
        code: gain.change.kind,
        sentence: companyGainInWords(gain, labelOf),
      })),
    );
  }
}
