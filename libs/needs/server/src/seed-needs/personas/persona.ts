import type { Archetype, Duty, EngagementKind, GrowthPhase, Role, ScopeStability, Stage, Weights } from '@qd/shared-domain';

/** A kind of need one meets in the market. Everything about a generated brief is drawn around it and its company, which is what
 * makes the market correlated. Codes are slugs: `saas-scaling` stands for `niche.saas-scaling`. Texts hold slots in braces,
 * filled by `wording.ts`. */
export interface NeedPersona {
  readonly key: string;
  /** Share of the market where stage and industry allow it. */
  readonly share: number;
  /** Stages it occurs at; none else. */
  readonly stages: Weights<Stage>;
  /** Industries it occurs in; absent where any will do. */
  readonly industries?: readonly string[];
  readonly roles: Weights<Role>;
  readonly kinds: Weights<EngagementKind>;
  readonly archetypes: Weights<Archetype>;
  readonly phases: Weights<GrowthPhase>;
  /** One or two are drawn. */
  readonly niches: Weights<string>;
  /** Specialties of which two to four are required, and those that fill up what is required and what would be nice. */
  readonly core: readonly string[];
  readonly side: readonly string[];
  /** Technologies beside those of the company. */
  readonly stack: readonly string[];
  /** Chance that a required specialty must be referenced. */
  readonly proof: number;
  /** The chance of each duty. */
  readonly duties: Weights<Duty>;
  /** Mean index of `HANDS_ON_LEVELS`. */
  readonly handsOn: number;
  /** Half-days a week of fractional work and projects, from and to. */
  readonly halfDays: readonly [number, number];
  /** Middle of the budget for a day at a series A company in Germany, EUR. */
  readonly dayEur: number;
  readonly stability: Weights<ScopeStability>;
  /** What the leader is to do, as a verb phrase; goes into the title. */
  readonly goals: readonly string[];
  /** What hurts, what is missing, what for: sentences. */
  readonly pressures: readonly string[];
  readonly gaps: readonly string[];
  readonly hopes: readonly string[];
  readonly outcomes: readonly string[];
  readonly scopeIn: readonly string[];
  readonly scopeOut: readonly string[];
}
