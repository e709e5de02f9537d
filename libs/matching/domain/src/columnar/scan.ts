import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import { integerSqrt } from '../arithmetic';
import { outcomePoints, stalePoints } from '../company-points';
import { CAPACITY_WINDOW_WEEKS, MAX_SIDE_POINTS } from '../policy';
import type { RunInputs } from '../run-inputs';
import { allWeeksHave, atMostOneBlackout, spareInWindow } from './capacity-window';
import type { Collector } from './collectors';
import { CALENDAR_WEEKS, LIST_HEADER, PLANES, ROW_WORDS, SHIFT, WEEKS_PER_WORD, WORD } from './layout';
import type { LeaderColumns } from './leader-columns';
import { TABLE, type NeedTables } from './need-tables';

/** Last week of a row at which a whole capacity window still lies inside it. */
export const LAST_WINDOW = CAPACITY_WEEKS - CAPACITY_WINDOW_WEEKS;

/** Runs every leader whose bit is set through the gates that measure, scores whoever passes, and offers scores that reach the
 * collector's threshold. Long on purpose: this loop is the product's hot path, and one body of loads and adds over local constants is
 * about twice as fast as the same in small functions. `SlotExplainer` says the same readably, line by line, and every run checks the two
 * against each other.
 * @returns how many leaders passed every gate */
