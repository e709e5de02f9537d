import { integerSqrt, shareOf, tieOf } from '../arithmetic';
import { outcomePoints, stalePoints } from '../company-points';
import { LINE } from '../lines';
import { MAX_SIDE_POINTS } from '../policy';
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

/** Points of the lists of variable length. */
function listPoints(columns: LeaderColumns, { lists }: NeedTables, at: number) {
  const { cells } = columns.lists;
  const [specialtyCount, wishCount, technologyCount] = [cells[at] & 0xff, cells[at] >>> 8, cells[at + 1]];
  const best = new Array<number>(lists.itemCount).fill(0);
  let cell = at + LIST_HEADER;
  for (const last = cell + specialtyCount; cell < last; cell++) {
    for (let node = lists.specialtyHead[cells[cell]]; node !== 0; node = lists.nodes[node + 2]) {
      best[lists.nodes[node]] = Math.max(best[lists.nodes[node]], lists.nodes[node + 1]);
    }
  }
  const sum = (items: number[]): number => items.reduce((total, points) => total + points, 0);
  const wishes = Array.from(cells.subarray(cell, cell + wishCount), (niche) => lists.wishedNiche[niche]);
  const technologies = Array.from(cells.subarray(cell + wishCount, cell + wishCount + technologyCount));
  return {
    required: sum(best.slice(0, lists.requiredCount)),
    niceToHave: sum(best.slice(lists.requiredCount)),
    wishedNiche: wishCount === 0 ? lists.wishedNicheNone : Math.max(...wishes),
    stack: lists.stackPoints[sum(technologies.map((technology) => lists.inStack[technology]))],
  };
}

function nichePoints({ lists }: NeedTables, packed: number): number {
  const [first, second] = [packed & 0xffff, packed >>> SHIFT.secondNiche];
  const points = (place: number, index: number, ordinal: number): number => lists.niche[(place * 2 + index) * lists.nicheStride + ordinal];
  if (second === 0) return points(0, 0, first) + points(0, 1, first);
  return Math.max(points(1, 0, first), points(2, 0, second)) + Math.max(points(1, 1, first), points(2, 1, second));
}

