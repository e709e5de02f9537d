import { clamp, integerSqrt, shareOf, tieOf } from '../arithmetic';
import { outcomePoints, stalePoints } from '../company-points';
import { LINE } from '../lines';
import { MAX_SIDE_POINTS } from '../policy';
import { RATE_STEPS } from '../rate';
import type { ScoredMatch } from '../result';
import type { RunInputs } from '../run-inputs';
import { spareInWindow } from './capacity-window';
import { GATE, GATE_WORDS, MAX_WISHED_NICHES, ROW_WORDS, SHIFT, WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import type { NeedTables } from './need-tables';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { max } = Math;

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
    this.readLists(row);
    const limits = this.tables.at.rateLimits + (columns.gates[slot * GATE_WORDS + GATE.MONEY_CLOCK] & 0xff) * 4;
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
    const score = max(0, answered - (likelihoodPrice >>> SHIFT.price));
    writer.add(LINE.BALANCE, both - companyPoints - leaderPoints);
    writer.add(LINE.LIKELIHOOD, answered - both);
    writer.add(LINE.DEMAND, score - answered);
    const tie = tieOf(columns.rows[row + WORD.HASH], inputs.seed);
    return { leaderId: columns.ids[slot], score, companyPoints, leaderPoints, tie, lines: writer.lines() };
  }

  private writeCompany({ need, policy, asOfDay }: RunInputs, slot: number, row: number, step: number): number {
    const { writer, columns, tables } = this;
    const { rows } = columns;
    const { look, at } = tables;
    const who = rows[row + WORD.WHO];
    const depth = rows[row + WORD.DEPTH];
    const past = rows[row + WORD.PAST];
    const clock = columns.gates[slot * GATE_WORDS + GATE.MONEY_CLOCK] >>> SHIFT.clock;
    const window =
      (columns.planes[tables.planeA + slot] >>> tables.planeShift) |
      ((columns.planes[tables.planeB + slot] << (31 - tables.planeShift)) << 1);
    const spare = spareInWindow(window, need.halfDaysPerWeek);
    const role = max(look[at.roles + (who & 0xffff)], look[at.mainRole + ((who >>> SHIFT.primaryRole) & 15)]);
    const traits = look[at.traitLow + ((depth >>> SHIFT.traits) & 0x1ff)] + look[at.traitHigh + ((depth >>> (SHIFT.traits + 9)) & 0x3f)];
    return (
      writer.add(LINE.ROLE_FIT, role) +
      writer.add(LINE.NICHE, this.nichePoints(rows[row + WORD.NICHES])) +
      writer.add(LINE.REQUIRED_SPECIALTIES, this.required) +
      writer.add(LINE.NICE_TO_HAVE, this.niceToHave) +
      writer.add(LINE.STAGE_DISTANCE, max(look[at.stageLow + (depth & 0xff)], look[at.stageHigh + ((depth >>> 8) & 0x3f)])) +
      writer.add(LINE.GROWTH_PHASE, ((past >>> need.phase) & 1) === 1 ? policy.company.phase.cap : 0) +
      writer.add(LINE.ARCHETYPE_EXPERIENCE, look[at.archetype + ((past >>> (SHIFT.archetypes + need.archetype * 2)) & 3)]) +
      writer.add(LINE.DUTIES, look[at.duties + ((past >>> SHIFT.duties) & 0xff)]) +
      writer.add(LINE.HANDS_ON, look[at.handsOn + ((who >>> SHIFT.handsOn) & 7)]) +
      writer.add(LINE.TRAITS, traits) +
      writer.add(LINE.RATE_POSITION, look[at.rateCompany + step]) +
      writer.add(LINE.TIME_ZONE_COMFORT, tables.overlapPoints[clock]) +
      writer.add(LINE.CAPACITY_SLACK, look[at.slack + spare]) +
      writer.add(LINE.OUTCOME_HISTORY, outcomePoints(rows[row + WORD.OUTCOME_COUNT], rows[row + WORD.OUTCOME_SUM], policy.company)) +
      writer.add(LINE.STACK_OVERLAP, this.stack) +
      writer.add(LINE.STALE_AVAILABILITY, -stalePoints(asOfDay - rows[row + WORD.CONFIRMED], policy.company))
    );
  }

  private writeLeader({ need, policy }: RunInputs, row: number, step: number): number {
    const { writer, tables } = this;
    const { rows } = this.columns;
    const { look, at } = tables;
    const who = rows[row + WORD.WHO];
    const past = rows[row + WORD.PAST];
    const wish = rows[row + WORD.WISH];
    const missions = wish & 0xffff;
    const kept = (missions & need.missions) !== 0 ? policy.leader.mission.cap : 0;
    return (
      writer.add(LINE.WISHED_STAGE, look[at.wishedStage + (past >>> SHIFT.wishedStages)]) +
      writer.add(LINE.WISHED_NICHE, this.wishedNichePoints(row)) +
      writer.add(LINE.WISHED_MISSION, missions === 0 ? tables.wishedMissionAny : kept) +
      writer.add(LINE.WISHED_RATE, look[at.rateLeader + step]) +
      writer.add(LINE.WISHED_DAYS, look[at.wishedDays + ((wish >>> SHIFT.minHalfDays) & 0xff)]) +
      writer.add(LINE.WISHED_HANDS_ON, look[at.wishedHandsOn + ((who >>> SHIFT.wishedHandsOn) & 7)]) +
      writer.add(LINE.WISHED_SCOPE_STABILITY, look[at.wishedScope + ((who >>> SHIFT.wishedScope) & 3)]) +
      writer.add(LINE.WISHED_SPONSOR_HOURS, look[at.sponsor + (wish >>> SHIFT.sponsorHours)])
    );
  }

  private nichePoints(packed: number): number {
    const { niche, nicheStride } = this.tables.lists;
    const [first, second] = [packed & 0xffff, packed >>> SHIFT.secondNiche];
    const points = (place: number, index: number, ordinal: number): number => niche[(place * 2 + index) * nicheStride + ordinal];
    if (second === 0) return points(0, 0, first) + points(0, 1, first);
    return max(points(1, 0, first), points(2, 0, second)) + max(points(1, 1, first), points(2, 1, second));
  }

  private wishedNichePoints(row: number): number {
    const { rows } = this.columns;
    const { wishedNiche, wishedNicheNone } = this.tables.lists;
    if (rows[row + WORD.WISHED_NICHES] === 0) return wishedNicheNone;
    let best = 0;
    for (let word = row + WORD.WISHED_NICHES; word < row + WORD.WISHED_NICHES + MAX_WISHED_NICHES / 2; word++) {
      best = max(best, wishedNiche[rows[word] & 0xffff], wishedNiche[rows[word] >>> SHIFT.secondNiche]);
    }
    return best;
  }

  private readLists(row: number): void {
    const { rows } = this.columns;
    const { cells } = this.columns.lists;
    const { best, itemCount, requiredCount, specialtyHead, nodes, inStack, stackPoints } = this.tables.lists;
    const counts = rows[row + WORD.LIST_COUNTS];
    let cell = rows[row + WORD.LISTS];
    for (const last = cell + (counts & 0xff); cell < last; cell++) {
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
    let shared = 0;
    for (const last = cell + (counts >>> SHIFT.technologies); cell < last; cell++) shared += inStack[cells[cell]];
    this.stack = stackPoints[shared];
  }
}
