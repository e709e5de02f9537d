import type { EpochDay } from '@qd/shared-domain';

/** What scoring reads of a need: integers and opaque ids only. Immutable; a change that affects matching writes a new row.
 * Indexes and masks refer to the lists of `@qd/shared-domain`, ordinals to taxonomy nodes. */
export interface NeedFacts {
  readonly needId: string;
  /** Version of the brief these facts were taken from, 1, 2, … */
  readonly briefVersion: number;
  /** 1 while the need may be matched (OPEN, INTRODUCING), else 0. */
  readonly open: number;
  /** The company first, then its parents, children and aliases. UUIDs. */
  readonly companyIds: readonly string[];
  /** Indexes of `ROLES`, `ENGAGEMENT_KINDS`, `OWNERSHIP_LEVELS`, `STAGES`, `GROWTH_PHASES`, `ARCHETYPES`. */
  readonly role: number;
  readonly kind: number;
  readonly ownership: number;
  readonly stage: number;
  readonly phase: number;
  readonly archetype: number;
  /** Niche ordinals, the main one first; one or two. */
  readonly niches: readonly number[];
  readonly industry: number;
  /** Specialties that must be there, with the least evidence asked for (1..3); ascending, at most 12. */
  readonly required: readonly { readonly ordinal: number; readonly minEvidence: number }[];
  /** Specialty ordinals that would be nice; ascending, at most 12. */
  readonly niceToHave: readonly number[];
  /** Technology ordinals in use; ascending, at most 20. */
  readonly stack: readonly number[];
  /** Mask of `DUTIES` the role carries. */
  readonly duties: number;
  /** Index of `HANDS_ON_LEVELS`. */
  readonly handsOn: number;
  /** Half-days a week, 1..14. */
  readonly halfDaysPerWeek: number;
  readonly startDay: EpochDay;
  readonly durationWeeks: number;
  /** Budget for a day in minor units of `currency` (index of `CURRENCIES`), min <= max. */
  readonly dayBudgetMinMinor: number;
  readonly dayBudgetMaxMinor: number;
  readonly currency: number;
  /** Index of `TIME_ZONES`; office hours in local minutes, start < end; minutes a day that must overlap. */
  readonly zone: number;
  readonly workStartMinute: number;
  readonly workEndMinute: number;
  readonly minOverlapMinutes: number;
  /** Mask of `LANGUAGES` the team works in; one shared language is enough. */
  readonly languages: number;
  /** Mask of `MISSIONS` the company stands for. */
  readonly missions: number;
  /** Index of `SCOPE_STABILITIES`. */
  readonly scopeStability: number;
  /** Hours a week a sponsor gives, 0..20. */
  readonly sponsorHours: number;
}
