import { ColumnarIndex } from '../columnar/columnar-index';
import type { LeaderFacts } from '@qd/leaders-domain';
import { SeededRandom } from '@qd/shared-domain';
import { matchNaively, NaiveMarket } from '../naive';
import { canonicalRun } from '../result';
import type { RunInputs } from '../run-inputs';
import { randomInputs, randomLeader, randomMarket, randomNeed } from './random-market';

/** Around every word and cache boundary, and some in between. */
export const PROOF_SIZES = [0, 1, 2, 31, 32, 33, 63, 64, 65, 95, 97, 127, 128, 130, 193, 257];

/** What a proof has looked at; numbers near zero would mean it proved nothing. */
export interface ProofReport {
  readonly draws: number;
  readonly seed: number;
  readonly comparisons: number;
  readonly leadersSeen: number;
  readonly passed: number;
  readonly matchesCompared: number;
  readonly tiesSeen: number;
}

const ties = (scores: readonly number[]): number => scores.filter((score, index) => index > 0 && score === scores[index - 1]).length;

/** Random changes of a market: leaders leave, return with other facts, and new ones come. */
function shaken(draw: SeededRandom, index: ColumnarIndex, leaders: readonly LeaderFacts[], inputs: RunInputs): LeaderFacts[] {
  const now = new Map(leaders.map((leader) => [leader.leaderId, leader]));
  for (const leader of leaders) {
    if (draw.chance(0.15)) {
      index.remove(leader.leaderId);
      now.delete(leader.leaderId);
    } else if (draw.chance(0.15)) {
      const next = { ...randomLeader(draw, inputs.need), leaderId: leader.leaderId };
      index.upsert(next);
      now.set(next.leaderId, next);
    }
  }
  for (const arrival of draw.list(draw.int(0, 9), () => randomLeader(draw, inputs.need))) {
    index.upsert(arrival);
    now.set(arrival.leaderId, arrival);
  }
  return draw.shuffle([...now.values()]);
}

/** Proves on random (need, market) draws that the columnar index equals the naive scorer byte for byte, explanations included: built at
 * once, asked by a second need with the scratch of the first, and after leaders have come, changed and gone; counts and places too.
 * @param draws how many markets
 * @param seed  of all of them; a failure names the draw's own seed
 * @throws Error at the first difference */
export function proveColumnarEqualsNaive(draws: number, seed: number): ProofReport {
  const report = { draws, seed, comparisons: 0, leadersSeen: 0, passed: 0, matchesCompared: 0, tiesSeen: 0 };
  const seeds = new SeededRandom(seed);
  for (let number = 0; number < draws; number++) {
    const drawSeed = seeds.bits();
    const { leaders, inputs } = randomMarket(drawSeed, PROOF_SIZES[number % PROOF_SIZES.length]);
    const draw = new SeededRandom(drawSeed ^ 0x5bd1e995);
    const index = ColumnarIndex.from(leaders);
    const compare = (market: readonly LeaderFacts[], asked: RunInputs): void => {
      const expected = matchNaively(asked, market);
      if (canonicalRun(index.run(asked)) !== canonicalRun(expected)) {
        throw new Error(`Columnar differs from naive: draw seed ${drawSeed}, ${market.length} leaders, need ${asked.need.needId}.`);
      }
      report.comparisons++;
      report.leadersSeen += market.length;
      report.passed += expected.passed;
      report.matchesCompared += expected.matches.length;
      report.tiesSeen += ties(expected.matches.map((match) => match.score));
    };
    compare(leaders, inputs);
    compareCounts(new NaiveMarket(leaders), index, inputs, leaders, draw, drawSeed);
    compare(leaders, randomInputs(draw, { ...inputs.need, ...randomNeed(draw), role: inputs.need.role, kind: inputs.need.kind }));
    compare(shaken(draw, index, leaders, inputs), inputs);
  }
  return report;
}

function compareCounts(
  naive: NaiveMarket,
  index: ColumnarIndex,
  inputs: RunInputs,
  leaders: readonly LeaderFacts[],
  draw: SeededRandom,
  drawSeed: number,
): void {
  const counts = [naive, index].map((market) => JSON.stringify(market.count(inputs)));
  if (counts[0] !== counts[1]) throw new Error(`Counts differ: draw seed ${drawSeed}: ${counts.join(' and ')}.`);
  if (leaders.length === 0) return;
  const leader = draw.pick(leaders);
  const places = [naive, index].map((market) => {
    const place = market.placeOf(inputs, leader);
    return place.passes ? place.rank : place.failure.gate;
  });
  if (places[0] !== places[1]) throw new Error(`Places differ: draw seed ${drawSeed}: ${places.join(' and ')}.`);
}
