import { ARCHETYPES, HANDS_ON_LEVELS, MAX_HALF_DAYS_PER_WEEK, ROLES, SCOPE_STABILITIES, STAGES, TRAITS } from '@qd/shared-domain';
import { shareOf } from '../arithmetic';
import { wishedDaysPoints, wishedStagePoints } from '../leader-points';
import type { MatchPolicy } from '../policy';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { abs, floor, max, min } = Math;

let end = 0;
const place = (size: number): number => {
  const start = end;
  end += size;
  return start;
};

/** Entries of one table, by table. Powers of two of the packed field it is indexed with. */
export const SPAN = {
  ROLES: 1 << ROLES.length,
  MAIN_ROLE: 16,
  STAGE_LOW: 256,
  STAGE_HIGH: 64,
  TRAIT_LOW: 512,
  TRAIT_HIGH: 64,
  HANDS_ON: 8,
  WISHED_STAGE: 1 << STAGES.length,
  WISHED_DAYS: 256,
  WISHED_SCOPE: 4,
  OVERLAP: 1441,
} as const;

/** Where the tables start that hold one span for every value a need can have. */
export const BASE = {
  /** By role asked for: best over offered roles, each at its secondary worth; and the worth of the main role alone. */
  ROLES: place(SPAN.ROLES * ROLES.length),
  MAIN_ROLE: place(SPAN.MAIN_ROLE * ROLES.length),
  /** By stage: best over the first four stages lived through, over the other three. */
  STAGE_LOW: place(SPAN.STAGE_LOW * STAGES.length),
  STAGE_HIGH: place(SPAN.STAGE_HIGH * STAGES.length),
  /** By archetype: sum over the first three traits, over the other two. */
  TRAIT_LOW: place(SPAN.TRAIT_LOW * ARCHETYPES.length),
  TRAIT_HIGH: place(SPAN.TRAIT_HIGH * ARCHETYPES.length),
  /** By hands-on level asked for. */
  HANDS_ON: place(SPAN.HANDS_ON * HANDS_ON_LEVELS.length),
  WISHED_HANDS_ON: place(SPAN.HANDS_ON * HANDS_ON_LEVELS.length),
  /** By stage, by half-days, by scope stability of the need. */
  WISHED_STAGE: place(SPAN.WISHED_STAGE * STAGES.length),
  WISHED_DAYS: place(SPAN.WISHED_DAYS * (MAX_HALF_DAYS_PER_WEEK + 1)),
  WISHED_SCOPE: place(SPAN.WISHED_SCOPE * SCOPE_STABILITIES.length),
  /** One table each; OVERLAP by minutes a day. */
  OVERLAP: place(SPAN.OVERLAP),
  ARCHETYPE: place(4),
  SLACK: place(8),
  RATE_COMPANY: place(4),
  RATE_LEADER: place(4),
} as const;

/** Entries all policy tables take together; the tables of the need at hand follow. */
export const POLICY_SPAN = end;

type Worth = readonly (readonly number[])[];

/** Best over two-bit fields of a word, for every word: `worth[field][value]`. */
function fillBest(look: Int32Array, at: number, worth: Worth): void {
  for (let word = 0; word < 1 << (2 * worth.length); word++) {
    let best = 0;
    for (let field = 0; field < worth.length; field++) best = max(best, worth[field][(word >> (2 * field)) & 3]);
    look[at + word] = best;
  }
}

/** Sum over three-bit fields of a word, for every word. */
function fillSum(look: Int32Array, at: number, worth: Worth): void {
  for (let word = 0; word < 1 << (3 * worth.length); word++) {
    let sum = 0;
    for (let field = 0; field < worth.length; field++) sum += worth[field][(word >> (3 * field)) & 7] ?? 0;
    look[at + word] = sum;
  }
}

function fillRoles(look: Int32Array, { roleAdjacencyBp, company: { roleFit } }: MatchPolicy, asked: number): void {
  ROLES.forEach((_, role) => {
    const [at, bit] = [BASE.ROLES + asked * SPAN.ROLES, 1 << role];
    const points = shareOf(roleFit.cap, shareOf(roleAdjacencyBp[asked][role], roleFit.secondaryBp));
    for (let mask = 0; mask < bit; mask++) look[at + bit + mask] = max(points, look[at + mask]);
    look[BASE.MAIN_ROLE + asked * SPAN.MAIN_ROLE + role] = shareOf(roleFit.cap, roleAdjacencyBp[asked][role]);
  });
}

