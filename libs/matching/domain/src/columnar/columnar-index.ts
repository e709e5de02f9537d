import type { LeaderFacts } from '@qd/leaders-domain';
import { firstFailedGate } from '../gates';
import type { LeaderPlace, Market, MarketCount } from '../market';
import { resultHead, type MatchRunResult } from '../result';
import { checkRunInputs, type RunInputs } from '../run-inputs';
import { scoreLeader } from '../score';
import { ClosenessCache } from './closeness-cache';
import { BetterCount, TopK, type Collector } from './collectors';
import { SlotExplainer } from './explain-slot';
import { GateWords } from './gate-words';
import { LeaderColumns } from './leader-columns';
import { NeedTables } from './need-tables';
import { Scan } from './scan';

/** What an index holds in memory, in bytes. `total` leaves out `companies`, an estimate of what JavaScript spends on blocks and conflicts;
 * report it beside. */
export interface IndexBytes {
  readonly rows: number;
  readonly capacity: number;
  readonly bitsets: number;
  /** Specialties, technologies and runs of capacity. */
  readonly lists: number;
  readonly ids: number;
  readonly lookups: number;
  readonly total: number;
  readonly perLeader: number;
  readonly companies: number;
}

/** The market in columns: the same answers as the naive reference scorer, byte for byte, for a fraction of its time. Gates that are a
 * property are bitsets, gates that measure and all points are loads from one row per leader and from look-up tables of the need, and
 * only the k that are kept get an explanation. Not reentrant: one index serves one call at a time, as its scratch is shared.
 * @see docs/domain/matching.md#columns */
export class ColumnarIndex implements Market {
  private readonly columns = new LeaderColumns();
  private readonly closeness = new ClosenessCache(this.columns.specialties, this.columns.niches);
  private readonly tables = new NeedTables();
  private readonly gates = new GateWords();
  private readonly hotPath = new Scan(this.columns, this.tables);
  private readonly explainer = new SlotExplainer(this.columns, this.tables);
  private readonly top = new TopK(this.columns);
  private readonly better = new BetterCount(this.columns);

  /** An index of these leaders; order does not matter, a later entry of the same leader wins.
   * @throws RangeError on broken facts */
  static from(leaders: readonly LeaderFacts[]): ColumnarIndex {
    const index = new ColumnarIndex();
    index.columns.reserve(leaders.length);
    for (const leader of leaders) index.upsert(leader);
    return index;
  }

  get size(): number {
    return this.columns.size;
  }

  has(leaderId: string): boolean {
    return this.columns.slotOf(leaderId) >= 0;
  }

  /** Adds a leader or replaces the facts of one.
   * @throws RangeError on broken facts; the index is unchanged then */
  upsert(facts: LeaderFacts): void {
    this.columns.upsert(facts);
  }

  /** @returns whether the leader was there */
  remove(leaderId: string): boolean {
    return this.columns.remove(leaderId);
  }

  run(inputs: RunInputs): MatchRunResult {
    checkRunInputs(inputs);
    this.top.start(inputs.k, inputs.seed);
    const passed = this.scan(inputs, this.top);
    this.explainer.writer.startRun(this.top.count);
    const matches = this.top.ranked().map(({ slot, score }) => {
      const match = this.explainer.explain(inputs, slot);
      if (match.score !== score) throw new Error(`Scan and explanation disagree on leader ${match.leaderId}: ${score} and ${match.score}.`);
      return match;
    });
    return { ...resultHead(inputs), considered: this.columns.approvedCount, passed, matches };
  }

  count(inputs: RunInputs): MarketCount {
    checkRunInputs(inputs);
    // A tie below every real one: whoever has the strong score itself counts too.
    this.better.start(inputs.policy.strongScore, -1, '', inputs.seed);
    const passed = this.scan(inputs, this.better);
    return { considered: this.columns.approvedCount, passed, strong: this.better.count };
  }

  placeOf(inputs: RunInputs, leader: LeaderFacts): LeaderPlace {
    checkRunInputs(inputs);
    const failure = firstFailedGate(inputs, leader);
    if (failure) return { passes: false, failure };
    const match = scoreLeader(inputs, leader);
    this.better.start(match.score, match.tie, leader.leaderId, inputs.seed);
    this.scan(inputs, this.better);
    return { passes: true, match, rank: this.better.count + 1 };
  }

  /** What the index takes, with all parts of variable length. */
  bytes(): IndexBytes {
    const { gates, rows, planes, bitsets, capacitySets, entries, ids, size, hiddenFrom, clocks } = this.columns;
    const lookups = this.tables.bytes + this.gates.bytes + this.closeness.bytes + this.top.bytes + this.hotPath.bytes + clocks.bytes;
    const parts = {
      rows: gates.byteLength + rows.byteLength,
      capacity: planes.bytes,
      bitsets: bitsets.bytes + capacitySets.bytes,
      lists: entries.bytes,
      ids: ids.bytes,
      lookups,
    };
    const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
    return { ...parts, total, perLeader: Math.round(total / Math.max(1, size)), companies: hiddenFrom.bytes };
  }

  private scan(inputs: RunInputs, collector: Collector): number {
    if (inputs.need.open !== 1) return 0;
    this.tables.prepare(inputs, this.columns, this.closeness);
    return this.hotPath.run(inputs, this.gates.fill(inputs, this.columns), collector);
  }
}
