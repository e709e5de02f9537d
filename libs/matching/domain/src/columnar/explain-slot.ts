import { clamp, integerSqrt, shareOf, tieOf } from '../arithmetic';
import { outcomePoints, stalePoints } from '../company-points';
import { LINE } from '../lines';
import { MAX_SIDE_POINTS } from '../policy';
import { RATE_STEPS } from '../rate';
import type { ScoredMatch } from '../result';
import type { RunInputs } from '../run-inputs';
import { spareInWindow } from './capacity-window';
import { CALENDAR_WEEKS, LIST_HEADER, PLANES, ROW_WORDS, SHIFT, WEEKS_PER_WORD, WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import { TABLE, type NeedTables } from './need-tables';

/** The eight weeks of capacity from a week on, a nibble each. Right only where the row's horizon covers them. */
export function windowAt(columns: LeaderColumns, slot: number, firstWeek: number): number {
  const place = firstWeek & (CALENDAR_WEEKS - 1);
  const plane = Math.floor(place / WEEKS_PER_WORD);
  const shift = (place % WEEKS_PER_WORD) * 4;
  const low = columns.planes[plane * columns.capacity + slot];
  if (shift === 0) return low;
  return (low >>> shift) | (columns.planes[((plane + 1) % PLANES) * columns.capacity + slot] << (32 - shift));
}

/** Collects the lines of one match in a buffer that is kept from match to match: `[code, points, …]`, zeros left out. */
export class LineWriter {
  private readonly cells = new Int32Array(128);
  private length = 0;

  start(): void {
    this.length = 0;
  }

  /** @returns the points, so that a side can be summed while it is written */
  add(code: number, points: number): number {
    if (points !== 0) {
      this.cells[this.length++] = code;
      this.cells[this.length++] = points;
    }
    return points;
  }

  lines(): Int32Array {
    return this.cells.slice(0, this.length);
  }
}

/** Explains slots, one at a time, from the columns and a need's tables. */
export class SlotExplainer {
  private readonly writer = new LineWriter();
  /** Points of the lists of the slot at hand. */
  private required = 0;
  private niceToHave = 0;
  private wishedNiche = 0;
  private stack = 0;

  constructor(
    private readonly columns: LeaderColumns,
    private readonly tables: NeedTables,
  ) {}

  /** The match of one slot with every line. The leader has passed the gates. */
  explain(inputs: RunInputs, slot: number): ScoredMatch {
    const { columns, writer } = this;
    const row = slot * ROW_WORDS;
    const likelihoodPrice = columns.rows[row + WORD.LIKELIHOOD_PRICE];
    this.readLists(columns.rows[row + WORD.LISTS]);
    const limits = TABLE.RATE_LIMITS + (columns.rows[row + WORD.MONEY_CLOCK] & 0xff) * 4;
    const target = columns.rows[row + WORD.RATE_TARGET];
    let step = 0;
    while (step < RATE_STEPS - 1 && target > this.tables.look[limits + 1 + step]) step++;
    writer.start();
    const companySum = this.writeCompany(inputs, slot, row, step);
    const companyPoints = clamp(companySum, 0, MAX_SIDE_POINTS);
    writer.add(LINE.COMPANY_CLAMP, companyPoints - companySum);
    const leaderSum = this.writeLeader(inputs, row, step);
    const leaderPoints = clamp(leaderSum, 0, MAX_SIDE_POINTS);
    writer.add(LINE.LEADER_CLAMP, leaderPoints - leaderSum);
    const both = integerSqrt(4 * companyPoints * leaderPoints);
    const answered = shareOf(both, likelihoodPrice & 0x3fff);
    const score = Math.max(0, answered - (likelihoodPrice >>> SHIFT.price));
    writer.add(LINE.BALANCE, both - companyPoints - leaderPoints);
    writer.add(LINE.LIKELIHOOD, answered - both);
    writer.add(LINE.DEMAND, score - answered);
    const tie = tieOf(columns.rows[row + WORD.HASH], inputs.seed);
    return { leaderId: columns.ids[slot], score, companyPoints, leaderPoints, tie, lines: writer.lines() };
  }

  private writeCompany({ need, policy, asOfDay }: RunInputs, slot: number, row: number, step: number): number {
    const { writer, columns, tables } = this;
    const { rows } = columns;
    const { look } = tables;
    const [who, depth, past] = [rows[row + WORD.WHO], rows[row + WORD.DEPTH], rows[row + WORD.PAST]];
    const clock = rows[row + WORD.MONEY_CLOCK] >>> SHIFT.clock;
    const spare = spareInWindow(windowAt(columns, slot, tables.firstWeek), need.halfDaysPerWeek);
    const role = Math.max(look[TABLE.ROLES + (who & 0xffff)], look[TABLE.MAIN_ROLE + ((who >>> SHIFT.primaryRole) & 15)]);
    const traits = look[TABLE.TRAIT_LOW + ((depth >>> SHIFT.traits) & 0x1ff)] + look[TABLE.TRAIT_HIGH + ((depth >>> (SHIFT.traits + 9)) & 0x3f)];
    return (
      writer.add(LINE.ROLE_FIT, role) +
      writer.add(LINE.NICHE, this.nichePoints(rows[row + WORD.NICHES])) +
      writer.add(LINE.REQUIRED_SPECIALTIES, this.required) +
      writer.add(LINE.NICE_TO_HAVE, this.niceToHave) +
      writer.add(LINE.STAGE_DISTANCE, Math.max(look[TABLE.STAGE_LOW + (depth & 0xff)], look[TABLE.STAGE_HIGH + ((depth >>> 8) & 0x3f)])) +
      writer.add(LINE.GROWTH_PHASE, ((past >>> need.phase) & 1) === 1 ? tables.phasePoints : 0) +
      writer.add(LINE.ARCHETYPE_EXPERIENCE, look[TABLE.ARCHETYPE + ((past >>> (SHIFT.archetypes + need.archetype * 2)) & 3)]) +
      writer.add(LINE.DUTIES, look[TABLE.DUTIES + ((past >>> SHIFT.duties) & 0xff)]) +
      writer.add(LINE.HANDS_ON, look[TABLE.HANDS_ON + ((who >>> SHIFT.handsOn) & 7)]) +
      writer.add(LINE.TRAITS, traits) +
      writer.add(LINE.RATE_POSITION, look[TABLE.RATE_COMPANY + step]) +
      writer.add(LINE.TIME_ZONE_COMFORT, tables.overlapPoints[clock]) +
      writer.add(LINE.CAPACITY_SLACK, look[TABLE.SLACK + spare]) +
      writer.add(LINE.OUTCOME_HISTORY, outcomePoints(rows[row + WORD.OUTCOME_COUNT], rows[row + WORD.OUTCOME_SUM], policy.company)) +
      writer.add(LINE.STACK_OVERLAP, this.stack) +
      writer.add(LINE.STALE_AVAILABILITY, -stalePoints(asOfDay - rows[row + WORD.CONFIRMED], policy.company))
    );
  }

  private writeLeader({ need, policy }: RunInputs, row: number, step: number): number {
    const { writer, tables } = this;
    const { rows } = this.columns;
    const { look } = tables;
    const [who, past, wish] = [rows[row + WORD.WHO], rows[row + WORD.PAST], rows[row + WORD.WISH]];
    const missions = wish & 0xffff;
    const kept = (missions & need.missions) !== 0 ? policy.leader.mission.cap : 0;
    return (
      writer.add(LINE.WISHED_STAGE, look[TABLE.WISHED_STAGE + (past >>> SHIFT.wishedStages)]) +
      writer.add(LINE.WISHED_NICHE, this.wishedNiche) +
      writer.add(LINE.WISHED_MISSION, missions === 0 ? tables.wishedMissionAny : kept) +
      writer.add(LINE.WISHED_RATE, look[TABLE.RATE_LEADER + step]) +
      writer.add(LINE.WISHED_DAYS, look[TABLE.WISHED_DAYS + ((wish >>> SHIFT.minHalfDays) & 0xff)]) +
      writer.add(LINE.WISHED_HANDS_ON, look[TABLE.WISHED_HANDS_ON + ((who >>> SHIFT.wishedHandsOn) & 7)]) +
      writer.add(LINE.WISHED_SCOPE_STABILITY, look[TABLE.WISHED_SCOPE + ((who >>> SHIFT.wishedScope) & 3)]) +
      writer.add(LINE.WISHED_SPONSOR_HOURS, look[TABLE.WISHED_SPONSOR + (wish >>> SHIFT.sponsorHours)])
    );
  }

  private nichePoints(packed: number): number {
    const { niche, nicheStride } = this.tables.lists;
    const [first, second] = [packed & 0xffff, packed >>> SHIFT.secondNiche];
    const points = (place: number, index: number, ordinal: number): number => niche[(place * 2 + index) * nicheStride + ordinal];
    if (second === 0) return points(0, 0, first) + points(0, 1, first);
    return Math.max(points(1, 0, first), points(2, 0, second)) + Math.max(points(1, 1, first), points(2, 1, second));
  }

  private readLists(at: number): void {
    const { cells } = this.columns.lists;
    const { best, itemCount, requiredCount, specialtyHead, nodes, wishedNiche, wishedNicheNone, inStack, stackPoints } = this.tables.lists;
    const wishCount = cells[at] >>> 8;
    let cell = at + LIST_HEADER;
    for (const last = cell + (cells[at] & 0xff); cell < last; cell++) {
      for (let node = specialtyHead[cells[cell]]; node !== 0; node = nodes[node + 2]) {
        if (nodes[node + 1] > best[nodes[node]]) best[nodes[node]] = nodes[node + 1];
      }
    }
    this.required = 0;
    this.niceToHave = 0;
    for (let item = 0; item < itemCount; item++) {
      if (item < requiredCount) this.required += best[item];
      else this.niceToHave += best[item];
      best[item] = 0;
    }
    this.wishedNiche = wishCount === 0 ? wishedNicheNone : 0;
    for (const last = cell + wishCount; cell < last; cell++) this.wishedNiche = Math.max(this.wishedNiche, wishedNiche[cells[cell]]);
    let shared = 0;
    for (const last = cell + cells[at + 1]; cell < last; cell++) shared += inStack[cells[cell]];
    this.stack = stackPoints[shared];
  }
}
