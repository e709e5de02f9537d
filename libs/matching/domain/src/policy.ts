/** Basis points: 10000 is the whole. All shares in a policy are integers of this unit. */
export type BasisPoints = number;

/** The engine's own version. It changes when the same inputs could give another result; a stored run names it, so that replay
 * knows which engine to run. */
export const ENGINE_VERSION = '1';

/** Either side's points are clamped to 0 .. this. */
export const MAX_SIDE_POINTS = 5000;

/** Weeks from the need's start in which a leader must have the half-days free. */
export const CAPACITY_WINDOW_WEEKS = 8;

/** Weights, caps and tables of the scoring; integers only. One row per version, changed by admins with a preview.
 * `cap` is the most points a line can give. Lists are indexed as their comment says.
 * @see docs/domain/matching.md#policy */
export interface MatchPolicy {
  readonly version: string;
  /** How far a leader who offers role `b` serves a need for role `a`, `[a][b]`; 0 fails the ROLE gate. */
  readonly roleAdjacencyBp: readonly (readonly BasisPoints[])[];
  /** Days a leader may start after the need's start and still pass the START gate. */
  readonly startGraceDays: number;
  /** Closeness of two taxonomy nodes below this counts as none. */
  readonly closenessFloorBp: BasisPoints;
  /** Ascending amounts in EUR minor units; a hoped-for rate is rounded down to one before it may touch points, so that nobody can
   * read it off by moving a budget. */
  readonly rateLadderEurMinor: readonly number[];
  /** A match with this many points or more counts as strong in market sentences. */
  readonly strongScore: number;
  readonly company: CompanyWeights;
  readonly leader: LeaderWeights;
}

/** Weights of the company's side. */
export interface CompanyWeights {
  /** `secondaryBp`: worth of a role the leader offers beside the main one. */
  readonly roleFit: { readonly cap: number; readonly secondaryBp: BasisPoints };
  /** Depth beats breadth: a sole niche is worth more than the first of two, and that more than the second.
   * `mainShareBp` is the share of the need's first niche where it names two. */
  readonly niche: {
    readonly cap: number;
    readonly mainShareBp: BasisPoints;
    readonly soleBp: BasisPoints;
    readonly firstBp: BasisPoints;
    readonly secondBp: BasisPoints;
  };
  readonly requiredSpecialties: { readonly cap: number };
  readonly niceToHave: { readonly cap: number };
  /** By evidence level 0..3 (0 = none), ascending; and by levels short of what the need asks, 0..2, descending. */
  readonly evidenceBp: readonly BasisPoints[];
  readonly evidenceShortBp: readonly BasisPoints[];
  /** By distance of two stages 0..6, descending; and by depth 0..3, ascending. */
  readonly stage: { readonly cap: number; readonly distanceBp: readonly BasisPoints[]; readonly depthBp: readonly BasisPoints[] };
  readonly phase: { readonly cap: number };
  /** By depth 0..3. */
  readonly archetype: { readonly cap: number; readonly depthBp: readonly BasisPoints[] };
  readonly duties: { readonly cap: number };
  /** By distance of two hands-on levels 0..4. */
  readonly handsOn: { readonly cap: number; readonly distanceBp: readonly BasisPoints[] };
  /** What each archetype wants of the five traits, `[archetype][trait]`, each row summing to 10000; and worth by level 0..5
   * (0 = not assessed: neither praise nor blame). */
  readonly traits: {
    readonly cap: number;
    readonly wantedBp: readonly (readonly BasisPoints[])[];
    readonly levelBp: readonly BasisPoints[];
  };
  /** By rate step 0..3, see `rateStep`. */
  readonly ratePosition: { readonly cap: number; readonly stepBp: readonly BasisPoints[] };
  /** Overlap of this many minutes a day is full comfort. */
  readonly overlap: { readonly cap: number; readonly comfortMinutes: number };
  /** By spare half-days in the tightest week, 0..4 (4 = four or more). */
  readonly slack: { readonly cap: number; readonly spareBp: readonly BasisPoints[] };
  /** The prior counts as `priorCount` engagements with the outcome score `priorMean` (0..100). */
  readonly outcomes: { readonly cap: number; readonly priorCount: number; readonly priorMean: number };
  readonly stack: { readonly cap: number };
  /** Points taken off when availability was last confirmed more than `afterDays[i]` days ago; the last step that applies counts. */
  readonly stale: { readonly afterDays: readonly number[]; readonly minusPoints: readonly number[] };
}

/** Weights of the leader's side. `indifferentBp` is the worth where the leader named no wish. */
export interface LeaderWeights {
  /** `nextBp`: the need's stage is next to a wished one. */
  readonly stage: { readonly cap: number; readonly nextBp: BasisPoints; readonly indifferentBp: BasisPoints };
  /** `secondBp`: worth of the need's second niche. */
  readonly niche: { readonly cap: number; readonly secondBp: BasisPoints; readonly indifferentBp: BasisPoints };
  readonly mission: { readonly cap: number; readonly indifferentBp: BasisPoints };
  /** By rate step 0..3. */
  readonly rate: { readonly cap: number; readonly stepBp: readonly BasisPoints[] };
  /** Taken off for each half-day outside the wished range. */
  readonly days: { readonly cap: number; readonly outsideBp: BasisPoints };
  /** By distance 0..4. */
  readonly handsOn: { readonly cap: number; readonly distanceBp: readonly BasisPoints[] };
  /** By steps short of the wish 0..2. */
  readonly scopeStability: { readonly cap: number; readonly shortBp: readonly BasisPoints[] };
  readonly sponsorHours: { readonly cap: number };
}
