import type { EpochDay } from '@qd/shared-domain';
import type { RunInputs, HexHash } from './run-inputs';
import { ENGINE_VERSION } from './policy';

/** One leader scored for one need. */
export interface ScoredMatch {
  readonly leaderId: string;
  /** The reciprocal score R, 0..10000. */
  readonly score: number;
  /** Company points P and leader points Q, 0..5000 each, after their clamps. */
  readonly companyPoints: number;
  readonly leaderPoints: number;
  /** Unsigned 32-bit hash of leader and seed: among equal scores the higher one comes first. */
  readonly tie: number;
  /** The contributions: `[code, points, code, points, …]`, ascending by code, lines of zero points left out. They sum to `score`. */
  readonly lines: Int32Array;
}

/** The outcome of one match run; equal inputs and equal facts give equal bytes, whatever engine variant computed it. */
export interface MatchRunResult {
  readonly engineVersion: string;
  readonly policyVersion: string;
  readonly taxonomyVersion: string;
  readonly ratesVersion: string;
  readonly zonesVersion: string;
  readonly needId: string;
  readonly briefVersion: number;
  readonly asOfDay: EpochDay;
  readonly seed: number;
  readonly k: number;
  /** Leaders of approved standing looked at, and how many of them passed every gate. */
  readonly considered: number;
  readonly passed: number;
  /** Best first, at most k. */
  readonly matches: readonly ScoredMatch[];
}

/** The part of a result that names its inputs. */
export function resultHead({
  need,
  asOfDay,
  policy,
  tables,
  seed,
  k,
}: RunInputs): Omit<MatchRunResult, 'considered' | 'passed' | 'matches'> {
  return {
    engineVersion: ENGINE_VERSION,
    policyVersion: policy.version,
    taxonomyVersion: tables.taxonomy.version,
    ratesVersion: tables.rates.version,
    zonesVersion: tables.zones.version,
    needId: need.needId,
    briefVersion: need.briefVersion,
    asOfDay,
    seed,
    k,
  };
}

/** Points of a line in a match, 0 where it has none. */
export function pointsOf(match: ScoredMatch, code: number): number {
  for (let index = 0; index < match.lines.length; index += 2) if (match.lines[index] === code) return match.lines[index + 1];
  return 0;
}

/** The one text form of a result that is hashed and compared: JSON with a fixed order of fields and no white space. */
export function canonicalRun(result: MatchRunResult): string {
  const {
    engineVersion,
    policyVersion,
    taxonomyVersion,
    ratesVersion,
    zonesVersion,
    needId,
    briefVersion,
    asOfDay,
    seed,
    k,
    considered,
    passed,
  } = result;
  const head = [
    engineVersion,
    policyVersion,
    taxonomyVersion,
    ratesVersion,
    zonesVersion,
    needId,
    briefVersion,
    asOfDay,
    seed,
    k,
    considered,
    passed,
  ];
  const matches = result.matches.map((match) => [
    match.leaderId,
    match.score,
    match.companyPoints,
    match.leaderPoints,
    match.tie,
    Array.from(match.lines),
  ]);
  return JSON.stringify([head, matches]);
}

/** Hash of a result, stored with the run and compared on replay. */
export const runHash = (result: MatchRunResult, hash: HexHash): string => hash(canonicalRun(result));

/** The lines of a match as a plain array for a JSON column, and back. */
export const encodeLines = (lines: Int32Array): number[] => Array.from(lines);
export const decodeLines = (stored: readonly number[]): Int32Array => Int32Array.from(stored);
