import type { Archetype, Duty, EngagementKind, EpochDay, EvidenceLevel, GrowthPhase, HandsOn, Language, Mission, Money, OwnershipLevel, Role, ScopeStability, Stage } from '@qd/shared-domain'; // prettier-ignore

/** The text of a need, as far as it has been written: a draft may be incomplete. `null` and empty lists mean "not said yet". */
export interface Brief {
  readonly title: string;
  /** Where the company stands and why it asks; up to 4 000 characters, line breaks kept. */
  readonly situation: string;
  readonly outcomes: readonly string[];
  readonly scopeIn: readonly string[];
  readonly scopeOut: readonly string[];
  /** How both sides will work together: meetings, reports, presence. */
  readonly cadence: string;
  readonly role: Role | null;
  readonly kind: EngagementKind | null;
  readonly ownership: OwnershipLevel | null;
  readonly archetype: Archetype | null;
  readonly stage: Stage | null;
  readonly phase: GrowthPhase | null;
  /** Taxonomy codes, the main one first; at most two. */
  readonly nicheCodes: readonly string[];
  readonly industryCode: string | null;
  readonly required: readonly BriefSpecialty[];
  readonly niceToHaveCodes: readonly string[];
  readonly stackCodes: readonly string[];
  readonly duties: readonly Duty[];
  readonly handsOn: HandsOn | null;
  /** 1..14 */
  readonly halfDaysPerWeek: number | null;
  readonly startDay: EpochDay | null;
  /** 1..260 */
  readonly durationWeeks: number | null;
  /** For one day; both in one currency, min <= max. */
  readonly dayBudgetMin: Money | null;
  readonly dayBudgetMax: Money | null;
  /** One of `TIME_ZONES`. */
  readonly timeZone: string | null;
  /** Office hours in local minutes of the day, 0..1440, start < end. */
  readonly workStartMinute: number | null;
  readonly workEndMinute: number | null;
  /** Minutes a day both sides must be at work together, a multiple of 15. */
  readonly minOverlapMinutes: number | null;
  readonly languages: readonly Language[];
  readonly missions: readonly Mission[];
  readonly scopeStability: ScopeStability | null;
  /** 0..20 */
  readonly sponsorHoursPerWeek: number | null;
}

/** A specialty that must be there, with the least evidence asked for. */
export interface BriefSpecialty {
  readonly code: string;
  readonly minEvidence: EvidenceLevel;
}

/** Caps of a brief: characters in code points, entries of lists. */
export const BRIEF_LIMITS = {
  title: 120,
  situation: 4_000,
  cadence: 1_000,
  line: 300,
  outcomes: 10,
  scope: 20,
  niches: 2,
  required: 12,
  niceToHave: 12,
  stack: 20,
  languages: 10,
  durationWeeks: 260,
  sponsorHours: 20,
} as const;

/** A brief as forms, the API and files send it: everything optional, days and hours as people write them. */
export interface BriefInput {
  readonly title?: string | null;
  readonly situation?: string | null;
  readonly outcomes?: readonly string[] | null;
  readonly scopeIn?: readonly string[] | null;
  readonly scopeOut?: readonly string[] | null;
  readonly cadence?: string | null;
  readonly role?: string | null;
  readonly kind?: string | null;
  readonly ownership?: string | null;
  readonly archetype?: string | null;
  readonly stage?: string | null;
  readonly phase?: string | null;
  readonly nicheCodes?: readonly string[] | null;
  readonly industryCode?: string | null;
  readonly required?: readonly { readonly code: string; readonly minEvidence: string }[] | null;
  readonly niceToHaveCodes?: readonly string[] | null;
  readonly stackCodes?: readonly string[] | null;
  readonly duties?: readonly string[] | null;
  readonly handsOn?: string | null;
  /** A multiple of 0.5 in 0.5..7. */
  readonly daysPerWeek?: number | null;
  /** `YYYY-MM-DD` */
  readonly startDate?: string | null;
  readonly durationWeeks?: number | null;
  readonly dayBudgetMin?: { readonly amountMinor: number; readonly currency: string } | null;
  readonly dayBudgetMax?: { readonly amountMinor: number; readonly currency: string } | null;
  readonly timeZone?: string | null;
  /** `HH:MM`, local to the time zone; the end may be `24:00`. */
  readonly workStart?: string | null;
  readonly workEnd?: string | null;
  /** A multiple of 0.25. */
  readonly minOverlapHours?: number | null;
  readonly languages?: readonly string[] | null;
  readonly missions?: readonly string[] | null;
  readonly scopeStability?: string | null;
  readonly sponsorHoursPerWeek?: number | null;
}
