import type { EpochDay, ExchangeRates, ZoneOffsets } from '@qd/shared-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { CURRENCIES } from '@qd/shared-domain';
import type { MatchPolicy } from './policy';

/** Closeness of taxonomy nodes as one version of the taxonomy knows it: symmetric, 0..10000, 10000 for a node and itself, and
 * always the same answer under the same `version` (the index caches by it). */
export interface TaxonomyTables {
  readonly version: string;
  specialtyCloseness(a: number, b: number): number;
  nicheCloseness(a: number, b: number): number;
}

/** Everything the world knows that scoring may not look up itself. */
export interface MatchTables {
  readonly taxonomy: TaxonomyTables;
  readonly rates: ExchangeRates;
  readonly zones: ZoneOffsets;
}

/** What a run is a function of, besides the leaders and the engine. */
export interface RunInputs {
  readonly need: NeedFacts;
  /** The day availability ages are counted to. */
  readonly asOfDay: EpochDay;
  readonly policy: MatchPolicy;
  readonly tables: MatchTables;
  /** Unsigned 32-bit; see {@link seedOf}. */
  readonly seed: number;
  /** How many matches to keep, 1..1000. */
  readonly k: number;
}

/** A text hash as lower-case hex (SHA-256 in production), passed in: the domain has none. */
export type HexHash = (text: string) => string;

export const DEFAULT_K = 50;

/** The seed of a need's runs: `hash(needId, briefVersion)`, its first 32 bits. It only breaks ties.
 * @returns unsigned 32-bit integer */
export const seedOf = (needId: string, briefVersion: number, hash: HexHash): number =>
  Number.parseInt(hash(`${needId}:${briefVersion}`).slice(0, 8), 16) >>> 0;

/** Refuses inputs no run can be trusted on.
 * @throws RangeError: a caller's bug, never a user's mistake */
export function checkRunInputs({ need, tables, seed, k }: RunInputs): void {
  if (!Number.isInteger(k) || k < 1 || k > 1000) throw new RangeError(`k must be in 1..1000, got ${k}.`);
  if (seed >>> 0 !== seed) throw new RangeError(`seed must be an unsigned 32-bit integer, got ${seed}.`);
  if (need.niches.length > 2 || need.required.length + need.niceToHave.length > 64 || need.stack.length > 255) {
    throw new RangeError(
      `Facts of need ${need.needId} hold more than 2 niches, 64 specialties or 255 technologies; rebuild them from the brief.`,
    );
  }
  if (need.halfDaysPerWeek < 1 || need.halfDaysPerWeek > 14)
    throw new RangeError(`Need ${need.needId} asks for ${need.halfDaysPerWeek} half-days a week.`);
  const { microEurPerUnit } = tables.rates;
  if (microEurPerUnit.length < CURRENCIES.length || !microEurPerUnit.every((rate) => Number.isSafeInteger(rate) && rate > 0)) {
    throw new RangeError(`Exchange rates ${tables.rates.version} miss a currency; load a complete table.`);
  }
  if (!Number.isInteger(tables.zones.minutes[need.zone]))
    throw new RangeError(`Zone offsets ${tables.zones.version} miss zone ${need.zone} of need ${need.needId}.`);
}
