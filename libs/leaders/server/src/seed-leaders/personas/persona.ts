import type { Mission, Role } from '@qd/shared-domain';

/** A kind of leader one meets in the market. Everything else about a generated leader is drawn around it, which is what makes
 * the market correlated: an infrastructure CTO at scale-ups does not look like a seed-stage product head.
 * Codes are slugs: `saas-scaling` stands for `niche.saas-scaling`. */
export interface Persona {
  readonly key: string;
  /** Share of the market, in parts of the sum of all. */
  readonly share: number;
  readonly primaryRole: Role;
  /** Further roles and the chance of each. */
  readonly otherRoles: readonly (readonly [Role, number])[];
  /** Niches and their weights; one or two are drawn. */
  readonly niches: readonly (readonly [string, number])[];
  /** Specialties nearly all have, with proof, and those that some have. */
  readonly core: readonly string[];
  readonly side: readonly string[];
  readonly stack: readonly string[];
  /** Mean depth, 0..3, by index of `STAGES` and of `ARCHETYPES`. */
  readonly stages: readonly number[];
  readonly archetypes: readonly number[];
  /** Chances by index of `GROWTH_PHASES`, `DUTIES` and `ENGAGEMENT_KINDS`. */
  readonly phases: readonly number[];
  readonly duties: readonly number[];
  readonly kinds: readonly number[];
  readonly industries: readonly (readonly [string, number])[];
  /** Mean index of `HANDS_ON_LEVELS`; falls with seniority. */
  readonly handsOn: number;
  /** Means, 1..5, by index of `TRAITS`. */
  readonly traits: readonly number[];
  /** Day rate in EUR of a leader of middle seniority in Germany. */
  readonly dayRateEur: number;
  /** Half-days a week they like to work, from and to. */
  readonly halfDays: readonly [number, number];
  readonly missions: readonly Mission[];
  /** Headlines; `{stage}` and `{years}` are filled in. */
  readonly headlines: readonly string[];
  /** What they have done; `{team}`, `{n}`, `{percent}`, `{months}`, `{years}` are filled in. */
  readonly deeds: readonly string[];
  /** What they are good for. */
  readonly offers: readonly string[];
}
