import {
  ARCHETYPES,
  CURRENCIES,
  DUTIES,
  ENGAGEMENT_KINDS,
  EVIDENCE_LEVELS,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  LANGUAGES,
  maskOf,
  MISSIONS,
  OWNERSHIP_LEVELS,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  taxonomy,
  TIME_ZONES,
} from '@qd/shared-domain';
import type { Brief } from './brief';
import { missingForPublication } from './missing-for-publication';
import type { NeedFacts } from './need-facts';
import { encodeNeedFacts } from './need-facts-codec';

/** What facts say beside the brief. */
export interface NeedFactsFrame {
  readonly needId: string;
  readonly briefVersion: number;
  readonly open: boolean;
  /** The company first, then its relatives. */
  readonly companyIds: readonly string[];
}

/** The facts scoring reads of a brief; the same brief always gives the same facts.
 * @throws RangeError when the brief is incomplete or names an unknown code: a caller's bug, publication checks both */
export function needFactsOf(brief: Brief, { needId, briefVersion, open, companyIds }: NeedFactsFrame): NeedFacts {
  const min = said(brief.dayBudgetMin, 'dayBudgetMin');
  const max = said(brief.dayBudgetMax, 'dayBudgetMax');
  return {
    needId,
    briefVersion,
    open: open ? 1 : 0,
    companyIds,
    role: indexIn(ROLES, brief.role, 'role'),
    kind: indexIn(ENGAGEMENT_KINDS, brief.kind, 'kind'),
    ownership: indexIn(OWNERSHIP_LEVELS, brief.ownership, 'ownership'),
    stage: indexIn(STAGES, brief.stage, 'stage'),
    phase: indexIn(GROWTH_PHASES, brief.phase, 'phase'),
    archetype: indexIn(ARCHETYPES, brief.archetype, 'archetype'),
    niches: brief.nicheCodes.map(ordinalOf),
    industry: ordinalOf(said(brief.industryCode, 'industryCode')),
    required: brief.required
      .map(({ code, minEvidence }) => ({ ordinal: ordinalOf(code), minEvidence: EVIDENCE_LEVELS.indexOf(minEvidence) + 1 }))
      .sort((one, other) => one.ordinal - other.ordinal),
    niceToHave: ascending(brief.niceToHaveCodes.map(ordinalOf)),
    stack: ascending(brief.stackCodes.map(ordinalOf)),
    duties: maskOf(DUTIES, brief.duties),
    handsOn: indexIn(HANDS_ON_LEVELS, brief.handsOn, 'handsOn'),
    halfDaysPerWeek: said(brief.halfDaysPerWeek, 'halfDaysPerWeek'),
    startDay: said(brief.startDay, 'startDay'),
    durationWeeks: said(brief.durationWeeks, 'durationWeeks'),
    dayBudgetMinMinor: min.amountMinor,
    dayBudgetMaxMinor: max.amountMinor,
    currency: indexIn(CURRENCIES, max.currency, 'currency'),
    zone: indexIn(TIME_ZONES, brief.timeZone, 'timeZone'),
    workStartMinute: said(brief.workStartMinute, 'workStartMinute'),
    workEndMinute: said(brief.workEndMinute, 'workEndMinute'),
    minOverlapMinutes: said(brief.minOverlapMinutes, 'minOverlapMinutes'),
    languages: maskOf(LANGUAGES, brief.languages),
    missions: maskOf(MISSIONS, brief.missions),
    scopeStability: indexIn(SCOPE_STABILITIES, brief.scopeStability, 'scopeStability'),
    sponsorHours: said(brief.sponsorHoursPerWeek, 'sponsorHoursPerWeek'),
  };
}

const FRAME: NeedFactsFrame = { needId: '00000000-0000-7000-8000-000000000000', briefVersion: 1, open: true, companyIds: [] };

/** Whether scoring can tell two briefs apart: the answer to "does this edit supersede the runs". Wording never does.
 * An incomplete brief differs from every other. */
export function affectsMatching(before: Brief, after: Brief): boolean {
  if (missingForPublication(before).length > 0 || missingForPublication(after).length > 0) return true;
  const [old, now] = [before, after].map((brief) => encodeNeedFacts(needFactsOf(brief, FRAME)));
  return old.length !== now.length || old.some((value, index) => value !== now[index]);
}

const ascending = (values: number[]): number[] => values.sort((one, other) => one - other);

function said<T>(value: T | null, field: string): T {
  if (value === null) throw new RangeError(`the brief lacks ${field}`);
  return value;
}

function indexIn<T extends string>(list: readonly T[], value: T | null, field: string): number {
  const index = list.indexOf(said(value, field));
  if (index < 0) throw new RangeError(`unknown ${field}: ${value}`);
  return index;
}

function ordinalOf(code: string): number {
  const node = taxonomy.byCode(code);
  if (!node) throw new RangeError(`unknown taxonomy code: ${code}`);
  return node.ordinal;
}