/** The match of one slot with every line, from the columns and the need's tables. The leader has passed the gates. */
export function explainSlot(inputs: RunInputs, columns: LeaderColumns, tables: NeedTables, slot: number): ScoredMatch {
  const { need, policy, asOfDay, seed } = inputs;
  const { look } = tables;
  const word = (at: number): number => columns.rows[slot * ROW_WORDS + at];
  const field = (at: number, shift: number, mask: number): number => (word(at) >>> shift) & mask;
  const lists = listPoints(columns, tables, word(WORD.LISTS));
  const limits = TABLE.RATE_LIMITS + field(WORD.MONEY_CLOCK, 0, 0xff) * 4;
  const step = [1, 2, 3].filter((limit) => word(WORD.RATE_TARGET) > look[limits + limit]).length;
  const missions = field(WORD.WISH, 0, 0xffff);
  const window = windowAt(columns, slot, tables.firstWeek);
  const company: [number, number][] = [
    [LINE.ROLE_FIT, Math.max(look[TABLE.ROLES + field(WORD.WHO, 0, 0xffff)], look[TABLE.MAIN_ROLE + field(WORD.WHO, SHIFT.primaryRole, 15)])],
    [LINE.NICHE, nichePoints(tables, word(WORD.NICHES))],
    [LINE.REQUIRED_SPECIALTIES, lists.required],
    [LINE.NICE_TO_HAVE, lists.niceToHave],
    [LINE.STAGE_DISTANCE, Math.max(look[TABLE.STAGE_LOW + field(WORD.DEPTH, 0, 0xff)], look[TABLE.STAGE_HIGH + field(WORD.DEPTH, 8, 0x3f)])],
    [LINE.GROWTH_PHASE, field(WORD.PAST, need.phase, 1) === 1 ? tables.phasePoints : 0],
    [LINE.ARCHETYPE_EXPERIENCE, look[TABLE.ARCHETYPE + field(WORD.PAST, SHIFT.archetypes + need.archetype * 2, 3)]],
    [LINE.DUTIES, look[TABLE.DUTIES + field(WORD.PAST, SHIFT.duties, 0xff)]],
    [LINE.HANDS_ON, look[TABLE.HANDS_ON + field(WORD.WHO, SHIFT.handsOn, 7)]],
    [LINE.TRAITS, look[TABLE.TRAIT_LOW + field(WORD.DEPTH, SHIFT.traits, 0x1ff)] + look[TABLE.TRAIT_HIGH + field(WORD.DEPTH, SHIFT.traits + 9, 0x3f)]],
    [LINE.RATE_POSITION, look[TABLE.RATE_COMPANY + step]],
    [LINE.TIME_ZONE_COMFORT, tables.overlapPoints[word(WORD.MONEY_CLOCK) >>> SHIFT.clock]],
    [LINE.CAPACITY_SLACK, look[TABLE.SLACK + spareInWindow(window, need.halfDaysPerWeek)]],
    [LINE.OUTCOME_HISTORY, outcomePoints(word(WORD.OUTCOME_COUNT), word(WORD.OUTCOME_SUM), policy.company)],
    [LINE.STACK_OVERLAP, lists.stack],
    [LINE.STALE_AVAILABILITY, -stalePoints(asOfDay - word(WORD.CONFIRMED), policy.company)],
  ];
  const leader: [number, number][] = [
    [LINE.WISHED_STAGE, look[TABLE.WISHED_STAGE + (word(WORD.PAST) >>> SHIFT.wishedStages)]],
    [LINE.WISHED_NICHE, lists.wishedNiche],
    [LINE.WISHED_MISSION, missions === 0 ? tables.wishedMissionAny : missions & need.missions ? policy.leader.mission.cap : 0],
    [LINE.WISHED_RATE, look[TABLE.RATE_LEADER + step]],
    [LINE.WISHED_DAYS, look[TABLE.WISHED_DAYS + field(WORD.WISH, SHIFT.minHalfDays, 0xff)]],
    [LINE.WISHED_HANDS_ON, look[TABLE.WISHED_HANDS_ON + field(WORD.WHO, SHIFT.wishedHandsOn, 7)]],
    [LINE.WISHED_SCOPE_STABILITY, look[TABLE.WISHED_SCOPE + field(WORD.WHO, SHIFT.wishedScope, 3)]],
    [LINE.WISHED_SPONSOR_HOURS, look[TABLE.WISHED_SPONSOR + (word(WORD.WISH) >>> SHIFT.sponsorHours)]],
  ];
  const likelihoodPrice = word(WORD.LIKELIHOOD_PRICE);
  const tie = tieOf(word(WORD.HASH), seed);
  return assemble(columns.ids[slot], tie, company, leader, likelihoodPrice & 0x3fff, likelihoodPrice >>> SHIFT.price);
}

function assemble(leaderId: string, tie: number, company: [number, number][], leader: [number, number][], likelihood: number, price: number): ScoredMatch {
  const total = (lines: [number, number][]): number => lines.reduce((sum, [, points]) => sum + points, 0);
  const companyPoints = Math.max(0, Math.min(MAX_SIDE_POINTS, total(company)));
  const leaderPoints = Math.max(0, Math.min(MAX_SIDE_POINTS, total(leader)));
  const both = integerSqrt(4 * companyPoints * leaderPoints);
  const answered = shareOf(both, likelihood);
  const score = Math.max(0, answered - price);
  const lines: [number, number][] = [
    ...company,
    [LINE.COMPANY_CLAMP, companyPoints - total(company)],
    ...leader,
    [LINE.LEADER_CLAMP, leaderPoints - total(leader)],
    [LINE.BALANCE, both - companyPoints - leaderPoints],
    [LINE.LIKELIHOOD, answered - both],
    [LINE.DEMAND, score - answered],
  ];
  return { leaderId, score, companyPoints, leaderPoints, tie, lines: Int32Array.from(lines.filter(([, points]) => points !== 0).flat()) };
}
