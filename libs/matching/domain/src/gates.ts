import { BLACKOUT, type LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { convertMinor, STANDINGS, weekOf } from '@qd/shared-domain';
import { overlapMinutes } from './overlap';
import { CAPACITY_WINDOW_WEEKS, type MatchPolicy } from './policy';
import type { RunInputs } from './run-inputs';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { abs, ceil, floor, max, min } = Math;

/** The gates in the order they are tried. Codes are stored and sent: append only. */
export const GATES = [
  'NEED_OPEN',
  'STANDING',
  'BLOCKED',
  'CONFLICT_OF_INTEREST',
  'NO_GO_INDUSTRY',
  'ROLE',
  'KIND',
  'CAPACITY',
  'RATE',
  'OVERLAP',
  'LANGUAGE',
  'START',
  'OWNERSHIP',
] as const;
export type Gate = (typeof GATES)[number];

/** A gate as a leader may be told of it: `CLOSED` stands for a need that is not open. */
export type ShownGate = Exclude<Gate, 'NEED_OPEN' | 'BLOCKED' | 'CONFLICT_OF_INTEREST'> | 'CLOSED';

/** Why a leader is out, and by how much: half-days missing in the worst week (CAPACITY), basis points of the budget's upper end
 * (RATE), minutes a day (OVERLAP), days (START), levels (OWNERSHIP); 1 where there is nothing to measure. Always >= 1. */
export interface GateFailure {
  readonly gate: Gate;
  readonly distance: number;
}

const APPROVED = STANDINGS.indexOf('APPROVED');

/** How well a leader's offered roles serve the role a need asks for, 0..10000; 0 fails the ROLE gate.
 * @param secondaryBp worth of a role that is not the leader's main one; 10000 to ask about the gate alone */
export function roleServiceBp(
  needRole: number,
  leader: Pick<LeaderFacts, 'roles' | 'primaryRole'>,
  policy: MatchPolicy,
  secondaryBp: number,
): number {
  const adjacency = policy.roleAdjacencyBp[needRole];
  return adjacency.reduce((best, closeBp, role) => {
    if (((leader.roles >> role) & 1) === 0) return best;
    return max(best, role === leader.primaryRole ? closeBp : floor((closeBp * secondaryBp) / 10_000));
  }, 0);
}

/** Half-days missing in the worst of the eight weeks from the need's start; 0 passes.
 * One blackout week is forgiven, a second one counts as a week with nothing free, and so does a week the facts say nothing about. */
export function missingHalfDays(need: NeedFacts, leader: LeaderFacts): number {
  const first = weekOf(need.startDay) - leader.capacityFromWeek;
  let worst = 0;
  let blackouts = 0;
  for (let week = first; week < first + CAPACITY_WINDOW_WEEKS; week++) {
    const free = leader.freeHalfDays[week] ?? 0;
    if (free === BLACKOUT) blackouts++;
    const forgiven = free === BLACKOUT && blackouts === 1;
    if (!forgiven) worst = max(worst, need.halfDaysPerWeek - (free === BLACKOUT ? 0 : free));
  }
  return worst;
}

function rateGapBp(need: NeedFacts, leader: LeaderFacts, { tables }: RunInputs): number {
  const reserve = convertMinor(leader.dayRateMinMinor, leader.currency, need.currency, tables.rates);
  const gap = reserve - need.dayBudgetMaxMinor;
  return gap <= 0 ? 0 : ceil((gap * 10_000) / max(1, need.dayBudgetMaxMinor));
}

function ownershipGap(need: NeedFacts, leader: LeaderFacts): number {
  let gap = Infinity;
  for (let level = 0; level < 31; level++) if ((leader.ownership >> level) & 1) gap = min(gap, abs(level - need.ownership));
  return gap === Infinity ? 1 : gap;
}

const shares = (ids: readonly string[], others: readonly string[]): boolean => ids.some((id) => others.includes(id));
const unless = (passes: boolean): number => (passes ? 0 : 1);

/** Distance of a leader from passing one gate; 0 passes. */
export function gateDistance(gate: Gate, inputs: RunInputs, leader: LeaderFacts): number {
  const { need, policy, tables } = inputs;
  switch (gate) {
    case 'NEED_OPEN':
      return unless(need.open === 1);
    case 'STANDING':
      return unless(leader.standing === APPROVED);
    case 'BLOCKED':
      return unless(!shares(need.companyIds, leader.blockedCompanyIds));
    case 'CONFLICT_OF_INTEREST':
      return unless(!shares(need.companyIds, leader.conflictCompanyIds));
    case 'NO_GO_INDUSTRY':
      return unless(!leader.noGoIndustries.includes(need.industry));
    case 'ROLE':
      return unless(roleServiceBp(need.role, leader, policy, 10_000) > 0);
    case 'KIND':
      return unless(((leader.kinds >> need.kind) & 1) === 1);
    case 'CAPACITY':
      return missingHalfDays(need, leader);
    case 'RATE':
      return rateGapBp(need, leader, inputs);
    case 'OVERLAP':
      return max(0, need.minOverlapMinutes - overlapMinutes(need, leader, tables.zones));
    case 'LANGUAGE':
      return unless((leader.languages & need.languages) !== 0);
    case 'START':
      return max(0, leader.availableFromDay - need.startDay - policy.startGraceDays);
    case 'OWNERSHIP':
      return ownershipGap(need, leader);
  }
}

/** The first gate a leader fails, or `null` when all are passed.
 * @param skipped gates not to look at, see `whyNot` */
export function firstFailedGate(inputs: RunInputs, leader: LeaderFacts, skipped: readonly Gate[] = []): GateFailure | null {
  for (const gate of GATES) {
    if (skipped.includes(gate)) continue;
    const distance = gateDistance(gate, inputs, leader);
    if (distance > 0) return { gate, distance };
  }
  return null;
}
