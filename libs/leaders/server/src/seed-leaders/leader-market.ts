import { BLIND_WEEKS, type LeaderProfile, type LeaderTrack, nameInText, NEW_TRACK } from '@qd/leaders-domain';
import { type EpochDay, MS_PER_DAY, SeededRandom, type Standing, TRAITS, weekOf } from '@qd/shared-domain';
import { drawCapacity } from './draw-capacity';
import { drawProfile } from './draw-profile';
import type { GeneratedLeader } from './generated-leader';
import { PERSONAS, type Persona } from './personas';
import { type DrawName, openNames } from './people-names';
import { type NameLocale, PLACES } from './places';

export interface MarketOptions {
  /** Same seed, same day: same leaders, to the byte. */
  readonly seed: string | number;
  /** Day the market is looked at; commitments, confirmations and ages hang on it. */
  readonly today: EpochDay;
}

/** A market of made-up leaders with random access: leader 70 000 is the same whether or not the others were drawn. */
export type LeaderMarket = (index: number) => GeneratedLeader;

const STANDING_SHARES: readonly (readonly [Standing, number])[] = [
  ['APPROVED', 88],
  ['APPLICANT', 7],
  ['SUSPENDED', 3],
  ['EXPIRED', 2],
];

const PERSONA_SHARES = PERSONAS.map((persona) => [persona, persona.share] as const);
const PLACE_SHARES = PLACES.map((place) => [place, place.share] as const);

/** Opens the market of a seed. */
export async function openLeaderMarket(options: MarketOptions): Promise<LeaderMarket> {
  const names = await openNames();
  return (index) => drawLeader(options, index, names);
}

function drawLeader({ seed, today }: MarketOptions, index: number, names: DrawName): GeneratedLeader {
  const random = new SeededRandom('leader', seed, index);
  const persona = random.weighted(PERSONA_SHARES);
  const place = random.weighted(PLACE_SHARES);
  // Two draws: few are very young or very senior.
  const seniority = (random.next() + random.next()) / 2;
  const standing = random.weighted(STANDING_SHARES);
  const vetted = standing !== 'APPLICANT';
  const profile = drawProfile(random, { persona, place, seniority, today, vetted });
  const demand = Math.min(1, 0.3 + 0.5 * seniority + 0.3 * random.next());
  const capacity = drawCapacity(random, weekOf(today), profile.preferences.maxHalfDays, demand);
  const busy = capacity.slice(0, BLIND_WEEKS / 2).every((week) => week.committed + 1 >= week.declared);
  const ageDays = standing === 'EXPIRED' ? random.int(740, 900) : random.int(20, 600);
  const createdAt = (today - ageDays) * MS_PER_DAY + random.int(0, MS_PER_DAY - 1);
  const id = (): string => random.uuid(createdAt);
  const leaderId = id();
  return {
    leaderId,
    userId: id(),
    eventId: id(),
    personaKey: persona.key,
    email: `leader-${leaderId}@seed.invalid`,
    displayName: nameOf(random, names, place.names, profile),
    standing,
    standingUntil: vetted ? Math.floor(createdAt / MS_PER_DAY + 730) * MS_PER_DAY : null,
    profile: busy ? { ...profile, availableFromDay: Math.max(profile.availableFromDay, today + 28) } : profile,
    track: drawTrack(random, persona, seniority, vetted),
    capacity,
    confirmedDay: today - (random.chance(0.85) ? random.int(0, 29) : random.int(30, 120)),
    createdAt,
  };
}

/** A name, drawn again where the own texts would give it away. */
function nameOf(random: SeededRandom, names: DrawName, locale: NameLocale, profile: LeaderProfile): string {
  const texts = [profile.headline, profile.summary, ...profile.publications.flatMap(({ title, venue }) => [title, venue])].join(' ');
  for (let attempt = 0; ; attempt++) {
    const name = names(random, locale);
    if (attempt >= 20 || !nameInText(name, texts)) return name;
  }
}

function drawTrack(random: SeededRandom, persona: Persona, seniority: number, vetted: boolean): LeaderTrack {
  if (!vetted) return NEW_TRACK;
  const traits = TRAITS.map((_, index) =>
    Math.min(5, Math.max(1, Math.round(persona.traits[index] + 0.3 * (seniority - 0.5) + 0.6 * random.bell()))),
  );
  const outcomeCount = random.chance(0.35) ? 0 : random.int(1, 2 + Math.round(5 * seniority));
  const quality = 72 + 10 * seniority + 7 * random.bell();
  const outcomeSum = Array.from({ length: outcomeCount }, () =>
    Math.round(Math.min(100, Math.max(20, quality + 6 * random.bell()))),
  ).reduce((sum, score) => sum + score, 0);
  return { ...NEW_TRACK, traits, outcomeCount, outcomeSum };
}
