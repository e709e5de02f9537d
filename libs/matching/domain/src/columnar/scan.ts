import { integerSqrt } from '../arithmetic';
import { MAX_SIDE_POINTS } from '../policy';
import type { RunInputs } from '../run-inputs';
import { spareInWindow, windowAt } from './capacity-window';
import type { Collector } from './collectors';
import { GATE, GATE_WORDS, MASK, ROW_WORDS, SHIFT, WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import { NICHE_SPAN } from './list-tables';
import type { NeedTables } from './need-tables';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { clz32, floor, max, min } = Math;

/** Leaders are scanned in blocks of this many words of 32, so that the scratch stays in the first cache. */
const BLOCK_WORDS = 64;
const BLOCK = BLOCK_WORDS * 32;

/** What 4PQ has to reach for a score of `threshold`, since R never exceeds G = floor(sqrt(4PQ)). Nothing reaches beyond the highest score. */
const leastSquare = (threshold: number): number => min(threshold, 2 * MAX_SIDE_POINTS + 1) ** 2;
/** 1 when `square` reaches `least`, else 0, without a branch; both fit 32 bits. */
const reaches = (square: number, least: number): number => ((square - least) >>> 31) ^ 1;

/** Scores a market for one need in four steps a block: gates that measure, the leader's points, the company's points that take no list,
 * the lists. After each step of points whoever cannot reach the threshold any more is dropped. The loops are long and free of branches where
 * they can be, on purpose: this is the product's hot path, a mispredicted branch costs more than the points it skips, and loads of independent
 * leaders overlap only in straight code. `SlotExplainer` says the same line by line, and every run checks one against the other. Nothing is
 * allocated per leader. */
export class Scan {
  private readonly slots = new Int32Array(BLOCK);
  private readonly companyPoints = new Int32Array(BLOCK);
  private readonly leaderPoints = new Int32Array(BLOCK);
  /** Keeps the compiler from leaving out loads that only touch memory. */
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
      let count = this.passGates(inputs, words, from, min(words.length, from + BLOCK_WORDS));
      passed += count;
      const least = leastSquare(collector.threshold);
      count = this.scoreLeaders(inputs, count, least);
      this.warmRows(count);
      this.scoreCompany(inputs, count);
      count = this.dropHopeless(count, least);
      this.warmEntries(count);
      this.scoreLists(count, collector);
    }
    return passed;
  }

  get bytes(): number {
    return this.slots.byteLength * 3;
  }

  /** Collects the slots that pass RATE, OVERLAP and START, each of which turns negative where it fails. */
  private passGates(inputs: RunInputs, words: Int32Array, from: number, to: number): number {
    const { slots } = this;
    const { gates } = this.columns;
    const { look, overlapMinutes, latestStart } = this.tables;
    const { rateLimits } = this.tables.at;
    const { minOverlapMinutes } = inputs.need;
    let count = 0;
    for (let word = from; word < to; word++) {
      for (let bits = words[word]; bits !== 0; bits &= bits - 1) {
        const slot = (word << 5) + 31 - clz32(bits & -bits);
        const gate = slot * GATE_WORDS;
        const rate = gates[gate + GATE.RATE_MIN];
        const fails =
          (look[rateLimits + (rate >>> SHIFT.currency) * 4] - (rate & MASK.amount)) |
          (overlapMinutes[gates[gate + GATE.CLOCK] & MASK.clock] - minOverlapMinutes) |
          (latestStart - (gates[gate + GATE.START] & MASK.day));
        slots[count] = slot;
        count += 1 - (fails >>> 31);
      }
    }
    return count;
  }

  /** The leader's points; keeps whoever could reach the threshold with all a company can give. */
  private scoreLeaders({ need, policy }: RunInputs, count: number, least: number): number {
    const { slots, leaderPoints } = this;
    const { gates } = this.columns;
    const { look, wishedMissionAny, companyMost } = this.tables;
    const { wishedNiche, wishedNicheNone } = this.tables.lists;
    const { wishedStage, wishedDays, wishedHandsOn, wishedScope, sponsor, rateLeader, rateLimits } = this.tables.at;
    const { missions } = need;
    const missionCap = policy.leader.mission.cap;
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const slot = slots[index];
      const gate = slot * GATE_WORDS;
      const style = gates[gate + GATE.CLOCK];
      const start = gates[gate + GATE.START];
      const wish = gates[gate + GATE.WISH];
      const limits = rateLimits + (gates[gate + GATE.RATE_MIN] >>> SHIFT.currency) * 4;
      const target = gates[gate + GATE.RATE_TARGET];
      const rateStep = ((look[limits + 1] - target) >>> 31) + ((look[limits + 2] - target) >>> 31) + ((look[limits + 3] - target) >>> 31);
      const four = gates[gate + GATE.WISHED_NICHES];
      const ofFour = max(
        max(wishedNiche[four & 0xff], wishedNiche[(four >>> 8) & 0xff]),
        max(wishedNiche[(four >>> 16) & 0xff], wishedNiche[four >>> 24]),
      );
      const wishedMissions = wish & 0xffff;
      const points =
        look[wishedStage + ((start >>> SHIFT.wishedStages) & 0xff)] +
        (four === 0 ? wishedNicheNone : max(ofFour, wishedNiche[start >>> SHIFT.fifthNiche])) +
        (wishedMissions === 0 ? wishedMissionAny : (wishedMissions & missions) !== 0 ? missionCap : 0) +
        look[rateLeader + rateStep] +
        look[wishedDays + ((wish >>> SHIFT.minHalfDays) & 0xff)] +
        look[wishedHandsOn + ((style >>> SHIFT.wishedHandsOn) & 7)] +
        look[wishedScope + (style >>> SHIFT.wishedScope)] +
        look[sponsor + (wish >>> SHIFT.sponsorHours)];
      const clamped = max(0, min(MAX_SIDE_POINTS, points));
      slots[kept] = slot;
      leaderPoints[kept] = clamped;
      kept += reaches(4 * companyMost * clamped, least);
    }
    return kept;
  }

  /** Touches the rows, in a loop so short that many misses are under way at once. */
  private warmRows(count: number): void {
    const { slots } = this;
    const { rows } = this.columns;
    let sum = 0;
    for (let index = 0; index < count; index++) sum ^= rows[slots[index] * ROW_WORDS] ^ rows[slots[index] * ROW_WORDS + ROW_WORDS - 1];
    this.warmed = sum;
  }

  /** All points of the company that take no list. */
  private scoreCompany({ need, policy, asOfDay }: RunInputs, count: number): void {
    const { slots, companyPoints } = this;
    const { rows, gates } = this.columns;
    const { look, at, overlapMinutes, firstPlane, secondPlane, planeShift } = this.tables;
    const { niche } = this.tables.lists;
    const {
      roles,
      mainRole,
      stageLow,
      stageHigh,
      traitLow,
      traitHigh,
      handsOn,
      archetype,
      duties,
      slack,
      overlap,
      rateCompany,
      rateLimits,
    } = at;
    const { phase, halfDaysPerWeek } = need;
    const archetypeShift = SHIFT.archetypes + need.archetype * 2;
    const phaseCap = policy.company.phase.cap;
    const { cap: outcomeCap, priorCount, priorMean } = policy.company.outcomes;
    const prior = priorCount * priorMean;
    const { afterDays, minusPoints } = policy.company.stale;
    for (let index = 0; index < count; index++) {
      const slot = slots[index];
      const row = slot * ROW_WORDS;
      const gate = slot * GATE_WORDS;
      const style = gates[gate + GATE.CLOCK];
      const offered = rows[row + WORD.ROLES];
      const depth = rows[row + WORD.DEPTH];
      const past = rows[row + WORD.PAST];
      const limits = rateLimits + (gates[gate + GATE.RATE_MIN] >>> SHIFT.currency) * 4;
      const target = gates[gate + GATE.RATE_TARGET];
      const rateStep = ((look[limits + 1] - target) >>> 31) + ((look[limits + 2] - target) >>> 31) + ((look[limits + 3] - target) >>> 31);
      const niches = rows[row + WORD.NICHES];
      const nicheA = niches & 0xff;
      const nicheB = (niches >>> 8) & 0xff;
      // A sole niche is looked up in the first pair of tables, the first of two in the second pair, the second in the third.
      const nicheAtA = ((nicheB + 0xff) >>> 8) * 2 * NICHE_SPAN + nicheA;
      const nicheAtB = 4 * NICHE_SPAN + nicheB;
      const window = windowAt(firstPlane, secondPlane, planeShift, slot);
      const outcomes = rows[row + WORD.OUTCOMES];
      const unconfirmedDays = asOfDay - (niches >>> SHIFT.confirmed);
      let stale = 0;
      for (let step = 0; step < afterDays.length && unconfirmedDays > afterDays[step]; step++) stale = minusPoints[step];
      companyPoints[index] =
        max(look[roles + (offered & MASK.roles)], look[mainRole + ((offered >>> SHIFT.primaryRole) & 15)]) +
        max(niche[nicheAtA], niche[nicheAtB]) +
        max(niche[nicheAtA + NICHE_SPAN], niche[nicheAtB + NICHE_SPAN]) +
        max(look[stageLow + (depth & 0xff)], look[stageHigh + ((depth >>> 8) & 0x3f)]) +
        (phaseCap & -((past >>> phase) & 1)) +
        look[archetype + ((past >>> archetypeShift) & 3)] +
        look[duties + ((past >>> SHIFT.duties) & 0xff)] +
        look[handsOn + ((style >>> SHIFT.handsOn) & 7)] +
        look[traitLow + ((depth >>> SHIFT.traits) & 0x1ff)] +
        look[traitHigh + ((depth >>> (SHIFT.traits + 9)) & 0x3f)] +
        look[rateCompany + rateStep] +
        look[overlap + overlapMinutes[style & MASK.clock]] +
        look[slack + spareInWindow(window, halfDaysPerWeek)] +
        floor((outcomeCap * ((outcomes >>> SHIFT.outcomeSum) + prior)) / (((outcomes & MASK.outcomeCount) + priorCount) * 100)) -
        stale;
    }
  }

  /** Keeps whoever could reach the threshold with the fullest lists. */
  private dropHopeless(count: number, least: number): number {
    const { slots, companyPoints, leaderPoints } = this;
    const { listsMost } = this.tables;
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const most = max(0, min(MAX_SIDE_POINTS, companyPoints[index] + listsMost));
      const leader = leaderPoints[index];
      slots[kept] = slots[index];
      companyPoints[kept] = companyPoints[index];
      leaderPoints[kept] = leader;
      kept += reaches(4 * most * leader, least);
    }
    return kept;
  }

  /** Touches the memory the lists lie in, as {@link warmRows} does for the rows. */
  private warmEntries(count: number): void {
    const { slots } = this;
    const { rows } = this.columns;
    const { cells } = this.columns.entries;
    let sum = 0;
    for (let index = 0; index < count; index++) sum ^= cells[rows[slots[index] * ROW_WORDS + WORD.ENTRY]];
    this.warmed = sum;
  }

  /** Adds the lists, and offers the exact score. */
  private scoreLists(count: number, collector: Collector): void {
    const { slots, companyPoints, leaderPoints } = this;
    const { rows } = this.columns;
    const { cells } = this.columns.entries;
    const { specialtyHead, nodes, best, itemCount, inStack, stackPoints } = this.tables.lists;
    const { listsMost } = this.tables;
    let threshold = collector.threshold;
    for (let index = 0; index < count; index++) {
      const leader = leaderPoints[index];
      let company = companyPoints[index];
      const most = max(0, min(MAX_SIDE_POINTS, company + listsMost));
      if (4 * most * leader < threshold * threshold) continue;
      const row = slots[index] * ROW_WORDS;
      let cell = rows[row + WORD.ENTRY];
      const counts = cells[cell++];
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
      for (const last = cell + (counts >>> 8); cell < last; cell++) shared += inStack[cells[cell]];
      company = max(0, min(MAX_SIDE_POINTS, company + stackPoints[shared]));
      const square = 4 * company * leader;
      if (square < threshold * threshold) continue;
      const likelihoodPrice = rows[row + WORD.LIKELIHOOD_PRICE];
      const answered = floor((integerSqrt(square) * (likelihoodPrice & MASK.likelihood)) / 10_000);
      const score = max(0, answered - (likelihoodPrice >>> SHIFT.price));
      if (score < threshold) continue;
      collector.offer(slots[index], score);
      threshold = collector.threshold;
    }
  }
}
