import { CAPACITY_WEEKS, type LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import { CURRENCIES, TIME_ZONES, weekOf } from '@qd/shared-domain';
import { DEFAULT_POLICY } from '../default-policy';
import type { RunInputs } from '../run-inputs';

/** 2026-07-01, a Wednesday. */
export const PLAIN_DAY = 20_635;
const BERLIN = TIME_ZONES.indexOf('Europe/Berlin');

/** A fractional CTO for a seed-stage company, nothing unusual. For stories that change one thing. */
export const plainNeed: NeedFacts = {
  needId: '00000000-0000-7000-8000-00000000a001',
  briefVersion: 1,
  open: 1,
  companyIds: ['00000000-0000-7000-8000-00000000c001'],
  role: 0,
  kind: 0,
  ownership: 0,
  stage: 1,
  phase: 0,
  archetype: 0,
  niches: [10],
  industry: 3,
  required: [
    { ordinal: 100, minEvidence: 1 },
    { ordinal: 200, minEvidence: 2 },
  ],
  niceToHave: [300],
  stack: [400, 401],
  duties: 0b11,
  handsOn: 2,
  halfDaysPerWeek: 4,
  startDay: PLAIN_DAY + 14,
  durationWeeks: 26,
  dayBudgetMinMinor: 90_000,
  dayBudgetMaxMinor: 120_000,
  currency: 0,
  zone: BERLIN,
  workStartMinute: 540,
  workEndMinute: 1080,
  minOverlapMinutes: 120,
  languages: 1,
  missions: 0,
  scopeStability: 2,
  sponsorHours: 4,
};

/** A leader who passes every gate of {@link plainNeed} and is as good as its company's side can wish. */
export const plainLeader: LeaderFacts = {
  leaderId: '00000000-0000-7000-8000-00000000b001',
  standing: 1,
  roles: 1,
  primaryRole: 0,
  kinds: 1,
  ownership: 1,
  niches: [10],
  specialties: [
    { ordinal: 100, evidence: 3 },
    { ordinal: 200, evidence: 3 },
    { ordinal: 300, evidence: 3 },
  ],
  stack: [400, 401],
  stageDepth: [0, 3, 0, 0, 0, 0, 0],
  archetypeDepth: [3, 0, 0, 0],
  phases: 1,
  duties: 0b11,
  handsOn: 2,
  traits: [5, 5, 5, 5, 5],
  dayRateMinMinor: 70_000,
  dayRateTargetMinor: 80_000,
  currency: 0,
  zone: BERLIN,
  workStartMinute: 540,
  workEndMinute: 1080,
  languages: 1,
  availableFromDay: PLAIN_DAY,
  confirmedDay: PLAIN_DAY,
  capacityFromWeek: weekOf(PLAIN_DAY),
  freeHalfDays: new Array<number>(CAPACITY_WEEKS).fill(8),
  blockedCompanyIds: [],
  conflictCompanyIds: [],
  noGoIndustries: [],
  preferences: { stages: 0b10, missions: 0, niches: [10], minHalfDays: 2, maxHalfDays: 6, handsOn: 2, scopeStability: 1, sponsorHours: 2 },
  outcomeCount: 0,
  outcomeSum: 0,
  answerLikelihood: 10_000,
  scarcityPrice: 0,
};

/** Inputs over tables in which all currencies are worth the same, all zones lie at UTC, and only equal nodes are close. */
export const plainInputs: RunInputs = {
  need: plainNeed,
  asOfDay: PLAIN_DAY,
  policy: DEFAULT_POLICY,
  tables: {
    taxonomy: {
      version: 'plain',
      specialtyCloseness: (a, b) => (a === b ? 10_000 : 0),
      nicheCloseness: (a, b) => (a === b ? 10_000 : 0),
    },
    rates: { version: 'plain', microEurPerUnit: CURRENCIES.map(() => 1_000_000) },
    zones: { version: 'plain', minutes: TIME_ZONES.map(() => 0) },
  },
  seed: 1,
  k: 50,
};
