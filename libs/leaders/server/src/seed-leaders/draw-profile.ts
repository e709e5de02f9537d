import { type Depth, type LeaderProfile, PROFILE_LIMITS, type ProvenSpecialty } from '@qd/leaders-domain';
import {
  ARCHETYPES,
  DUTIES,
  ENGAGEMENT_KINDS,
  type EngagementKind,
  type EpochDay,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  LANGUAGES,
  minorDigits,
  type OwnershipLevel,
  type ScopeStability,
  type SeededRandom,
  STAGES,
  taxonomy,
} from '@qd/shared-domain';
import { drawIntent, drawPublications } from './draw-outlook';
import type { Persona } from './personas';
import { type Place, UNITS_PER_EURO } from './places';
import { writeTexts } from './write-texts';

/** What a profile is drawn around. */
export interface Portrait {
  readonly persona: Persona;
  readonly place: Place;
  /** 0 (eight years of work) .. 1 (thirty). */
  readonly seniority: number;
  readonly today: EpochDay;
  /** Whether vetting has looked at the leader: only then there is proof of anything. */
  readonly vetted: boolean;
}

const ANY_SPECIALTY = taxonomy.selectable('SPECIALTY');
const NO_GO = ['oil-and-gas', 'aerospace', 'advertising', 'digital-assets', 'gaming'];

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
const code = (kind: string, slug: string): string => `${kind}.${slug}`;

const drawDepths = <T extends string>(
  random: SeededRandom,
  list: readonly T[],
  means: readonly number[],
  shift: number,
): Record<T, Depth> =>
  Object.fromEntries(list.map((value, index) => [value, clamp(Math.round(means[index] + shift + 0.5 * random.bell()), 0, 3)])) as Record<
    T,
    Depth
  >;

const drawMembers = <T>(random: SeededRandom, list: readonly T[], chances: readonly number[]): T[] =>
  list.filter((_, index) => random.chance(chances[index]));

function drawSpecialties(random: SeededRandom, { persona, seniority, vetted }: Portrait): ProvenSpecialty[] {
  const core = random.some(persona.core, 0.9).map((slug) => ({ slug, proof: 0.35 + 0.4 * seniority }));
  const side = random.some(persona.side, 0.25 + 0.3 * seniority).map((slug) => ({ slug, proof: 0.1 + 0.3 * seniority }));
  const foreign = random.chance(0.25) ? [{ slug: random.pick(ANY_SPECIALTY).code.slice('specialty.'.length), proof: 0 }] : [];
  const seen = new Map([...foreign, ...core, ...side].map((each) => [each.slug, each.proof]));
  return [...seen].slice(0, PROFILE_LIMITS.specialties).map(([slug, proof]) => {
    const luck = random.next();
    const evidence = !vetted || luck > 2 * proof ? 'CLAIMED' : luck > proof ? 'REFERENCED' : 'VERIFIED_CASE';
    return { code: code('specialty', slug), evidence };
  });
}

function drawNiches(random: SeededRandom, { persona }: Portrait): string[] {
  const first = random.weighted(persona.niches);
  const rest = persona.niches.filter(([slug]) => slug !== first);
  return (random.chance(0.65) ? [first, random.weighted(rest)] : [first]).map((slug) => code('niche', slug));
}

/** A day rate people would name: round in its currency. */
function roundRate(euro: number, place: Place): number {
  const units = euro * (UNITS_PER_EURO[place.currency] ?? 1);
  const step = units > 20_000 ? 1_000 : units > 3_000 ? 100 : units > 600 ? 25 : 10;
  return Math.round(units / step) * step * 10 ** minorDigits(place.currency);
}

function drawRates(
  random: SeededRandom,
  { persona, place, seniority }: Portrait,
): Pick<LeaderProfile, 'dayRateMinMinor' | 'dayRateTargetMinor' | 'currency'> {
  const euro = persona.dayRateEur * place.rateFactor * (0.72 + 0.56 * seniority) * (1 + 0.08 * random.bell());
  const dayRateTargetMinor = roundRate(euro, place);
  const dayRateMinMinor = Math.min(dayRateTargetMinor, roundRate(euro * random.between(0.78, 0.96), place));
  return { dayRateMinMinor, dayRateTargetMinor, currency: place.currency };
}

function drawLanguages(random: SeededRandom, place: Place): LeaderProfile['languages'] {
  const spoken = new Set([
    ...place.languages,
    ...(random.chance(place.english) ? ['en' as const] : []),
    ...random.some(place.others, 0.16),
  ]);
  return LANGUAGES.filter((language) => spoken.has(language));
}

