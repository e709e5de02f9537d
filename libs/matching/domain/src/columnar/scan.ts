import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import { integerSqrt } from '../arithmetic';
import { CAPACITY_WINDOW_WEEKS, MAX_SIDE_POINTS } from '../policy';
import type { RunInputs } from '../run-inputs';
import { addendFor, blackoutsTooMany, shortWeeks, spareInWindow } from './capacity-window';
import type { Collector } from './collectors';
import { GATE, GATE_WORDS, ROW_WORDS, SHIFT, WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import type { NeedTables } from './need-tables';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { clz32, floor, max, min } = Math;

/** Leaders are scanned in blocks of this many words of 32, so that the scratch stays in the first cache. */
const BLOCK_WORDS = 64;
const BLOCK = BLOCK_WORDS * 32;
/** Last week of a row at which a whole capacity window still lies inside it. */
const LAST_WINDOW = CAPACITY_WEEKS - CAPACITY_WINDOW_WEEKS;

/** Scores a market for one need in three steps a block: gates, points that take one row, points that take lists. The loops are long and
 * free of branches where they can be, on purpose: this is the product's hot path, a mispredicted branch costs more than the points it
 * skips, and loads of independent leaders overlap only in straight code. `SlotExplainer` says the same line by line, and every run checks
 * one against the other. Nothing is allocated per leader. */
export class Scan {
  private readonly slots = new Int32Array(BLOCK);
  private readonly companyPoints = new Int32Array(BLOCK);
  private readonly leaderPoints = new Int32Array(BLOCK);
  /** Keeps the compiler from leaving {@link warm} out. */
  warmed = 0;

  constructor(
    private readonly columns: LeaderColumns,
    private readonly tables: NeedTables,
  ) {}

  /** Offers every leader whose bit is set, who passes the gates that measure, and who reaches the collector's threshold.
   * @returns how many leaders passed every gate */
  run(inputs: RunInputs, words: Int32Array, collector: Collector): number {
    let passed = 0;
    for (let from = 0; from < words.length; from += BLOCK_WORDS) {
      const count = this.passGates(inputs, words, from, min(words.length, from + BLOCK_WORDS));
      if (count === 0) continue;
      passed += count;
      this.warm(count);
      this.scoreRows(inputs, count);
      this.scoreLists(count, collector);
    }
    return passed;
  }

  get bytes(): number {
    return this.slots.byteLength * 3;
  }

  /** Collects the slots that pass CAPACITY, which turns most away from compact planes, then RATE, OVERLAP and START, each of which turns
   * negative where it fails. */
  private passGates(inputs: RunInputs, words: Int32Array, from: number, to: number): number {
    const { slots } = this;
    const { planes, gates, clocks } = this.columns;
    const { look, overlapMinutes, overlapStamp, stamp, firstWeek, latestStart, planeA, planeB, planeShift } = this.tables;
    const { rateLimits } = this.tables.at;
    const { minOverlapMinutes } = inputs.need;
    const addend = addendFor(inputs.need.halfDaysPerWeek);
    const upShift = 31 - planeShift;
    let count = 0;
    for (let word = from; word < to; word++) {
      for (let bits = words[word]; bits !== 0; bits &= bits - 1) {
        const slot = (word << 5) + 31 - clz32(bits & -bits);
        const window = (planes[planeA + slot] >>> planeShift) | ((planes[planeB + slot] << upShift) << 1);
        if ((shortWeeks(window, addend) | blackoutsTooMany(window)) !== 0) continue;
        const gate = slot * GATE_WORDS;
        const moneyClock = gates[gate + GATE.MONEY_CLOCK];
        const clock = moneyClock >>> SHIFT.clock;
        if (overlapStamp[clock] !== stamp) this.tables.fillOverlap(clock, inputs, clocks);
        const windowAt = firstWeek - gates[gate + GATE.CAPACITY_FROM];
        const fails =
          ((windowAt | (LAST_WINDOW - windowAt)) >> 31) |
          ((look[rateLimits + (moneyClock & 0xff) * 4] - gates[gate + GATE.RATE_MIN]) >> 31) |
          ((latestStart - gates[gate + GATE.AVAILABLE_FROM]) >> 31) |
          ((overlapMinutes[clock] - minOverlapMinutes) >> 31);
        slots[count] = slot;
        count += 1 - ((fails | -fails) >>> 31);
      }
    }
    return count;
  }

  /** Touches the memory the next steps read, in loops so short that many misses are under way at once: a fifth off the whole run. */
  private warm(count: number): void {
    const { slots } = this;
    const { rows } = this.columns;
    const { cells } = this.columns.lists;
    let sum = 0;
    for (let index = 0; index < count; index++) sum ^= rows[slots[index] * ROW_WORDS] ^ rows[slots[index] * ROW_WORDS + ROW_WORDS - 1];
    for (let index = 0; index < count; index++) sum ^= cells[rows[slots[index] * ROW_WORDS + WORD.LISTS]];
    this.warmed = sum;
  }

  /** All points that take no list, for the slots collected. */
  private scoreRows({ need, policy, asOfDay }: RunInputs, count: number): void {
    const { slots, companyPoints, leaderPoints } = this;
    const { rows, gates, planes } = this.columns;
    const { look, at, overlapPoints, planeA, planeB, planeShift, wishedMissionAny } = this.tables;
    const { niche, nicheStride, wishedNiche, wishedNicheNone } = this.tables.lists;
    const { roles, mainRole, stageLow, stageHigh, traitLow, traitHigh, handsOn, archetype, duties, slack } = at;
    const { wishedStage, wishedDays, wishedHandsOn, wishedScope, sponsor, rateCompany, rateLeader, rateLimits } = at;
    const { missions, phase, halfDaysPerWeek } = need;
    const archetypeShift = SHIFT.archetypes + need.archetype * 2;
    const phaseCap = policy.company.phase.cap;
    const missionCap = policy.leader.mission.cap;
    const { cap: outcomeCap, priorCount, priorMean } = policy.company.outcomes;
    const prior = priorCount * priorMean;
    const { afterDays, minusPoints } = policy.company.stale;
    const upShift = 31 - planeShift;
    for (let index = 0; index < count; index++) {
      const slot = slots[index];
      const row = slot * ROW_WORDS;
      const moneyClock = gates[slot * GATE_WORDS + GATE.MONEY_CLOCK];
      const who = rows[row + WORD.WHO];
      const depth = rows[row + WORD.DEPTH];
      const past = rows[row + WORD.PAST];
      const wish = rows[row + WORD.WISH];
      const target = rows[row + WORD.RATE_TARGET];
      const limits = rateLimits + (moneyClock & 0xff) * 4;
      const rateStep = ((look[limits + 1] - target) >>> 31) + ((look[limits + 2] - target) >>> 31) + ((look[limits + 3] - target) >>> 31);

      const wishedA = rows[row + WORD.WISHED_NICHES];
      const wishedB = rows[row + WORD.WISHED_NICHES + 1];
      const wishedC = rows[row + WORD.WISHED_NICHES + 2];
      const first = max(wishedNiche[wishedA & 0xffff], wishedNiche[wishedA >>> SHIFT.secondNiche]);
      const second = max(wishedNiche[wishedB & 0xffff], wishedNiche[wishedB >>> SHIFT.secondNiche]);
      const third = max(wishedNiche[wishedC & 0xffff], wishedNiche[wishedC >>> SHIFT.secondNiche]);
      const wishedMissions = wish & 0xffff;
      leaderPoints[index] =
        look[wishedStage + (past >>> SHIFT.wishedStages)] +
        (wishedA === 0 ? wishedNicheNone : max(first, second, third)) +
        (wishedMissions === 0 ? wishedMissionAny : (wishedMissions & missions) !== 0 ? missionCap : 0) +
        look[rateLeader + rateStep] +
        look[wishedDays + ((wish >>> SHIFT.minHalfDays) & 0xff)] +
        look[wishedHandsOn + ((who >>> SHIFT.wishedHandsOn) & 7)] +
        look[wishedScope + ((who >>> SHIFT.wishedScope) & 3)] +
        look[sponsor + (wish >>> SHIFT.sponsorHours)];

      const niches = rows[row + WORD.NICHES];
      const nicheB = niches >>> SHIFT.secondNiche;
      // A sole niche is looked up in the first pair of tables, the first of two in the second pair, the second in the third.
      const nicheAtA = ((nicheB + 0xffff) >>> 16) * 2 * nicheStride + (niches & 0xffff);
      const nicheAtB = 4 * nicheStride + nicheB;
      const window = (planes[planeA + slot] >>> planeShift) | ((planes[planeB + slot] << upShift) << 1);
      const unconfirmedDays = asOfDay - rows[row + WORD.CONFIRMED];
      let stale = 0;
      for (let step = 0; step < afterDays.length && unconfirmedDays > afterDays[step]; step++) stale = minusPoints[step];
      companyPoints[index] =
        max(look[roles + (who & 0xffff)], look[mainRole + ((who >>> SHIFT.primaryRole) & 15)]) +
        max(niche[nicheAtA], niche[nicheAtB]) +
        max(niche[nicheAtA + nicheStride], niche[nicheAtB + nicheStride]) +
        max(look[stageLow + (depth & 0xff)], look[stageHigh + ((depth >>> 8) & 0x3f)]) +
        (phaseCap & -((past >>> phase) & 1)) +
        look[archetype + ((past >>> archetypeShift) & 3)] +
        look[duties + ((past >>> SHIFT.duties) & 0xff)] +
        look[handsOn + ((who >>> SHIFT.handsOn) & 7)] +
        look[traitLow + ((depth >>> SHIFT.traits) & 0x1ff)] +
        look[traitHigh + ((depth >>> (SHIFT.traits + 9)) & 0x3f)] +
        look[rateCompany + rateStep] +
        overlapPoints[moneyClock >>> SHIFT.clock] +
        look[slack + spareInWindow(window, halfDaysPerWeek)] +
        floor((outcomeCap * (rows[row + WORD.OUTCOME_SUM] + prior)) / ((rows[row + WORD.OUTCOME_COUNT] + priorCount) * 100)) -
        stale;
    }
  }

  /** Adds the lists for whoever can still reach the threshold, and offers the exact score. */
  private scoreLists(count: number, collector: Collector): void {
    const { slots, companyPoints, leaderPoints } = this;
    const { rows } = this.columns;
    const { cells } = this.columns.lists;
    const { specialtyHead, nodes, best, itemCount, inStack, stackPoints } = this.tables.lists;
    const { listsMost } = this.tables;
    let threshold = collector.threshold;
    for (let index = 0; index < count; index++) {
      const leader = max(0, min(MAX_SIDE_POINTS, leaderPoints[index]));
      let company = companyPoints[index];
      // R never exceeds G = floor(sqrt(4PQ)): whoever cannot reach the threshold even with the fullest lists is out.
      const most = max(0, min(MAX_SIDE_POINTS, company + listsMost));
      if (4 * most * leader < threshold * threshold) continue;
      const row = slots[index] * ROW_WORDS;
      const counts = rows[row + WORD.LIST_COUNTS];
      let cell = rows[row + WORD.LISTS];
      for (const last = cell + (counts & 0xff); cell < last; cell++) {
        for (let node = specialtyHead[cells[cell]]; node !== 0; node = nodes[node + 2]) {
          const item = nodes[node];
          const points = nodes[node + 1];
          if (points > best[item]) {
            company += points - best[item];
            best[item] = points;
          }
        }
      }
      for (let item = 0; item < itemCount; item++) best[item] = 0;
      let shared = 0;
      for (const last = cell + (counts >>> SHIFT.technologies); cell < last; cell++) shared += inStack[cells[cell]];
      company = max(0, min(MAX_SIDE_POINTS, company + stackPoints[shared]));
      const square = 4 * company * leader;
      if (square < threshold * threshold) continue;
      const likelihoodPrice = rows[row + WORD.LIKELIHOOD_PRICE];
      const answered = floor((integerSqrt(square) * (likelihoodPrice & 0x3fff)) / 10_000);
      const score = max(0, answered - (likelihoodPrice >>> SHIFT.price));
      if (score < threshold) continue;
      collector.offer(slots[index], score);
      threshold = collector.threshold;
    }
  }
}