function fillStages(look: Int32Array, { company, leader }: MatchPolicy, asked: number): void {
  const { cap, depthBp, distanceBp } = company.stage;
  const worth = STAGES.map((_, at) => depthBp.map((bp) => shareOf(shareOf(cap, bp), distanceBp[abs(at - asked)])));
  fillBest(look, BASE.STAGE_LOW + asked * SPAN.STAGE_LOW, worth.slice(0, 4));
  fillBest(look, BASE.STAGE_HIGH + asked * SPAN.STAGE_HIGH, worth.slice(4));
  for (let mask = 0; mask < SPAN.WISHED_STAGE; mask++) {
    look[BASE.WISHED_STAGE + asked * SPAN.WISHED_STAGE + mask] = wishedStagePoints(mask, asked, leader.stage);
  }
}

function fillTraits(look: Int32Array, { company: { traits } }: MatchPolicy, archetype: number): void {
  const worth = TRAITS.map((_, trait) => traits.levelBp.map((bp) => shareOf(shareOf(traits.cap, traits.wantedBp[archetype][trait]), bp)));
  fillSum(look, BASE.TRAIT_LOW + archetype * SPAN.TRAIT_LOW, worth.slice(0, 3));
  fillSum(look, BASE.TRAIT_HIGH + archetype * SPAN.TRAIT_HIGH, worth.slice(3));
}

function fillLevels(look: Int32Array, { company, leader }: MatchPolicy): void {
  HANDS_ON_LEVELS.forEach((_, asked) =>
    HANDS_ON_LEVELS.forEach((_unused, level) => {
      const distance = abs(level - asked);
      look[BASE.HANDS_ON + asked * SPAN.HANDS_ON + level] = shareOf(company.handsOn.cap, company.handsOn.distanceBp[distance]);
      look[BASE.WISHED_HANDS_ON + asked * SPAN.HANDS_ON + level] = shareOf(leader.handsOn.cap, leader.handsOn.distanceBp[distance]);
    }),
  );
  SCOPE_STABILITIES.forEach((_, given) =>
    SCOPE_STABILITIES.forEach((_unused, wished) => {
      look[BASE.WISHED_SCOPE + given * SPAN.WISHED_SCOPE + wished] = shareOf(
        leader.scopeStability.cap,
        leader.scopeStability.shortBp[max(0, wished - given)],
      );
    }),
  );
  for (let halfDays = 0; halfDays <= MAX_HALF_DAYS_PER_WEEK; halfDays++) {
    for (let range = 0; range < SPAN.WISHED_DAYS; range++) {
      look[BASE.WISHED_DAYS + halfDays * SPAN.WISHED_DAYS + range] = wishedDaysPoints(range & 15, range >> 4, halfDays, leader.days);
    }
  }
  const { cap, comfortMinutes } = company.overlap;
  for (let minutes = 0; minutes < SPAN.OVERLAP; minutes++) {
    look[BASE.OVERLAP + minutes] = floor((cap * min(comfortMinutes, minutes)) / comfortMinutes);
  }
  company.archetype.depthBp.forEach((bp, depth) => (look[BASE.ARCHETYPE + depth] = shareOf(company.archetype.cap, bp)));
  company.slack.spareBp.forEach((bp, spare) => (look[BASE.SLACK + spare] = shareOf(company.slack.cap, bp)));
  company.ratePosition.stepBp.forEach((bp, step) => (look[BASE.RATE_COMPANY + step] = shareOf(company.ratePosition.cap, bp)));
  leader.rate.stepBp.forEach((bp, step) => (look[BASE.RATE_LEADER + step] = shareOf(leader.rate.cap, bp)));
}

/** Fills the tables that depend on the policy alone: once per policy, so that a need only picks its spans. */
export function fillPolicyTables(look: Int32Array, policy: MatchPolicy): void {
  ROLES.forEach((_, asked) => fillRoles(look, policy, asked));
  STAGES.forEach((_, asked) => fillStages(look, policy, asked));
  ARCHETYPES.forEach((_, archetype) => fillTraits(look, policy, archetype));
  fillLevels(look, policy);
}
