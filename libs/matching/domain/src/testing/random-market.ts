import { BLACKOUT, CAPACITY_WEEKS, type LeaderFacts } from '@qd/leaders-domain';
import type { NeedFacts } from '@qd/needs-domain';
import {
  ARCHETYPES,
  CURRENCIES,
  DUTIES,
  GROWTH_PHASES,
  LANGUAGES,
  MISSIONS,
  ROLES,
  STAGES,
  SeededRandom,
  TIME_ZONES,
  TRAITS,
  weekOf,
} from '@qd/shared-domain';
import type { RunInputs } from '../run-inputs';
import { randomPolicy, randomTables } from './random-tables';

const TODAY = 20_650;
const NODES = 60;
const COMPANIES = 8;

/** A need and the leaders who might serve it. */
export interface RandomMarket {
  readonly leaders: readonly LeaderFacts[];
  readonly inputs: RunInputs;
}

const companyId = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

function randomHours(draw: SeededRandom): [start: number, end: number] {
  const start = draw.chance(0.8) ? 480 + draw.int(0, 8) * 15 : draw.int(0, 1300);
  return [start, Math.min(1440, start + (draw.chance(0.8) ? draw.pick([240, 480, 540]) : draw.int(1, 1440)))];
}

/** A need at random, in every corner of its ranges. */
export function randomNeed(draw: SeededRandom): NeedFacts {
  const [workStartMinute, workEndMinute] = randomHours(draw);
  const dayBudgetMinMinor = draw.int(1, 20) * 10_000;
  return {
    needId: draw.uuid(draw.bits()),
    briefVersion: draw.int(1, 9),
    open: draw.chance(0.97) ? 1 : 0,
    companyIds: draw.distinct(draw.int(1, 3), COMPANIES).map(companyId),
    role: draw.int(0, ROLES.length - 1),
    kind: draw.int(0, 4),
    ownership: draw.int(0, 2),
    stage: draw.int(0, STAGES.length - 1),
    phase: draw.int(0, GROWTH_PHASES.length - 1),
    archetype: draw.int(0, ARCHETYPES.length - 1),
    niches: draw.distinct(draw.int(1, 2), NODES),
    industry: draw.int(0, 5),
    required: draw.distinct(draw.pick([0, 1, 3, 12]), NODES).map((ordinal) => ({ ordinal, minEvidence: draw.int(1, 3) })),
    niceToHave: draw.distinct(draw.pick([0, 2, 12]), NODES),
    stack: draw.distinct(draw.pick([0, 3, 20]), NODES),
    duties: draw.mask(DUTIES.length, 0.5),
    handsOn: draw.int(0, 4),
    halfDaysPerWeek: draw.pick([1, 2, 4, 5, 10, 14]),
    startDay: TODAY + draw.pick([-400, 0, 3, 10, 40, 700, 735, 900]),
    durationWeeks: draw.int(1, 52),
    dayBudgetMinMinor,
    dayBudgetMaxMinor: dayBudgetMinMinor + draw.pick([0, 1, 30_000, 90_000]),
    currency: draw.pick([0, 0, 1, draw.int(0, CURRENCIES.length - 1)]),
    zone: draw.int(0, TIME_ZONES.length - 1),
    workStartMinute,
    workEndMinute,
    minOverlapMinutes: draw.pick([0, 0, 60, 120, 240]),
    languages: draw.mask(LANGUAGES.length, 0.12) | 1,
    missions: draw.mask(MISSIONS.length, 0.3),
    scopeStability: draw.int(0, 2),
    sponsorHours: draw.int(0, 20),
  };
}

function randomCapacity(draw: SeededRandom, need: NeedFacts): Pick<LeaderFacts, 'capacityFromWeek' | 'freeHalfDays'> {
  const fits = draw.chance(0.8);
  const aligned = draw.chance(0.85) ? weekOf(need.startDay) - draw.int(0, CAPACITY_WEEKS - 8) : weekOf(TODAY);
  const away = draw.pick([0, 0, 0.04, 0.15]);
  const week = (): number => {
    if (draw.chance(away)) return BLACKOUT;
    return fits ? draw.int(need.halfDaysPerWeek, 14) : draw.int(0, 14);
  };
  return { capacityFromWeek: aligned, freeHalfDays: draw.list(draw.chance(0.95) ? CAPACITY_WEEKS : draw.int(0, CAPACITY_WEEKS), week) };
}

