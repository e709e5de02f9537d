import { BLACKOUT, CAPACITY_WEEKS, type LeaderFacts, NOT_NOW_DAY } from '@qd/leaders-domain';
import { ARCHETYPES, CURRENCIES, DUTIES, GROWTH_PHASES, isUuid, MISSIONS, ROLES, STAGES, TIME_ZONES, TRAITS } from '@qd/shared-domain';
import { LAST_DAY, MASK, MAX_ORDINAL, MAX_SPONSOR_HOURS, MAX_SPECIALTY_ORDINAL, MAX_WISHED_NICHES } from './layout';

const MAX_INT32 = 2 ** 31 - 1;
const isInt = (value: number, low: number, high: number): boolean => Number.isInteger(value) && value >= low && value <= high;
const isMask = (value: number, bits: number): boolean => isInt(value, 0, 2 ** bits - 1);
const allInt = (values: readonly number[], low: number, high: number): boolean => values.every((value) => isInt(value, low, high));

function broken(facts: LeaderFacts): string | null {
  const wish = facts.preferences;
  const checks: [string, boolean][] = [
    ['leaderId', isUuid(facts.leaderId)],
    ['standing', isInt(facts.standing, 0, 15)],
    ['roles', isMask(facts.roles, ROLES.length)],
    ['primaryRole', ((facts.roles >> facts.primaryRole) & 1) === 1],
    ['kinds', isMask(facts.kinds, 8)],
    ['ownership', isMask(facts.ownership, 8)],
    ['niches', facts.niches.length <= 2 && allInt(facts.niches, 0, MAX_ORDINAL)],
    [
      'specialties',
      facts.specialties.length <= 255 &&
        facts.specialties.every(({ ordinal, evidence }) => isInt(ordinal, 0, MAX_SPECIALTY_ORDINAL) && isInt(evidence, 1, 3)),
    ],
    ['stack', facts.stack.length <= 255 && allInt(facts.stack, 0, MAX_ORDINAL)],
    ['stageDepth', facts.stageDepth.length === STAGES.length && allInt(facts.stageDepth, 0, 3)],
    ['archetypeDepth', facts.archetypeDepth.length === ARCHETYPES.length && allInt(facts.archetypeDepth, 0, 3)],
    ['phases', isMask(facts.phases, GROWTH_PHASES.length)],
    ['duties', isMask(facts.duties, DUTIES.length)],
    ['handsOn', isInt(facts.handsOn, 0, 4)],
    ['traits', facts.traits.length === TRAITS.length && allInt(facts.traits, 0, 5)],
    ['dayRateMinMinor', isInt(facts.dayRateMinMinor, 0, MASK.amount)],
    ['dayRateTargetMinor', isInt(facts.dayRateTargetMinor, 0, MASK.amount)],
    ['currency', isInt(facts.currency, 0, CURRENCIES.length - 1)],
    ['zone', isInt(facts.zone, 0, TIME_ZONES.length - 1)],
    ['workStartMinute', isInt(facts.workStartMinute, 0, 1439)],
    ['workEndMinute', isInt(facts.workEndMinute, facts.workStartMinute + 1, facts.workStartMinute + 1440)],
    ['languages', isMask(facts.languages, 31)],
    ['availableFromDay', isInt(facts.availableFromDay, 0, LAST_DAY) || facts.availableFromDay === NOT_NOW_DAY],
    ['confirmedDay', isInt(facts.confirmedDay, 0, MASK.day)],
    ['capacityFromWeek', isInt(facts.capacityFromWeek, 0, MASK.week)],
    ['freeHalfDays', facts.freeHalfDays.length <= CAPACITY_WEEKS && allInt(facts.freeHalfDays, 0, BLACKOUT)],
    ['preferences.stages', isMask(wish.stages, STAGES.length)],
    ['preferences.missions', isMask(wish.missions, MISSIONS.length)],
    ['preferences.niches', wish.niches.length <= MAX_WISHED_NICHES && allInt(wish.niches, 0, MAX_ORDINAL)],
    ['preferences.minHalfDays', isInt(wish.minHalfDays, 0, 14)],
    ['preferences.maxHalfDays', isInt(wish.maxHalfDays, wish.minHalfDays, 14)],
    ['preferences.handsOn', isInt(wish.handsOn, 0, 4)],
    ['preferences.scopeStability', isInt(wish.scopeStability, 0, 2)],
    ['preferences.sponsorHours', isInt(wish.sponsorHours, 0, MAX_SPONSOR_HOURS)],
    ['outcomeCount', isInt(facts.outcomeCount, 0, MASK.outcomeCount)],
    ['outcomeSum', isInt(facts.outcomeSum, 0, 100 * facts.outcomeCount)],
    ['answerLikelihood', isInt(facts.answerLikelihood, 0, 10_000)],
    ['scarcityPrice', isInt(facts.scarcityPrice, 0, MAX_INT32)],
  ];
  return checks.find(([, holds]) => !holds)?.[0] ?? null;
}

/** Refuses facts the columns could not hold without loss.
 * @throws RangeError naming the field and the leader id: facts are written by us, so this is a bug */
export function checkLeaderFacts(facts: LeaderFacts): void {
  const field = broken(facts);
  if (field !== null) throw new RangeError(`Facts of leader ${facts.leaderId} are broken at ${field}; rebuild them from the profile.`);
}