function drawOwnership(random: SeededRandom, kinds: readonly EngagementKind[], seniority: number): OwnershipLevel[] {
  const owns = kinds.includes('FRACTIONAL') || kinds.includes('INTERIM') || random.chance(0.5);
  const advises = kinds.includes('ADVISORY') || kinds.includes('MENTORSHIP');
  const levels: OwnershipLevel[] = [
    ...(owns ? (['OWN'] as const) : []),
    ...(random.chance(0.8 - 0.4 * seniority) ? (['CO_OWN'] as const) : []),
  ];
  if (advises || levels.length === 0) levels.push('ADVISE');
  return levels;
}

/** Working hours of an ordinary day, some early, some late; a few in Europe work American afternoons. */
function drawHours(random: SeededRandom, place: Place): Pick<LeaderProfile, 'workStartMinute' | 'workEndMinute'> {
  const late = place.zones[0].startsWith('Europe/') && random.chance(0.06);
  const workStartMinute = late ? 12 * 60 : 7 * 60 + 30 * random.int(0, 6);
  return { workStartMinute, workEndMinute: workStartMinute + 30 * random.int(15, 20) };
}

function drawPreferences(
  random: SeededRandom,
  { persona, seniority }: Portrait,
  profile: Pick<LeaderProfile, 'stageDepth' | 'nicheCodes' | 'handsOn'>,
): LeaderProfile['preferences'] {
  const [low, high] = persona.halfDays;
  const minHalfDays = clamp(low - 1 + random.int(-1, 1), 1, 14);
  const wished = new Set([
    ...random.some(profile.nicheCodes, 0.8),
    ...random.some(persona.niches, 0.2).map(([slug]) => code('niche', slug)),
  ]);
  const settled: readonly (readonly [ScopeStability, number])[] = [
    ['STILL_MOVING', 3],
    ['MOSTLY_SETTLED', 2 + 3 * seniority],
    ['SETTLED', 1],
  ];
  return {
    stages: random.chance(0.75) ? STAGES.filter((stage) => profile.stageDepth[stage] >= 2) : [],
    missions: random.some(persona.missions, 0.45),
    nicheCodes: [...wished].slice(0, PROFILE_LIMITS.preferredNiches),
    minHalfDays,
    maxHalfDays: clamp(high + random.int(-2, 2), minHalfDays, 14),
    handsOn: HANDS_ON_LEVELS[clamp(HANDS_ON_LEVELS.indexOf(profile.handsOn) + random.int(-1, 1), 0, HANDS_ON_LEVELS.length - 1)],
    scopeStability: random.weighted(settled),
    sponsorHours: random.int(0, 2) + Math.round(2 * seniority),
  };
}

/** Draws a whole profile around a portrait. Every rule of `parseProfile` holds for it. */
export function drawProfile(random: SeededRandom, portrait: Portrait): LeaderProfile {
  const { persona, place, seniority, today } = portrait;
  const others = persona.otherRoles.filter(([, chance]) => random.chance(chance)).map(([role]) => role);
  const drawnKinds = drawMembers(random, ENGAGEMENT_KINDS, persona.kinds);
  const kinds = drawnKinds.length > 0 ? drawnKinds : [ENGAGEMENT_KINDS[0]];
  const handsOn =
    HANDS_ON_LEVELS[clamp(Math.round(persona.handsOn + 0.6 - 1.2 * seniority + 0.6 * random.bell()), 0, HANDS_ON_LEVELS.length - 1)];
  const stageDepth = drawDepths(random, STAGES, persona.stages, 0.5 * seniority - 0.2);
  const industries = new Set([1, 2, 3].map(() => random.weighted(persona.industries)));
  const nicheCodes = drawNiches(random, portrait);
  const years = 8 + Math.round(22 * seniority);
  const specialties = drawSpecialties(random, portrait);
  return {
    ...writeTexts(random, persona, { stageDepth, handsOn, kinds, years }),
    roles: [persona.primaryRole, ...others],
    primaryRole: persona.primaryRole,
    kinds,
    ownership: drawOwnership(random, kinds, seniority),
    nicheCodes,
    specialties,
    stackCodes: random.some(persona.stack, 0.6).map((slug) => code('technology', slug)),
    industryCodes: [...industries].map((slug) => code('industry', slug)),
    stageDepth,
    archetypeDepth: drawDepths(random, ARCHETYPES, persona.archetypes, 0.4 * seniority - 0.2),
    phases: drawMembers(random, GROWTH_PHASES, persona.phases),
    duties: drawMembers(random, DUTIES, persona.duties),
    handsOn,
    ...drawRates(random, portrait),
    timeZone: random.pick(place.zones),
    ...drawHours(random, place),
    languages: drawLanguages(random, place),
    availableFromDay: today + (random.chance(0.6) ? 0 : 7 * random.int(1, 14)),
    noGoIndustryCodes: random
      .some(
        NO_GO.filter((slug) => !industries.has(slug)),
        0.07,
      )
      .map((slug) => code('industry', slug)),
    preferences: drawPreferences(random, portrait, { stageDepth, nicheCodes, handsOn }),
    ...drawIntent(random, seniority),
    publications: drawPublications(random, { specialties }, portrait),
  };
}