function randomWishes(draw: SeededRandom, need: NeedFacts): LeaderFacts['preferences'] {
  const minHalfDays = draw.int(1, 14);
  return {
    stages: draw.chance(0.3) ? 0 : draw.mask(STAGES.length, 0.3),
    missions: draw.chance(0.4) ? 0 : draw.mask(MISSIONS.length, 0.25),
    niches: draw.chance(0.3) ? [] : [...draw.distinct(draw.int(0, 4), NODES), ...(draw.chance(0.2) ? [need.niches[0]] : [])],
    minHalfDays,
    maxHalfDays: draw.int(minHalfDays, 14),
    handsOn: draw.int(0, 4),
    scopeStability: draw.int(0, 2),
    sponsorHours: draw.int(0, 12),
  };
}

/** A leader at random, leaning towards the need so that enough pass every gate and the gates still all fail someone. */
export function randomLeader(draw: SeededRandom, need: NeedFacts): LeaderFacts {
  const lean = (probability: number, bits: number, wanted: number): number =>
    draw.mask(bits, 0.25) | (draw.chance(probability) ? 1 << wanted : 0);
  const roles = lean(0.85, ROLES.length, need.role) || 1;
  const offered = ROLES.flatMap((_, role) => ((roles >> role) & 1 ? [role] : []));
  const [workStartMinute, workEndMinute] = randomHours(draw);
  const dayRateMinMinor = draw.chance(0.9) ? draw.int(0, need.dayBudgetMaxMinor) : draw.int(0, 100_000_000);
  const outcomeCount = draw.chance(0.6) ? 0 : draw.int(1, 30);
  return {
    leaderId: draw.uuid(draw.bits()),
    standing: draw.chance(0.9) ? 1 : draw.int(0, 3),
    roles,
    primaryRole: draw.pick(offered),
    kinds: lean(0.93, 5, need.kind),
    ownership: lean(0.93, 3, need.ownership),
    niches: draw.shuffle(draw.distinct(draw.int(0, 2), NODES)),
    specialties: draw.distinct(draw.pick([0, 1, 8, 20, 40]), NODES).map((ordinal) => ({ ordinal, evidence: draw.int(1, 3) })),
    stack: draw.distinct(draw.pick([0, 1, 8, 40]), NODES),
    stageDepth: STAGES.map(() => draw.int(0, 3)),
    archetypeDepth: ARCHETYPES.map(() => draw.int(0, 3)),
    phases: draw.mask(GROWTH_PHASES.length, 0.4),
    duties: draw.mask(DUTIES.length, 0.6),
    handsOn: draw.int(0, 4),
    traits: TRAITS.map(() => draw.int(0, 5)),
    dayRateMinMinor,
    dayRateTargetMinor: dayRateMinMinor + draw.int(0, 60_000),
    currency: draw.chance(0.75) ? need.currency : draw.int(0, CURRENCIES.length - 1),
    zone: draw.chance(0.6) ? need.zone : draw.int(0, TIME_ZONES.length - 1),
    workStartMinute,
    workEndMinute,
    languages: draw.mask(LANGUAGES.length, 0.1) | (draw.chance(0.9) ? 1 : 0),
    availableFromDay: need.startDay + draw.pick([-400, -30, 0, 0, 7, 14, 15, 60]),
    confirmedDay: TODAY - draw.pick([0, 1, 29, 30, 31, 60, 61, 90, 91, 400]),
    ...randomCapacity(draw, need),
    blockedCompanyIds: draw.chance(0.08) ? draw.distinct(2, COMPANIES).map(companyId) : [],
    conflictCompanyIds: draw.chance(0.08) ? draw.distinct(2, COMPANIES).map(companyId) : [],
    noGoIndustries: draw.chance(0.15) ? draw.distinct(2, 6) : [],
    preferences: randomWishes(draw, need),
    outcomeCount,
    outcomeSum: draw.int(0, outcomeCount * 100),
    answerLikelihood: draw.chance(0.7) ? 10_000 : draw.int(0, 10_000),
    scarcityPrice: draw.chance(0.8) ? 0 : draw.pick([1, 500, 20_000, 200_000]),
  };
}

/** Inputs of a run for a need, with random policy and tables. */
export function randomInputs(draw: SeededRandom, need: NeedFacts): RunInputs {
  return {
    need,
    asOfDay: TODAY,
    policy: randomPolicy(draw),
    tables: randomTables(draw),
    seed: draw.bits(),
    k: draw.pick([1, 5, 50, 1000]),
  };
}

/** A market of `size` leaders around one need. A tenth of the leaders copy another one's facts under another id, so that scores tie. */
export function randomMarket(seed: number, size: number): RandomMarket {
  const draw = new SeededRandom(seed);
  const need = randomNeed(draw);
  const leaders: LeaderFacts[] = [];
  while (leaders.length < size) {
    const twin = leaders.length > 0 && draw.chance(0.1);
    leaders.push(twin ? { ...draw.pick(leaders), leaderId: draw.uuid(draw.bits()) } : randomLeader(draw, need));
  }
  return { leaders, inputs: randomInputs(draw, need) };
}
