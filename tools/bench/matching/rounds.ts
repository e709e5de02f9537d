import type { Answer } from './cases';

/** By round and need: how long it took, and what came of it. */
export type Rounds = readonly (readonly { readonly ms: number; readonly answer: Answer }[])[];

const sameRanking = (one: Answer, other: Answer): boolean => JSON.stringify(one.ranking) === JSON.stringify(other.ranking);
const same = (one: Answer, other: Answer): boolean =>
  sameRanking(one, other) && (other.canonical === null || one.canonical === other.canonical);

/** Share of the answers of all rounds that equal the oracle's for the same need: ids, order and scores, and every byte of the
 * explanations where the case has them.
 * @returns 0..1, 0 without answers */
export function agreementWith(oracle: Rounds, rounds: Rounds): number {
  const truth = oracle[0] ?? [];
  const pairs = rounds.flatMap((round) => truth.map(({ answer }, need) => ({ answer, other: round[need]?.answer })));
  const agreed = pairs.filter(({ answer, other }) => other !== undefined && same(answer, other)).length;
  return pairs.length === 0 ? 0 : agreed / pairs.length;
}

/** Share of answers that are the first round's again. */
export const allTheSame = (rounds: Rounds): number => agreementWith(rounds, rounds);
