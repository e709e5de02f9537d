import {
  ARCHETYPES,
  fail,
  HANDS_ON_LEVELS,
  ok,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  TRAITS,
  type FieldError,
  type Refusal,
  type Result,
} from '@qd/shared-domain';
import { MAX_SIDE_POINTS, type MatchPolicy } from './policy';
import { RATE_STEPS } from './rate';

const WHOLE = 10_000;
/** Caps beyond this would let 32-bit sums of one side overflow. */
const MAX_CAP = 1_000_000;

type Check = (condition: boolean, path: string, message: string) => void;
const isInt = (value: number, low: number, high: number): boolean => Number.isInteger(value) && value >= low && value <= high;
const rises = (list: readonly number[]): boolean => list.every((value, index) => index === 0 || value >= list[index - 1]);
const falls = (list: readonly number[]): boolean => list.every((value, index) => index === 0 || value <= list[index - 1]);

function checkTable(check: Check, path: string, list: readonly number[], length: number, order: 'rises' | 'falls' | 'any' = 'any'): void {
  check(list.length === length && list.every((value) => isInt(value, 0, WHOLE)), path, `Needs ${length} integers in 0..10000.`);
  if (order === 'rises') check(rises(list), path, 'May not fall from one entry to the next.');
  if (order === 'falls') check(falls(list), path, 'May not rise from one entry to the next.');
}

function checkCompany(check: Check, { company }: MatchPolicy): void {
  checkTable(check, 'company.evidenceBp', company.evidenceBp, 4, 'rises');
  checkTable(check, 'company.evidenceShortBp', company.evidenceShortBp, 3, 'falls');
  checkTable(check, 'company.stage.distanceBp', company.stage.distanceBp, STAGES.length, 'falls');
  checkTable(check, 'company.stage.depthBp', company.stage.depthBp, 4, 'rises');
  checkTable(check, 'company.archetype.depthBp', company.archetype.depthBp, 4, 'rises');
  checkTable(check, 'company.handsOn.distanceBp', company.handsOn.distanceBp, HANDS_ON_LEVELS.length, 'falls');
  checkTable(check, 'company.traits.levelBp', company.traits.levelBp, 6);
  check(company.traits.wantedBp.length === ARCHETYPES.length, 'company.traits.wantedBp', `Needs ${ARCHETYPES.length} rows.`);
  company.traits.wantedBp.forEach((row, index) => {
    checkTable(check, `company.traits.wantedBp.${index}`, row, TRAITS.length);
    check(row.reduce((sum, value) => sum + value, 0) === WHOLE, `company.traits.wantedBp.${index}`, 'Must sum to 10000.');
  });
  checkTable(check, 'company.ratePosition.stepBp', company.ratePosition.stepBp, RATE_STEPS, 'falls');
  checkTable(check, 'company.slack.spareBp', company.slack.spareBp, 5, 'rises');
  checkTable(check, 'company.niche', [company.niche.secondBp, company.niche.firstBp, company.niche.soleBp], 3, 'rises');
  checkTable(check, 'company.niche.mainShareBp', [company.niche.mainShareBp], 1);
  checkTable(check, 'company.roleFit.secondaryBp', [company.roleFit.secondaryBp], 1);
  check(isInt(company.overlap.comfortMinutes, 1, 1440), 'company.overlap.comfortMinutes', 'Must be minutes in 1..1440.');
  check(isInt(company.outcomes.priorCount, 1, 1000), 'company.outcomes.priorCount', 'Must be in 1..1000.');
  check(isInt(company.outcomes.priorMean, 0, 100), 'company.outcomes.priorMean', 'Must be in 0..100.');
  const { afterDays, minusPoints } = company.stale;
  check(
    afterDays.length === minusPoints.length && rises(afterDays) && rises(minusPoints),
    'company.stale',
    'Needs as many points as days, both ascending.',
  );
  check(
    [...afterDays, ...minusPoints].every((value) => isInt(value, 0, MAX_CAP)),
    'company.stale',
    'Days and points must be integers >= 0.',
  );
}

function checkLeader(check: Check, { leader }: MatchPolicy): void {
  checkTable(check, 'leader.rate.stepBp', leader.rate.stepBp, RATE_STEPS, 'falls');
  checkTable(check, 'leader.handsOn.distanceBp', leader.handsOn.distanceBp, HANDS_ON_LEVELS.length, 'falls');
  checkTable(check, 'leader.scopeStability.shortBp', leader.scopeStability.shortBp, SCOPE_STABILITIES.length, 'falls');
  checkTable(check, 'leader.stage', [leader.stage.nextBp, leader.stage.indifferentBp], 2);
  checkTable(check, 'leader.niche', [leader.niche.secondBp, leader.niche.indifferentBp], 2);
  checkTable(check, 'leader.mission.indifferentBp', [leader.mission.indifferentBp], 1);
  checkTable(check, 'leader.days.outsideBp', [leader.days.outsideBp], 1);
}

function checkCaps(check: Check, side: 'company' | 'leader', weights: object): void {
  for (const [name, line] of Object.entries(weights)) {
    const cap: unknown = (line as { cap?: unknown }).cap;
    if (cap !== undefined)
      check(typeof cap === 'number' && isInt(cap, 0, MAX_CAP), `${side}.${name}.cap`, `Must be an integer in 0..${MAX_CAP}.`);
  }
}

/** Checks a policy before it may be stored or previewed: sizes, ranges, and the order of every table that monotonicity rests on
 * (more evidence, more experience or a nearer stage may never cost points).
 * @returns the policy itself, or one field error per fault */
export function validatePolicy(policy: MatchPolicy): Result<MatchPolicy, Refusal> {
  const errors: FieldError[] = [];
  const check: Check = (condition, path, message) => {
    if (!condition) errors.push({ path, message });
  };
  check(policy.version.length > 0, 'version', 'Needs a name.');
  check(policy.roleAdjacencyBp.length === ROLES.length, 'roleAdjacencyBp', `Needs ${ROLES.length} rows.`);
  policy.roleAdjacencyBp.forEach((row, role) => {
    checkTable(check, `roleAdjacencyBp.${role}`, row, ROLES.length);
    check(row[role] === WHOLE, `roleAdjacencyBp.${role}`, 'A role serves itself with 10000.');
  });
  check(isInt(policy.startGraceDays, 0, 365), 'startGraceDays', 'Must be in 0..365.');
  check(isInt(policy.closenessFloorBp, 0, WHOLE), 'closenessFloorBp', 'Must be in 0..10000.');
  check(isInt(policy.strongScore, 0, 2 * MAX_SIDE_POINTS), 'strongScore', 'Must be in 0..10000.');
  const ladder = policy.rateLadderEurMinor;
  check(
    ladder.length > 0 && ladder.every((rung) => isInt(rung, 1, 2 ** 31 - 1)) && rises(ladder),
    'rateLadderEurMinor',
    'Needs ascending amounts >= 1.',
  );
  checkCaps(check, 'company', policy.company);
  checkCaps(check, 'leader', policy.leader);
  checkCompany(check, policy);
  checkLeader(check, policy);
  return errors.length === 0 ? ok(policy) : fail({ kind: 'INVALID', errors });
}
