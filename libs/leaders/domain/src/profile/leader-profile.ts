import type {
  Archetype,
  CurrencyCode,
  Duty,
  EngagementKind,
  EpochDay,
  EvidenceLevel,
  GrowthPhase,
  HandsOn,
  HalfDays,
  Language,
  Mission,
  OwnershipLevel,
  Role,
  ScopeStability,
  Stage,
} from '@qd/shared-domain';

/** How deep an experience goes: 0 none, 1 some, 2 solid, 3 deep. */
export type Depth = 0 | 1 | 2 | 3;

/** A specialty (taxonomy code) and the proof there is for it. */
export interface ProvenSpecialty {
  readonly code: string;
  readonly evidence: EvidenceLevel;
}

/** What a leader wishes for; raises or lowers the leader's own points, never a gate. */
export interface LeaderPreferences {
  /** Empty = no preference. */
  readonly stages: readonly Stage[];
  readonly missions: readonly Mission[];
  /** Niche codes, at most five. */
  readonly nicheCodes: readonly string[];
  /** Half-days a week, 1..14, min <= max. */
  readonly minHalfDays: HalfDays;
  readonly maxHalfDays: HalfDays;
  readonly handsOn: HandsOn;
  /** The least settled scope, and the fewest sponsor hours a week (0..20), the leader is at ease with. */
  readonly scopeStability: ScopeStability;
  readonly sponsorHours: number;
}

/** What a leader says about their work. Every code is a taxonomy code; lists hold no duplicates.
 * Built by `parseProfile` only, so that whoever holds one can rely on its rules. */
export interface LeaderProfile {
  readonly headline: string;
  readonly summary: string;
  /** At least one; holds `primaryRole`. */
  readonly roles: readonly Role[];
  readonly primaryRole: Role;
  readonly kinds: readonly EngagementKind[];
  /** Holds OWN or CO_OWN where `kinds` holds FRACTIONAL: fractional is never advice alone. */
  readonly ownership: readonly OwnershipLevel[];
  /** One or two, the main one first. */
  readonly nicheCodes: readonly string[];
  /** At most 40. */
  readonly specialties: readonly ProvenSpecialty[];
  /** Technology codes, at most 40. */
  readonly stackCodes: readonly string[];
  /** Industry codes worked in, at most 10. */
  readonly industryCodes: readonly string[];
  readonly stageDepth: Readonly<Record<Stage, Depth>>;
  readonly archetypeDepth: Readonly<Record<Archetype, Depth>>;
  readonly phases: readonly GrowthPhase[];
  readonly duties: readonly Duty[];
  readonly handsOn: HandsOn;
  /** Day rates in minor units of `currency`; min is the reserve and is shown to nobody else, min <= target. */
  readonly dayRateMinMinor: number;
  readonly dayRateTargetMinor: number;
  readonly currency: CurrencyCode;
  /** IANA zone of `TIME_ZONES`; working hours in local minutes of the day, 0 <= start < end <= 1440. */
  readonly timeZone: string;
  readonly workStartMinute: number;
  readonly workEndMinute: number;
  /** ISO 639-1, at least one. */
  readonly languages: readonly Language[];
  readonly availableFromDay: EpochDay;
  /** Industry codes, at most 20. */
  readonly noGoIndustryCodes: readonly string[];
  readonly preferences: LeaderPreferences;
}

/** What others have established about a leader: vetting, outcomes, the market. The leader never edits it. */
export interface LeaderTrack {
  /** By index of `TRAITS`: 0 not assessed, else 1..5. */
  readonly traits: readonly number[];
  readonly outcomeCount: number;
  /** Sum of outcome scores, 0..100 each. */
  readonly outcomeSum: number;
  /** 0..10000. */
  readonly answerLikelihood: number;
  /** Points, 0 until solved. */
  readonly scarcityPrice: number;
}

/** The track of somebody the market has not met yet. */
export const NEW_TRACK: LeaderTrack = {
  traits: [0, 0, 0, 0, 0],
  outcomeCount: 0,
  outcomeSum: 0,
  answerLikelihood: 10_000,
  scarcityPrice: 0,
};

/** Longest and largest a profile may be. */
export const PROFILE_LIMITS = {
  displayName: 120,
  headline: { min: 10, max: 140 },
  summary: { min: 40, max: 4_000 },
  niches: 2,
  specialties: 40,
  stack: 40,
  industries: 10,
  noGoIndustries: 20,
  preferredNiches: 5,
  sponsorHours: 20,
  /** Companies a leader may hide from. */
  blockedCompanies: 200,
} as const;
