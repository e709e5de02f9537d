import { BLACKOUT, type LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { MAX_HALF_DAYS_PER_WEEK } from '@qd/shared-domain';
import type { RunInputs } from './run-inputs';

/** One thing a company could change about its need. */
export type NeedChange =
  | { readonly kind: 'FEWER_HALF_DAYS'; readonly halfDays: number }
  | { readonly kind: 'MORE_HALF_DAYS'; readonly halfDays: number }
  | { readonly kind: 'RAISE_BUDGET'; readonly percent: number }
  | { readonly kind: 'LESS_OVERLAP'; readonly minutes: number }
  | { readonly kind: 'START_LATER'; readonly days: number }
  | { readonly kind: 'REQUIRED_TO_NICE'; readonly specialty: number }
  | { readonly kind: 'NICE_TO_REQUIRED'; readonly specialty: number };

/** One thing that could change about a leader. */
export type LeaderChange =
  | { readonly kind: 'FREE_HALF_DAYS'; readonly halfDays: number }
  | { readonly kind: 'CONFIRM_AVAILABILITY' }
  | { readonly kind: 'LEAVE_UNCONFIRMED'; readonly days: number }
  | { readonly kind: 'RAISE_EVIDENCE'; readonly specialty: number; readonly evidence: number }
  | { readonly kind: 'CLAIM_SPECIALTY'; readonly specialty: number }
  | { readonly kind: 'START_EARLIER'; readonly days: number }
  | { readonly kind: 'WIDER_HOURS'; readonly minutes: number };

const FULL_EVIDENCE = 3;

/** The need with one thing changed, or `null` where the change means nothing to it. */
export function applyNeedChange(need: NeedFacts, change: NeedChange): NeedFacts | null {
  switch (change.kind) {
    case 'FEWER_HALF_DAYS':
      return need.halfDaysPerWeek > change.halfDays ? { ...need, halfDaysPerWeek: need.halfDaysPerWeek - change.halfDays } : null;
    case 'MORE_HALF_DAYS':
      return need.halfDaysPerWeek + change.halfDays <= MAX_HALF_DAYS_PER_WEEK
        ? { ...need, halfDaysPerWeek: need.halfDaysPerWeek + change.halfDays }
        : null;
    case 'RAISE_BUDGET':
      return { ...need, dayBudgetMaxMinor: need.dayBudgetMaxMinor + Math.floor((need.dayBudgetMaxMinor * change.percent) / 100) };
    case 'LESS_OVERLAP':
      return need.minOverlapMinutes >= change.minutes ? { ...need, minOverlapMinutes: need.minOverlapMinutes - change.minutes } : null;
    case 'START_LATER':
      return { ...need, startDay: need.startDay + change.days };
    case 'REQUIRED_TO_NICE': {
      if (!need.required.some(({ ordinal }) => ordinal === change.specialty)) return null;
      const niceToHave = [...new Set([...need.niceToHave, change.specialty])].sort((a, b) => a - b);
      return { ...need, required: need.required.filter(({ ordinal }) => ordinal !== change.specialty), niceToHave };
    }
    case 'NICE_TO_REQUIRED': {
      if (!need.niceToHave.includes(change.specialty)) return null;
      const required = [...need.required, { ordinal: change.specialty, minEvidence: 1 }].sort((a, b) => a.ordinal - b.ordinal);
      return { ...need, required, niceToHave: need.niceToHave.filter((ordinal) => ordinal !== change.specialty) };
    }
  }
}

/** The leader with one thing changed, or `null` where the change means nothing to them.
 * @param asOfDay the day a confirmation would be given */
export function applyLeaderChange(leader: LeaderFacts, change: LeaderChange, { asOfDay }: Pick<RunInputs, 'asOfDay'>): LeaderFacts | null {
  switch (change.kind) {
    case 'FREE_HALF_DAYS': {
      const freer = (free: number): number => (free === BLACKOUT ? free : Math.min(MAX_HALF_DAYS_PER_WEEK, free + change.halfDays));
      return { ...leader, freeHalfDays: leader.freeHalfDays.map(freer) };
    }
    case 'CONFIRM_AVAILABILITY':
      return leader.confirmedDay < asOfDay ? { ...leader, confirmedDay: asOfDay } : null;
    case 'LEAVE_UNCONFIRMED':
      return { ...leader, confirmedDay: leader.confirmedDay - change.days };
    case 'RAISE_EVIDENCE': {
      const held = leader.specialties.find(({ ordinal }) => ordinal === change.specialty);
      if (!held || held.evidence >= change.evidence || change.evidence > FULL_EVIDENCE) return null;
      return { ...leader, specialties: leader.specialties.map((one) => (one === held ? { ...one, evidence: change.evidence } : one)) };
    }
    case 'CLAIM_SPECIALTY': {
      if (leader.specialties.some(({ ordinal }) => ordinal === change.specialty)) return null;
      const specialties = [...leader.specialties, { ordinal: change.specialty, evidence: 1 }];
      return { ...leader, specialties: specialties.sort((a, b) => a.ordinal - b.ordinal) };
    }
    case 'START_EARLIER':
      return { ...leader, availableFromDay: leader.availableFromDay - change.days };
    case 'WIDER_HOURS': {
      const workStartMinute = Math.max(0, leader.workStartMinute - change.minutes);
      return { ...leader, workStartMinute, workEndMinute: Math.min(1440, leader.workEndMinute + change.minutes) };
    }
  }
}
