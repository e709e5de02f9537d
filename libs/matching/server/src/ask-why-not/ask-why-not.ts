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
import { PreviewMarket } from '../preview-market/preview-market';

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
    private readonly database: Database,
  ) {}

  /** The asking leader's own place for an open need. A need that is not open answers like one that does not exist. */
  async forLeader(actor: Actor, needId: string): Promise<Result<LeaderAnswer, Refusal>> {
    if (actor.kind !== 'USER' || actor.leaderId === null) return fail({ kind: 'FORBIDDEN' });
    const preview = await this.preview.previewOf(needId);
    if (!preview) return fail(NOT_FOUND);
    const { inputs, market } = preview;
    const leader = preview.leaderFacts(actor.leaderId);
    const shut = whyNot(inputs, leader);
    const counterfactuals = leaderCounterfactuals(market, inputs, leader).map((move) => ({
      code: move.change.kind,
      sentence: leaderMoveInWords(move, labelOf),
    }));
    if (shut) {
      const { gate, bucket, sentence } = shut;
      return ok({ wouldPass: false, rankBucket: null, firstFailedGate: gate, distanceBucket: bucket, sentence, counterfactuals });
    }
    // Blocks are left out of the question here too: toggling one must not change the answer.
    const place = market.placeOf(inputs, { ...leader, blockedCompanyIds: [], conflictCompanyIds: [] });
    const rankBucket = place.passes ? rankInWords(bucketRank(place.rank)) : null;
    const sentence = `Nothing stands in your way: you would rank ${rankBucket}. Lists are rebuilt every night.`;
    return ok({ wouldPass: true, rankBucket, firstFailedGate: null, distanceBucket: null, sentence, counterfactuals });
  }

  /** What single changes of its own need would gain a company. */
  async forCompany(actor: Actor, needId: string): Promise<Result<readonly ChangeAnswer[], Refusal>> {
    // Row-level security answers whether the need is the actor's.
    const [mine] = await this.database.read(actor, (manager) => manager.query('select 1 from needs where id = $1', [needId]));
    if (!mine) return fail(NOT_FOUND);
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
