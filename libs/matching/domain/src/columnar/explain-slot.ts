import { clamp, integerSqrt, shareOf, tieOf } from '../arithmetic';
import { outcomePoints, stalePoints } from '../company-points';
import { COMPANY_LINES, LEADER_LINES, LINE, SHARED_LINES } from '../lines';
import { MAX_SIDE_POINTS } from '../policy';
import { RATE_STEPS } from '../rate';
import type { ScoredMatch } from '../result';
import type { RunInputs } from '../run-inputs';
import { spareInWindow, windowAt } from './capacity-window';
import { GATE, GATE_WORDS, MASK, ROW_WORDS, SHIFT, WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import { NICHE_SPAN } from './list-tables';
import type { NeedTables } from './need-tables';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { max } = Math;

/** Cells the lines of one match can fill: two each. */
const MATCH_CELLS = 2 * (COMPANY_LINES.length + LEADER_LINES.length + SHARED_LINES.length);

/** Collects lines as `[code, points, …]`, zeros left out. The matches of a run share one buffer. */
export class LineWriter {
  private cells = new Int32Array(0);
  private from = 0;
  private end = 0;

  /** Makes room for the lines of this many matches. */
  startRun(matches: number): void {
    this.cells = new Int32Array(matches * MATCH_CELLS);
    this.end = 0;
  }

  startMatch(): void {
    this.from = this.end;
  }

  /** @returns the points, so that a side can be summed while it is written */
  add(code: number, points: number): number {
    if (points !== 0) {
      this.cells[this.end++] = code;
      this.cells[this.end++] = points;
    }
    return points;
  }

  lines(): Int32Array {
    return this.cells.subarray(this.from, this.end);
  }
}

/** Explains slots, one at a time, from the columns and a need's tables. */
export class SlotExplainer {
  readonly writer = new LineWriter();
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
    const gate = slot * GATE_WORDS;
    const limits = this.tables.at.rateLimits + (columns.gates[gate + GATE.RATE_MIN] >>> SHIFT.currency) * 4;
    const target = columns.gates[gate + GATE.RATE_TARGET];
    let step = 0;
    while (step < RATE_STEPS - 1 && target > this.tables.look[limits + 1 + step]) step++;
    writer.startMatch();
    const companySum = this.writeCompany(inputs, slot, row, step);
    const companyPoints = clamp(companySum, 0, MAX_SIDE_POINTS);
    writer.add(LINE.COMPANY_CLAMP, companyPoints - companySum);
    const leaderSum = this.writeLeader(inputs, gate, step);
    const leaderPoints = clamp(leaderSum, 0, MAX_SIDE_POINTS);
    writer.add(LINE.LEADER_CLAMP, leaderPoints - leaderSum);
    const both = integerSqrt(4 * companyPoints * leaderPoints);
    const answered = shareOf(both, likelihoodPrice & MASK.likelihood);
    const score = max(0, answered - (likelihoodPrice >>> SHIFT.price));
    writer.add(LINE.BALANCE, both - companyPoints - leaderPoints);
    writer.add(LINE.LIKELIHOOD, answered - both);
    writer.add(LINE.DEMAND, score - answered);
    const tie = tieOf(columns.ids.hashes[slot], inputs.seed);
    return { leaderId: columns.ids.textOf(slot), score, companyPoints, leaderPoints, tie, lines: writer.lines() };
  }

  private writeCompany({ need, policy, asOfDay }: RunInputs, slot: number, row: number, step: number): number {
    const { writer, columns, tables } = this;
    const { rows } = columns;
    const { look, at } = tables;
    const roles = rows[row + WORD.ROLES];
    const depth = rows[row + WORD.DEPTH];
    const past = rows[row + WORD.PAST];
    const outcomes = rows[row + WORD.OUTCOMES];
    const style = columns.gates[slot * GATE_WORDS + GATE.CLOCK];
    const window = windowAt(tables.firstPlane, tables.secondPlane, tables.planeShift, slot);
    const spare = spareInWindow(window, need.halfDaysPerWeek);
    const role = max(look[at.roles + (roles & MASK.roles)], look[at.mainRole + ((roles >>> SHIFT.primaryRole) & 15)]);
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
      writer.add(LINE.HANDS_ON, look[at.handsOn + ((style >>> SHIFT.handsOn) & 7)]) +
      writer.add(LINE.TRAITS, traits) +
      writer.add(LINE.RATE_POSITION, look[at.rateCompany + step]) +
      writer.add(LINE.TIME_ZONE_COMFORT, look[at.overlap + tables.overlapMinutes[style & MASK.clock]]) +
      writer.add(LINE.CAPACITY_SLACK, look[at.slack + spare]) +
      writer.add(LINE.OUTCOME_HISTORY, outcomePoints(outcomes & MASK.outcomeCount, outcomes >>> SHIFT.outcomeSum, policy.company)) +
      writer.add(LINE.STACK_OVERLAP, this.stack) +
      writer.add(LINE.STALE_AVAILABILITY, -stalePoints(asOfDay - (rows[row + WORD.NICHES] >>> SHIFT.confirmed), policy.company))
    );
  }

  private writeLeader({ need, policy }: RunInputs, gate: number, step: number): number {
    const { writer, tables } = this;
    const { gates } = this.columns;
    const { look, at } = tables;
    const style = gates[gate + GATE.CLOCK];
    const wish = gates[gate + GATE.WISH];
    const missions = wish & 0xffff;
    const kept = (missions & need.missions) !== 0 ? policy.leader.mission.cap : 0;
    return (
      writer.add(LINE.WISHED_STAGE, look[at.wishedStage + ((gates[gate + GATE.START] >>> SHIFT.wishedStages) & 0xff)]) +
      writer.add(LINE.WISHED_NICHE, this.wishedNichePoints(gate)) +
      writer.add(LINE.WISHED_MISSION, missions === 0 ? tables.wishedMissionAny : kept) +
      writer.add(LINE.WISHED_RATE, look[at.rateLeader + step]) +
      writer.add(LINE.WISHED_DAYS, look[at.wishedDays + ((wish >>> SHIFT.minHalfDays) & 0xff)]) +
      writer.add(LINE.WISHED_HANDS_ON, look[at.wishedHandsOn + ((style >>> SHIFT.wishedHandsOn) & 7)]) +
      writer.add(LINE.WISHED_SCOPE_STABILITY, look[at.wishedScope + (style >>> SHIFT.wishedScope)]) +
      writer.add(LINE.WISHED_SPONSOR_HOURS, look[at.sponsor + (wish >>> SHIFT.sponsorHours)])
    );
  }

  private nichePoints(packed: number): number {
    const { niche } = this.tables.lists;
    const [first, second] = [packed & 0xff, (packed >>> 8) & 0xff];
    const points = (place: number, index: number, number: number): number => niche[(place * 2 + index) * NICHE_SPAN + number];
    if (second === 0) return points(0, 0, first) + points(0, 1, first);
    return max(points(1, 0, first), points(2, 0, second)) + max(points(1, 1, first), points(2, 1, second));
  }

  private wishedNichePoints(gate: number): number {
    const { gates } = this.columns;
    const { wishedNiche, wishedNicheNone } = this.tables.lists;
    const four = gates[gate + GATE.WISHED_NICHES];
    if (four === 0) return wishedNicheNone;
    const fifth = gates[gate + GATE.START] >>> SHIFT.fifthNiche;
    return max(
      max(wishedNiche[four & 0xff], wishedNiche[(four >>> 8) & 0xff]),
      max(wishedNiche[(four >>> 16) & 0xff], wishedNiche[four >>> 24]),
      wishedNiche[fifth],
    );
  }

  private readLists(row: number): void {
    const { cells } = this.columns.entries;
    const { best, itemCount, requiredCount, specialtyHead, nodes, inStack, stackPoints } = this.tables.lists;
    let cell = this.columns.rows[row + WORD.ENTRY];
    const counts = cells[cell++];
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
    for (const last = cell + (counts >>> 8); cell < last; cell++) shared += inStack[cells[cell]];
    this.stack = stackPoints[shared];
  }
}
