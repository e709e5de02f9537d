/* The closed vocabularies of the market. Facts store the index of a value in its list, or a bit mask of indexes:
 * append only, never reorder. */

export const ROLES = [
  'CTO',
  'VP_ENGINEERING',
  'HEAD_OF_PRODUCT',
  'AI_ARCHITECT',
  'DATA_ARCHITECT',
  'PLATFORM_ARCHITECT',
  'SECURITY_LEAD',
  'HEAD_OF_DATA',
  'HEAD_OF_PLATFORM',
] as const;
export type Role = (typeof ROLES)[number];

export const ENGAGEMENT_KINDS = ['FRACTIONAL', 'INTERIM', 'PROJECT', 'ADVISORY', 'MENTORSHIP'] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** Ordered from most to least ownership. */
export const OWNERSHIP_LEVELS = ['OWN', 'CO_OWN', 'ADVISE'] as const;
export type OwnershipLevel = (typeof OWNERSHIP_LEVELS)[number];

/** Ordered: the distance between two stages is the difference of their indexes. */
export const STAGES = ['PRE_SEED', 'SEED', 'SERIES_A', 'SERIES_B', 'SERIES_C_PLUS', 'MID_MARKET', 'ENTERPRISE'] as const;
export type Stage = (typeof STAGES)[number];

export const GROWTH_PHASES = [
  'LAUNCHING_PRODUCT',
  'SCALING_INFRASTRUCTURE',
  'RAISING_FUNDING',
  'TRANSFORMATION',
  'POST_ACQUISITION',
] as const;
export type GrowthPhase = (typeof GROWTH_PHASES)[number];

export const ARCHETYPES = [
  'OUTGROWN_TECHNICAL_FOUNDER',
  'NON_TECHNICAL_FOUNDER_WITH_ENGINEERS',
  'GROWING_TEAM_NEEDS_STRUCTURE',
  'ENTERPRISE_INITIATIVE',
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

export const DUTIES = ['TECHNICAL_STANDARDS', 'ARCHITECTURE', 'HIRING', 'MANAGING_ENGINEERS', 'STAKEHOLDERS', 'DELIVERY'] as const;
export type Duty = (typeof DUTIES)[number];

export const TRAITS = ['ADAPTABILITY', 'STRATEGIC_MINDSET', 'EMPATHY', 'OPERATIONAL_RANGE', 'BUSINESS_ACUMEN'] as const;
export type Trait = (typeof TRAITS)[number];

/** Ordered: weight rises only with proof. Facts store 1..3, 0 is absence. */
export const EVIDENCE_LEVELS = ['CLAIMED', 'REFERENCED', 'VERIFIED_CASE'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export const MISSIONS = [
  'CLIMATE',
  'HEALTH',
  'EDUCATION',
  'FINANCIAL_INCLUSION',
  'OPEN_SOURCE',
  'PUBLIC_SECTOR',
  'DEEP_TECH',
  'CONSUMER',
  'INDUSTRY',
  'DEVELOPER_TOOLS',
] as const;
export type Mission = (typeof MISSIONS)[number];

/** ISO 639-1 codes of the working languages; at most 31, they share one bit mask. */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'no',
  'da',
  'fi',
  'pl',
  'cs',
  'el',
  'he',
  'ar',
  'tr',
  'ru',
  'uk',
  'hi',
  'zh',
  'ja',
  'ko',
  'ro',
  'hu',
] as const;
export type Language = (typeof LANGUAGES)[number];

export const STANDINGS = ['APPLICANT', 'APPROVED', 'SUSPENDED', 'EXPIRED'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How settled a company's scope is, in its own words; ordered. */
export const SCOPE_STABILITIES = ['STILL_MOVING', 'MOSTLY_SETTLED', 'SETTLED'] as const;
export type ScopeStability = (typeof SCOPE_STABILITIES)[number];

/** Appetite for working in the code itself, ordered: none, reviews only, some, half, most of the time. */
export const HANDS_ON_LEVELS = ['NONE', 'REVIEWS', 'SOME', 'HALF', 'MOSTLY'] as const;
export type HandsOn = (typeof HANDS_ON_LEVELS)[number];

/** Bit mask of the indexes of `values` in `list`. */
export const maskOf = <T extends string>(list: readonly T[], values: readonly T[]): number =>
  values.reduce((mask, value) => mask | (1 << list.indexOf(value)), 0);

/** Values of `list` whose bits are set in `mask`, in list order. */
export const fromMask = <T extends string>(list: readonly T[], mask: number): T[] => list.filter((_, index) => (mask >> index) & 1);
