import type { EpochDay, WeekIndex } from '@qd/shared-domain';

/** Weeks of capacity a facts row carries, from `capacityFromWeek` on. */
export const CAPACITY_WEEKS = 104;

/** Marks a blackout week in {@link LeaderFacts.freeHalfDays}: the leader is away by intention, one such week is forgiven. */
export const BLACKOUT = 15;

/** First day a leader who says "not now" is free, in facts: far beyond every start, so that the gate on it keeps them off new lists.
 * No engine counts days as far as this, so nothing can be moved that many days earlier. */
export const NOT_NOW_DAY = 9_999_999;

/** One specialty of a leader: taxonomy ordinal and evidence, 1 = claimed, 2 = referenced, 3 = verified case. */
export interface EvidencedSpecialty {
  readonly ordinal: number;
  readonly evidence: number;
}

/** What scoring reads of a leader: integers and opaque ids, nothing a person could be recognised by or discriminated for.
 * Immutable once written; a change of the leader writes a new row. Indexes and masks refer to the lists of
 * `@qd/shared-domain` (`ROLES`, `STAGES`, …), ordinals to taxonomy nodes. */
export interface LeaderFacts {
  readonly leaderId: string;
  /** Index of `STANDINGS`; only `APPROVED` (1) passes the first gate. */
  readonly standing: number;
  /** Mask of `ROLES` offered, and the index of the main one. */
  readonly roles: number;
  readonly primaryRole: number;
  /** Mask of `ENGAGEMENT_KINDS` and of `OWNERSHIP_LEVELS` accepted. */
  readonly kinds: number;
  readonly ownership: number;
  /** Niche ordinals, the main one first; at most two. */
  readonly niches: readonly number[];
  /** Ascending by ordinal, at most 40. */
  readonly specialties: readonly EvidencedSpecialty[];
  /** Technology ordinals, ascending, at most 40. */
  readonly stack: readonly number[];
  /** Experience by index of `STAGES` and of `ARCHETYPES`: 0 none, 1 some, 2 solid, 3 deep. */
  readonly stageDepth: readonly number[];
  readonly archetypeDepth: readonly number[];
  /** Masks of `GROWTH_PHASES` and `DUTIES` lived through. */
  readonly phases: number;
  readonly duties: number;
  /** Index of `HANDS_ON_LEVELS`. */
  readonly handsOn: number;
  /** By index of `TRAITS`: 0 not assessed, else 1..5. */
  readonly traits: readonly number[];
  /** Day rates in minor units of `currency` (index of `CURRENCIES`): the reserve, never shown, and the one hoped for (>= reserve). */
  readonly dayRateMinMinor: number;
  readonly dayRateTargetMinor: number;
  readonly currency: number;
  /** Index of `TIME_ZONES`; working hours in local minutes of the day, start < end. */
  readonly zone: number;
  readonly workStartMinute: number;
  readonly workEndMinute: number;
  /** Mask of `LANGUAGES`. */
  readonly languages: number;
  /** First day the leader can start, or {@link NOT_NOW_DAY}. */
  readonly availableFromDay: EpochDay;
  /** Day the availability was last confirmed. */
  readonly confirmedDay: EpochDay;
  /** Free half-days (`declared − committed − hard − soft`, 0..14) per ISO week from `capacityFromWeek`, or {@link BLACKOUT}. */
  readonly capacityFromWeek: WeekIndex;
  readonly freeHalfDays: readonly number[];
  /** Companies that must not see this leader, and those the leader works or worked for (conflict of interest). UUIDs, ascending. */
  readonly blockedCompanyIds: readonly string[];
  readonly conflictCompanyIds: readonly string[];
  /** Industry ordinals the leader will not work in. */
  readonly noGoIndustries: readonly number[];
  readonly preferences: {
    /** Mask of `STAGES`, mask of `MISSIONS`; 0 = no preference. */
    readonly stages: number;
    readonly missions: number;
    /** Niche ordinals the leader would like to work in, at most five. */
    readonly niches: readonly number[];
    /** Half-days a week, 1..14, min <= max. */
    readonly minHalfDays: number;
    readonly maxHalfDays: number;
    /** Index of `HANDS_ON_LEVELS` wished for. */
    readonly handsOn: number;
    /** Least index of `SCOPE_STABILITIES`, least sponsor hours a week. */
    readonly scopeStability: number;
    readonly sponsorHours: number;
  };
  /** Concluded engagements and the sum of their outcome scores (0..100 each). */
  readonly outcomeCount: number;
  readonly outcomeSum: number;
  /** Likelihood of an answer and of showing up, 0..10000; 10000 until learned. */
  readonly answerLikelihood: number;
  /** Scarcity price in points; 0 until solved. */
  readonly scarcityPrice: number;
}
