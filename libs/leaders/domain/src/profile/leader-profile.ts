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

/** Whether a leader looks for work, hears of it, or wants to be left out of the market for now. Append only: profiles store the words. */
export const LEADER_INTENTS = ['LOOKING', 'OPEN', 'NOT_NOW'] as const;
export type LeaderIntent = (typeof LEADER_INTENTS)[number];

export const PUBLICATION_KINDS = ['TALK', 'WRITING', 'OPEN_SOURCE', 'PATENT'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** A talk, a text, a project or a patent, as evidence for people: scoring never reads it. */
export interface Publication {
  readonly kind: PublicationKind;
  /** Companies read title and venue before the reveal: no contact data, not the leader's name. */
  readonly title: string;
  readonly venue: string;
  /** 1970 .. the current one. */
  readonly year: number;
  /** Specialty codes it shows, at most 10. */
  readonly specialtyCodes: readonly string[];
  /** A web address; for the leader and administrators until both sides have agreed to meet. */
  readonly link: string | null;
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
  /** `NOT_NOW` keeps the leader off every new list. */
  readonly intent: LeaderIntent;
  /** Months an engagement should last at most, 1..60; `null`: open. */
  readonly horizonMonths: number | null;
  readonly openToFullTime: boolean;
  /** At most 20, in the order the leader wants them read. */
  readonly publications: readonly Publication[];
}

/** How the fields read that profiles stored before there were any do not hold. */
export const LATER_PROFILE_FIELDS: Pick<LeaderProfile, 'intent' | 'horizonMonths' | 'openToFullTime' | 'publications'> = {
  intent: 'OPEN',
  horizonMonths: null,
  openToFullTime: false,
  publications: [],
};

/** A stored profile, whenever it was stored, with every field there is today. */
export const completeProfile = (
  stored: Omit<LeaderProfile, keyof typeof LATER_PROFILE_FIELDS> & Partial<LeaderProfile>,
): LeaderProfile => ({
  ...LATER_PROFILE_FIELDS,
  ...stored,
});

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
  horizonMonths: 60,
  publications: 20,
  publicationTitle: { min: 3, max: 160 },
  publicationVenue: { min: 2, max: 120 },
  publicationSpecialties: 10,
  publicationLink: 500,
  /** Earliest year a publication may be of. */
  publicationYear: 1970,
  /** Companies a leader may hide from. */
  blockedCompanies: 200,
} as const;