export function scan(inputs: RunInputs, columns: LeaderColumns, tables: NeedTables, words: Int32Array, collector: Collector): number {
  const { need, policy, asOfDay } = inputs;
  const { rows, planes, capacity, clocks } = columns;
  const { look, overlapMinutes, overlapPoints, overlapStamp, stamp, firstWeek, latestStart, phasePoints, priorOutcomePoints } = tables;
  const { wishedMissionAny, listsMostCompany, listsMostLeader } = tables;
  const { specialtyHead, nodes, best, itemCount, niche, nicheStride, wishedNiche, wishedNicheNone, inStack, stackPoints } = tables.lists;
  const { cells } = columns.lists;
  const [soleA, soleB, firstA, firstB, secondA, secondB] = [0, nicheStride, 2 * nicheStride, 3 * nicheStride, 4 * nicheStride, 5 * nicheStride];
  const weekPlace = firstWeek & (CALENDAR_WEEKS - 1);
  const plane = Math.floor(weekPlace / WEEKS_PER_WORD);
  const [planeA, planeB] = [plane * capacity, ((plane + 1) % PLANES) * capacity];
  const shift = (weekPlace % WEEKS_PER_WORD) * 4;
  const { halfDaysPerWeek, minOverlapMinutes, missions, phase } = need;
  const archetypeShift = SHIFT.archetypes + need.archetype * 2;
  const missionCap = policy.leader.mission.cap;
  const staleBefore = policy.company.stale.afterDays.length === 0 ? -Infinity : asOfDay - policy.company.stale.afterDays[0];
  let threshold = collector.threshold;
  let thresholdSquare = threshold * threshold;
  let passed = 0;

  for (let word = 0; word < words.length; word++) {
    for (let bits = words[word]; bits !== 0; bits &= bits - 1) {
      const slot = (word << 5) + 31 - Math.clz32(bits & -bits);
      const window = shift === 0 ? planes[planeA + slot] : (planes[planeA + slot] >>> shift) | (planes[planeB + slot] << (32 - shift));
      if (!allWeeksHave(window, halfDaysPerWeek) || !atMostOneBlackout(window)) continue;
      const row = slot * ROW_WORDS;
      const windowAt = firstWeek - rows[row + WORD.CAPACITY_FROM];
      if (windowAt < 0 || windowAt > LAST_WINDOW) continue;
      const moneyClock = rows[row + WORD.MONEY_CLOCK];
      const limits = TABLE.RATE_LIMITS + (moneyClock & 0xff) * 4;
      if (rows[row + WORD.RATE_MIN] > look[limits] || rows[row + WORD.AVAILABLE_FROM] > latestStart) continue;
      const clock = moneyClock >>> SHIFT.clock;
      if (overlapStamp[clock] !== stamp) tables.fillOverlap(clock, inputs, clocks);
      if (overlapMinutes[clock] < minOverlapMinutes) continue;
      passed++;

      const who = rows[row + WORD.WHO];
      const depth = rows[row + WORD.DEPTH];
      const past = rows[row + WORD.PAST];
      const wish = rows[row + WORD.WISH];
      const target = rows[row + WORD.RATE_TARGET];
      const rateStep = (target > look[limits + 1] ? 1 : 0) + (target > look[limits + 2] ? 1 : 0) + (target > look[limits + 3] ? 1 : 0);

      const wishedMissions = wish & 0xffff;
      let leaderPoints =
        look[TABLE.WISHED_STAGE + (past >>> SHIFT.wishedStages)] +
        (wishedMissions === 0 ? wishedMissionAny : (wishedMissions & missions) !== 0 ? missionCap : 0) +
        look[TABLE.RATE_LEADER + rateStep] +
        look[TABLE.WISHED_DAYS + ((wish >>> SHIFT.minHalfDays) & 0xff)] +
        look[TABLE.WISHED_HANDS_ON + ((who >>> SHIFT.wishedHandsOn) & 7)] +
        look[TABLE.WISHED_SCOPE + ((who >>> SHIFT.wishedScope) & 3)] +
        look[TABLE.WISHED_SPONSOR + (wish >>> SHIFT.sponsorHours)];

      const roleAny = look[TABLE.ROLES + (who & 0xffff)];
      const roleMain = look[TABLE.MAIN_ROLE + ((who >>> SHIFT.primaryRole) & 15)];
      const stageLow = look[TABLE.STAGE_LOW + (depth & 0xff)];
      const stageHigh = look[TABLE.STAGE_HIGH + ((depth >>> 8) & 0x3f)];
      const niches = rows[row + WORD.NICHES];
      const nicheA = niches & 0xffff;
      const nicheB = niches >>> SHIFT.secondNiche;
      let nichePoints = 0;
      if (nicheB === 0) {
        nichePoints = niche[soleA + nicheA] + niche[soleB + nicheA];
      } else {
        nichePoints =
          Math.max(niche[firstA + nicheA], niche[secondA + nicheB]) + Math.max(niche[firstB + nicheA], niche[secondB + nicheB]);
      }
      const outcomes = rows[row + WORD.OUTCOME_COUNT];
      const confirmed = rows[row + WORD.CONFIRMED];
      let companyPoints =
        (roleMain > roleAny ? roleMain : roleAny) +
        nichePoints +
        (stageLow > stageHigh ? stageLow : stageHigh) +
        (((past >>> phase) & 1) === 1 ? phasePoints : 0) +
        look[TABLE.ARCHETYPE + ((past >>> archetypeShift) & 3)] +
        look[TABLE.DUTIES + ((past >>> SHIFT.duties) & 0xff)] +
        look[TABLE.HANDS_ON + ((who >>> SHIFT.handsOn) & 7)] +
        look[TABLE.TRAIT_LOW + ((depth >>> SHIFT.traits) & 0x1ff)] +
        look[TABLE.TRAIT_HIGH + ((depth >>> (SHIFT.traits + 9)) & 0x3f)] +
        look[TABLE.RATE_COMPANY + rateStep] +
        overlapPoints[clock] +
        look[TABLE.SLACK + spareInWindow(window, halfDaysPerWeek)] +
        (outcomes === 0 ? priorOutcomePoints : outcomePoints(outcomes, rows[row + WORD.OUTCOME_SUM], policy.company)) -
        (confirmed < staleBefore ? stalePoints(asOfDay - confirmed, policy.company) : 0);

      // R never exceeds G = floor(sqrt(4PQ)): whoever cannot reach the threshold even with the fullest lists is out.
      const mostCompany = Math.max(0, Math.min(MAX_SIDE_POINTS, companyPoints + listsMostCompany));
      const mostLeader = Math.max(0, Math.min(MAX_SIDE_POINTS, leaderPoints + listsMostLeader));
      if (4 * mostCompany * mostLeader < thresholdSquare) continue;

      let cell = rows[row + WORD.LISTS];
      const counts = cells[cell];
      const technologyCount = cells[cell + 1];
      cell += LIST_HEADER;
      let touched = false;
      for (const last = cell + (counts & 0xff); cell < last; cell++) {
        for (let node = specialtyHead[cells[cell]]; node !== 0; node = nodes[node + 2]) {
          const item = nodes[node];
          const points = nodes[node + 1];
          if (points > best[item]) {
            companyPoints += points - best[item];
            best[item] = points;
            touched = true;
          }
        }
      }
      if (touched) for (let item = 0; item < itemCount; item++) best[item] = 0;
      const wishes = counts >>> 8;
      let wishedPoints = wishes === 0 ? wishedNicheNone : 0;
      for (const last = cell + wishes; cell < last; cell++) {
        const points = wishedNiche[cells[cell]];
        if (points > wishedPoints) wishedPoints = points;
      }
      leaderPoints += wishedPoints;
      let shared = 0;
      for (const last = cell + technologyCount; cell < last; cell++) shared += inStack[cells[cell]];
      companyPoints += stackPoints[shared];

      const company = Math.max(0, Math.min(MAX_SIDE_POINTS, companyPoints));
      const leader = Math.max(0, Math.min(MAX_SIDE_POINTS, leaderPoints));
      const square = 4 * company * leader;
      if (square < thresholdSquare) continue;
      const both = integerSqrt(square);
      const likelihoodPrice = rows[row + WORD.LIKELIHOOD_PRICE];
      const answered = Math.floor((both * (likelihoodPrice & 0x3fff)) / 10_000);
      const score = Math.max(0, answered - (likelihoodPrice >>> SHIFT.price));
      if (score < threshold) continue;
      collector.offer(slot, score);
      if (collector.threshold !== threshold) {
        threshold = collector.threshold;
        thresholdSquare = threshold * threshold;
      }
    }
  }
  return passed;
}
