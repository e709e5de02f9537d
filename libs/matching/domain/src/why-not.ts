import { type LeaderFacts, NOT_NOW_DAY } from '@qd/leaders-domain';
import { whyNotInWords } from './catalogue.en';
import { firstFailedGate, type Gate, type GateFailure, type ShownGate } from './gates';
import { checkRunInputs, type RunInputs } from './run-inputs';

/** Why a leader is not on a need's list, as the leader may read it. */
export interface WhyNot {
  /** The first failed gate, `CLOSED` instead of what concerns the need's or the leader's standing in general. */
  readonly gate: ShownGate;
  /** How far off, 0 = nearest; `null` where there is nothing to measure. */
  readonly bucket: number | null;
  readonly sentence: string;
}

/** Gates that would tell which company stands behind a need: toggling a block and asking again must not change the answer. */
const IDENTITY_GATES: readonly Gate[] = ['BLOCKED', 'CONFLICT_OF_INTEREST'];

/** Upper ends of the buckets of a distance; the last bucket is whatever lies beyond. */
const BUCKET_ENDS: Partial<Record<Gate, readonly number[]>> = {
  CAPACITY: [2, 4],
  RATE: [1000, 2500],
  OVERLAP: [60, 120, 240],
  START: [7, 30],
};

const NOT_NOW_SENTENCE = 'You said "not now": set your intent to open, and new lists can hold you again.';

/** The index of a failure's bucket, 0 = nearest; `null` where its gate has none. */
export function bucketOfDistance({ gate, distance }: GateFailure): number | null {
  const ends = BUCKET_ENDS[gate];
  if (!ends) return null;
  const index = ends.findIndex((end) => distance <= end);
  return index === -1 ? ends.length : index;
}

/** Tells a leader what keeps them off a need's list: the first failed gate and a bucketed distance.
 * Blocks and conflicts are passed over, so that nobody learns a company's name by toggling one: a leader kept out by them alone gets the
 * answer of one whom nothing keeps out.
 * @returns `null` when nothing stands in the way ("lists are rebuilt every night") */
export function whyNot(inputs: RunInputs, leader: LeaderFacts): WhyNot | null {
  checkRunInputs(inputs);
  const failure = firstFailedGate(inputs, leader, IDENTITY_GATES);
  if (!failure) return null;
  const bucket = bucketOfDistance(failure);
  const gate = shownGate(failure.gate);
  // Whoever asked to be left out is not "late": the way back is the intent, not another day.
  const sentence = gate === 'START' && leader.availableFromDay === NOT_NOW_DAY ? NOT_NOW_SENTENCE : whyNotInWords(gate, bucket);
  return { gate, bucket, sentence };
}

function shownGate(gate: Gate): ShownGate {
  if (gate === 'NEED_OPEN' || gate === 'BLOCKED' || gate === 'CONFLICT_OF_INTEREST') return 'CLOSED';
  return gate;
}
