import type { MatchRunResult, RunInputs } from '@qd/matching-domain';
import { canonicalRun, ColumnarIndex, matchNaively } from '@qd/matching-domain';
import { readMarket } from './market';
import { openSqlCase } from './sql-case';

/** What a case came to for one need: who, in which order, with which score. */
export type Ranking = readonly (readonly [leaderId: string, score: number])[];

/** What is compared: the ranking, and where a case explains, every byte of its result. */
export interface Answer {
  readonly ranking: Ranking;
  readonly canonical: string | null;
}

export interface Size {
  readonly bytesPerLeader: number;
  /** Of what it is made up. */
  readonly parts: string;
}

/** A market of n leaders that can be asked, in a process of its own. */
export interface Case {
  /** Conditions worth telling beside the figures. */
  readonly notes: readonly string[];
  /** The whole answer, explanations included where the case has them. This is what is timed. */
  ask(inputs: RunInputs): MatchRunResult | Promise<Ranking>;
  /** What the market takes, once it has been asked: what answers leave behind for the next ones counts. */
  measure(): Size;
  close(): Promise<void>;
}

export const CASES = ['naive', 'columnar', 'exact-sql'] as const;
export type CaseName = (typeof CASES)[number];

/** Loads a case's market.
 * @param inputs of the needs that will be asked; a case may warm itself and choose its settings by them */
export function openCase(name: CaseName, n: number, inputs: readonly RunInputs[]): Promise<Case> | Case {
  if (name === 'naive') return naiveCase(n);
  return name === 'columnar' ? columnarCase(n) : openSqlCase(n, inputs);
}

export function answerOf(result: MatchRunResult | Ranking): Answer {
  if (!('matches' in result)) return { ranking: result, canonical: null };
  return { ranking: result.matches.map(({ leaderId, score }) => [leaderId, score]), canonical: canonicalRun(result) };
}

/** Bytes in use on the heap, once what nobody needs is gone. */
function heapBytes(): number {
  for (let turn = 0; turn < 3; turn++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const nothingToClose = async (): Promise<void> => undefined;

function naiveCase(n: number): Case {
  const before = heapBytes();
  const leaders = [...readMarket(n)];
  const bytesPerLeader = (heapBytes() - before) / n;
  return {
    notes: [],
    ask: (inputs) => matchNaively(inputs, leaders),
    measure: () => ({ bytesPerLeader, parts: 'objects on the heap' }),
    close: nothingToClose,
  };
}

/** Built as the worker builds it: leader by leader, with the room to spare that growing leaves. */
function columnarCase(n: number): Case {
  const index = new ColumnarIndex();
  for (const leader of readMarket(n)) index.upsert(leader);
  return {
    notes: [],
    ask: (inputs) => index.run(inputs),
    measure: () => {
      const { total, perLeader: _, ...parts } = index.bytes();
      const shares = Object.entries(parts).map(([name, bytes]) => `${name} ${(bytes / n).toFixed(1)}`);
      return { bytesPerLeader: (total + parts.companies) / n, parts: shares.join(', ') };
    },
    close: nothingToClose,
  };
}
