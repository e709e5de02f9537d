import { DEFAULT_K, type MatchPolicy, type MatchTables, type RunInputs } from '@qd/matching-domain';
import { epochDayAt, type Instant } from '@qd/shared-domain';
import type { MarketIndex, OpenNeed } from '../market-index/market-index';
import type { Policies } from '../policies/policies';
import type { ReferenceTables } from '../reference-tables/reference-tables';

/** What every run of a moment is a function of, besides its need and the leaders. */
export interface RunSettings {
  readonly asOf: Instant;
  readonly policy: MatchPolicy;
  readonly tables: MatchTables;
}

/** The settings of runs made on an index as it is now: its day, the policy in force, the tables of that day. */
export async function settingsNow(index: MarketIndex, policies: Policies, tables: ReferenceTables): Promise<RunSettings> {
  const { asOf } = index;
  const [policy, matchTables] = await Promise.all([policies.current(), tables.at(asOf)]);
  return { asOf, policy, tables: matchTables };
}

/** The inputs of a need's run under these settings. */
export const inputsOf = ({ facts, seed }: OpenNeed, { asOf, policy, tables }: RunSettings): RunInputs => ({
  need: facts,
  asOfDay: epochDayAt(asOf),
  policy,
  tables,
  seed,
  k: DEFAULT_K,
});
