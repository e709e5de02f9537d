import { taxonomy } from '@qd/shared-domain';
import type { Brief } from './brief';
import { missingForPublication, type MissingField } from './missing-for-publication';
import type { NeedFacts } from './need-facts';
import { needFactsOf, type NeedFactsFrame } from './need-facts-of';

/** What the gates ask about and nobody can guess. */
const ASKED: readonly string[] = ['role', 'kind', 'ownership', 'daysPerWeek', 'startDate', 'dayBudgetMax', 'timeZone', 'languages'];

/** What a score turns on beside the gates and nobody can guess. */
const SCORED: readonly string[] = ['archetype', 'stage', 'phase', 'nicheCodes', 'handsOn'];

/** What has to be said before the market can be asked who would pass, in the order of the form; empty when it can be. */
export const missingForMarket = (brief: Brief): MissingField[] => missingForPublication(brief).filter(({ path }) => ASKED.includes(path));

/** What has to be said besides before it can be asked who would be strong. */
export const missingForScore = (brief: Brief): MissingField[] => missingForPublication(brief).filter(({ path }) => SCORED.includes(path));

/** An industry nobody rules out: no node has this ordinal. */
const NO_INDUSTRY = taxonomy.size;
const [DAY_STARTS, DAY_ENDS, MIDNIGHT] = [540, 1080, 1440];

/** Facts to ask the market with while a brief is being written. Of a complete brief they are its facts; what is missing shuts no gate:
 * no overlap, no industry, office hours from nine to six.
 * @throws RangeError where {@link missingForMarket} still finds something */
export function marketFactsOf(brief: Brief, frame: NeedFactsFrame): NeedFacts {
  if (missingForMarket(brief).length > 0) throw new RangeError('the brief lacks what the gates ask about');
  const { workStartMinute: start, workEndMinute: end, dayBudgetMax } = brief;
  const filled: Brief = {
    ...brief,
    archetype: brief.archetype ?? 'GROWING_TEAM_NEEDS_STRUCTURE',
    stage: brief.stage ?? 'SERIES_A',
    phase: brief.phase ?? 'SCALING_INFRASTRUCTURE',
    handsOn: brief.handsOn ?? 'REVIEWS',
    industryCode: brief.industryCode ?? taxonomy.ofKind('INDUSTRY')[0].code,
    durationWeeks: brief.durationWeeks ?? 26,
    dayBudgetMin: brief.dayBudgetMin ?? (dayBudgetMax && { amountMinor: 1, currency: dayBudgetMax.currency }),
    workStartMinute: start ?? (end === null || end > DAY_STARTS ? DAY_STARTS : 0),
    workEndMinute: end ?? (start === null || start < DAY_ENDS ? DAY_ENDS : MIDNIGHT),
    minOverlapMinutes: brief.minOverlapMinutes ?? 0,
    scopeStability: brief.scopeStability ?? 'MOSTLY_SETTLED',
    sponsorHoursPerWeek: brief.sponsorHoursPerWeek ?? 0,
  };
  const facts = needFactsOf(filled, frame);
  return brief.industryCode === null ? { ...facts, industry: NO_INDUSTRY } : facts;
}
